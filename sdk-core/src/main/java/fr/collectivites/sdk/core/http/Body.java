package fr.collectivites.sdk.core.http;

import fr.collectivites.sdk.core.internal.http.Query;
import fr.collectivites.sdk.core.internal.json.Json;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a request carries: a media type, a number of bytes, and a way to read them from the start, as often as the request
 * is sent. Immutable; thread-safe as long as the files behind it are left alone.
 */
public final class Body {

    private static final Body EMPTY = new Body("", 0, InputStream::nullInputStream);

    private final String mediaType;
    private final long length;
    private final Opener opener;

    private Body(String mediaType, long length, Opener opener) {
        this.mediaType = mediaType;
        this.length = length;
        this.opener = opener;
    }

    /** Opens a stream at its start. */
    @FunctionalInterface
    public interface Opener {
        /** A new stream over the same bytes. */
        InputStream open() throws IOException;
    }

    /** No bytes and no media type. */
    public static Body empty() {
        return EMPTY;
    }

    /**
     * A JSON document.
     *
     * @param value maps with text keys, iterables, texts, numbers, booleans, null; maps are written in their own order
     */
    public static Body json(@Nullable Object value) {
        return text("application/json", Json.write(value));
    }

    /** A text in UTF-8; the media type is sent as given. */
    public static Body text(String mediaType, String text) {
        return bytes(mediaType, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Bytes held in memory. */
    public static Body bytes(String mediaType, byte[] bytes) {
        byte[] copy = bytes.clone();
        return new Body(mediaType, copy.length, () -> new ByteArrayInputStream(copy));
    }

    /**
     * A file, streamed. Its size is taken now: a file that has grown or shrunk when it is sent fails the request.
     *
     * @throws UncheckedIOException if the file cannot be looked at
     */
    public static Body file(String mediaType, Path file) {
        try {
            return stream(mediaType, Files.size(file), () -> Files.newInputStream(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Part of a file, streamed.
     *
     * @param offset first byte, from 0
     * @param length number of bytes
     */
    public static Body file(String mediaType, Path file, long offset, long length) {
        return stream(mediaType, length, () -> {
            InputStream in = Files.newInputStream(file);
            try {
                in.skipNBytes(offset);
                return in;
            } catch (IOException e) {
                in.close();
                throw e;
            }
        });
    }

    /**
     * A stream of known length.
     *
     * @param length number of bytes taken from it; what follows them is left
     */
    public static Body stream(String mediaType, long length, Opener opener) {
        if (length < 0) {
            throw new IllegalArgumentException("negative length");
        }
        return new Body(mediaType, length, opener);
    }

    /** Fields of a form; names and values percent-encoded. */
    public static Body form(Map<String, String> fields) {
        return text("application/x-www-form-urlencoded", Query.encode(fields));
    }

    /** Starts a form of several parts (RFC 7578), for uploads. */
    public static Multipart multipart() {
        return new Multipart();
    }

    /** Media type as sent; empty for none. */
    public String mediaType() {
        return mediaType;
    }

    /** Number of bytes. */
    public long length() {
        return length;
    }

    /** A new stream over the bytes; the caller closes it and reads {@link #length()} bytes of it. */
    public InputStream open() throws IOException {
        return opener.open();
    }

    /** Media type and length, never the content. */
    @Override
    public String toString() {
        return mediaType + ", " + length + " bytes";
    }
}
