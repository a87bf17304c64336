package fr.collectivites.sdk.core.internal.csv;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Well-formedness of UTF-8 (Unicode 15, table 3-7). */
final class Utf8 {

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private Utf8() {}

    /**
     * Index of the first byte in {@code [from, to)} that does not begin a well-formed sequence ending before {@code to};
     * {@code to} when there is none.
     */
    static int firstInvalid(byte[] bytes, int from, int to) {
        int i = from;
        while (i < to) {
            if (to - i >= 8) {
                long high = (long) LONGS.get(bytes, i) & 0x8080_8080_8080_8080L;
                if (high == 0) {
                    i += 8;
                    continue;
                }
                i += Long.numberOfTrailingZeros(high) >>> 3;
                // Accents: most sequences have two bytes
                if (bytes[i] >= (byte) 0xC2 && bytes[i] <= (byte) 0xDF && i + 1 < to && bytes[i + 1] <= (byte) 0xBF) {
                    i += 2;
                    continue;
                }
            }
            int length = sequence(bytes, i, to);
            if (length <= 0) {
                return i;
            }
            i += length;
        }
        return to;
    }

    /** Whether the bytes from {@code from} to the end could be the beginning of a well-formed sequence. */
    static boolean mayBeCut(byte[] bytes, int from, int to) {
        return from < to && sequence(bytes, from, to) == 0;
    }

    /** Length of the sequence at {@code i}; 0 when it is well-formed as far as it goes but cut, -1 when ill-formed. */
    private static int sequence(byte[] bytes, int i, int to) {
        int lead = bytes[i] & 0xFF;
        if (lead < 0x80) {
            return 1;
        }
        int length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
        if (lead < 0xC2 || lead > 0xF4) {
            return -1;
        }
        for (int k = 1; k < length; k++) {
            if (i + k >= to) {
                return 0;
            }
            int next = bytes[i + k] & 0xFF;
            int low = k == 1 && lead == 0xE0 ? 0xA0 : k == 1 && lead == 0xF0 ? 0x90 : 0x80;
            int high = k == 1 && lead == 0xED ? 0x9F : k == 1 && lead == 0xF4 ? 0x8F : 0xBF;
            if (next < low || next > high) {
                return -1;
            }
        }
        return length;
    }
}
