package fr.collectivites.sdk.core.schema;

import fr.collectivites.sdk.core.problem.CoreCode;
import fr.collectivites.sdk.core.problem.Problem;
import fr.collectivites.sdk.core.problem.SdkException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import org.jspecify.annotations.Nullable;

/** A schema cannot be had: no such file, not JSON, not a table schema at all, or unknown in the catalogue. */
public final class SchemaException extends SdkException {

    private static final long serialVersionUID = 1L;

    private final String schema;

    /**
     * An exception about a schema, in words of the host.
     *
     * @param schema path, address or identifier that was asked for
     */
    public SchemaException(String schema, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.schema = schema;
    }

    /**
     * An exception about a schema, in words that exist in French and English.
     *
     * @param schema path, address or identifier that was asked for
     * @param problem what went wrong; its English text is the message
     */
    public SchemaException(String schema, Problem problem, @Nullable Throwable cause) {
        super(problem, cause);
        this.schema = schema;
    }

    /**
     * An exception with the texts of {@code schema-error} and a rule below it.
     *
     * @param other what the text says besides the name of the schema; may be empty
     */
    static SchemaException of(String schema, String rule, String other, @Nullable Throwable cause) {
        Problem problem = Problem.of(CoreCode.SCHEMA_ERROR)
                .rule(rule)
                .value(schema)
                .with("other", other)
                .build();
        return new SchemaException(schema, problem, cause);
    }

    /** An exception about a schema or catalogue file that cannot be read. */
    static SchemaException of(String schema, IOException cause) {
        return cause instanceof NoSuchFileException
                ? of(schema, "missing", "", cause)
                : of(schema, "unreadable", String.valueOf(cause.getMessage()), cause);
    }

    /** Path, address or identifier that was asked for. */
    public String schema() {
        return schema;
    }
}
