package fr.collectivites.sdk.core.schema;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Two catalogues, the first one first. */
record ComposedCatalog(SchemaCatalog first, SchemaCatalog second) implements SchemaCatalog {

    @Override
    public List<SchemaEntry> list() {
        Map<SchemaId, SchemaEntry> all = new LinkedHashMap<>();
        first.list().forEach(e -> all.put(e.id(), e));
        second.list().forEach(e -> all.putIfAbsent(e.id(), e));
        return CatalogIndex.sorted(all.values());
    }

    @Override
    public Optional<TableSchema> find(SchemaId id) {
        return first.find(id).or(() -> second.find(id));
    }

    @Override
    public Optional<JsonSchema> findJsonSchema(SchemaId id) {
        return first.findJsonSchema(id).or(() -> second.findJsonSchema(id));
    }
}
