package fr.collectivites.sdk.core.journal;

import java.io.IOException;
import java.util.Arrays;

/**
 * A disk that stops in the middle: only what was forced is sure; of what was written since, a part is there, and the rest
 * is missing, zero or rubbish.
 */
final class CrashingStorage implements Storage {

    /** What a torn write leaves where its bytes should be. */
    enum Tear {
        MISSING,
        ZEROS,
        RUBBISH,
        /** The first part is lost and the last part written: blocks reach the disk in any order. */
        HEAD_LOST
    }

    private byte[] bytes = {};
    private int forced;
    private boolean full;

    @Override
    public byte[] read() {
        return bytes.clone();
    }

    @Override
    public void append(byte[] more) throws IOException {
        int written = full ? more.length / 2 : more.length;
        int from = bytes.length;
        bytes = Arrays.copyOf(bytes, from + written);
        System.arraycopy(more, 0, bytes, from, written);
        if (full) {
            throw new IOException("No space left on device");
        }
    }

    @Override
    public void force() {
        forced = bytes.length;
    }

    @Override
    public void truncate(long length) {
        bytes = Arrays.copyOf(bytes, (int) length);
        forced = Math.min(forced, bytes.length);
    }

    @Override
    public void replace(byte[] other) {
        bytes = other.clone();
        forced = bytes.length;
    }

    @Override
    public void close() {
        // Nothing is held.
    }

    /** Whether the disk has no room for more. */
    void full(boolean full) {
        this.full = full;
    }

    /** Puts one write on the disk as a crash leaves it, of which the given number of bytes arrived. */
    void crashWhileAppending(byte[] frame, int arrived, Tear tear) {
        byte[] torn = frame.clone();
        for (int i = 0; i < torn.length; i++) {
            boolean there = tear == Tear.HEAD_LOST ? i >= torn.length - arrived : i < arrived;
            if (!there) {
                torn[i] = tear == Tear.RUBBISH ? (byte) (i * 31 + 7) : 0;
            }
        }
        int length = tear == Tear.MISSING ? arrived : torn.length;
        int from = bytes.length;
        bytes = Arrays.copyOf(bytes, from + length);
        System.arraycopy(torn, 0, bytes, from, length);
    }

    void flip(int at) {
        bytes[at] ^= 0x10;
    }

    int size() {
        return bytes.length;
    }

    /** Number of bytes that are surely on the disk. */
    int forced() {
        return forced;
    }
}
