package fr.collectivites.sdk.opendata.ckan;

import fr.collectivites.sdk.core.http.PlatformRefusedException;
import fr.collectivites.sdk.core.problem.ProblemSink;
import fr.collectivites.sdk.core.schema.TableSchema;
import fr.collectivites.sdk.core.table.TableSource;
import fr.collectivites.sdk.core.validation.TableValidator;
import fr.collectivites.sdk.core.validation.check.Check;
import fr.collectivites.sdk.core.validation.check.CheckRow;
import fr.collectivites.sdk.core.validation.check.CheckTable;
import fr.collectivites.sdk.opendata.internal.json.JsonObject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Brings tables of CKAN's DataStore to what files hold: rows are matched by the primary key of the schema, else by their
 * number; those that differ are written, those that are gone are removed. Every request gives the same when it is made
 * twice, so that one whose answer is lost is simply repeated. Thread-safe.
 */
final class DataStore {

    /** Rows written at once: DataStore takes or refuses them as a whole. */
    private static final int BATCH = 1_000;

    /** Rows read at once; DataStore cuts at 32,000 without a word. */
    private static final int PAGE = 10_000;

    private final Actions actions;

    DataStore(Actions actions) {
        this.actions = actions;
    }

    /**
     * What was done to a table.
     *
     * @param written number of rows that were new or changed
     * @param removed number of rows that are gone
     */
    record Done(long written, long removed) {}

    /** Brings the table of a resource to what a file holds that conforms to a schema. */
    Done fill(String resource, Path file, TableSchema schema) {
        Filling filling = new Filling(resource, schema);
        TableValidator.builder(schema).check(filling).build().validate(TableSource.file(file));
        return new Done(filling.written, filling.removed);
    }

    /** Removes the table of a resource, if there is one. */
    void drop(String resource) {
        try {
            actions.repeat("datastore_delete", Map.of("resource_id", resource, "force", true));
        } catch (PlatformRefusedException e) {
            if (e.status().orElse(0) != 404) {
                throw e;
            }
        }
    }

    /** The making of one table, row by row as the file is read; used once. */
    private final class Filling implements Check, Check.Run {
        private final String resource;
        private final TableSchema schema;
        private final Map<String, Row> there = new HashMap<>();
        private final List<Map<String, @Nullable Object>> batch = new ArrayList<>();
        private StoreColumns columns;
        private long line;
        private long written;
        private long removed;

        Filling(String resource, TableSchema schema) {
            this.resource = resource;
            this.schema = schema;
            this.columns = StoreColumns.of(schema, name -> -1);
        }

        @Override
        public Run start(CheckTable table, ProblemSink sink) {
            columns = StoreColumns.of(schema, table::column);
            Map<String, String> types = types();
            if (!types.isEmpty() && !types.equals(columns.types())) {
                drop(resource);
                types = Map.of();
            }
            Map<String, @Nullable Object> arguments = arguments();
            arguments.put("fields", columns.described());
            arguments.put("primary_key", columns.key());
            actions.repeat("datastore_create", arguments);
            if (!types.isEmpty()) {
                readRows();
            }
            return this;
        }

        private Map<String, @Nullable Object> arguments() {
            Map<String, @Nullable Object> arguments = new LinkedHashMap<>();
            arguments.put("resource_id", resource);
            // Of a resource that has a file, DataStore thinks that its loader alone writes the table.
            arguments.put("force", true);
            return arguments;
        }

        /** The columns that are there; none without a table. */
        private Map<String, String> types() {
            try {
                JsonObject found = actions.read("datastore_search", Map.of("resource_id", resource, "limit", 0));
                return found.objects("fields").stream()
                        .filter(field -> !field.plain("id").equals("_id"))
                        .collect(Collectors.toMap(field -> field.plain("id"), field -> field.plain("type")));
            } catch (PlatformRefusedException e) {
                if (e.status().orElse(0) == 404) {
                    return Map.of();
                }
                throw e;
            }
        }

        private void readRows() {
            int read = PAGE;
            for (int offset = 0; read == PAGE; offset += PAGE) {
                List<JsonObject> records = actions.read(
                                "datastore_search",
                                Map.of("resource_id", resource, "limit", PAGE, "offset", offset, "sort", "_id asc"))
                        .objects("records");
                for (JsonObject stored : records) {
                    Map<String, @Nullable Object> members = stored.members();
                    there.put(columns.keyOf(members), new Row(columns.keyValues(members), columns.digest(members)));
                }
                read = records.size();
            }
        }

        @Override
        public void row(CheckRow row, ProblemSink sink) {
            Map<String, @Nullable Object> values = columns.values(row, ++line);
            Row before = there.remove(columns.keyOf(values));
            if (before == null || !before.digest().equals(columns.digest(values))) {
                batch.add(values);
            }
            if (batch.size() == BATCH) {
                send();
            }
        }

        @Override
        public void end(ProblemSink sink) {
            send();
            for (Map<String, @Nullable Object> filters : StoreColumns.filters(gone())) {
                Map<String, @Nullable Object> arguments = arguments();
                arguments.put("filters", filters);
                actions.repeat("datastore_delete", arguments);
            }
            removed = there.size();
        }

        private List<Map<String, @Nullable Object>> gone() {
            return there.values().stream().map(Row::key).toList();
        }

        private void send() {
            if (!batch.isEmpty()) {
                Map<String, @Nullable Object> arguments = arguments();
                arguments.put("method", "upsert");
                arguments.put("records", List.copyOf(batch));
                actions.repeat("datastore_upsert", arguments);
                written += batch.size();
                batch.clear();
            }
        }
    }

    /** A row of the table: what it is known by, and what tells whether it differs. */
    private record Row(Map<String, @Nullable Object> key, String digest) {}
}
