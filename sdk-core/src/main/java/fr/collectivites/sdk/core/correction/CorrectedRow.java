package fr.collectivites.sdk.core.correction;

import fr.collectivites.sdk.core.problem.CoreCode;
import fr.collectivites.sdk.core.problem.Fix;
import fr.collectivites.sdk.core.problem.Location;
import fr.collectivites.sdk.core.problem.Problem;
import fr.collectivites.sdk.core.problem.ProblemSink;
import fr.collectivites.sdk.core.table.Row;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A row in hand, with what was changed in it and what waits. Its place is that of the original. */
final class CorrectedRow implements Row {

    private final long number;
    private final long line;
    private final @Nullable Object[] cells;
    private final Map<Integer, Log> log = new TreeMap<>();

    /** What became of a cell: the text it had first, and the last correction. */
    private record Log(String before, Fix fix, boolean applied) {}

    private CorrectedRow(long number, long line, @Nullable Object[] cells) {
        this.number = number;
        this.line = line;
        this.cells = cells;
    }

    /** Copies a row, its cells padded to a width. */
    static CorrectedRow of(Row row, int width) {
        @Nullable Object[] cells = new Object[Math.max(width, row.size())];
        for (int i = 0; i < row.size(); i++) {
            cells[i] = row.value(i);
        }
        return new CorrectedRow(row.number(), row.line(), cells);
    }

    @Nullable Object[] cells() {
        return cells;
    }

    /** A view of the cells. */
    List<@Nullable Object> values() {
        return Arrays.asList(cells);
    }

    boolean isBlank() {
        for (Object cell : cells) {
            if (cell != null && !cell.equals("")) {
                return false;
            }
        }
        return true;
    }

    boolean isSettled(int column) {
        return log.containsKey(column) && !log.get(column).applied;
    }

    /** Changes a cell. Of several corrections the log names the one that says most: spaces and marks say least. */
    void apply(int column, Fix fix) {
        Log first = log.get(column);
        String before = text(column);
        String kind = fix.kind();
        if (first != null && first.applied) {
            before = first.before;
            boolean saysLess = first.fix.kind().equals(Kinds.TRIM) || kind.equals(Kinds.LOST_ZERO);
            kind = saysLess ? kind : first.fix.kind();
        }
        log.put(column, new Log(before, new Fix(kind, fix.replacement()), true));
        cells[column] = fix.replacement();
    }

    void suggest(int column, Fix fix) {
        log.putIfAbsent(column, new Log(text(column), fix, false));
    }

    /** Takes a correction of that kind back, where it was the last one of the cell. */
    boolean takeBack(int column, String kind) {
        Log last = log.get(column);
        if (last == null || !last.applied || !last.fix.kind().equals(kind)) {
            return false;
        }
        cells[column] = last.before;
        log.remove(column);
        return true;
    }

    /** The log as findings, by column. */
    void report(ColumnNames names, ProblemSink sink) {
        log.forEach((column, entry) -> {
            if (!entry.applied || !entry.before.equals(entry.fix.replacement())) {
                String field = names.of(column);
                sink.accept(Problem.of(entry.applied ? CoreCode.CORRECTED : CoreCode.CORRECTION_WAITING)
                        .rule(entry.fix.kind())
                        .at(Location.cell(number, line, column + 1, field))
                        .value(entry.before)
                        .with("after", entry.fix.replacement())
                        .fix(entry.fix)
                        .build());
            }
        });
    }

    /** Names of columns. */
    @FunctionalInterface
    interface ColumnNames {
        String of(int column);
    }

    @Override
    public long number() {
        return number;
    }

    @Override
    public long line() {
        return line;
    }

    @Override
    public int size() {
        return cells.length;
    }

    @Override
    public String text(int cell) {
        Object value = cells[cell];
        return value == null ? "" : value.toString();
    }

    @Override
    public @Nullable Object value(int cell) {
        return cells[cell];
    }
}
