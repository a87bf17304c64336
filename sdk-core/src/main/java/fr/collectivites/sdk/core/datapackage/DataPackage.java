package fr.collectivites.sdk.core.datapackage;

import fr.collectivites.sdk.core.internal.json.Json;
import fr.collectivites.sdk.core.problem.CoreCode;
import fr.collectivites.sdk.core.problem.Problem;
import fr.collectivites.sdk.core.table.SourceException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Tables that belong together: a {@code datapackage.json} and the files of its folder (Data Package 1.0 and 2.0).
 * Nothing is fetched: what the descriptor places at an address or outside its folder is a finding. Immutable and
 * thread-safe; the files are read when the tables are.
 */
public final class DataPackage {

    /** A descriptor larger than this is refused, in bytes. */
    public static final long MAX_SIZE = 10_000_000;

    private final Path file;
    private final Map<String, @Nullable Object> descriptor;
    private final List<DataResource> resources;
    private final List<Problem> problems;

    DataPackage(
            Path file, Map<String, @Nullable Object> descriptor, List<DataResource> resources, List<Problem> problems) {
        this.file = file;
        this.descriptor = Collections.unmodifiableMap(descriptor);
        this.resources = List.copyOf(resources);
        this.problems = List.copyOf(problems);
    }

    /**
     * Reads a package.
     *
     * @param path the descriptor, or the folder that holds it as {@code datapackage.json}
     * @throws SourceException if it cannot be read, is no JSON object, or is too large
     */
    public static DataPackage read(Path path) {
        Path file = Files.isDirectory(path) ? path.resolve("datapackage.json") : path;
        Object value;
        try {
            if (Files.size(file) > MAX_SIZE) {
                throw new SourceException(
                        file.toString(),
                        Problem.of(CoreCode.SOURCE_ERROR)
                                .rule("too-large")
                                .value(file.toString())
                                .expected(String.valueOf(MAX_SIZE))
                                .build(),
                        null);
            }
            value = Json.read(Files.readAllBytes(file));
        } catch (IOException e) {
            throw SourceException.of(file.toString(), e);
        } catch (Json.MalformedJsonException e) {
            throw unusable(file, "not-json", String.valueOf(e.line()), e);
        }
        if (!(value instanceof Map<?, ?> map)) {
            throw unusable(file, "not-an-object", "", null);
        }
        @SuppressWarnings("unchecked")
        Map<String, @Nullable Object> descriptor = (Map<String, @Nullable Object>) map;
        return new PackageParser(file, descriptor).parse();
    }

    private static SourceException unusable(Path file, String rule, String line, @Nullable Throwable cause) {
        Problem problem = Problem.of(CoreCode.DATA_PACKAGE_ERROR)
                .rule(rule)
                .value(file.toString())
                .with("other", line)
                .build();
        return new SourceException(file.toString(), problem, cause);
    }

    /** The descriptor file. */
    public Path file() {
        return file;
    }

    /** Name ({@code name}); empty when the descriptor has none. */
    public String name() {
        return text("name").orElse("");
    }

    /** Title for people; the name when the descriptor has none. */
    public String title() {
        return text("title").orElse(name());
    }

    /** The tables, in the order of the descriptor. */
    public List<DataResource> resources() {
        return resources;
    }

    /** The table of that name, the first one where the descriptor has several. */
    public Optional<DataResource> resource(String name) {
        return resources.stream().filter(r -> r.name().equals(name)).findFirst();
    }

    /** What is wrong with the descriptor; faults of a schema are with the schema. */
    public List<Problem> problems() {
        return problems;
    }

    /** A text property of the descriptor, if it has one of that name that is a text. */
    public Optional<String> text(String property) {
        return descriptor.get(property) instanceof String text ? Optional.of(text) : Optional.empty();
    }

    /** The whole descriptor, as JSON values; unknown keys included. */
    public Map<String, @Nullable Object> descriptor() {
        return descriptor;
    }

    /** Name and tables: for logs and debuggers. */
    @Override
    public String toString() {
        return name() + resources;
    }
}
