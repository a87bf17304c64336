package fr.collectivites.sdk.core.validation;

import fr.collectivites.sdk.core.datapackage.DataPackage;
import fr.collectivites.sdk.core.datapackage.DataResource;
import fr.collectivites.sdk.core.internal.json.Json;
import fr.collectivites.sdk.core.internal.key.KeyTable;
import fr.collectivites.sdk.core.internal.key.References;
import fr.collectivites.sdk.core.schema.Field;
import fr.collectivites.sdk.core.schema.ForeignKey;
import fr.collectivites.sdk.core.schema.TableSchema;
import fr.collectivites.sdk.core.table.HeaderRow;
import fr.collectivites.sdk.core.table.ReadOptions;
import fr.collectivites.sdk.core.table.Row;
import fr.collectivites.sdk.core.table.SourceException;
import fr.collectivites.sdk.core.table.TableReader;
import fr.collectivites.sdk.core.table.TableSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The keys of the tables that others of the package refer to; a table is read when the first asks. Not thread-safe. */
final class ReferredKeys {

    private final DataPackage dataPackage;
    private final Map<String, TableValidator> validators;
    private final Mode mode;
    /** By table, then by the fields of the key. */
    private final Map<String, Map<List<String>, KeyTable>> tables = new HashMap<>();

    private final Set<String> unreadable = new HashSet<>();

    ReferredKeys(DataPackage dataPackage, Map<String, TableValidator> validators, Mode mode) {
        this.dataPackage = dataPackage;
        this.validators = validators;
        this.mode = mode;
    }

    /** Whether the table could be read. */
    boolean isRead(String table) {
        return !unreadable.contains(table);
    }

    /** The keys that a reference may lead to; empty when the table or one of the columns is not there. */
    Optional<KeyTable> find(ForeignKey key, DataResource from) {
        DataResource table = dataPackage.resource(key.resource()).orElseThrow();
        TableValidator validator = validators.get(table.name());
        if (validator == null) {
            TableSchema schema = from.schema().orElseThrow();
            return Optional.ofNullable(read(table, rulesOf(key, schema), Set.of(key.referenceFields()))
                    .get(key.referenceFields()));
        }
        Map<List<String>, KeyTable> keys =
                tables.computeIfAbsent(table.name(), name -> read(table, validator.rules(), wanted(name)));
        return Optional.ofNullable(keys.get(key.referenceFields()));
    }

    /** All keys of a table that others refer to, so that it is read once. */
    private Set<List<String>> wanted(String table) {
        Set<List<String>> wanted = new HashSet<>();
        for (DataResource resource : dataPackage.resources()) {
            for (ForeignKey key :
                    resource.schema().map(TableSchema::foreignKeys).orElse(List.of())) {
                if (key.resource().equals(table)) {
                    wanted.add(key.referenceFields());
                }
            }
        }
        return wanted;
    }

    /** Of a table without schema: its cells are read as the fields that refer to them. */
    private TableRules rulesOf(ForeignKey key, TableSchema schema) {
        List<Map<String, @Nullable Object>> fields = new ArrayList<>();
        for (int i = 0; i < key.fields().size(); i++) {
            Map<String, @Nullable Object> field = new LinkedHashMap<>(
                    schema.field(key.fields().get(i)).map(Field::descriptor).orElse(Map.of()));
            field.put("name", key.referenceFields().get(i));
            fields.add(field);
        }
        Map<String, Object> descriptor = new LinkedHashMap<>();
        descriptor.put("missingValues", schema.missingValues());
        descriptor.put("fieldsMatch", "partial");
        descriptor.put("fields", fields);
        return new TableRules(TableSchema.parse(Json.write(descriptor)), mode, List.of());
    }

    private Map<List<String>, KeyTable> read(DataResource table, TableRules rules, Set<List<String>> wanted) {
        Map<List<String>, KeyTable> keys = new HashMap<>();
        TableSource source = table.source().orElse(null);
        if (source == null) {
            unreadable.add(table.name());
            return keys;
        }
        ReadOptions options = table.readOptions();
        try (TableReader reader = source.open(options, problem -> {})) {
            HeaderRow header = HeaderRow.find(reader, options);
            if (header.isEmpty() && !header.headless()) {
                return keys;
            }
            HeaderMatch match = HeaderMatch.of(header, rules.schema(), rules.fieldsMatch());
            References.Collector collector = new References.Collector();
            for (List<String> fields : wanted) {
                KeyTable keyTable = collector.want(fields, match.columns());
                if (keyTable != null) {
                    keys.put(fields, keyTable);
                }
            }
            RowCheck cells = new RowCheck(rules, match);
            for (Row row = header.next(); row != null; row = header.next()) {
                cells.check(row, problem -> {});
                collector.take(row, cells);
            }
        } catch (SourceException e) {
            // Its own report tells why
            unreadable.add(table.name());
            keys.clear();
        }
        return keys;
    }
}
