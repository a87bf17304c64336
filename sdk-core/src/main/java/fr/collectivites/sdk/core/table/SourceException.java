package fr.collectivites.sdk.core.table;

import fr.collectivites.sdk.core.problem.CoreCode;
import fr.collectivites.sdk.core.problem.Problem;
import fr.collectivites.sdk.core.problem.SdkException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import org.jspecify.annotations.Nullable;

/** A source cannot be read at all: no such file, no right to read it, a failing disk or database. */
public final class SourceException extends SdkException {

    private static final long serialVersionUID = 1L;

    private final String source;

    /**
     * An exception about a source, in words of the host.
     *
     * @param source name of the source, such as its path
     */
    public SourceException(String source, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.source = source;
    }

    /**
     * An exception about a source, in words that exist in French and English.
     *
     * @param source name of the source, such as its path
     * @param problem what went wrong; its English text is the message
     */
    public SourceException(String source, Problem problem, @Nullable Throwable cause) {
        super(problem, cause);
        this.source = source;
    }

    /**
     * An exception about a file that could not be read: {@code source-error} with the rule {@code missing}, {@code
     * denied} or {@code unreadable}.
     *
     * @param source name of the source, such as its path
     * @param cause an {@code IOException}, or what wraps one
     */
    public static SourceException of(String source, Exception cause) {
        Throwable failure = cause instanceof UncheckedIOException ? cause.getCause() : cause;
        String rule = failure instanceof NoSuchFileException
                ? "missing"
                : failure instanceof AccessDeniedException ? "denied" : "unreadable";
        Problem problem = Problem.of(CoreCode.SOURCE_ERROR)
                .rule(rule)
                .value(source)
                .with("reason", failure == null ? "" : String.valueOf(failure.getMessage()))
                .build();
        return new SourceException(source, problem, cause);
    }

    /** Name of the source. */
    public String source() {
        return source;
    }
}
