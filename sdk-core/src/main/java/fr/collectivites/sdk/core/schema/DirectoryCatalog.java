package fr.collectivites.sdk.core.schema;

import fr.collectivites.sdk.core.internal.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the catalogue file of schema.data.gouv.fr and the descriptors below its folder. */
final class DirectoryCatalog {

    /** A catalogue file larger than this is refused, in bytes. */
    private static final long MAX_SIZE = 50_000_000;

    private DirectoryCatalog() {}

    static SchemaCatalog read(Path folder) {
        Path index = folder.resolve("schemas.json");
        Object value;
        try {
            if (Files.size(index) > MAX_SIZE) {
                throw SchemaException.of(index.toString(), "too-large", String.valueOf(MAX_SIZE), null);
            }
            value = Json.read(Files.readAllBytes(index));
        } catch (IOException e) {
            throw SchemaException.of(index.toString(), e);
        } catch (Json.MalformedJsonException e) {
            throw SchemaException.of(index.toString(), "not-json", String.valueOf(e.line()), e);
        }
        if (!(value instanceof Map<?, ?> map) || !(map.get("schemas") instanceof List<?> schemas)) {
            throw SchemaException.of(index.toString(), "no-schemas", "", null);
        }
        List<SchemaEntry> entries = new ArrayList<>();
        Map<SchemaId, Path> files = new LinkedHashMap<>();
        for (Object item : schemas) {
            if (item instanceof Map<?, ?> schema
                    && schema.get("name") instanceof String name
                    && schema.get("versions") instanceof List<?> versions) {
                for (Object version : versions) {
                    if (version instanceof Map<?, ?> one
                            && one.get("version_name") instanceof String versionName
                            && one.get("schema_url") instanceof String url) {
                        SchemaId id = new SchemaId(name, SchemaId.plain(versionName));
                        entries.add(new SchemaEntry(
                                id,
                                String.valueOf(schema.get("title")).strip(),
                                String.valueOf(schema.get("schema_type"))));
                        files.put(id, locate(folder, url));
                    }
                }
            }
        }
        return new CatalogIndex(entries, id -> load(id, files.get(id), folder));
    }

    private static Path locate(Path folder, String url) {
        int below = url.indexOf("/schemas/");
        String relative = url.contains("://") && below >= 0 ? url.substring(below + "/schemas/".length()) : url;
        return folder.resolve(relative).normalize();
    }

    private static byte[] load(SchemaId id, @Nullable Path file, Path folder) {
        if (file == null || !file.startsWith(folder.normalize())) {
            throw SchemaException.of(id.toString(), "outside-folder", "", null);
        }
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw SchemaException.of(id.toString(), e);
        }
    }
}
