package fr.collectivites.sdk.core.table;

/**
 * Bounds on what a reader takes, against hostile or broken files.
 *
 * @param recordBytes longest record of a text, or cell of a spreadsheet, in bytes of UTF-8
 * @param columns most cells in a row
 * @param expandedBytes most bytes that a compressed file or spreadsheet may expand to
 * @param documentBytes most bytes held in memory where a format asks for it: XLS, JSON, the shared strings of XLSX, a
 *     spreadsheet within gzip or ZIP
 */
public record Limits(int recordBytes, int columns, long expandedBytes, long documentBytes) {

    private static final Limits DEFAULTS = new Limits(16_000_000, 16_384, 10_000_000_000L, 100_000_000L);

    /** 16 MB a record, 16,384 columns, 10 GB expanded, 100 MB for documents held in memory. */
    public static Limits defaults() {
        return DEFAULTS;
    }
}
