package fr.collectivites.sdk.core.writing;

import fr.collectivites.sdk.core.problem.Messages;
import fr.collectivites.sdk.core.schema.Field;
import fr.collectivites.sdk.core.schema.FieldType;
import fr.collectivites.sdk.core.schema.TableSchema;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** A column of a template: how its cells are typed and limited, and what people are told about it. Immutable. */
final class TemplateColumn {

    /** Admitted values that a note tells; the help sheet tells them all. */
    private static final int TOLD = 12;

    private static final List<String> TRUE = List.of("true");
    private static final List<String> FALSE = List.of("false");

    /** How a cell is kept. */
    enum Kind {
        /** As typed: nothing of a code or a word is lost. */
        TEXT,
        /** As a number. */
        NUMBER,
        /** As a whole number. */
        INTEGER,
        /** As a day in ISO form. */
        DATE
    }

    private final Field field;
    private final boolean required;
    private final Kind kind;
    private final List<String> values;
    private final Messages words;

    TemplateColumn(Field field, TableSchema schema, Messages words) {
        this.field = field;
        this.required = field.required() || schema.primaryKey().contains(field.name());
        this.values = values(field);
        this.kind = values.isEmpty() ? kind(field) : Kind.TEXT;
        this.words = words;
    }

    /** The closed list of a field; empty when it has none. */
    private static List<String> values(Field field) {
        if (field.type() == FieldType.BOOLEAN) {
            List<String> both = new ArrayList<>();
            field.texts("trueValues").orElse(TRUE).stream().findFirst().ifPresent(both::add);
            field.texts("falseValues").orElse(FALSE).stream().findFirst().ifPresent(both::add);
            return both;
        }
        Object closed = field.constraint("enum").orElse(field.categories().orElse(List.of()));
        return closed instanceof List<?> list && field.type() != FieldType.ARRAY && field.type() != FieldType.LIST
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }

    private static Kind kind(Field field) {
        return switch (field.type()) {
            case NUMBER -> Kind.NUMBER;
            case INTEGER -> Kind.INTEGER;
            // A day in any other form is read from a date cell differently by different readers
            case DATE -> field.format().equals("default") || field.format().equals("%Y-%m-%d") ? Kind.DATE : Kind.TEXT;
            default -> Kind.TEXT;
        };
    }

    String name() {
        return field.name();
    }

    boolean required() {
        return required;
    }

    Kind kind() {
        return kind;
    }

    /** The admitted values, as they stand in cells; empty when the field admits others. */
    List<String> values() {
        return values;
    }

    String description() {
        return field.description();
    }

    String example() {
        return field.example().orElse("");
    }

    Optional<BigDecimal> minimum() {
        return number("minimum");
    }

    Optional<BigDecimal> maximum() {
        return number("maximum");
    }

    Optional<BigDecimal> minLength() {
        return field.type() == FieldType.STRING ? number("minLength") : Optional.empty();
    }

    Optional<BigDecimal> maxLength() {
        return field.type() == FieldType.STRING ? number("maxLength") : Optional.empty();
    }

    private Optional<BigDecimal> number(String constraint) {
        return field.constraint(constraint).flatMap(TemplateColumn::decimal);
    }

    private static Optional<BigDecimal> decimal(Object value) {
        try {
            return Optional.of(new BigDecimal(value.toString()));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** What may stand in a cell, in a few words: « nombre, de 0 à 100 ». */
    String expected() {
        List<String> parts = new ArrayList<>();
        parts.add(type());
        range("", "minimum", "maximum").ifPresent(parts::add);
        range("length.", "minLength", "maxLength").ifPresent(parts::add);
        field.constraint("pattern")
                .filter(pattern -> values.isEmpty())
                .ifPresent(pattern -> parts.add(words.text("pattern", Map.of("pattern", String.valueOf(pattern)))));
        if (field.constraint("unique").filter(Boolean.TRUE::equals).isPresent()) {
            parts.add(words.text("unique"));
        }
        return String.join(", ", parts);
    }

    private String type() {
        if (!values.isEmpty()) {
            return words.text("type.list-of-values");
        }
        String key = "type." + field.type().word();
        Map<String, String> facts = Map.of(
                "format", field.format(), "delimiter", field.text("delimiter").orElse(","));
        String form = field.type() == FieldType.DATE && kind == Kind.TEXT
                ? ".text"
                : field.type() == FieldType.DATETIME && field.format().contains("%") ? ".format" : "." + field.format();
        return Messages.fill(words.find(key + form).orElseGet(() -> words.text(key)), facts);
    }

    /** The limits in words; empty when there is none. */
    private Optional<String> range(String prefix, String least, String most) {
        Function<String, String> bound =
                name -> field.constraint(name).map(TemplateColumn::plain).orElse("");
        Map<String, String> bounds = new LinkedHashMap<>();
        bounds.put("min", bound.apply(least));
        bounds.put("max", bound.apply(most));
        String min = bounds.getOrDefault("min", "");
        String max = bounds.getOrDefault("max", "");
        if (min.isEmpty() && max.isEmpty()) {
            return Optional.empty();
        } else if (min.equals(max) && words.find(prefix + "exact").isPresent()) {
            return Optional.of(words.text(prefix + "exact", bounds));
        }
        String key = min.isEmpty() ? "upTo" : max.isEmpty() ? "from" : "between";
        return Optional.of(words.text(prefix + key, bounds));
    }

    private static String plain(Object bound) {
        return bound instanceof BigDecimal decimal ? decimal.toPlainString() : String.valueOf(bound);
    }

    /** What the sheet says when a value is refused. */
    String refusal() {
        if (!values.isEmpty()) {
            return words.text("error.list");
        }
        String range = range("", "minimum", "maximum").orElse("");
        return switch (kind) {
            case NUMBER, INTEGER -> {
                String key = kind == Kind.NUMBER ? "error.number" : "error.integer";
                yield range.isEmpty() ? words.text(key + ".any") : words.text(key, Map.of("range", range));
            }
            case DATE -> words.text("error.date");
            case TEXT ->
                words.text(
                        "error.length",
                        Map.of(
                                "range",
                                range("length.", "minLength", "maxLength").orElse("")));
        };
    }

    /** The note on the title of the column. */
    String note() {
        StringBuilder note = new StringBuilder(words.text(required ? "note.required" : "note.optional"));
        note.append(", ").append(expected()).append('.');
        if (!description().isEmpty()) {
            note.append('\n').append(description());
        }
        if (!values.isEmpty()) {
            List<String> told = values.subList(0, Math.min(TOLD, values.size()));
            String more = values.size() > TOLD ? " " + words.text("note.more") : "";
            note.append('\n')
                    .append(words.text("note.values", Map.of("values", String.join(", ", told))))
                    .append(more);
        }
        field.example().ifPresent(e -> note.append('\n').append(words.text("note.example", Map.of("example", e))));
        return note.toString();
    }
}
