package fr.collectivites.sdk.core.validation.check;

import fr.collectivites.sdk.core.problem.CoreCode;
import fr.collectivites.sdk.core.problem.Problem;
import fr.collectivites.sdk.core.problem.ProblemSink;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A column holds the sum of others. Rows where one of them has no value are passed over. */
final class SumColumns implements Check {

    private static final String NAME = "sum-columns-value";

    /** Python's default precision of decimals; it also keeps 1E+999999999 from being written out. */
    private static final MathContext PRECISION = new MathContext(28, RoundingMode.HALF_EVEN);

    private final String total;
    private final List<String> parts;

    private SumColumns(String total, List<String> parts) {
        this.total = total;
        this.parts = parts;
    }

    static Check of(CheckParams params) {
        return new SumColumns(params.column("column"), params.columns("columns"));
    }

    @Override
    public Run start(CheckTable table, ProblemSink sink) {
        return new SumRun(
                table.column(total), parts.stream().mapToInt(table::column).toArray());
    }

    private final class SumRun implements Run {
        private final int totalColumn;
        private final int[] columns;
        private boolean stopped;

        private SumRun(int totalColumn, int[] columns) {
            this.totalColumn = totalColumn;
            this.columns = columns;
        }

        @Override
        public void row(CheckRow row, ProblemSink sink) {
            Object written = row.value(totalColumn);
            if (stopped || written == null) {
                return;
            }
            Number sum = BigInteger.ZERO;
            for (int column : columns) {
                Object value = row.value(column);
                if (value == null) {
                    return;
                }
                Number part = number(value);
                if (part == null) {
                    stopOn(column, row, sink);
                    return;
                }
                sum = add(sum, part);
            }
            Number found = number(written);
            if (found == null || compare(sum, found) != 0) {
                sink.accept(Problem.of(CoreCode.SUM_COLUMNS_VALUE)
                        .with("check", NAME)
                        .with("columns", String.join(", ", parts))
                        .with("column", total)
                        .value(row.text(totalColumn))
                        .expected(sum.toString())
                        .at(row.cell(totalColumn))
                        .build());
            }
        }

        private void stopOn(int column, CheckRow row, ProblemSink sink) {
            stopped = true;
            String field = "";
            for (int i = 0; i < columns.length; i++) {
                field = columns[i] == column ? parts.get(i) : field;
            }
            sink.accept(ColumnCheck.wrongType(NAME, field, "number")
                    .value(row.text(column))
                    .at(row.cell(column))
                    .build());
        }
    }

    /** An integer, a decimal or a double that is not finite; null for what cannot be added up. */
    private static @Nullable Number number(Object value) {
        if (value instanceof Boolean bool) {
            return bool ? BigInteger.ONE : BigInteger.ZERO;
        } else if (value instanceof Long number) {
            return BigInteger.valueOf(number);
        }
        return value instanceof Number number ? number : null;
    }

    private static Number add(Number left, Number right) {
        if (left instanceof Double || right instanceof Double) {
            return left.doubleValue() + right.doubleValue();
        } else if (left instanceof BigInteger a && right instanceof BigInteger b) {
            return a.add(b);
        }
        return decimal(left).add(decimal(right), PRECISION);
    }

    /** Zero for equal values; NaN equals nothing. */
    private static int compare(Number left, Number right) {
        if (left instanceof Double || right instanceof Double) {
            return left.doubleValue() == right.doubleValue() ? 0 : 1;
        }
        return decimal(left).compareTo(decimal(right));
    }

    private static BigDecimal decimal(Number number) {
        return number instanceof BigInteger integer ? new BigDecimal(integer) : (BigDecimal) number;
    }
}
