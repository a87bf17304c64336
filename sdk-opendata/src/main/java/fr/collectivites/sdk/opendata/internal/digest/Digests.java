package fr.collectivites.sdk.opendata.internal.digest;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The digests that every Java platform has. Stateless. */
public final class Digests {

    private Digests() {}

    /** A SHA-256 to be fed. */
    public static MessageDigest sha256() {
        return digest("SHA-256");
    }

    /** A SHA-1 to be fed: for names and for portals that compute it, never against forgery. */
    public static MessageDigest sha1() {
        return digest("SHA-1");
    }

    /** SHA-256 of the UTF-8 form of a text. */
    public static byte[] sha256(String text) {
        return sha256().digest(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Lower-case hexadecimal digits. */
    public static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    private static MessageDigest digest(String algorithm) {
        try {
            return MessageDigest.getInstance(algorithm);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has " + algorithm, e);
        }
    }
}
