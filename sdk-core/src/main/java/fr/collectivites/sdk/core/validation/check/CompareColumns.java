package fr.collectivites.sdk.core.validation.check;

import fr.collectivites.sdk.core.problem.CoreCode;
import fr.collectivites.sdk.core.problem.Problem;
import fr.collectivites.sdk.core.problem.ProblemSink;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Map;

/**
 * Compares two columns of a row: as numbers when both look like one, else as texts when both are of the same type. On
 * numbers that are no Python literals (leading zeros, NaN) Validata breaks down and refuses the table: an error here.
 */
final class CompareColumns implements Check {

    private static final Map<String, Operator> OPERATORS = Map.of(
            ">", Operator.GREATER,
            ">=", Operator.GREATER_OR_EQUAL,
            "==", Operator.EQUAL,
            "<=", Operator.LESS_OR_EQUAL,
            "<", Operator.LESS);

    /** Date and time as Python prints them. */
    private static final DateTimeFormatter TEXT = new DateTimeFormatterBuilder()
            .appendPattern("[uuuu-MM-dd ]")
            .append(DateTimeFormatter.ISO_LOCAL_TIME)
            .appendPattern("[xxx]")
            .toFormatter(Locale.ROOT);

    private enum Operator {
        GREATER("greater"),
        GREATER_OR_EQUAL("greater-or-equal"),
        EQUAL("equal"),
        LESS_OR_EQUAL("less-or-equal"),
        LESS("less");

        private final String rule;

        Operator(String rule) {
            this.rule = rule;
        }

        private boolean holds(int comparison) {
            return switch (this) {
                case GREATER -> comparison > 0;
                case GREATER_OR_EQUAL -> comparison >= 0;
                case EQUAL -> comparison == 0;
                case LESS_OR_EQUAL -> comparison <= 0;
                case LESS -> comparison < 0;
            };
        }
    }

    private final String first;
    private final String second;
    private final String sign;
    private final Operator operator;

    private CompareColumns(CheckParams params) {
        this.first = params.column("column");
        this.sign = params.choice("op", OPERATORS.keySet());
        this.second = params.column("column2");
        this.operator = OPERATORS.getOrDefault(sign, Operator.EQUAL);
    }

    static Check of(CheckParams params) {
        return new CompareColumns(params);
    }

    @Override
    public Run start(CheckTable table, ProblemSink sink) {
        int column = table.column(first);
        int other = table.column(second);
        return (row, findings) -> {
            Object left = row.value(column);
            Object right = row.value(other);
            if (left == null || right == null) {
                return;
            }
            String broken = judge(left, right);
            if (!broken.isEmpty()) {
                findings.accept(Problem.of(CoreCode.COMPARE_COLUMNS_VALUE)
                        .rule(broken)
                        .with("check", "compare-columns-value")
                        .with("column1", first)
                        .with("column2", second)
                        .with("other", row.text(other))
                        .value(row.text(column))
                        .expected(sign + " " + row.text(other))
                        .at(row.cell(column))
                        .build());
            }
        };
    }

    /** The rule that is broken, or nothing. */
    private String judge(Object left, Object right) {
        String leftText = text(left);
        String rightText = text(right);
        PythonNumber leftNumber = PythonNumber.of(leftText);
        PythonNumber rightNumber = leftNumber == null ? null : PythonNumber.of(rightText);
        int comparison;
        if (leftNumber != null && rightNumber != null) {
            String fault = leftNumber.fault().isEmpty() ? rightNumber.fault() : leftNumber.fault();
            if (!fault.isEmpty()) {
                return fault;
            }
            comparison = leftNumber.compareTo(rightNumber);
        } else if (type(left).equals(type(right))) {
            comparison = compareCodePoints(leftText, rightText);
        } else {
            return "not-comparable";
        }
        return operator.holds(comparison) ? "" : operator.rule;
    }

    /** What Python prints for a value. */
    private static String text(Object value) {
        if (value instanceof Boolean bool) {
            return bool ? "True" : "False";
        }
        boolean time = value instanceof LocalTime
                || value instanceof OffsetTime
                || value instanceof LocalDateTime
                || value instanceof OffsetDateTime;
        return time ? TEXT.format((TemporalAccessor) value) : value.toString();
    }

    /** The Python type: that of times does not depend on the zone. */
    private static String type(Object value) {
        if (value instanceof OffsetDateTime) {
            return LocalDateTime.class.getName();
        }
        return (value instanceof OffsetTime ? LocalTime.class : value.getClass()).getName();
    }

    private static int compareCodePoints(String left, String right) {
        int length = Math.min(left.length(), right.length());
        for (int i = 0; i < length; i++) {
            if (left.charAt(i) != right.charAt(i)) {
                int a = left.codePointAt(i);
                int b = right.codePointAt(i);
                return Integer.compare(a, b);
            }
        }
        return Integer.compare(left.length(), right.length());
    }
}
