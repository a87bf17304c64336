package fr.collectivites.sdk.core.writing;

import java.io.File;
import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.LongConsumer;

/**
 * Puts a finished file in the place of another, in one step where the file system can. Windows refuses while any program
 * holds the old file open, as virus scanners, indexers and web servers do for a moment: there it is tried again for up to
 * three seconds. Stateless.
 */
public final class Replacement {

    private static final long FIRST_PAUSE = 50;
    private static final int ATTEMPTS = 7;

    private Replacement() {}

    /**
     * Moves a file onto another, which need not be there.
     *
     * @throws IOException if the file cannot be moved; the target is as it was then
     */
    public static void replace(Path part, Path target) throws IOException {
        replace(() -> move(part, target), File.separatorChar == '\\', Replacement::pause);
    }

    /** One try. */
    @FunctionalInterface
    interface Move {
        void make() throws IOException;
    }

    /**
     * Tries until it is done.
     *
     * @param locking whether open files cannot be replaced on this system
     * @param pause takes milliseconds to wait
     */
    static void replace(Move move, boolean locking, LongConsumer pause) throws IOException {
        for (int attempt = 1; ; attempt++) {
            try {
                move.make();
                return;
            } catch (FileSystemException e) {
                boolean passing =
                        locking && !(e instanceof NoSuchFileException) && !(e instanceof DirectoryNotEmptyException);
                if (!passing || attempt == ATTEMPTS || Thread.currentThread().isInterrupted()) {
                    throw e;
                }
                pause.accept(FIRST_PAUSE << (attempt - 1));
            }
        }
    }

    private static void move(Path part, Path target) throws IOException {
        try {
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            // Some network shares cannot
            Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void pause(long milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
