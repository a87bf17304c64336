package fr.collectivites.sdk.core.validation;

import fr.collectivites.sdk.core.internal.range.RangeCheck;
import fr.collectivites.sdk.core.internal.range.TextCells;
import fr.collectivites.sdk.core.problem.Location;
import fr.collectivites.sdk.core.schema.Field;
import fr.collectivites.sdk.core.table.Row;
import fr.collectivites.sdk.core.validation.check.CheckRow;
import fr.collectivites.sdk.core.validation.check.CheckTable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What checks see: the columns, then one row after the other. Not thread-safe. */
final class CheckView implements CheckTable, CheckRow, TextCells {

    private final Map<String, Integer> columns = new HashMap<>();
    private final HeaderMatch match;
    private @Nullable Row row;
    private final RowCheck values;

    CheckView(HeaderMatch match, RowCheck values) {
        this.values = values;
        this.match = match;
        for (int i = 0; i < match.columns().size(); i++) {
            Field field = match.columns().get(i);
            columns.putIfAbsent(field == null ? match.labels().get(i) : field.name(), i);
        }
    }

    void moveTo(Row row) {
        this.row = row;
    }

    private Row current() {
        return Objects.requireNonNull(row);
    }

    @Override
    public List<String> labels() {
        return match.labels();
    }

    @Override
    public int column(String field) {
        return columns.getOrDefault(field, -1);
    }

    @Override
    public Location header() {
        return Location.header(0, "");
    }

    @Override
    public @Nullable Object value(int column) {
        return column < 0 ? null : values.value(column);
    }

    @Override
    public boolean holds(int column, RangeCheck check) {
        return values.holds(column, check);
    }

    @Override
    public String text(int column) {
        return column < 0 || column >= current().size() ? "" : current().text(column);
    }

    @Override
    public Location cell(int column) {
        return Location.cell(
                current().number(),
                current().line(),
                current().column(column),
                match.labels().get(column));
    }

    @Override
    public Location row() {
        return Location.row(current().number(), current().line());
    }
}
