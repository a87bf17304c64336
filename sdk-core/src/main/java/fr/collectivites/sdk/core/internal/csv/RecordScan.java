package fr.collectivites.sdk.core.internal.csv;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Finds the cells of a record of the usual kind, 64 bytes at a time: its end lies in the buffer, and a quoted cell holds
 * no quotes, no line ends, and nothing behind the closing quote. Of any other record it says so, and changes nothing; {@link
 * CsvRecords} defines how those are read, and reads these alike. Not thread-safe.
 */
final class RecordScan {

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101_0101_0101_0101L;
    private static final long HIGHS = 0x8080_8080_8080_8080L;
    private static final long GATHER = 0x0102_0408_1020_4080L;
    /** Bytes that are looked at together. */
    private static final int BLOCK = 64;
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
        int[] begin = starts;
        int[] end = ends;
        int cells = 0;
        int start = from;
        int block = from;
        if (bytes[from] == '"') {
            block = closing(bytes, from, to);
            if (block < 0) {
                return -1;
            }
        }
        while (block + BLOCK < to) {
            long hits = hits(bytes, block);
            int next = block + BLOCK;
            while (hits != 0) {
                int hit = block + Long.numberOfTrailingZeros(hits);
                hits &= hits - 1;
                byte b = bytes[hit];
                if (b != delimiter && b != '\n' && b != '\r') {
                    continue;
                }
                if (cells == begin.length) {
                    begin = starts = Arrays.copyOf(begin, cells * 2);
                    end = ends = Arrays.copyOf(end, cells * 2);
                }
                // A cell that begins with a quote was found to end with one
                int quote = bytes[start] == '"' ? 1 : 0;
                begin[cells] = start + quote - from;
                end[cells++] = hit - quote - from;
                if (b != delimiter) {
                    size = cells;
                    // A line end of two bytes may be cut by the end of the buffer
                    return cells > most || (b == '\r' && hit + 1 == to) ? -1 : hit;
                }
                start = hit + 1;
                if (bytes[start] == '"') {
                    int closed = closing(bytes, start, to);
                    if (closed < 0) {
                        return -1;
                    }
                    // Nothing within the quotes divides cells
                    if (closed >= next) {
                        next = closed;
                        break;
                    }
                    hits &= -1L << (closed - block);
                }
            }
            block = next;
        }
        return -1;
    }

    /** Places in a block where a cell may end, as bits: all that do, and a few others. */
    private long hits(byte[] bytes, int block) {
        long hits = 0;
        for (int i = 0; i < BLOCK; i += 8) {
            long word = (long) LONGS.get(bytes, block + i);
            long other = word ^ delimiters;
            // Up to the first hit of a word both terms are exact; behind it they may hit too often, never too seldom
            long high = (((other - ONES) & ~other) | ((word - BELOW_14) & ~word)) & HIGHS;
            // The high bits of eight bytes, as one byte
            hits |= (((high >>> 7) * GATHER) >>> 56) << i;
        }
        return hits;
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
