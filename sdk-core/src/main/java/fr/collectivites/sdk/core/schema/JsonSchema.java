package fr.collectivites.sdk.core.schema;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A JSON Schema document with its identity, as the catalogue of schemas lists them. Immutable and thread-safe. */
public final class JsonSchema {

    private final SchemaId id;
    private final byte[] document;

    JsonSchema(SchemaId id, byte[] document) {
        this.id = id;
        this.document = document.clone();
    }

    /**
     * Reads a document.
     *
     * @throws SchemaException if it cannot be read; whether it is a schema shows when it is used
     */
    public static JsonSchema read(Path path) {
        try {
            if (Files.size(path) > TableSchema.MAX_SIZE) {
                throw SchemaException.of(path.toString(), "too-large", String.valueOf(TableSchema.MAX_SIZE), null);
            }
            return new JsonSchema(new SchemaId(path.getFileName().toString(), ""), Files.readAllBytes(path));
        } catch (IOException e) {
            throw SchemaException.of(path.toString(), e);
        }
    }

    /** Name and version. */
    public SchemaId id() {
        return id;
    }

    /** The document, UTF-8. */
    public byte[] document() {
        return document.clone();
    }
}
