package fr.collectivites.sdk.core.validation;

import fr.collectivites.sdk.core.internal.cell.FieldRules;
import fr.collectivites.sdk.core.problem.CoreCode;
import fr.collectivites.sdk.core.problem.Location;
import fr.collectivites.sdk.core.problem.Problem;
import fr.collectivites.sdk.core.problem.ProblemSink;
import fr.collectivites.sdk.core.schema.Field;
import fr.collectivites.sdk.core.table.Row;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Types, constraints and shape of rows. Not thread-safe: it reuses its arrays. */
final class RowCheck {

    private final @Nullable FieldRules[] columns;
    private final List<String> labels;
    private final @Nullable Object[] values;
    /** Findings of the row in hand: they are dropped when it turns out blank. */
    private final List<Problem> pending = new ArrayList<>();

    RowCheck(TableRules rules, HeaderMatch match) {
        this.columns = new FieldRules[match.columns().size()];
        for (int i = 0; i < columns.length; i++) {
            Field field = match.columns().get(i);
            columns[i] = field == null ? null : rules.rules(field);
        }
        this.labels = match.labels();
        this.values = new Object[columns.length];
    }

    /**
     * Judges a row.
     *
     * @param typed whether the cells of a spreadsheet count as their format types them, or as a person reads them
     * @return the cast values by column, null where missing or not of the type; valid until the next call
     */
    @Nullable Object[] check(Row row, boolean typed, ProblemSink sink) {
        pending.clear();
        int blank = 0;
        for (int i = 0; i < columns.length; i++) {
            Object cell = cell(row, i, typed);
            FieldRules rules = columns[i];
            if (rules == null) {
                values[i] = cell == null || cell.equals("") ? null : cell;
                blank += values[i] == null ? 1 : 0;
                continue;
            }
            int column = i;
            values[i] = rules.read(
                    cell,
                    problem -> pending.add(problem.at(Location.cell(
                                    row.number(),
                                    row.line(),
                                    column + 1,
                                    rules.field().name()))
                            .build()));
            blank += values[i] == null && rules.isMissing(cell) ? 1 : 0;
        }
        if (blank == columns.length) {
            sink.accept(Problem.of(CoreCode.BLANK_ROW)
                    .at(Location.row(row.number(), row.line()))
                    .build());
        } else {
            pending.forEach(sink::accept);
            checkWidth(row, sink);
        }
        return values;
    }

    private static @Nullable Object cell(Row row, int column, boolean typed) {
        if (column >= row.size()) {
            return null;
        }
        return typed ? row.value(column) : row.text(column);
    }

    private void checkWidth(Row row, ProblemSink sink) {
        for (int i = columns.length; i < row.size(); i++) {
            sink.accept(Problem.of(CoreCode.EXTRA_CELL)
                    .at(Location.cell(row.number(), row.line(), i + 1, ""))
                    .value(row.text(i))
                    .build());
        }
        for (int i = row.size(); i < columns.length; i++) {
            sink.accept(Problem.of(CoreCode.MISSING_CELL)
                    .at(Location.cell(row.number(), row.line(), i + 1, labels.get(i)))
                    .with("found", row.size())
                    .with("wanted", columns.length)
                    .build());
        }
    }
}
