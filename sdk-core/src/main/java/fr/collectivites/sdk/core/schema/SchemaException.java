package fr.collectivites.sdk.core.schema;

import fr.collectivites.sdk.core.problem.SdkException;
import org.jspecify.annotations.Nullable;

/** A schema cannot be had: no such file, not JSON, not a table schema at all, or unknown in the catalogue. */
public final class SchemaException extends SdkException {

    private static final long serialVersionUID = 1L;

    private final String schema;

    /**
     * An exception about a schema.
     *
     * @param schema path, address or identifier that was asked for
     */
    public SchemaException(String schema, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.schema = schema;
    }

    /** Path, address or identifier that was asked for. */
    public String schema() {
        return schema;
    }
}
