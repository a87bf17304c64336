package fr.collectivites.sdk.core.internal.range;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;

/**
 * A set of words: an open table of two to four times their number, by their length and first eight bytes, which are all of
 * most words.
 */
public final class Words implements RangeCheck {

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final int FREE = -1;

    private final byte[][] table;
    /** Their lengths; {@value #FREE} for a free slot. */
    private final int[] lengths;
    /** Their first eight bytes. */
    private final long[] heads;

    private final int mask;

    /** A set of these words. */
    public Words(Collection<String> words) {
        int size = Math.max(2, Integer.highestOneBit(Math.max(1, words.size())) * 4);
        this.table = new byte[size][];
        this.lengths = new int[size];
        this.heads = new long[size];
        this.mask = size - 1;
        Arrays.fill(lengths, FREE);
        for (String word : words) {
            byte[] bytes = word.getBytes(StandardCharsets.UTF_8);
            long head = head(bytes, 0, bytes.length);
            int slot = slot(head, bytes.length);
            while (lengths[slot] != FREE && !Arrays.equals(table[slot], bytes)) {
                slot = (slot + 1) & mask;
            }
            table[slot] = bytes;
            lengths[slot] = bytes.length;
            heads[slot] = head;
        }
    }

    @Override
    public boolean holds(byte[] bytes, int from, int to) {
        int length = to - from;
        long head = head(bytes, from, to);
        int slot = slot(head, length);
        while (lengths[slot] != FREE) {
            if (heads[slot] == head
                    && lengths[slot] == length
                    && (length <= 8 || Arrays.equals(table[slot], 8, length, bytes, from + 8, to))) {
                return true;
            }
            slot = (slot + 1) & mask;
        }
        return false;
    }

    private int slot(long head, int length) {
        return (int) (((head + length) * 0x9E37_79B9_7F4A_7C15L) >>> 40) & mask;
    }

    /** The first eight bytes of the range, or as many as it has. */
    private static long head(byte[] bytes, int from, int to) {
        int length = to - from;
        if (from + 8 <= bytes.length) {
            long head = (long) LONGS.get(bytes, from);
            return length >= 8 ? head : head & ((1L << (8 * length)) - 1);
        }
        long head = 0;
        for (int i = Math.min(length, 8) - 1; i >= 0; i--) {
            head = head << 8 | (bytes[from + i] & 0xFF);
        }
        return head;
    }
}
