package fr.collectivites.sdk.cli;

import fr.collectivites.sdk.core.schema.JsonSchema;
import fr.collectivites.sdk.core.schema.TableSchema;

/** What the name of a schema stands for. */
public sealed interface NamedSchema {

    /** A schema of tables. */
    record OfTables(TableSchema schema) implements NamedSchema {}

    /** A schema of JSON documents. */
    record OfDocuments(JsonSchema schema) implements NamedSchema {}
}
