package fr.collectivites.sdk.core.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A field of a table schema, as its descriptor states it. Immutable and thread-safe. */
public final class Field {

    private final String name;
    private final FieldType type;
    private final String format;
    private final List<Constraint> constraints;
    private final Map<String, @Nullable Object> descriptor;
    private final @Nullable Field arrayItem;

    Field(
            String name,
            FieldType type,
            String format,
            List<Constraint> constraints,
            Map<String, @Nullable Object> descriptor,
            @Nullable Field arrayItem) {
        this.name = name;
        this.type = type;
        this.format = format;
        this.constraints = List.copyOf(constraints);
        this.descriptor = descriptor;
        this.arrayItem = arrayItem;
    }

    /** Name, the label that the column must bear. */
    public String name() {
        return name;
    }

    /** Title for people; the name when the descriptor has none. */
    public String title() {
        return text("title").orElse(name);
    }

    /** Description, Markdown; empty when the descriptor has none. */
    public String description() {
        return text("description").orElse("");
    }

    /** Type; {@code STRING} when the descriptor has none (Table Schema 1.0) or an unknown one. */
    public FieldType type() {
        return type;
    }

    /** Format without a leading {@code fmt:}; {@code default} when the descriptor has none. */
    public String format() {
        return format;
    }

    /** Constraints in the order of the descriptor. */
    public List<Constraint> constraints() {
        return constraints;
    }

    /** The value of a constraint, if the field has it. */
    public Optional<Object> constraint(String constraint) {
        return constraints.stream()
                .filter(c -> c.name().equals(constraint))
                .map(Constraint::value)
                .findFirst();
    }

    /** Whether a value is mandatory, by the constraint alone. */
    public boolean required() {
        return constraint("required").filter(Boolean.TRUE::equals).isPresent();
    }

    /** A text property of the descriptor, if it has one of that name that is a text. */
    public Optional<String> text(String property) {
        return descriptor.get(property) instanceof String text ? Optional.of(text) : Optional.empty();
    }

    /** A boolean property of the descriptor. */
    public Optional<Boolean> flag(String property) {
        return descriptor.get(property) instanceof Boolean flag ? Optional.of(flag) : Optional.empty();
    }

    /** The texts of a list property of the descriptor ({@code trueValues} …), if it has one; others are left out. */
    public Optional<List<String>> texts(String property) {
        if (!(descriptor.get(property) instanceof List<?> list)) {
            return Optional.empty();
        }
        List<String> texts = new ArrayList<>();
        for (Object item : list) {
            // missingValues of version 2 may be objects with a value and a label
            Object value = item instanceof Map<?, ?> map ? map.get("value") : item;
            if (value != null) {
                texts.add(value.toString());
            }
        }
        return Optional.of(List.copyOf(texts));
    }

    /** The values that the field admits as categories (Table Schema 2.0), without their labels, if it has any. */
    public Optional<List<Object>> categories() {
        if (!(descriptor.get("categories") instanceof List<?> list)) {
            return Optional.empty();
        }
        List<Object> values = new ArrayList<>();
        for (Object item : list) {
            Object value = item instanceof Map<?, ?> labelled ? labelled.get("value") : item;
            if (value != null) {
                values.add(value);
            }
        }
        return values.isEmpty() ? Optional.empty() : Optional.of(List.copyOf(values));
    }

    /** What each element of an array must be ({@code arrayItem}, an extension of the reference engine). */
    public Optional<Field> arrayItem() {
        return Optional.ofNullable(arrayItem);
    }

    /** An example of a valid value, as text. */
    public Optional<String> example() {
        Object example = descriptor.get("example");
        if (example instanceof List<?> list && !list.isEmpty()) {
            example = list.get(0);
        }
        return example == null || example instanceof Map || example instanceof List
                ? Optional.empty()
                : Optional.of(example.toString());
    }

    /** The whole descriptor of the field, as JSON values; unknown keys included. */
    public Map<String, @Nullable Object> descriptor() {
        return descriptor;
    }

    /** Name and type: for logs and debuggers. */
    @Override
    public String toString() {
        return name + " " + type.word() + "/" + format;
    }
}
