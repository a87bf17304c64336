package fr.collectivites.sdk.core.internal.csv;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Finds the cells of a record of the usual kind, eight bytes at a time: its end lies in the buffer, and a quoted cell holds
 * no quotes, no line ends, and nothing behind the closing quote. Of any other record it says so, and changes nothing; {@link
 * CsvRecords} defines how those are read, and reads these alike. Not thread-safe.
 */
final class RecordScan {

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101_0101_0101_0101L;
    private static final long HIGHS = 0x8080_8080_8080_8080L;
    /** More than LF and CR, the only ones of these that matter: the others are told apart one by one. */
    private static final long BELOW_14 = 14 * ONES;

    private final byte delimiter;
    private final long delimiters;
    private int[] starts = new int[64];
    private int[] ends = new int[64];
    private int size;

    RecordScan(byte delimiter) {
        this.delimiter = delimiter;
        this.delimiters = delimiter * ONES;
    }

    /** Where cells begin, relative to the record. */
    int[] starts() {
        return starts;
    }

    /** Where they end. */
    int[] ends() {
        return ends;
    }

    /** Number of cells. */
    int size() {
        return size;
    }

    /**
     * Finds the cells of the record that begins at a place.
     *
     * @param most number of cells that a record may have
     * @return where the record ends, at its line end; -1 when it is not of the usual kind
     */
    int record(byte[] bytes, int from, int to, int most) {
        int cells = 0;
        int start = from;
        int at = from;
        if (bytes[from] == '"') {
            at = closing(bytes, from, to);
            if (at < 0) {
                return -1;
            }
        }
        while (at + 9 <= to) {
            long word = (long) LONGS.get(bytes, at);
            long other = word ^ delimiters;
            // Below the first true hit both terms are exact; above it they may hit too often, never too seldom
            long hits = (((other - ONES) & ~other) | ((word - BELOW_14) & ~word)) & HIGHS;
            int next = at + 8;
            while (hits != 0) {
                int hit = at + (Long.numberOfTrailingZeros(hits) >>> 3);
                hits &= hits - 1;
                byte b = bytes[hit];
                if (b != delimiter && b != '\n' && b != '\r') {
                    continue;
                }
                if (cells == starts.length) {
                    starts = Arrays.copyOf(starts, cells * 2);
                    ends = Arrays.copyOf(ends, cells * 2);
                }
                boolean quoted = bytes[start] == '"' && hit > start;
                starts[cells] = (quoted ? start + 1 : start) - from;
                ends[cells++] = (quoted ? hit - 1 : hit) - from;
                if (b != delimiter) {
                    size = cells;
                    // A line end of two bytes may be cut by the end of the buffer
                    return cells > most || (b == '\r' && hit + 1 == to) ? -1 : hit;
                }
                start = hit + 1;
                if (bytes[start] == '"') {
                    next = closing(bytes, start, to);
                    if (next < 0) {
                        return -1;
                    }
                    break;
                }
            }
            at = next;
        }
        return -1;
    }

    /** The place behind the quote that closes a cell, where it ends; -1 when there is more to it. */
    private int closing(byte[] bytes, int open, int to) {
        int at = open + 1;
        while (at < to && bytes[at] != '"') {
            if (bytes[at] == '\n' || bytes[at] == '\r') {
                return -1;
            }
            at++;
        }
        at++;
        return at < to && (bytes[at] == delimiter || bytes[at] == '\n' || bytes[at] == '\r') ? at : -1;
    }
}
