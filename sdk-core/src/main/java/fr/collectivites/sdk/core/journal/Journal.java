package fr.collectivites.sdk.core.journal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file of entries that is only added to. When {@link #append} has returned, the entry is on disk and whole: it is there
 * after a crash of the program or the machine. What was being written when it happened is dropped when the journal is
 * opened again. One program at a time has a journal, held by a lock file beside it.
 *
 * <p>For what is small: entries of at most 16 MiB, all of them together read into memory. Thread-safe.
 */
public final class Journal implements AutoCloseable {

    private static final int LONGEST = 16 << 20;

    private final String name;
    private final Storage storage;
    private final @Nullable FileChannel lock;
    private long end;
    private boolean broken;
    private boolean closed;

    private Journal(String name, Storage storage, @Nullable FileChannel lock) throws IOException {
        this.name = name;
        this.storage = storage;
        this.lock = lock;
        Frames.Reading found = Frames.read(storage.read());
        if (found.damaged()) {
            throw JournalException.of(name, "damaged", String.valueOf(found.end()), null);
        }
        this.end = found.end();
        storage.truncate(end);
        storage.force();
    }

    /**
     * Opens a journal, or begins one where there is no file yet.
     *
     * @throws JournalException if another program or part of this one has it open, the file is damaged before its end, or
     *     it cannot be read and written
     */
    public static Journal open(Path file) {
        String name = file.toString();
        FileChannel lock = null;
        Storage storage = null;
        try {
            lock = lock(file);
            storage = new DiskStorage(file);
            return new Journal(name, storage, lock);
        } catch (IOException e) {
            closeAll(storage, lock);
            throw JournalException.of(name, "unusable", String.valueOf(e.getMessage()), e);
        } catch (JournalException e) {
            closeAll(storage, lock);
            throw e;
        }
    }

    /** A journal over something else than a file. */
    static Journal over(Storage storage) throws IOException {
        return new Journal("journal", storage, null);
    }

    private static FileChannel lock(Path file) throws IOException {
        Path beside = file.resolveSibling(file.getFileName() + ".lock");
        FileChannel channel = FileChannel.open(beside, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) {
                return channel;
            }
        } catch (OverlappingFileLockException e) {
            // This program has it: as bad as another one.
        }
        channel.close();
        throw JournalException.of(file.toString(), "locked", "", null);
    }

    /**
     * Adds an entry at the end and puts it on disk.
     *
     * @throws JournalException if it could not be put on disk; the entry is not in the journal then
     * @throws IllegalArgumentException if it is longer than 16 MiB
     * @throws IllegalStateException if the journal is closed
     */
    public synchronized void append(byte[] entry) {
        requireOpen();
        if (entry.length > LONGEST) {
            throw new IllegalArgumentException("entry of " + entry.length + " bytes");
        }
        if (broken) {
            throw JournalException.of(name, "unusable", "an earlier write failed", null);
        }
        byte[] frame = Frames.write(entry);
        try {
            storage.append(frame);
            storage.force();
            end += frame.length;
        } catch (IOException e) {
            takeBack();
            throw JournalException.of(name, "unusable", String.valueOf(e.getMessage()), e);
        }
    }

    /** All entries, oldest first; each call gives arrays of its own. */
    public synchronized List<byte[]> entries() {
        requireOpen();
        try {
            return Frames.read(storage.read()).entries();
        } catch (IOException e) {
            throw JournalException.of(name, "unusable", String.valueOf(e.getMessage()), e);
        }
    }

    /**
     * Puts other entries in place of all, as a whole or not at all: to leave out what is over.
     *
     * @throws JournalException if that could not be put on disk; the journal is as it was then
     */
    public synchronized void compact(Collection<byte[]> entries) {
        requireOpen();
        ByteArrayOutputStream frames = new ByteArrayOutputStream();
        entries.forEach(entry -> frames.writeBytes(Frames.write(entry)));
        try {
            storage.replace(frames.toByteArray());
            end = frames.size();
            broken = false;
        } catch (IOException e) {
            throw JournalException.of(name, "unusable", String.valueOf(e.getMessage()), e);
        }
    }

    /** Half an entry must not stand before the next: it is cut off, or else nothing more is written. */
    private void takeBack() {
        try {
            storage.truncate(end);
            storage.force();
        } catch (IOException e) {
            broken = true;
        }
    }

    private void requireOpen() {
        if (closed) {
            throw new IllegalStateException("the journal is closed");
        }
    }

    /** Lets go of the file and its lock. May be called twice. */
    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            closeAll(storage, lock);
        }
    }

    private static void closeAll(@Nullable Storage storage, @Nullable FileChannel lock) {
        try {
            if (storage != null) {
                storage.close();
            }
            if (lock != null) {
                lock.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
