package fr.collectivites.sdk.core.internal.http;

import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.List;

/** Streams one after the other, each opened when its turn comes: one file is open at a time. */
public final class JoinedInput extends InputStream {

    /** Opens one of the streams. */
    @FunctionalInterface
    public interface Piece {
        /** The stream, at its start. */
        InputStream open() throws IOException;
    }

    private final Iterator<? extends Piece> left;
    private InputStream current = InputStream.nullInputStream();

    /** The streams in their order. */
    public JoinedInput(List<? extends Piece> pieces) {
        this.left = pieces.iterator();
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        int n = read(one, 0, 1);
        return n < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        int n = current.read(buffer, offset, length);
        while (n < 0 && left.hasNext()) {
            current.close();
            current = left.next().open();
            n = current.read(buffer, offset, length);
        }
        return n;
    }

    @Override
    public void close() throws IOException {
        current.close();
    }
}
