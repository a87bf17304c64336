package fr.collectivites.sdk.cli.table;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.collectivites.sdk.core.schema.JsonSchema;
import fr.collectivites.sdk.core.schema.SchemaCatalog;
import fr.collectivites.sdk.core.schema.SchemaEntry;
import fr.collectivites.sdk.core.table.SourceException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Which JSON Schema a JSON document follows, told by the names at its root: there is no header to look at. */
public final class JsonKind {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private JsonKind() {}

    static boolean isJson(String name) {
        return name.regionMatches(true, name.length() - 5, ".json", 0, 5);
    }

    /** The newest version of the first schema of the catalogue that has all names at the root of the document. */
    static Optional<JsonSchema> of(Path document, SchemaCatalog catalog) {
        Set<String> names = rootNames(document);
        Set<String> seen = new HashSet<>();
        for (SchemaEntry entry : catalog.list()) {
            if (entry.kind().equals("jsonschema") && seen.add(entry.id().name())) {
                Optional<JsonSchema> schema = catalog.findJsonSchema(entry.id());
                if (!names.isEmpty()
                        && schema.isPresent()
                        && properties(schema.get()).containsAll(names)) {
                    return schema;
                }
            }
        }
        return Optional.empty();
    }

    /** The document of a schema. */
    public static JsonNode tree(JsonSchema schema) {
        try {
            return MAPPER.readTree(schema.document());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> properties(JsonSchema schema) {
        Set<String> names = new HashSet<>();
        tree(schema).path("properties").fieldNames().forEachRemaining(names::add);
        return names;
    }

    /** Read as a stream: the document may be large. Empty when it is no object, or not well-formed. */
    private static Set<String> rootNames(Path document) {
        Set<String> names = new HashSet<>();
        try (JsonParser parser = new JsonFactory().createParser(document.toFile())) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return Set.of();
            }
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                names.add(parser.currentName());
                parser.nextToken();
                parser.skipChildren();
            }
            return names;
        } catch (com.fasterxml.jackson.core.JacksonException e) {
            // Its faults are told by validation, as far as it could be recognised before them.
            return names;
        } catch (IOException e) {
            throw SourceException.of(document.toString(), e);
        }
    }
}
