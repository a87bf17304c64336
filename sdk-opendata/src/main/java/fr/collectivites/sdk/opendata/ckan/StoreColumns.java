package fr.collectivites.sdk.opendata.ckan;

import fr.collectivites.sdk.core.schema.Field;
import fr.collectivites.sdk.core.schema.FieldType;
import fr.collectivites.sdk.core.schema.TableSchema;
import fr.collectivites.sdk.core.validation.check.CheckRow;
import fr.collectivites.sdk.opendata.internal.digest.Digests;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** The columns of a DataStore table for a schema, as far as a file has them, and the values of its rows. Immutable. */
final class StoreColumns {

    /** Column that a table gets whose schema names no key: the number of the row, from 1. */
    static final String LINE = "numero_ligne";

    /** PostgreSQL cuts longer names. */
    private static final int LONGEST_NAME = 63;

    /** Values in one filter. */
    private static final int FILTERED = 500;

    /**
     * One column.
     *
     * @param at index in the file; -1 for the number of the row
     * @param title title of the field
     */
    private record Column(String name, String type, int at, String title) {}

    private final List<Column> columns;
    private final List<String> key;

    private StoreColumns(List<Column> columns, List<String> key) {
        this.columns = columns;
        this.key = key;
    }

    /**
     * The columns.
     *
     * @param place index of a field in the file; -1 when the file lacks it
     */
    static StoreColumns of(TableSchema schema, ToIntFunction<String> place) {
        List<Column> columns = new ArrayList<>();
        List<String> primary = schema.primaryKey();
        boolean hasKey = !primary.isEmpty() && primary.stream().allMatch(name -> place.applyAsInt(name) >= 0);
        if (!hasKey) {
            columns.add(new Column(LINE, "numeric", -1, ""));
        }
        for (Field field : schema.fields()) {
            int at = place.applyAsInt(field.name());
            if (at >= 0) {
                columns.add(new Column(name(field.name()), type(field.type()), at, field.title()));
            }
        }
        List<String> key = hasKey ? primary.stream().map(StoreColumns::name).toList() : List.of(LINE);
        return new StoreColumns(List.copyOf(columns), key);
    }

    /** DataStore refuses quotes, blanks around a name and a line under its start. */
    private static String name(String field) {
        String plain = field.replace("\"", "").strip().replaceAll("^_+", "");
        while (plain.getBytes(StandardCharsets.UTF_8).length > LONGEST_NAME) {
            plain = plain.substring(0, plain.length() - 1);
        }
        return plain;
    }

    /** Whole numbers are no {@code int}, which ends at 2,147,483,647: before a SIREN. */
    private static String type(FieldType type) {
        return switch (type) {
            case INTEGER, NUMBER, YEAR -> "numeric";
            case BOOLEAN -> "bool";
            case DATE -> "date";
            case DATETIME -> "timestamp";
            default -> "text";
        };
    }

    List<String> key() {
        return key;
    }

    /** Types by name. */
    Map<String, String> types() {
        Map<String, String> types = new LinkedHashMap<>();
        columns.forEach(column -> types.put(column.name(), column.type()));
        return types;
    }

    /** The columns as {@code datastore_create} wants them. */
    List<Map<String, Object>> described() {
        List<Map<String, Object>> fields = new ArrayList<>();
        for (Column column : columns) {
            Map<String, Object> field = new LinkedHashMap<>();
            field.put("id", column.name());
            field.put("type", column.type());
            if (!column.title().isBlank()) {
                field.put("info", Map.of("label", column.title()));
            }
            fields.add(field);
        }
        return fields;
    }

    /** The values of a row, as they were cast by its schema. */
    Map<String, @Nullable Object> values(CheckRow row, long line) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (Column column : columns) {
            values.put(column.name(), column.at() < 0 ? (Object) line : value(column, row));
        }
        return values;
    }

    private static @Nullable Object value(Column column, CheckRow row) {
        Object value = row.value(column.at());
        if (value == null || value instanceof Number || value instanceof Boolean) {
            return value;
        }
        return column.type().equals("text") ? row.text(column.at()) : value.toString();
    }

    /** What a row is known by. */
    Map<String, @Nullable Object> keyValues(Map<String, @Nullable Object> values) {
        Map<String, @Nullable Object> part = new LinkedHashMap<>();
        key.forEach(name -> part.put(name, values.get(name)));
        return part;
    }

    /** The same as one text. */
    String keyOf(Map<String, @Nullable Object> values) {
        StringBuilder text = new StringBuilder();
        columns.stream().filter(column -> key.contains(column.name())).forEach(column -> append(column, values, text));
        return text.toString();
    }

    /** Tells whether two rows are the same, whatever way their numbers and dates are written. */
    String digest(Map<String, @Nullable Object> values) {
        StringBuilder text = new StringBuilder();
        columns.forEach(column -> append(column, values, text));
        return Digests.hex(Digests.sha256(text.toString()));
    }

    private static void append(Column column, Map<String, @Nullable Object> values, StringBuilder text) {
        Object value = values.get(column.name());
        String normal = value == null ? null : normal(column.type(), value.toString());
        text.append(normal == null ? -1 : normal.length()).append(':').append(normal);
    }

    private static String normal(String type, String text) {
        try {
            return switch (type) {
                case "numeric" -> new BigDecimal(text).stripTrailingZeros().toPlainString();
                case "date" -> text.length() > 10 ? text.substring(0, 10) : text;
                case "timestamp" -> LocalDateTime.parse(text.replace(' ', 'T')).toString();
                default -> text;
            };
        } catch (NumberFormatException | DateTimeParseException e) {
            return text;
        }
    }

    /** Filters that take in rows with those keys: many at once where the key is one column, else each by itself. */
    static List<Map<String, @Nullable Object>> filters(List<Map<String, @Nullable Object>> keys) {
        if (keys.isEmpty() || keys.get(0).size() > 1) {
            return keys;
        }
        String name = keys.get(0).keySet().iterator().next();
        List<Map<String, @Nullable Object>> filters = new ArrayList<>();
        for (int from = 0; from < keys.size(); from += FILTERED) {
            List<@Nullable Object> values = new ArrayList<>();
            keys.subList(from, Math.min(from + FILTERED, keys.size())).forEach(key -> values.add(key.get(name)));
            Map<String, @Nullable Object> filter = new LinkedHashMap<>();
            filter.put(name, values);
            filters.add(filter);
        }
        return filters;
    }
}
