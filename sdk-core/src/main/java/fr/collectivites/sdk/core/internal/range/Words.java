package fr.collectivites.sdk.core.internal.range;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;

/** A set of words: an open table of two to four times their number. */
public final class Words implements RangeCheck {

    private final byte[][] table;
    private final int mask;

    /** A set of these words. */
    public Words(Collection<String> words) {
        int size = Math.max(2, Integer.highestOneBit(Math.max(1, words.size())) * 4);
        this.table = new byte[size][];
        this.mask = size - 1;
        for (String word : words) {
            byte[] bytes = word.getBytes(StandardCharsets.UTF_8);
            int slot = hash(bytes, 0, bytes.length) & mask;
            while (table[slot] != null && !Arrays.equals(table[slot], bytes)) {
                slot = (slot + 1) & mask;
            }
            table[slot] = bytes;
        }
    }

    @Override
    public boolean holds(byte[] bytes, int from, int to) {
        int slot = hash(bytes, from, to) & mask;
        byte[] word = table[slot];
        while (word != null) {
            if (Arrays.equals(word, 0, word.length, bytes, from, to)) {
                return true;
            }
            slot = (slot + 1) & mask;
            word = table[slot];
        }
        return false;
    }

    /** By the length and the first, middle and last byte: the words of a list mostly differ there. */
    private static int hash(byte[] bytes, int from, int to) {
        int length = to - from;
        if (length == 0) {
            return 0;
        }
        int hash = length * 31 + bytes[from];
        hash = hash * 31 + bytes[from + (length >> 1)];
        hash = hash * 31 + bytes[to - 1];
        return hash ^ (hash >>> 7);
    }
}
