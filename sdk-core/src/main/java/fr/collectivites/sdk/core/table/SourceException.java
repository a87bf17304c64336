package fr.collectivites.sdk.core.table;

import fr.collectivites.sdk.core.problem.SdkException;
import org.jspecify.annotations.Nullable;

/** A source cannot be read at all: no such file, no right to read it, a failing disk or database. */
public final class SourceException extends SdkException {

    private static final long serialVersionUID = 1L;

    private final String source;

    /**
     * An exception about a source.
     *
     * @param source name of the source, such as its path
     */
    public SourceException(String source, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.source = source;
    }

    /** Name of the source. */
    public String source() {
        return source;
    }
}
