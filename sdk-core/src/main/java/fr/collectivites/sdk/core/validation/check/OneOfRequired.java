package fr.collectivites.sdk.core.validation.check;

import fr.collectivites.sdk.core.internal.range.RangeCheck;
import fr.collectivites.sdk.core.internal.range.TextCells;
import fr.collectivites.sdk.core.problem.CoreCode;
import fr.collectivites.sdk.core.problem.Problem;
import fr.collectivites.sdk.core.problem.ProblemSink;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** At least one of two columns holds a value on each row. Zero, false and empty lists count as nothing, as in Validata. */
final class OneOfRequired implements Check {

    private static final String NAME = "one-of-required";

    private static final RangeCheck NOT_EMPTY = (bytes, from, to) -> to > from;

    private final String first;
    private final String second;

    private OneOfRequired(String first, String second) {
        this.first = first;
        this.second = second;
    }

    static Check of(CheckParams params) {
        return new OneOfRequired(params.column("column1"), params.column("column2"));
    }

    @Override
    public Run start(CheckTable table, ProblemSink sink) {
        int column1 = table.column(first);
        int column2 = table.column(second);
        if (column1 < 0 && column2 < 0) {
            sink.accept(problem().rule("columns-missing").at(table.header()).build());
            return (row, findings) -> {};
        }
        return (row, findings) -> {
            if (!isFilled(row, column1) && !isFilled(row, column2)) {
                findings.accept(problem().at(row.row()).build());
            }
        };
    }

    private Problem.Builder problem() {
        return Problem.of(CoreCode.ONE_OF_REQUIRED)
                .with("check", NAME)
                .with("column1", first)
                .with("column2", second);
    }

    private static boolean isFilled(CheckRow row, int column) {
        return (row instanceof TextCells cells && cells.holds(column, NOT_EMPTY)) || isFilled(row.value(column));
    }

    private static boolean isFilled(@Nullable Object value) {
        if (value instanceof String text) {
            return !text.isEmpty();
        } else if (value instanceof Boolean bool) {
            return bool;
        } else if (value instanceof BigDecimal number) {
            return number.signum() != 0;
        } else if (value instanceof Number number) {
            return number.doubleValue() != 0;
        } else if (value instanceof Collection<?> list) {
            return !list.isEmpty();
        } else if (value instanceof Map<?, ?> map) {
            return !map.isEmpty();
        }
        return value != null;
    }
}
