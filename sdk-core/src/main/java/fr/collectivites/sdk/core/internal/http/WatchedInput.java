package fr.collectivites.sdk.core.internal.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Remembers the exception that reading gave, to tell it from those of whoever reads. */
public final class WatchedInput extends FilterInputStream {

    private @Nullable IOException failure;

    /** Watches a stream. */
    public WatchedInput(InputStream in) {
        super(in);
    }

    /** What reading failed with; null if it did not. */
    public @Nullable IOException failure() {
        return failure;
    }

    @Override
    public int read() throws IOException {
        try {
            return super.read();
        } catch (IOException e) {
            failure = e;
            throw e;
        }
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        try {
            return super.read(buffer, offset, length);
        } catch (IOException e) {
            failure = e;
            throw e;
        }
    }
}
