package fr.collectivites.sdk.opendata.udata;

import fr.collectivites.sdk.opendata.publish.Content;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Digests in lower-case hexadecimal digits. Stateless. */
final class Digest {

    private Digest() {}

    /**
     * What identifies the bytes of a file.
     *
     * @param content size and SHA-256; rows are not counted
     * @param sha1 the digest that the portal makes of every file it holds
     */
    record Reading(Content content, String sha1) {}

    static String sha256(String text) {
        try {
            return Content.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "")
                    .sha256();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads a file once, for both digests. */
    static Reading read(Path file) throws IOException {
        MessageDigest sha1;
        try {
            sha1 = MessageDigest.getInstance("SHA-1");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-1", e);
        }
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), sha1)) {
            Content content = Content.read(in, "");
            return new Reading(content, HexFormat.of().formatHex(sha1.digest()));
        }
    }
}
