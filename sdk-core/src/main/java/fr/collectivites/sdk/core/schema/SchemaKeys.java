package fr.collectivites.sdk.core.schema;

import java.util.List;

/** What a descriptor states beside its fields. */
record SchemaKeys(
        List<String> missingValues,
        List<String> primaryKey,
        List<List<String>> uniqueKeys,
        List<ForeignKey> foreignKeys,
        List<CheckDeclaration> checks) {

    SchemaKeys {
        missingValues = List.copyOf(missingValues);
        primaryKey = List.copyOf(primaryKey);
        uniqueKeys = List.copyOf(uniqueKeys);
        foreignKeys = List.copyOf(foreignKeys);
        checks = List.copyOf(checks);
    }
}
