package fr.collectivites.sdk.core.mapping;

import fr.collectivites.sdk.core.internal.json.Json;
import fr.collectivites.sdk.core.schema.Field;
import fr.collectivites.sdk.core.schema.TableSchema;
import fr.collectivites.sdk.core.table.ReadOptions;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a mapping says.
 *
 * @param schema the schema of the result
 * @param rules where each field comes from, by its name
 * @param filter which rows are taken
 * @param options how the source is read
 * @param ignored labels of columns that are left aside on purpose
 */
record MappingContent(
        TableSchema schema, Map<String, Rule> rules, RowFilter filter, ReadOptions options, List<String> ignored) {

    MappingContent {
        rules = Collections.unmodifiableMap(new LinkedHashMap<>(rules));
        ignored = List.copyOf(ignored);
    }

    /** Whether the schema asks for a value in every row. */
    boolean requires(Field field) {
        return requires(schema, field);
    }

    static boolean requires(TableSchema schema, Field field) {
        return field.required() || schema.primaryKey().contains(field.name());
    }

    /** What is left of a mapping that cannot be read. */
    static MappingContent nothing() {
        return new MappingContent(
                untyped(Set.of()), Map.of(), new RowFilter(List.of()), ReadOptions.defaults(), List.of());
    }

    /** A schema without rules, so that a mapping to a schema that is not known can still be looked at. */
    static TableSchema untyped(Collection<String> names) {
        List<Map<String, String>> fields =
                names.stream().map(name -> Map.of("name", name)).toList();
        return TableSchema.parse(Json.write(Map.of("fields", fields)));
    }
}
