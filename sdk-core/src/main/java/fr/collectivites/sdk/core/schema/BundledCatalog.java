package fr.collectivites.sdk.core.schema;

import fr.collectivites.sdk.core.internal.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The descriptors in this jar, listed by {@code bundled/index.json}. */
final class BundledCatalog {

    static final SchemaCatalog INSTANCE = read();

    private BundledCatalog() {}

    private static SchemaCatalog read() {
        List<SchemaEntry> entries = new ArrayList<>();
        Map<SchemaId, String> files = new LinkedHashMap<>();
        try {
            if (!(Json.read(resource("index.json")) instanceof Map<?, ?> index
                    && index.get("schemas") instanceof List<?> schemas)) {
                throw new IllegalStateException("bundled/index.json lists no schemas");
            }
            for (Object item : schemas) {
                Map<?, ?> schema = (Map<?, ?>) item;
                SchemaId id = new SchemaId(text(schema, "id"), text(schema, "version"));
                Object kind = schema.get("kind");
                entries.add(new SchemaEntry(id, text(schema, "title"), kind == null ? "tableschema" : kind.toString()));
                files.put(id, text(schema, "file"));
            }
        } catch (Json.MalformedJsonException e) {
            throw new IllegalStateException("bundled/index.json is not JSON", e);
        }
        return new CatalogIndex(entries, id -> resource(files.getOrDefault(id, "")));
    }

    private static String text(Map<?, ?> schema, String key) {
        if (schema.get(key) instanceof String text) {
            return text;
        }
        throw new IllegalStateException("bundled/index.json: an entry has no " + key);
    }

    private static byte[] resource(String name) {
        try (InputStream in = BundledCatalog.class.getResourceAsStream("bundled/" + name)) {
            if (in == null) {
                throw new IllegalStateException("missing resource bundled/" + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
