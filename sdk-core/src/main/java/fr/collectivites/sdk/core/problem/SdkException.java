package fr.collectivites.sdk.core.problem;

import org.jspecify.annotations.Nullable;

/**
 * Root of all exceptions of the SDK: a wrong call, a broken source or schema, a failing platform. Bad data never
 * throws; it gives {@link Problem}s. The message is one line fit for a person who runs a program.
 */
public class SdkException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** An exception with a message of one line. */
    public SdkException(String message) {
        super(message);
    }

    /** An exception with a message of one line and what caused it. */
    public SdkException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
