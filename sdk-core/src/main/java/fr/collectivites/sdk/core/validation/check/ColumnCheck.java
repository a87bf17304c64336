package fr.collectivites.sdk.core.validation.check;

import fr.collectivites.sdk.core.problem.Problem;
import fr.collectivites.sdk.core.problem.ProblemSink;

/** Applies a rule to each value of one column; cells without a value are passed over, and so is an absent column. */
final class ColumnCheck implements Check {

    private final String name;
    private final String field;
    private final CellRule rule;

    private ColumnCheck(String name, String field, CellRule rule) {
        this.name = name;
        this.field = field;
        this.rule = rule;
    }

    static Check of(CheckParams params, CellRule rule) {
        return new ColumnCheck(params.check(), params.column("column"), rule);
    }

    @Override
    public Run start(CheckTable table, ProblemSink sink) {
        int column = table.column(field);
        return (row, findings) -> {
            Object value = row.value(column);
            if (value == null) {
                return;
            }
            String text = row.text(column);
            Problem.Builder problem = rule.judge(value, text);
            if (problem != null) {
                findings.accept(problem.with("check", name)
                        .value(text)
                        .at(row.cell(column))
                        .build());
            }
        };
    }
}
