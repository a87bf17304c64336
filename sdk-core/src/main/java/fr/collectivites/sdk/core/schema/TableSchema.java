package fr.collectivites.sdk.core.schema;

import fr.collectivites.sdk.core.internal.json.Json;
import fr.collectivites.sdk.core.problem.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A table schema: the columns that a file must have and what their cells may hold. Reads Table Schema 1.0 and 2.0.
 * Immutable and thread-safe.
 */
public final class TableSchema {

    /** A descriptor larger than this is refused, in bytes. */
    public static final long MAX_SIZE = 10_000_000;

    private final SchemaId id;
    private final List<Field> fields;
    private final Map<String, @Nullable Object> descriptor;
    private final SchemaKeys keys;
    private final List<Problem> problems;

    TableSchema(
            SchemaId id,
            List<Field> fields,
            Map<String, @Nullable Object> descriptor,
            SchemaKeys keys,
            List<Problem> problems) {
        this.id = id;
        this.fields = List.copyOf(fields);
        this.descriptor = descriptor;
        this.keys = keys;
        this.problems = List.copyOf(problems);
    }

    /**
     * Reads a descriptor file.
     *
     * @throws SchemaException if there is no such file, it is not JSON, or it has no list of fields
     */
    public static TableSchema read(Path path) {
        try {
            if (Files.size(path) > MAX_SIZE) {
                throw SchemaException.of(path.toString(), "too-large", String.valueOf(MAX_SIZE), null);
            }
            return parse(Files.readAllBytes(path), path.toString(), null);
        } catch (IOException e) {
            throw SchemaException.of(path.toString(), e);
        }
    }

    /**
     * Reads a descriptor from its text.
     *
     * @throws SchemaException if it is not JSON, or has no list of fields
     */
    public static TableSchema parse(String json) {
        return parse(json.getBytes(StandardCharsets.UTF_8), "schema", null);
    }

    /** Reads a descriptor, with an identity that is known from elsewhere. */
    static TableSchema parse(byte[] json, String origin, @Nullable SchemaId known) {
        Object value;
        try {
            value = Json.read(json);
        } catch (Json.MalformedJsonException e) {
            throw SchemaException.of(origin, "not-json", String.valueOf(e.line()), e);
        }
        if (!(value instanceof Map<?, ?> map) || !(map.get("fields") instanceof List<?>)) {
            throw SchemaException.of(origin, "no-fields", "", null);
        }
        @SuppressWarnings("unchecked")
        Map<String, @Nullable Object> descriptor = (Map<String, @Nullable Object>) map;
        return new SchemaParser(descriptor).parse(known);
    }

    /** Identity: that of the catalogue it came from, else the name and version that the descriptor states. */
    public SchemaId id() {
        return id;
    }

    /** Title for people; the name when the descriptor has none. */
    public String title() {
        return text("title").orElse(id.name());
    }

    /** Description, Markdown; empty when the descriptor has none. */
    public String description() {
        return text("description").orElse("");
    }

    /** Fields in the order of the descriptor. */
    public List<Field> fields() {
        return fields;
    }

    /** The field of that name. */
    public Optional<Field> field(String name) {
        return fields.stream().filter(f -> f.name().equals(name)).findFirst();
    }

    /** Texts that stand for "no value"; the empty text when the descriptor says nothing. */
    public List<String> missingValues() {
        return keys.missingValues();
    }

    /** Names of the fields that identify a row; empty when there is no primary key. */
    public List<String> primaryKey() {
        return keys.primaryKey();
    }

    /** Sets of fields that must be unique together (2.0). */
    public List<List<String>> uniqueKeys() {
        return keys.uniqueKeys();
    }

    /** References to other tables. */
    public List<ForeignKey> foreignKeys() {
        return keys.foreignKeys();
    }

    /** How columns are matched (2.0): {@code exact}, {@code equal}, {@code subset}, {@code superset}, {@code partial}. */
    public Optional<String> fieldsMatch() {
        Object match = descriptor.get("fieldsMatch");
        Object single = match instanceof List<?> list && list.size() == 1 ? list.get(0) : match;
        return single instanceof String text && SchemaParser.FIELDS_MATCH.contains(text)
                ? Optional.of(text)
                : Optional.empty();
    }

    /** Checks beyond types and constraints, in the order of the descriptor, those of the fields last. */
    public List<CheckDeclaration> checks() {
        return keys.checks();
    }

    /**
     * What is wrong with the descriptor. Errors are what makes the reference engine refuse the schema, and so Validata;
     * warnings are what it passes over in silence.
     */
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

    /** Identity: for logs and debuggers. */
    @Override
    public String toString() {
        return id.toString();
    }
}
