package fr.collectivites.sdk.core.validation.check;

import fr.collectivites.sdk.core.internal.range.RangeCheck;
import fr.collectivites.sdk.core.internal.range.TextCells;
import fr.collectivites.sdk.core.internal.rule.CellRule;
import fr.collectivites.sdk.core.problem.CoreCode;
import fr.collectivites.sdk.core.problem.Problem;
import fr.collectivites.sdk.core.problem.ProblemSink;

/** Applies a rule to each value of one column; cells without a value are passed over, and so is an absent column. */
final class ColumnCheck implements Check {

    private final String name;
    private final String field;
    private final CellRule rule;
    private final Wanted wanted;
    private final RangeCheck certain;

    /** The values that a rule can judge. On others Validata breaks down, which makes the table invalid. */
    enum Wanted {
        ANY(Object.class, "any"),
        TEXT(String.class, "string"),
        GEOPOINT(GeoPoint.class, "geopoint"),
        NOTHING(Void.class, "—");

        private final Class<?> type;
        private final String fieldType;

        Wanted(Class<?> type, String fieldType) {
            this.type = type;
            this.fieldType = fieldType;
        }
    }

    private ColumnCheck(CheckParams params, Wanted wanted, CellRule rule) {
        this.name = params.check();
        this.field = params.column("column");
        this.wanted = wanted;
        this.rule = rule;
        this.certain = rule.certain();
    }

    static Check of(CheckParams params, Wanted wanted, CellRule rule) {
        return new ColumnCheck(params, wanted, rule);
    }

    /** Says that a check cannot judge a column because of the type that the schema gives it. */
    static Problem.Builder wrongType(String check, String field, String fieldType) {
        return Problem.of(CoreCode.CHECK_ERROR)
                .rule("type")
                .with("check", check)
                .with("column", field)
                .expected(fieldType);
    }

    @Override
    public Run start(CheckTable table, ProblemSink sink) {
        return new ColumnRun(table.column(field));
    }

    private final class ColumnRun implements Run {
        private final int column;
        private boolean stopped;

        private ColumnRun(int column) {
            this.column = column;
        }

        @Override
        public void row(CheckRow row, ProblemSink sink) {
            if (row instanceof TextCells cells && cells.holds(column, certain)) {
                return;
            }
            Object value = row.value(column);
            if (value == null || stopped) {
                return;
            }
            if (!wanted.type.isInstance(value)) {
                stopped = true;
                sink.accept(wrongType(name, field, wanted.fieldType)
                        .at(row.cell(column))
                        .build());
                return;
            }
            Problem.Builder problem = rule.judge(value);
            if (problem != null) {
                sink.accept(problem.with("check", name)
                        .value(row.text(column))
                        .at(row.cell(column))
                        .build());
            }
        }
    }
}
