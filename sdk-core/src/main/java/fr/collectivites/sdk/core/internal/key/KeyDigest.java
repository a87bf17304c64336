package fr.collectivites.sdk.core.internal.key;

import fr.collectivites.sdk.core.internal.cell.RowValues;
import fr.collectivites.sdk.core.internal.cell.Values;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;

/**
 * The first 128 bits of the SHA-256 of the cast values of a key: equal for values that are equal ({@code 1} and {@code
 * 1.0}), different for the rest with a certainty that no number of rows shakes. Holds the last digest taken; not
 * thread-safe.
 */
public final class KeyDigest {

    private final MessageDigest sha = sha256();
    private final byte[] length = new byte[4];
    private long high;
    private long low;

    /** A digest that is known. */
    static KeyDigest of(long high, long low) {
        KeyDigest digest = new KeyDigest();
        digest.high = high;
        digest.low = low;
        return digest;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /**
     * Takes the digest of a key.
     *
     * @param values cast values of the row
     * @param columns the columns of the key
     * @return whether every part is missing, so that there is no key
     */
    boolean take(RowValues values, List<Integer> columns) {
        boolean nothing = true;
        for (int column : columns) {
            Object value = values.value(column);
            if (value == null) {
                sha.update((byte) 0);
                continue;
            }
            nothing = false;
            Object key = Values.key(value);
            byte[] text = String.valueOf(key).getBytes(StandardCharsets.UTF_8);
            sha.update(kind(key));
            for (int i = 0; i < 4; i++) {
                length[i] = (byte) (text.length >>> (8 * i));
            }
            sha.update(length);
            sha.update(text);
        }
        byte[] digest = sha.digest();
        high = bytes(digest, 0);
        low = bytes(digest, 8);
        return nothing;
    }

    /** Values of different kinds differ, whatever their text: the number 1 is not the text "1". */
    private static byte kind(Object key) {
        if (key instanceof String) {
            return 's';
        }
        return (byte) (key instanceof Number ? 'n' : key instanceof Boolean ? 'b' : 'o');
    }

    private static long bytes(byte[] digest, int from) {
        long bits = 0;
        for (int i = from; i < from + 8; i++) {
            bits = bits << 8 | (digest[i] & 0xFF);
        }
        return bits;
    }

    long high() {
        return high;
    }

    long low() {
        return low;
    }
}
