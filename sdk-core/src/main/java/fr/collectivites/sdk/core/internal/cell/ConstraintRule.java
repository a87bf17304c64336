package fr.collectivites.sdk.core.internal.cell;

import fr.collectivites.sdk.core.internal.cast.ValueReader;
import fr.collectivites.sdk.core.internal.json.Json;
import fr.collectivites.sdk.core.internal.jsonschema.JsonSchemaEngine;
import fr.collectivites.sdk.core.internal.regex.PythonPattern;
import fr.collectivites.sdk.core.schema.Constraint;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A constraint of a field compiled: what a cast value must satisfy.
 *
 * @param name the standard's name
 * @param expected what the constraint asks for, as text for messages
 * @param test whether a value satisfies it; never called with null
 */
record ConstraintRule(String name, String expected, Test test) {

    /** Judges a cast value. */
    @FunctionalInterface
    interface Test {
        Verdict judge(Object value);
    }

    /** What came of it. */
    enum Verdict {
        HOLDS,
        BROKEN,
        /** The search for the pattern took too many steps and was given up. */
        UNDECIDED
    }

    /** Whether the value is known to meet the constraint. */
    boolean accepts(Object value) {
        return test.judge(value) == Verdict.HOLDS;
    }

    /** The constraint compiled; empty when its own value is not usable (the schema's fault, reported there). */
    static Optional<ConstraintRule> of(Constraint constraint, ValueReader reader, boolean standard) {
        Object value = constraint.value();
        Test test = switch (constraint.name()) {
            case "minLength" -> length(v -> v.compareTo((BigInteger) value) >= 0);
            case "maxLength" -> length(v -> v.compareTo((BigInteger) value) <= 0);
            case "minimum" -> bound(cast(value, reader), order -> order >= 0);
            case "maximum" -> bound(cast(value, reader), order -> order <= 0);
            case "exclusiveMinimum" -> bound(cast(value, reader), order -> order > 0);
            case "exclusiveMaximum" -> bound(cast(value, reader), order -> order < 0);
            case "enum" -> oneOf((List<?>) value, reader);
            case "categories" -> oneOf((List<?>) value, reader);
            case "jsonSchema" -> jsonSchema(value).orElse(null);
            case "pattern" -> pattern((String) value, standard);
            default -> null;
        };
        return test == null
                ? Optional.empty()
                : Optional.of(new ConstraintRule(constraint.name(), text(constraint.name(), value), test));
    }

    private static String text(String name, Object value) {
        if (name.equals("enum") || name.equals("categories")) {
            return String.join(
                    ", ", ((List<?>) value).stream().map(ConstraintRule::plain).toList());
        }
        return plain(value);
    }

    private static String plain(Object value) {
        if (value instanceof BigDecimal decimal) {
            return Values.plain(decimal);
        }
        return value instanceof Map || value instanceof List ? Json.write(value) : String.valueOf(value);
    }

    private static Test when(Predicate<Object> test) {
        return value -> test.test(value) ? Verdict.HOLDS : Verdict.BROKEN;
    }

    private static Test length(Predicate<BigInteger> test) {
        return when(value -> {
            int length = value instanceof String text
                    ? text.codePointCount(0, text.length())
                    : value instanceof List<?> list ? list.size() : value instanceof Map<?, ?> map ? map.size() : 0;
            return test.test(BigInteger.valueOf(length));
        });
    }

    private interface Order {
        boolean holds(int order);
    }

    /** A bound that is itself not castable can't be met by anything, as in the reference engine. */
    private static Test bound(Optional<Object> limit, Order order) {
        return when(value -> limit.isPresent()
                && Values.compare(value, limit.get()).map(order::holds).orElse(false));
    }

    /** A value of the schema as cells are cast; empty when it is not of the type. */
    static Optional<Object> cast(Object value, ValueReader reader) {
        Object cell = value instanceof BigInteger integer && integer.bitLength() < 64 ? integer.longValue() : value;
        return Optional.ofNullable(reader.read(cell));
    }

    private static Test oneOf(List<?> allowed, ValueReader reader) {
        Set<Object> values = new HashSet<>();
        for (Object item : allowed) {
            if (item != null) {
                cast(item, reader).map(Values::key).ifPresent(values::add);
            }
        }
        return when(value -> values.contains(Values.key(value)));
    }

    /** The value as a document of its own (Table Schema 2.0, jsonSchema); empty when the constraint is no JSON Schema. */
    private static Optional<Test> jsonSchema(Object schema) {
        return compile(schema)
                .map(engine -> when(value -> engine.validate(Json.write(value).getBytes(StandardCharsets.UTF_8))
                        .isValid()));
    }

    static Optional<JsonSchemaEngine> compile(Object schema) {
        return JsonSchemaEngine.compile(Json.write(schema).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The reference engine compiles {@code ^PATTERN$} and tries it at the beginning: a top-level {@code |} binds looser
     * than the anchors. The standard asks for a match of the whole.
     */
    private static Test pattern(String expression, boolean standard) {
        String anchored = standard ? "(?:" + expression + ")\\Z" : "^" + expression + "$";
        return new PatternTest(PythonPattern.compile(anchored));
    }

    /**
     * Whether texts match an expression.
     *
     * @param pattern empty when the expression cannot be compiled: then all do
     */
    record PatternTest(Optional<PythonPattern> pattern) implements Test {

        @Override
        public Verdict judge(Object value) {
            if (pattern.isEmpty() || !(value instanceof String text)) {
                return Verdict.HOLDS;
            }
            return switch (pattern.get().match(text)) {
                case MATCH -> Verdict.HOLDS;
                case NO_MATCH -> Verdict.BROKEN;
                case GIVEN_UP -> Verdict.UNDECIDED;
            };
        }

        /** Whether a text is known to match by its UTF-8. */
        boolean holds(byte[] bytes, int from, int to) {
            return pattern.isEmpty() || pattern.get().matches(bytes, from, to);
        }
    }
}
