package fr.collectivites.sdk.needs.client;

/**
 * How a bulk import is made.
 *
 * @param dryRun judges all and writes nothing
 * @param linesPerPart lines in each part, 1 to 10,000
 * @param bytesPerPart bytes in each part, from 65,536; platforms commonly take a million
 */
public record ImportOptions(boolean dryRun, int linesPerPart, int bytesPerPart) {

    /** Longest line that platforms take, in bytes. */
    public static final int LONGEST_LINE = 65_536;

    /**
     * Checks the bounds.
     *
     * @throws IllegalArgumentException if a number is out of them
     */
    public ImportOptions {
        if (linesPerPart < 1 || linesPerPart > 10_000 || bytesPerPart < LONGEST_LINE) {
            throw new IllegalArgumentException("1 to 10,000 lines, and at least " + LONGEST_LINE + " bytes");
        }
    }

    /** Writes, in parts of at most 500 lines or 900,000 bytes. */
    public static ImportOptions standard() {
        return new ImportOptions(false, 500, 900_000);
    }

    /** Judges all and writes nothing. */
    public static ImportOptions trial() {
        return new ImportOptions(true, 500, 900_000);
    }
}
