package fr.collectivites.sdk.core.schema;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Entries with a way to load each; resolves the newest version. */
final class CatalogIndex implements SchemaCatalog {

    private final Map<SchemaId, SchemaEntry> entries = new LinkedHashMap<>();
    private final Function<SchemaId, byte[]> loader;

    CatalogIndex(Collection<SchemaEntry> entries, Function<SchemaId, byte[]> loader) {
        sorted(entries).forEach(e -> this.entries.put(e.id(), e));
        this.loader = loader;
    }

    static List<SchemaEntry> sorted(Collection<SchemaEntry> entries) {
        return entries.stream()
                .sorted(Comparator.comparing((SchemaEntry e) -> e.id().name())
                        .thenComparing(e -> e.id().version(), SchemaId.VERSION_ORDER.reversed()))
                .toList();
    }

    @Override
    public List<SchemaEntry> list() {
        return List.copyOf(entries.values());
    }

    @Override
    public Optional<TableSchema> find(SchemaId id) {
        return newest(id, "tableschema").map(found -> TableSchema.parse(loader.apply(found), found.toString(), found));
    }

    @Override
    public Optional<JsonSchema> findJsonSchema(SchemaId id) {
        return newest(id, "jsonschema").map(found -> new JsonSchema(found, loader.apply(found)));
    }

    private Optional<SchemaId> newest(SchemaId id, String kind) {
        boolean newest = id.version().isEmpty() || id.version().equals("latest");
        return entries.values().stream()
                .filter(e -> e.kind().equals(kind) && e.id().name().equals(id.name()))
                .filter(e -> newest || e.id().version().equals(id.version()))
                .findFirst()
                .map(SchemaEntry::id);
    }
}
