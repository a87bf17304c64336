package fr.collectivites.sdk.opendata.ckan;

import fr.collectivites.sdk.opendata.internal.json.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The part of CKAN's DataStore that is used here, in memory. Not thread-safe: {@link FakeCkan} holds its lock. */
final class FakeDataStore {

    private final Map<String, Table> tables = new LinkedHashMap<>();

    private record Table(
            List<JsonObject> fields, List<String> key, Map<List<String>, Map<String, @Nullable Object>> rows) {}

    void clear() {
        tables.clear();
    }

    boolean has(String resource) {
        return tables.containsKey(resource);
    }

    /** The rows of a table in their order; empty without one. */
    List<Map<String, @Nullable Object>> rows(String resource) {
        return Optional.ofNullable(tables.get(resource))
                .map(table -> List.copyOf(table.rows().values()))
                .orElse(List.of());
    }

    /** The result of an action; empty for a table that is not there. */
    Optional<Map<String, Object>> answer(String action, JsonObject body) {
        String resource = body.plain("resource_id");
        Table table = tables.get(resource);
        if (action.equals("datastore_create")) {
            if (table == null) {
                tables.put(
                        resource, new Table(body.objects("fields"), body.texts("primary_key"), new LinkedHashMap<>()));
            }
            return Optional.of(Map.of());
        }
        if (table == null) {
            return Optional.empty();
        }
        switch (action) {
            case "datastore_upsert" ->
                body.objects("records").forEach(record -> table.rows().put(key(table, record), record.members()));
            case "datastore_delete" -> delete(resource, table, body);
            default -> {
                int from = (int) body.whole("offset").orElse(0);
                int limit = (int) body.whole("limit").orElse(100);
                return Optional.of(Map.of(
                        "fields",
                        table.fields().stream().map(JsonObject::members).toList(),
                        "records",
                        table.rows().values().stream().skip(from).limit(limit).toList()));
            }
        }
        return Optional.of(Map.of());
    }

    private static List<String> key(Table table, JsonObject record) {
        return table.key().stream().map(record::plain).toList();
    }

    private void delete(String resource, Table table, JsonObject body) {
        if (!body.has("filters")) {
            tables.remove(resource);
            return;
        }
        Map<String, @Nullable Object> filters = body.object("filters").members();
        table.rows()
                .values()
                .removeIf(row -> filters.entrySet().stream().allMatch(filter -> {
                    List<Object> values = new ArrayList<>();
                    if (filter.getValue() instanceof List<?> list) {
                        values.addAll(list);
                    } else {
                        values.add(filter.getValue());
                    }
                    return values.stream()
                            .anyMatch(value -> String.valueOf(value).equals(String.valueOf(row.get(filter.getKey()))));
                }));
    }
}
