package fr.collectivites.sdk.core.internal.cell;

import fr.collectivites.sdk.core.internal.cast.ValueReader;
import fr.collectivites.sdk.core.internal.cast.ValueReaders;
import fr.collectivites.sdk.core.internal.range.Days;
import fr.collectivites.sdk.core.internal.range.Digits;
import fr.collectivites.sdk.core.internal.range.RangeCheck;
import fr.collectivites.sdk.core.internal.range.Shapes;
import fr.collectivites.sdk.core.internal.range.Words;
import fr.collectivites.sdk.core.schema.Constraint;
import fr.collectivites.sdk.core.schema.Field;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The check over bytes that a field has, if it has one: made of the same parts as its plain rules, so that it never accepts
 * more than they do. A field with anything unusual has none, and its cells are judged from their text.
 */
final class RangeChecks {

    private static final RangeCheck NEVER = (bytes, from, to) -> false;
    private static final RangeCheck ALWAYS = (bytes, from, to) -> true;

    private static final List<String> NUMBER_MARKS = List.of("decimalChar", "groupChar", "bareNumber");

    private final Field field;
    private final ValueReader reader;
    private final boolean standard;
    private final List<ConstraintRule> rules;

    private RangeChecks(Field field, ValueReader reader, boolean standard, List<ConstraintRule> rules) {
        this.field = field;
        this.reader = reader;
        this.standard = standard;
        this.rules = rules;
    }

    /**
     * The check of a field, which never accepts a cell where there is none.
     *
     * @param rules the constraints as the plain rules apply them
     */
    static RangeCheck of(Field field, ValueReader reader, boolean standard, List<ConstraintRule> rules) {
        RangeCheck check = new RangeChecks(field, reader, standard, rules).check();
        return check == null ? NEVER : check;
    }

    private @Nullable RangeCheck check() {
        return switch (field.type()) {
            case STRING -> text();
            case INTEGER -> NUMBER_MARKS.stream().anyMatch(this::declares) ? null : digits(false);
            case NUMBER -> NUMBER_MARKS.stream().anyMatch(this::declares) ? null : digits(true);
            case YEAR -> year();
            case BOOLEAN ->
                isFree() ? new Words(ValueReaders.booleanWords(field).keySet()) : null;
            case DATE -> date();
            case DATETIME -> isFormat("default") && isFree() ? Days::isMoment : null;
            case GEOPOINT -> geoPoint();
            case ANY -> isFree() ? ALWAYS : null;
            default -> null;
        };
    }

    private boolean declares(String option) {
        return field.descriptor().containsKey(option);
    }

    private boolean isFormat(String format) {
        return field.format().equals(format);
    }

    private boolean isFree() {
        return rules.isEmpty();
    }

    private @Nullable RangeCheck text() {
        RangeCheck check = switch (field.format()) {
            case "default" -> ALWAYS;
            case "uuid" -> Shapes::isUuid;
            case "email" -> Shapes::isMailbox;
            case "uri" -> standard ? null : (RangeCheck) Shapes::hasScheme;
            default -> null;
        };
        for (ConstraintRule rule : rules) {
            RangeCheck next = textRule(rule);
            if (check == null || next == null) {
                return null;
            }
            check = check == ALWAYS ? next : check.and(next);
        }
        return check;
    }

    private @Nullable RangeCheck textRule(ConstraintRule rule) {
        if (rule.test() instanceof ConstraintRule.PatternTest pattern) {
            return pattern::holds;
        }
        Object value = value(rule.name());
        return switch (rule.name()) {
            case "minLength" -> Shapes.length(small(value), Integer.MAX_VALUE);
            case "maxLength" -> Shapes.length(0, small(value));
            case "enum", "categories" -> value instanceof List<?> items ? enumeration(items) : null;
            default -> null;
        };
    }

    private static int small(@Nullable Object value) {
        return value instanceof BigInteger number
                ? number.min(BigInteger.valueOf(Integer.MAX_VALUE))
                        .max(BigInteger.ZERO)
                        .intValueExact()
                : 0;
    }

    private static RangeCheck enumeration(List<?> items) {
        return new Words(items.stream()
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .toList());
    }

    /** The value that the schema gives a constraint. */
    private @Nullable Object value(String constraint) {
        return field.constraints().stream()
                .filter(c -> c.name().equals(constraint))
                .findFirst()
                .map(Constraint::value)
                .orElse(null);
    }

    private @Nullable RangeCheck digits(boolean decimals) {
        BigDecimal[] bounds = new BigDecimal[4];
        for (ConstraintRule rule : rules) {
            int place = List.of("minimum", "exclusiveMinimum", "maximum", "exclusiveMaximum")
                    .indexOf(rule.name());
            BigDecimal bound = place < 0 ? null : number(bound(rule.name()));
            if (bound == null) {
                return null;
            }
            bounds[place] = bound;
        }
        return new Digits(decimals, new Digits.Bounds(bounds[0], bounds[1], bounds[2], bounds[3]));
    }

    private @Nullable RangeCheck year() {
        RangeCheck digits = digits(false);
        return digits == null
                ? null
                : (bytes, from, to) ->
                        to - from == 4 && bytes[from] >= '0' && bytes[from] <= '9' && digits.holds(bytes, from, to);
    }

    private @Nullable RangeCheck date() {
        if (!isFormat("default") && !isFormat("%Y-%m-%d")) {
            return null;
        }
        LocalDate first = null;
        LocalDate last = null;
        for (ConstraintRule rule : rules) {
            if (!(bound(rule.name()) instanceof LocalDate day)) {
                return null;
            } else if (rule.name().equals("minimum")) {
                first = day;
            } else if (rule.name().equals("maximum")) {
                last = day;
            } else {
                return null;
            }
        }
        return new Days(first, last);
    }

    private @Nullable RangeCheck geoPoint() {
        if (!isFree() || isFormat("object")) {
            return null;
        }
        return Shapes.place(isFormat("array"));
    }

    /** The bound as the plain rules compare with it; null when it is none. */
    private @Nullable Object bound(String constraint) {
        Object value = value(constraint);
        return value == null ? null : ConstraintRule.cast(value, reader).orElse(null);
    }

    private static @Nullable BigDecimal number(@Nullable Object bound) {
        if (bound instanceof BigDecimal number) {
            return number;
        } else if (bound instanceof BigInteger number) {
            return new BigDecimal(number);
        }
        return bound instanceof Long number ? BigDecimal.valueOf(number) : null;
    }
}
