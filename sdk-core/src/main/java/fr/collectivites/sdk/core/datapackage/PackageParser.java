package fr.collectivites.sdk.core.datapackage;

import fr.collectivites.sdk.core.internal.json.Json;
import fr.collectivites.sdk.core.problem.CoreCode;
import fr.collectivites.sdk.core.problem.Location;
import fr.collectivites.sdk.core.problem.Problem;
import fr.collectivites.sdk.core.schema.SchemaException;
import fr.collectivites.sdk.core.schema.TableSchema;
import fr.collectivites.sdk.core.table.Dialect;
import fr.collectivites.sdk.core.table.ReadOptions;
import fr.collectivites.sdk.core.table.TableSource;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A descriptor to a package. Nothing is refused: a bad part becomes a finding, and the rest is read. */
final class PackageParser {

    private final Path file;
    private final PackageFiles files;
    private final Map<String, @Nullable Object> descriptor;
    private final List<Problem> problems = new ArrayList<>();

    PackageParser(Path file, Map<String, @Nullable Object> descriptor) {
        this.file = file;
        this.files = new PackageFiles(file);
        this.descriptor = descriptor;
    }

    DataPackage parse() {
        List<DataResource> resources = new ArrayList<>();
        if (descriptor.get("resources") instanceof List<?> list && !list.isEmpty()) {
            Set<String> names = new HashSet<>();
            for (int i = 0; i < list.size(); i++) {
                String pointer = "/resources/" + i;
                if (list.get(i) instanceof Map<?, ?> map) {
                    resources.add(resource(map(map), names, pointer));
                } else {
                    error(pointer, "not-a-resource", list.get(i));
                }
            }
        } else {
            error("/resources", "no-resources", descriptor.get("resources"));
        }
        return new DataPackage(file, descriptor, resources, problems);
    }

    private DataResource resource(Map<String, @Nullable Object> resource, Set<String> names, String pointer) {
        String name = resource.get("name") instanceof String text ? text : "";
        if (name.isEmpty()) {
            error(pointer + "/name", "resource-without-name", resource.get("name"));
        } else if (!names.add(name)) {
            error(pointer + "/name", "duplicate-resource", name);
        }
        if (resource.containsKey("foreignKeys")) {
            warning(pointer + "/foreignKeys", "misplaced-foreign-keys", name);
        }
        TableSource source = source(resource, name, pointer).orElse(null);
        TableSchema schema =
                schema(resource.get("schema"), name, pointer + "/schema").orElse(null);
        ReadOptions.Builder options = ReadOptions.builder();
        Dialect dialect = dialect(resource.get("dialect"), pointer + "/dialect");
        options.dialect(dialect);
        encoding(resource.get("encoding"), pointer + "/encoding").ifPresent(options::encoding);
        return new DataResource(name, source, schema, options.build(), resource);
    }

    /** A JSON file is a table by its place in the package, even if no dialect says so. */
    private static TableSource ofFile(Path path, @Nullable Object format) {
        boolean json = "json".equals(format)
                || path.toString().toLowerCase(Locale.ROOT).endsWith(".json");
        return json ? TableSource.jsonFile(path) : TableSource.file(path);
    }

    private Optional<TableSource> source(Map<String, @Nullable Object> resource, String name, String pointer) {
        Object path = resource.get("path");
        if (path instanceof List<?> parts && parts.size() == 1) {
            path = parts.get(0);
        }
        if (path instanceof String text) {
            return find(text, pointer + "/path").map(found -> ofFile(found, resource.get("format")));
        } else if (path != null) {
            error(pointer + "/path", path instanceof List ? "parts" : "not-a-text", path);
        } else if (resource.get("data") instanceof List<?> data) {
            return Optional.of(TableSource.json(name, data));
        } else if (resource.get("data") instanceof Map<?, ?> data) {
            return Optional.of(TableSource.json(name, data));
        } else {
            error(pointer, "no-data", name);
        }
        return Optional.empty();
    }

    private Optional<TableSchema> schema(@Nullable Object schema, String name, String pointer) {
        try {
            if (schema instanceof Map<?, ?> map) {
                return Optional.of(TableSchema.parse(Json.write(map)));
            } else if (schema instanceof String text) {
                return find(text, pointer).map(TableSchema::read);
            } else if (schema == null) {
                warning(pointer, "no-schema", name);
            } else {
                error(pointer, "not-an-object", schema);
            }
        } catch (SchemaException e) {
            problems.add(Problem.of(CoreCode.DATA_PACKAGE_ERROR)
                    .rule("schema")
                    .at(Location.pointer(pointer))
                    .value(schema instanceof String text ? text : name)
                    .with("reason-fr", e.message(Locale.FRENCH))
                    .with("reason-en", e.message(Locale.ENGLISH))
                    .build());
        }
        return Optional.empty();
    }

    private Dialect dialect(@Nullable Object dialect, String pointer) {
        Object value = dialect;
        if (dialect instanceof String text) {
            Optional<Path> path = find(text, pointer);
            value = path.map(this::json).orElse(null);
            if (path.isPresent() && value == null) {
                error(pointer, "dialect-file", text);
                return Dialect.none();
            }
        }
        if (value instanceof Map<?, ?> map) {
            return new DialectParser(pointer, problems).parse(map(map));
        } else if (value != null) {
            error(pointer, "not-an-object", value);
        }
        return Dialect.none();
    }

    private @Nullable Object json(Path path) {
        try {
            return Files.size(path) > DataPackage.MAX_SIZE ? null : Json.read(Files.readAllBytes(path));
        } catch (IOException | Json.MalformedJsonException e) {
            // The caller reports that there is no dialect in the file
            return null;
        }
    }

    private Optional<Charset> encoding(@Nullable Object encoding, String pointer) {
        if (encoding == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(Charset.forName(String.valueOf(encoding)));
        } catch (IllegalArgumentException e) {
            error(pointer, "encoding", encoding);
            return Optional.empty();
        }
    }

    private Optional<Path> find(String path, String pointer) {
        PackageFiles.Found found = files.find(path);
        if (found.fault() != null) {
            error(pointer, found.fault(), path);
        }
        return Optional.ofNullable(found.path());
    }

    @SuppressWarnings("unchecked")
    private static Map<String, @Nullable Object> map(Map<?, ?> map) {
        return (Map<String, @Nullable Object>) map;
    }

    private void error(String pointer, String rule, @Nullable Object value) {
        problems.add(finding(CoreCode.DATA_PACKAGE_ERROR, pointer, rule, value));
    }

    private void warning(String pointer, String rule, @Nullable Object value) {
        problems.add(finding(CoreCode.DATA_PACKAGE_WARNING, pointer, rule, value));
    }

    static Problem finding(CoreCode code, String pointer, String rule, @Nullable Object value) {
        String text = value instanceof String plain ? plain : value == null ? "" : Json.write(value);
        return Problem.of(code)
                .rule(rule)
                .at(Location.pointer(pointer))
                .value(text.length() > 200 ? text.substring(0, 199) + "…" : text)
                .build();
    }
}
