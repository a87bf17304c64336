package fr.collectivites.sdk.cli;

import fr.collectivites.sdk.core.problem.SdkException;
import fr.collectivites.sdk.core.schema.SchemaCatalog;
import fr.collectivites.sdk.core.schema.SchemaEntry;
import fr.collectivites.sdk.core.schema.TableSchema;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Finds the schema that a person names: a file if there is one of that name, else a schema that the SDK carries. */
final class Schemas {

    private Schemas() {}

    static TableSchema find(String name, Terminal terminal) {
        if (isFile(name)) {
            return TableSchema.read(Path.of(name));
        }
        SchemaCatalog bundled = SchemaCatalog.bundled();
        return bundled.find(name).orElseThrow(() -> unknown(name, bundled, terminal));
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
