package fr.collectivites.sdk.core.internal.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream that fails when it turns out longer than allowed: what a small compressed answer may unfold to. */
public final class CappedInput extends FilterInputStream {

    private final long cap;
    private long read;

    /** A stream of at most {@code cap} bytes. */
    public CappedInput(InputStream in, long cap) {
        super(in);
        this.cap = cap;
    }

    /** The stream is longer than its cap. */
    public static final class TooLongException extends IOException {
        private static final long serialVersionUID = 1L;

        TooLongException(long cap) {
            super("more than " + cap + " bytes");
        }
    }

    @Override
    public int read() throws IOException {
        int value = super.read();
        if (value >= 0) {
            count(1);
        }
        return value;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int n = super.read(buffer, offset, length);
        if (n > 0) {
            count(n);
        }
        return n;
    }

    @Override
    public long skip(long n) throws IOException {
        long skipped = super.skip(n);
        count(skipped);
        return skipped;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void count(long bytes) throws TooLongException {
        read += bytes;
        if (read > cap) {
            throw new TooLongException(cap);
        }
    }
}
