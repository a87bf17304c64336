package fr.collectivites.sdk.core.internal.cell;

import fr.collectivites.sdk.core.internal.cast.ValueReader;
import fr.collectivites.sdk.core.internal.cast.ValueReaders;
import fr.collectivites.sdk.core.internal.regex.PythonPattern;
import fr.collectivites.sdk.core.problem.CoreCode;
import fr.collectivites.sdk.core.problem.Location;
import fr.collectivites.sdk.core.problem.Problem;
import fr.collectivites.sdk.core.schema.Constraint;
import fr.collectivites.sdk.core.schema.Field;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;

/** Faults of a descriptor that only casting and compiling show. */
final class SchemaExamples {

    private SchemaExamples() {}

    /**
     * The reference engine casts the example when it loads a schema, without decimal and group marks, and refuses the
     * whole schema when that fails.
     */
    static Optional<Problem> check(Field field, int index) {
        Object example = field.descriptor().get("example");
        if (example == null || isFalsy(example)) {
            return Optional.empty();
        }
        Object cell = example instanceof BigInteger integer && integer.bitLength() < 64 ? integer.longValue() : example;
        if (ValueReaders.ofExample(field).read(cell) != null) {
            return Optional.empty();
        }
        return Optional.of(Problem.of(CoreCode.SCHEMA_REFUSED)
                .rule("example")
                .at(Location.pointer("/fields/" + index + "/example"))
                .value(String.valueOf(example))
                .with("other", field.name())
                .expected(field.type().word() + "/" + field.format())
                .build());
    }

    private static boolean isFalsy(Object example) {
        return example.equals("")
                || (example instanceof Boolean flag && !flag)
                || (example instanceof BigDecimal decimal && decimal.signum() == 0)
                || (example instanceof BigInteger integer && integer.signum() == 0);
    }

    /** A bound that is no value of the type, or a pattern that does not compile. */
    static Optional<Problem> unusable(Constraint constraint, ValueReader reader, int index) {
        Object value = constraint.value();
        boolean usable = switch (constraint.name()) {
            case "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum" ->
                reader.read(
                                value instanceof BigInteger integer && integer.bitLength() < 64
                                        ? integer.longValue()
                                        : value)
                        != null;
            case "pattern" -> PythonPattern.compile((String) value).isPresent();
            case "jsonSchema" -> ConstraintRule.compile(value).isPresent();
            default -> true;
        };
        return usable
                ? Optional.empty()
                : Optional.of(Problem.of(CoreCode.SCHEMA_ERROR)
                        .rule("constraint-value")
                        .at(Location.pointer("/fields/" + index + "/constraints/" + constraint.name()))
                        .value(String.valueOf(value))
                        .with("other", constraint.name())
                        .build());
    }
}
