package fr.collectivites.sdk.needs.registry;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Identifiers of records: a UUID that whoever makes the record gives it before it is first sent, so that sending it again
 * cannot double it; and the short reference that a platform gives it for people. Stateless.
 */
public final class RecordId {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Pattern UUID_TEXT =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    /** Without 0, I and O, which are misread. */
    private static final String ALPHABET = "123456789ABCDEFGHJKLMNPQRSTUVWXYZ";

    private static final int REFERENCE_LENGTH = 8;

    private RecordId() {}

    /** A new UUID of version 7 (RFC 9562): milliseconds, then 74 random bits. Later ones sort after earlier ones. */
    public static String next() {
        return at(Instant.now(), RANDOM.nextLong(), RANDOM.nextLong());
    }

    /** The UUID of version 7 of that moment and those random bits. */
    static String at(Instant moment, long high, long low) {
        long most = (moment.toEpochMilli() << 16) | 0x7000L | (high & 0x0FFFL);
        long least = 0x8000000000000000L | (low & 0x3FFFFFFFFFFFFFFFL);
        return new UUID(most, least).toString();
    }

    /** Whether the text is a UUID of any version. */
    public static boolean isUuid(String text) {
        return UUID_TEXT.matcher(text).matches();
    }

    /**
     * A reference of eight characters for people, derived from the identifier.
     *
     * @param id identifier of the record
     * @param attempt 0; for a platform where the reference is taken already, 1 and so on
     */
    public static String reference(String id, int attempt) {
        byte[] digest = sha256(id + "#" + attempt);
        long number = ByteBuffer.wrap(digest).getLong() & Long.MAX_VALUE;
        StringBuilder reference = new StringBuilder(REFERENCE_LENGTH);
        for (int i = 0; i < REFERENCE_LENGTH; i++) {
            reference.append(ALPHABET.charAt((int) (number % ALPHABET.length())));
            number /= ALPHABET.length();
        }
        return reference.toString();
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
