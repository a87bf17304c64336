package fr.collectivites.sdk.core.schema;

import fr.collectivites.sdk.core.internal.json.Json;
import fr.collectivites.sdk.core.problem.CoreCode;
import fr.collectivites.sdk.core.problem.Location;
import fr.collectivites.sdk.core.problem.Problem;
import java.math.BigInteger;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The options of fields beside type, format and constraints (Table Schema 2.0, field types): what has a wrong value is
 * reported, and the default stands in its place. What only version 2 knows is a warning, because the reference engine
 * passes it over.
 */
final class FieldOptions {

    private static final Set<String> ITEM_TYPES =
            Set.of("string", "integer", "boolean", "number", "datetime", "date", "time");

    private record Option(CoreCode code, Predicate<Object> usable) {}

    private static final Map<String, Option> OPTIONS = Map.ofEntries(
            Map.entry("title", error(String.class::isInstance)),
            Map.entry("description", error(String.class::isInstance)),
            Map.entry("decimalChar", error(String.class::isInstance)),
            Map.entry("groupChar", error(String.class::isInstance)),
            Map.entry("bareNumber", error(Boolean.class::isInstance)),
            Map.entry("trueValues", error(FieldOptions::isTexts)),
            Map.entry("falseValues", error(FieldOptions::isTexts)),
            Map.entry("missingValues", error(FieldOptions::isMissingValues)),
            Map.entry("delimiter", warning(value -> value instanceof String text && !text.isEmpty())),
            Map.entry("itemType", warning(ITEM_TYPES::contains)),
            Map.entry("categories", warning(FieldOptions::isCategories)),
            Map.entry("categoriesOrdered", warning(Boolean.class::isInstance)));

    private FieldOptions() {}

    private static Option error(Predicate<Object> usable) {
        return new Option(CoreCode.SCHEMA_ERROR, usable);
    }

    private static Option warning(Predicate<Object> usable) {
        return new Option(CoreCode.SCHEMA_WARNING, usable);
    }

    static void check(Map<String, @Nullable Object> field, FieldType type, String pointer, Consumer<Problem> sink) {
        field.forEach((key, value) -> {
            Option option = OPTIONS.get(key);
            if (option != null && value != null && !option.usable.test(value)) {
                sink.accept(problem(option.code, "option", pointer + "/" + key, value, key));
            }
        });
        Object categories = field.get("categories");
        if (categories == null || !isCategories(categories)) {
            return;
        }
        if (type != FieldType.STRING && type != FieldType.INTEGER) {
            sink.accept(problem(CoreCode.SCHEMA_WARNING, "categories-type", pointer + "/categories", type.word(), ""));
        }
        if (field.get("constraints") instanceof Map<?, ?> constraints
                && constraints.get("enum") instanceof List<?> list) {
            Set<Object> known = new HashSet<>();
            ((List<?>) categories).forEach(c -> known.add(c instanceof Map<?, ?> map ? map.get("value") : c));
            list.stream()
                    .filter(value -> value != null && !known.contains(value))
                    .findFirst()
                    .ifPresent(value -> sink.accept(problem(
                            CoreCode.SCHEMA_WARNING,
                            "enum-beyond-categories",
                            pointer + "/constraints/enum",
                            value,
                            "")));
        }
    }

    private static boolean isTexts(Object value) {
        return value instanceof List<?> list && list.stream().allMatch(String.class::isInstance);
    }

    /** Texts, or (2.0) objects with a value and possibly a label. */
    private static boolean isMissingValues(Object value) {
        return value instanceof List<?> list
                && list.stream().allMatch(item -> item instanceof String || isLabelled(item, String.class));
    }

    /** Texts or whole numbers, or objects with such a value and possibly a label. */
    private static boolean isCategories(Object value) {
        return value instanceof List<?> list
                && !list.isEmpty()
                && list.stream()
                        .allMatch(item -> item instanceof String
                                || item instanceof BigInteger
                                || isLabelled(item, String.class)
                                || isLabelled(item, BigInteger.class));
    }

    private static boolean isLabelled(@Nullable Object item, Class<?> type) {
        return item instanceof Map<?, ?> map
                && type.isInstance(map.get("value"))
                && (map.get("label") == null || map.get("label") instanceof String);
    }

    private static Problem problem(CoreCode code, String rule, String pointer, Object value, String other) {
        return Problem.of(code)
                .rule(rule)
                .at(Location.pointer(pointer))
                .value(value instanceof String text ? text : Json.write(value))
                .with("other", other)
                .build();
    }
}
