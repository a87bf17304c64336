package fr.collectivites.sdk.core.validation.check;

import fr.collectivites.sdk.core.problem.Location;
import fr.collectivites.sdk.core.problem.Problem;
import fr.collectivites.sdk.core.schema.CheckDeclaration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A table in memory, to run one check on. Values are given cast; their text is their {@code toString}. */
final class CheckRig {

    private final List<String> columns;
    private final List<@Nullable Object[]> rows = new ArrayList<>();

    private CheckRig(String... columns) {
        this.columns = List.of(columns);
    }

    static CheckRig columns(String... columns) {
        return new CheckRig(columns);
    }

    CheckRig row(@Nullable Object... values) {
        rows.add(values);
        return this;
    }

    /** The findings of a declared check, those of its creation first. */
    List<Problem> run(String check, Map<String, Object> params) {
        List<Problem> problems = new ArrayList<>();
        Checks.create(new CheckDeclaration(check, params), problems::add)
                .ifPresent(created -> problems.addAll(run(created)));
        return problems;
    }

    List<Problem> run(Check check) {
        List<Problem> problems = new ArrayList<>();
        Check.Run run = check.start(new Table(), problems::add);
        for (int i = 0; i < rows.size(); i++) {
            run.row(new Row(i + 2, rows.get(i)), problems::add);
        }
        run.end(problems::add);
        return problems;
    }

    /** The findings on a single value of a single column. */
    static List<Problem> judge(String check, @Nullable Object value) {
        return columns("c").row(value).run(check, Map.of("column", "c"));
    }

    private final class Table implements CheckTable {
        @Override
        public List<String> labels() {
            return columns;
        }

        @Override
        public int column(String field) {
            return columns.indexOf(field);
        }

        @Override
        public Location header() {
            return Location.row(1, 1);
        }
    }

    private final class Row implements CheckRow {
        private final int number;
        private final @Nullable Object[] values;

        private Row(int number, @Nullable Object[] values) {
            this.number = number;
            this.values = Arrays.copyOf(values, columns.size());
        }

        @Override
        public @Nullable Object value(int column) {
            return column < 0 ? null : values[column];
        }

        @Override
        public String text(int column) {
            Object value = value(column);
            return value == null ? "" : value.toString();
        }

        @Override
        public Location cell(int column) {
            return Location.cell(number, number, column + 1, columns.get(column));
        }

        @Override
        public Location row() {
            return Location.row(number, number);
        }
    }
}
