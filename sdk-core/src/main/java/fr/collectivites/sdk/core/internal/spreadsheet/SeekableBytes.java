package fr.collectivites.sdk.core.internal.spreadsheet;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Bytes that can be read at any place: a file or an array. Not thread-safe. */
public final class SeekableBytes implements Closeable {

    private final @Nullable FileChannel file;
    private final byte[] array;
    private final long size;

    private SeekableBytes(@Nullable FileChannel file, byte[] array, long size) {
        this.file = file;
        this.array = array;
        this.size = size;
    }

    /** Those of a file, which stays open until this is closed. */
    public static SeekableBytes of(Path path) throws IOException {
        FileChannel channel = FileChannel.open(path, StandardOpenOption.READ);
        return new SeekableBytes(channel, new byte[0], channel.size());
    }

    /** Those of an array, which must not change. */
    public static SeekableBytes of(byte[] array) {
        return new SeekableBytes(null, array, array.length);
    }

    /** Number of bytes. */
    public long size() {
        return size;
    }

    /** Reads up to {@code length} bytes at a place; the number read, -1 at or behind the end. */
    int read(long position, byte[] target, int offset, int length) throws IOException {
        if (position < 0 || position >= size) {
            return -1;
        }
        int count = (int) Math.min(length, size - position);
        if (file == null) {
            System.arraycopy(array, (int) position, target, offset, count);
            return count;
        }
        return file.read(ByteBuffer.wrap(target, offset, count), position);
    }

    /** The bytes of a range; fewer when the end comes first. */
    byte[] bytes(long position, int length) throws IOException {
        return stream(position, length).readNBytes(length);
    }

    /** A range as a stream. Closing it leaves this open. */
    InputStream stream(long from, long length) {
        return new Range(from, from + length);
    }

    @Override
    public void close() throws IOException {
        if (file != null) {
            file.close();
        }
    }

    private final class Range extends InputStream {
        private long position;
        private final long end;

        Range(long position, long end) {
            this.position = position;
            this.end = end;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            Objects.checkFromIndexSize(offset, length, target.length);
            if (length == 0) {
                return 0;
            }
            if (position >= end) {
                return -1;
            }
            int count = SeekableBytes.this.read(position, target, offset, (int) Math.min(length, end - position));
            position += Math.max(count, 0);
            return count;
        }
    }
}
