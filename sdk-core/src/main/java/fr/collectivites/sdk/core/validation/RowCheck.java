package fr.collectivites.sdk.core.validation;

import fr.collectivites.sdk.core.internal.cell.FieldRules;
import fr.collectivites.sdk.core.internal.cell.FieldRules.Told;
import fr.collectivites.sdk.core.internal.cell.RowValues;
import fr.collectivites.sdk.core.internal.range.CellBytes;
import fr.collectivites.sdk.core.internal.range.RangeCheck;
import fr.collectivites.sdk.core.internal.range.TextCells;
import fr.collectivites.sdk.core.problem.CoreCode;
import fr.collectivites.sdk.core.problem.Location;
import fr.collectivites.sdk.core.problem.Problem;
import fr.collectivites.sdk.core.problem.ProblemSink;
import fr.collectivites.sdk.core.schema.Field;
import fr.collectivites.sdk.core.schema.FieldType;
import fr.collectivites.sdk.core.table.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Types, constraints and shape of rows. Cells whose bytes tell that there is nothing to say of them are not read; their
 * values are cast when they are asked for. Not thread-safe: it reuses its arrays.
 */
final class RowCheck implements RowValues, TextCells {

    /** Instead of a value: it has not been cast yet. */
    private static final Object LATER = new Object();

    private final @Nullable FieldRules[] columns;
    private final List<String> labels;
    /** Whether the cells of a spreadsheet count as their format types them, or as a person reads them. */
    private final boolean typed;

    private final @Nullable Object[] values;
    /** Findings of the row in hand: they are dropped when it turns out blank. */
    private final List<Problem> pending = new ArrayList<>();

    private @Nullable Row row;

    RowCheck(TableRules rules, HeaderMatch match) {
        this.columns = new FieldRules[match.columns().size()];
        for (int i = 0; i < columns.length; i++) {
            Field field = match.columns().get(i);
            columns[i] = field == null ? null : rules.rules(field);
        }
        this.labels = match.labels();
        this.typed = !rules.standard();
        this.values = new Object[columns.length];
    }

    /** Judges a row, which must not move on as long as its values are asked for. */
    void check(Row row, ProblemSink sink) {
        this.row = row;
        pending.clear();
        int blank = row instanceof CellBytes ranges && ranges.bytes().length > 0 ? tell(row, ranges) : readAll(row);
        if (blank == columns.length) {
            sink.accept(Problem.of(CoreCode.BLANK_ROW)
                    .at(Location.row(row.number(), row.line()))
                    .build());
        } else {
            pending.forEach(sink::accept);
            checkWidth(row, sink);
        }
    }

    /** Takes what the bytes of cells tell and reads the others; gives the number of cells without a value. */
    private int tell(Row row, CellBytes ranges) {
        int blank = 0;
        byte[] bytes = ranges.bytes();
        int origin = ranges.origin();
        int[] starts = ranges.starts();
        int[] ends = ranges.ends();
        int told = Math.min(row.size(), columns.length);
        for (int i = 0; i < told; i++) {
            FieldRules rules = columns[i];
            int from = origin + starts[i];
            int to = origin + ends[i];
            if (rules == null) {
                values[i] = LATER;
                blank += from == to ? 1 : 0;
                continue;
            }
            Told cell = rules.tell(bytes, from, to);
            if (cell == Told.VALUE) {
                values[i] = LATER;
            } else if (cell == Told.MISSING) {
                values[i] = null;
                blank++;
            } else {
                blank += read(row, i);
            }
        }
        for (int i = told; i < columns.length; i++) {
            blank += read(row, i);
        }
        return blank;
    }

    private int readAll(Row row) {
        int blank = 0;
        for (int i = 0; i < columns.length; i++) {
            blank += read(row, i);
        }
        return blank;
    }

    /** Reads a cell; gives 1 when it is without a value. */
    private int read(Row row, int column) {
        Object cell = cell(row, column);
        FieldRules rules = columns[column];
        if (rules == null) {
            values[column] = untyped(cell);
            return values[column] == null ? 1 : 0;
        }
        values[column] = rules.read(
                cell,
                problem -> pending.add(problem.at(Location.cell(
                                row.number(),
                                row.line(),
                                row.column(column),
                                rules.field().name()))
                        .build()));
        return values[column] == null && rules.isMissing(cell) ? 1 : 0;
    }

    private static @Nullable Object untyped(@Nullable Object cell) {
        return cell == null || cell.equals("") ? null : cell;
    }

    @Override
    public @Nullable Object value(int column) {
        Object value = values[column];
        if (value == LATER) {
            Object cell = cell(Objects.requireNonNull(row), column);
            FieldRules rules = columns[column];
            value = rules == null ? untyped(cell) : rules.cast(cell);
            values[column] = value;
        }
        return value;
    }

    @Override
    public boolean holds(int column, RangeCheck check) {
        FieldRules rules = column < 0 ? null : columns[column];
        return rules != null
                && values[column] == LATER
                && rules.field().type() == FieldType.STRING
                && row instanceof CellBytes ranges
                && check.holds(
                        ranges.bytes(),
                        ranges.origin() + ranges.starts()[column],
                        ranges.origin() + ranges.ends()[column]);
    }

    private @Nullable Object cell(Row row, int column) {
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
