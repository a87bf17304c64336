package fr.collectivites.sdk.core.journal;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * A file, by {@code RandomAccessFile}: an interrupted thread closes a {@code FileChannel} under the hands of all others.
 */
final class DiskStorage implements Storage {

    private final Path path;
    private RandomAccessFile file;

    DiskStorage(Path path) throws IOException {
        this.path = path;
        boolean made = !Files.exists(path);
        this.file = new RandomAccessFile(path.toFile(), "rw");
        if (made) {
            forceFolder();
        }
    }

    @Override
    public byte[] read() throws IOException {
        byte[] bytes = new byte[Math.toIntExact(file.length())];
        file.seek(0);
        file.readFully(bytes);
        return bytes;
    }

    @Override
    public void append(byte[] bytes) throws IOException {
        file.seek(file.length());
        file.write(bytes);
    }

    @Override
    public void force() throws IOException {
        file.getFD().sync();
    }

    @Override
    public void truncate(long length) throws IOException {
        file.setLength(length);
    }

    @Override
    public void replace(byte[] bytes) throws IOException {
        Path beside = path.resolveSibling(path.getFileName() + ".new");
        try (RandomAccessFile copy = new RandomAccessFile(beside.toFile(), "rw")) {
            copy.setLength(0);
            copy.write(bytes);
            copy.getFD().sync();
        }
        // Windows replaces no open file.
        file.close();
        try {
            Files.move(beside, path, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            forceFolder();
        } finally {
            file = new RandomAccessFile(path.toFile(), "rw");
        }
    }

    /** So that the name, too, is on disk. Windows opens no folders, and needs it not. */
    private void forceFolder() throws IOException {
        Path folder = path.toAbsolutePath().getParent();
        if (folder == null || System.getProperty("os.name", "").startsWith("Windows")) {
            return;
        }
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
