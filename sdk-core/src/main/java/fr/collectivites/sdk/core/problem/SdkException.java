package fr.collectivites.sdk.core.problem;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Root of all exceptions of the SDK: a wrong call, a broken source or schema, a failing platform. Bad data never
 * throws; it gives {@link Problem}s. The message is one line fit for a person who runs a program, in English; {@link
 * #message(Locale)} gives it in French too where the words are ours.
 */
public class SdkException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient @Nullable Problem problem;

    /** An exception with a message of one line. */
    public SdkException(String message) {
        this(message, null);
    }

    /** An exception with a message of one line and what caused it. */
    public SdkException(String message, @Nullable Throwable cause) {
        super(message, cause);
        this.problem = null;
    }

    /**
     * An exception in words that exist in French and English.
     *
     * @param problem what went wrong; its English text is the message
     */
    public SdkException(Problem problem, @Nullable Throwable cause) {
        super(problem.text(Locale.ENGLISH), cause);
        this.problem = problem;
    }

    /** What went wrong as a finding, where the words are ours; lost when the exception is serialised. */
    public Optional<Problem> problem() {
        return Optional.ofNullable(problem);
    }

    /** What went wrong in one line: in the language asked for where the words are ours, else as it was said. */
    public String message(Locale locale) {
        return problem == null ? String.valueOf(getMessage()) : problem.text(locale);
    }
}
