package fr.collectivites.sdk.cli;

import fr.collectivites.sdk.core.problem.SdkException;
import fr.collectivites.sdk.core.schema.JsonSchema;
import fr.collectivites.sdk.core.schema.SchemaCatalog;
import fr.collectivites.sdk.core.schema.SchemaEntry;
import fr.collectivites.sdk.core.schema.SchemaId;
import fr.collectivites.sdk.core.schema.TableSchema;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds the schema that a person names: a file if there is one of that name, else a schema that the SDK carries. */
public final class Schemas {

    private static final Pattern DIALECT = Pattern.compile("\"\\$schema\"\\s*:\\s*\"https?://json-schema\\.org/");
    private static final int BEGINNING = 10_000;

    private Schemas() {}

    /** The schema of tables or of documents. */
    public static NamedSchema named(String name, Terminal terminal) {
        if (isFile(name) && isJsonSchema(Path.of(name))) {
            return new NamedSchema.OfDocuments(JsonSchema.read(Path.of(name)));
        }
        Optional<JsonSchema> ofDocuments =
                isFile(name) ? Optional.empty() : known(terminal).findJsonSchema(SchemaId.parse(name));
        return ofDocuments.isPresent()
                ? new NamedSchema.OfDocuments(ofDocuments.get())
                : new NamedSchema.OfTables(find(name, terminal));
    }

    /** The schema of tables. */
    public static TableSchema find(String name, Terminal terminal) {
        if (isFile(name)) {
            return TableSchema.read(Path.of(name));
        }
        SchemaCatalog known = known(terminal);
        if (known.versions(name).isEmpty()) {
            throw unknown(name, known, terminal);
        }
        return known.get(name);
    }

    /** The schemas that the SDK carries, and below them those that {@code schemas pull} has fetched. */
    public static SchemaCatalog known(Terminal terminal) {
        SchemaCatalog bundled = SchemaCatalog.bundled();
        return pulledFolder(terminal)
                .filter(folder -> Files.isRegularFile(folder.resolve("schemas.json")))
                .map(folder -> bundled.or(SchemaCatalog.directory(folder)))
                .orElse(bundled);
    }

    /** Where {@code schemas pull} puts schemas unless told otherwise; empty on a system without a folder for it. */
    public static Optional<Path> pulledFolder(Terminal terminal) {
        Map<String, String> environment = terminal.environment();
        return folder(environment, "COLLECTIVITES_SCHEMAS", "")
                .or(() -> folder(environment, "XDG_CACHE_HOME", "collectivites/schemas"))
                .or(() -> folder(environment, "LOCALAPPDATA", "collectivites/schemas"))
                .or(() -> folder(environment, "HOME", ".cache/collectivites/schemas"));
    }

    private static Optional<Path> folder(Map<String, String> environment, String variable, String below) {
        String value = environment.getOrDefault(variable, "");
        return value.isBlank() ? Optional.empty() : Optional.of(Path.of(value).resolve(below));
    }

    /** A table schema may be any JSON object; a JSON Schema names its dialect. */
    private static boolean isJsonSchema(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return DIALECT.matcher(new String(in.readNBytes(BEGINNING), StandardCharsets.UTF_8))
                    .find();
        } catch (IOException e) {
            // The reader of schemas says what is wrong with it
            return false;
        }
    }

    private static boolean isFile(String name) {
        try {
            return Files.isRegularFile(Path.of(name));
        } catch (InvalidPathException e) {
            // What no path can be may still be a name.
            return false;
        }
    }

    private static SdkException unknown(String name, SchemaCatalog catalog, Terminal terminal) {
        String word = name.substring(name.lastIndexOf('/') + 1)
                .replaceFirst("@.*", "")
                .toLowerCase(Locale.ROOT);
        String near = catalog.list().stream()
                .map(SchemaEntry::id)
                .map(id -> id.name())
                .distinct()
                .filter(known ->
                        !word.isEmpty() && known.toLowerCase(Locale.ROOT).contains(word))
                .limit(3)
                .collect(Collectors.joining(", "));
        String key = near.isEmpty() ? "schema-unknown" : "schema-near";
        return new SdkException(terminal.messages("failures").text(key, Map.of("name", name, "near", near)));
    }
}
