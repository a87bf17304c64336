package fr.collectivites.sdk.core.writing;

import fr.collectivites.sdk.core.problem.CoreCode;
import fr.collectivites.sdk.core.problem.Problem;
import fr.collectivites.sdk.core.problem.SdkException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import org.jspecify.annotations.Nullable;

/**
 * A file cannot be written: it is open in a program that locks it, there is no right to write it, no folder, no space
 * left. The file is as it was before. {@link #problem()} is {@code writing-error} with the rule {@code held} (open elsewhere
 * or protected), {@code denied}, {@code folder} (there is none), {@code not-a-file}, {@code format} (a name of another
 * format than delimited text), {@code full} or {@code unwritable}.
 */
public final class WritingException extends SdkException {

    private static final long serialVersionUID = 1L;

    /** A disk with less room than this was full, whatever the system calls it in its own language. */
    private static final long FULL = 1_000_000;

    private final String path;

    private WritingException(Path path, Problem problem, @Nullable Throwable cause) {
        super(problem, cause);
        this.path = path.toString();
    }

    /** The failure of a step before the file was touched. */
    static WritingException of(Path path, Exception cause) {
        return of(path, rule(path, cause), cause);
    }

    /** The failure to put the new file in the place of the old one. */
    static WritingException ofReplacing(Path path, IOException cause) {
        // The folder took the new file; so it is the old one that cannot be replaced
        return of(path, Files.isRegularFile(path) ? "held" : rule(path, cause), cause);
    }

    /** A name that asks for another format than delimited text. */
    static WritingException ofFormat(Path path) {
        return new WritingException(path, problem(path, "format").build(), null);
    }

    private static WritingException of(Path path, String rule, Exception cause) {
        Problem problem = problem(path, rule)
                .with("reason", String.valueOf(cause.getMessage()))
                .build();
        return new WritingException(path, problem, cause);
    }

    private static Problem.Builder problem(Path path, String rule) {
        return Problem.of(CoreCode.WRITING_ERROR).rule(rule).value(path.toString());
    }

    private static String rule(Path path, Exception cause) {
        if (cause instanceof NoSuchFileException) {
            return "folder";
        } else if (cause instanceof AccessDeniedException || cause instanceof ReadOnlyFileSystemException) {
            return "denied";
        } else if (cause instanceof NotAFileException) {
            return "not-a-file";
        }
        return isFull(path) ? "full" : "unwritable";
    }

    private static boolean isFull(Path path) {
        try {
            return Files.getFileStore(TargetFile.folder(path)).getUsableSpace() < FULL;
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        }
    }

    /** The file that could not be written. */
    public String path() {
        return path;
    }

    /** The target is a folder or a device. */
    static final class NotAFileException extends IOException {
        private static final long serialVersionUID = 1L;
    }
}
