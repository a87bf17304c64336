package fr.collectivites.sdk.core.internal.http;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongConsumer;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okio.BufferedSink;
import org.jspecify.annotations.Nullable;

/** A body that OkHttp may write once: it never sends such a request again by itself. */
public final class OneShotBody extends RequestBody {

    /** Opens the bytes. */
    @FunctionalInterface
    public interface Source {
        /** The bytes, from the start. */
        InputStream open() throws IOException;
    }

    /** The bytes to be sent cannot be read: nothing that the network or the platform has done. */
    public static final class UnreadableException extends IOException {
        private static final long serialVersionUID = 1L;

        UnreadableException(IOException cause) {
            super(cause.getMessage(), cause);
        }
    }

    private final @Nullable MediaType type;
    private final long length;
    private final Source source;
    private final LongConsumer progress;

    /**
     * A body.
     *
     * @param mediaType sent as it stands; empty for none
     * @param length number of bytes that are taken from the source
     */
    public OneShotBody(String mediaType, long length, Source source, LongConsumer progress) {
        this.type = mediaType.isEmpty() ? null : MediaType.get(mediaType);
        this.length = length;
        this.source = source;
        this.progress = progress;
    }

    @Override
    public @Nullable MediaType contentType() {
        return type;
    }

    @Override
    public long contentLength() {
        return length;
    }

    @Override
    public boolean isOneShot() {
        return true;
    }

    @Override
    public void writeTo(BufferedSink sink) throws IOException {
        byte[] buffer = new byte[1 << 14];
        long sent = 0;
        try (InputStream in = open()) {
            for (int n = read(in, buffer); n >= 0; n = read(in, buffer)) {
                sink.write(buffer, 0, n);
                sent += n;
                progress.accept(sent);
            }
        }
    }

    private InputStream open() throws UnreadableException {
        try {
            return new ExactInput(source.open(), length);
        } catch (IOException e) {
            throw new UnreadableException(e);
        }
    }

    private static int read(InputStream in, byte[] buffer) throws UnreadableException {
        try {
            return in.read(buffer);
        } catch (IOException e) {
            throw new UnreadableException(e);
        }
    }
}
