package fr.collectivites.sdk.core.correction;

import fr.collectivites.sdk.core.table.Row;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * A row with its cells in the columns of the copy. A cell that the copy has no column for stays behind them, where it is
 * found to be too much.
 *
 * @param row the row in the order of the original
 * @param origins for each column of the copy the one of the original, from 0; {@link #ADDED} for one that it lacks
 * @param width number of columns of the original
 * @param added what stands in a column that the original lacks: its name in the header, else nothing
 */
record ArrangedRow(Row row, List<Integer> origins, int width, IntFunction<String> added) implements Row {

    static final int ADDED = -1;

    private int origin(int cell) {
        return cell < origins.size() ? origins.get(cell) : width + cell - origins.size();
    }

    @Override
    public long number() {
        return row.number();
    }

    @Override
    public long line() {
        return row.line();
    }

    @Override
    public int size() {
        return origins.size() + Math.max(0, row.size() - width);
    }

    @Override
    public String text(int cell) {
        int origin = origin(cell);
        return origin == ADDED ? added.apply(cell) : row.text(origin);
    }

    @Override
    public @Nullable Object value(int cell) {
        int origin = origin(cell);
        return origin == ADDED ? added.apply(cell) : row.value(origin);
    }

    @Override
    public int column(int cell) {
        int origin = origin(cell);
        return origin == ADDED ? 0 : row.column(origin);
    }
}
