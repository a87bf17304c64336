package fr.collectivites.sdk.core.internal.spreadsheet;

import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Expanded bytes, counted: stops a stream that expands beyond its limit, or out of proportion to what it was compressed
 * to, or that brings one token of XML without end.
 */
final class GuardedInput extends FilterInputStream {

    /** Up to here no proportion is asked: small files compress as well as they like. */
    private static final long FREE = 64L << 20;
    /** Deflate reaches 1,032; real tables, even of repeated rows, stay below 100. */
    private static final long RATIO = 200;

    private final long limit;
    private final LongSupplier compressed;
    private long count;
    private long tokenStart;
    private long tokenLimit = Long.MAX_VALUE;
    private @Nullable SheetFault fault;
    private @Nullable Closeable owner;

    /**
     * Guards a stream.
     *
     * @param limit most bytes
     * @param compressed bytes that were compressed, so far or in all
     */
    GuardedInput(InputStream in, long limit, LongSupplier compressed) {
        super(in);
        this.limit = limit;
        this.compressed = compressed;
    }

    /** Closes this along with the stream. */
    GuardedInput closing(Closeable owner) {
        this.owner = owner;
        return this;
    }

    /** From now on no token may take more than these bytes. */
    void tokenLimit(long bytes) {
        tokenLimit = bytes;
        token();
    }

    /** A token begins. */
    void token() {
        tokenStart = count;
    }

    /** Why reading was stopped, if it was: parsers wrap what a stream throws. */
    @Nullable SheetFault fault() {
        return fault;
    }

    @Override
    public int read() throws IOException {
        int b = super.read();
        if (b >= 0) {
            count(1);
        }
        return b;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int read = super.read(target, offset, length);
        if (read > 0) {
            count(read);
        }
        return read;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    @Override
    public void close() throws IOException {
        try {
            super.close();
        } finally {
            if (owner != null) {
                owner.close();
            }
        }
    }

    private void count(int read) throws IOException {
        count += read;
        if (count > limit) {
            stop(SheetFault.limit("expands-too-far", limit));
        } else if (count > FREE && count / RATIO > compressed.getAsLong()) {
            stop(SheetFault.limit("expands-too-far", FREE));
        } else if (count - tokenStart > tokenLimit) {
            stop(SheetFault.limit("cell-too-long", tokenLimit));
        }
    }

    private void stop(SheetFault why) throws IOException {
        fault = why;
        throw new IOException(why.getMessage());
    }
}
