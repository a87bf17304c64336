package fr.collectivites.sdk.core.territory;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.collectivites.sdk.core.problem.SdkException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/**
 * The text of the embedded geographic code, read line by line. The script {@code generate-territory.mjs} writes it:
 * gzipped UTF-8, LF, three lines of heading (form, vintage, package), then sections in a fixed order, each with a line
 * {@code [name] number-of-lines}.
 *
 * <ul>
 *   <li>{@code regions}, {@code departements}, {@code epcis}, {@code parts}, {@code former}: rows, fields separated by
 *       tabulations;
 *   <li>{@code communes.*}: one column each, all in the order of codes. {@code code}: {@link PackedCode}, difference to
 *       the line before. {@code siren}: empty when it follows from the code, {@code -} when there is none, else eight
 *       digits. {@code epci}, {@code ept}: index among the EPCI. {@code epciPopulation}: difference to {@code
 *       population}. An empty number is one that does not exist.
 * </ul>
 */
final class TerritoryFile {

    /** What {@link #number()} gives for an empty line. */
    static final int NONE = Integer.MIN_VALUE;

    private static final String RESOURCE = "territory-2026.txt.gz";

    private final byte[] bytes;
    private int position;

    private TerritoryFile(byte[] bytes) {
        this.bytes = bytes;
    }

    static TerritoryFile open() {
        try (InputStream in = TerritoryFile.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new SdkException("The resource " + RESOURCE + " of sdk-core is missing");
            }
            return new TerritoryFile(new GZIPInputStream(in, 1 << 16).readAllBytes());
        } catch (IOException e) {
            throw new SdkException("The resource " + RESOURCE + " of sdk-core cannot be read", e);
        }
    }

    /** The heading of the section that must come next: its number of lines. */
    int section(String name) {
        String heading = line();
        if (!heading.startsWith("[" + name + "] ")) {
            throw new SdkException("The resource " + RESOURCE + " has \"" + heading + "\" in place of " + name);
        }
        return Integer.parseInt(heading.substring(name.length() + 3));
    }

    /** The next line. */
    String line() {
        int start = position;
        return new String(bytes, start, lineEnd() - start, UTF_8);
    }

    /** The fields of the next line. */
    String[] row() {
        return line().split("\t", -1);
    }

    /** The next line as a number, or {@link #NONE} when it is empty. */
    int number() {
        int at = position;
        int end = lineEnd();
        if (at == end) {
            return NONE;
        }
        boolean negative = bytes[at] == '-';
        int number = digits(negative ? at + 1 : at, end);
        return negative ? -number : number;
    }

    /** Appends the next line to a pool of bytes and returns the new end of what the pool holds. */
    int copy(byte[] pool, int at) {
        int start = position;
        int length = lineEnd() - start;
        System.arraycopy(bytes, start, pool, at, length);
        return at + length;
    }

    /** Appends the numbers of the next line, separated by spaces, and returns the new end of what the pool holds. */
    int numbers(int[] pool, int at) {
        int from = position;
        int end = lineEnd();
        int next = at;
        for (int i = from; i < end; i++) {
            if (bytes[i] == ' ') {
                pool[next++] = digits(from, i);
                from = i + 1;
            }
        }
        if (from < end) {
            pool[next++] = digits(from, end);
        }
        return next;
    }

    /** How many bytes the next lines have, their ends not counted; the position stays. */
    int lengthOf(int lines) {
        int before = position;
        int length = 0;
        for (int i = 0; i < lines; i++) {
            int start = position;
            length += lineEnd() - start;
        }
        position = before;
        return length;
    }

    private int lineEnd() {
        int end = position;
        while (bytes[end] != '\n') {
            end++;
        }
        position = end + 1;
        return end;
    }

    private int digits(int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            number = number * 10 + bytes[i] - '0';
        }
        return number;
    }
}
