package fr.collectivites.sdk.core.validation;

import fr.collectivites.sdk.core.internal.cell.Values;
import fr.collectivites.sdk.core.problem.CoreCode;
import fr.collectivites.sdk.core.problem.Location;
import fr.collectivites.sdk.core.problem.Problem;
import fr.collectivites.sdk.core.problem.ProblemSink;
import fr.collectivites.sdk.core.schema.Field;
import fr.collectivites.sdk.core.table.Row;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Unique fields and keys: remembers the row in which each value last stood. Memory grows with the number of rows here.
 * Not thread-safe.
 */
final class RowKeys {

    private record Key(CoreCode code, List<Integer> columns, String name, boolean nullsCount, Map<Object, Long> seen) {}

    private final List<Key> keys = new ArrayList<>();

    RowKeys(TableRules rules, List<@Nullable Field> columns) {
        for (int i = 0; i < columns.size(); i++) {
            Field field = columns.get(i);
            if (field != null
                    && field.constraint("unique").filter(Boolean.TRUE::equals).isPresent()) {
                keys.add(new Key(CoreCode.UNIQUE_ERROR, List.of(i), field.name(), false, new HashMap<>()));
            }
        }
        add(CoreCode.PRIMARY_KEY, rules.schema().primaryKey(), columns, true);
        if (rules.standard()) {
            rules.schema().uniqueKeys().forEach(key -> add(CoreCode.UNIQUE_ERROR, key, columns, false));
        }
    }

    /** A key with an absent column is left out: the header's finding says so. */
    private void add(CoreCode code, List<String> names, List<@Nullable Field> columns, boolean nullsCount) {
        List<String> present =
                columns.stream().map(f -> f == null ? "" : f.name()).toList();
        if (!names.isEmpty() && present.containsAll(names)) {
            List<Integer> positions = names.stream().map(present::indexOf).toList();
            keys.add(new Key(code, positions, String.join(", ", names), nullsCount, new HashMap<>()));
        }
    }

    void check(Row row, @Nullable Object[] values, ProblemSink sink) {
        for (Key key : keys) {
            List<@Nullable Object> parts = new ArrayList<>(key.columns.size());
            for (int column : key.columns) {
                Object value = values[column];
                parts.add(value == null ? null : Values.key(value));
            }
            boolean allNull = parts.stream().allMatch(Objects::isNull);
            if (allNull && key.nullsCount) {
                sink.accept(problem(key, row)
                        .rule("all-missing")
                        .at(Location.row(row.number(), row.line()))
                        .build());
            } else if (!allNull && (key.nullsCount || !parts.contains(null))) {
                Long before = key.seen.put(parts, row.number());
                if (before != null) {
                    sink.accept(problem(key, row)
                            .with("other-row", before)
                            .value(text(key, row))
                            .build());
                }
            }
        }
    }

    private static Problem.Builder problem(Key key, Row row) {
        Location place = key.columns.size() == 1
                ? Location.cell(row.number(), row.line(), key.columns.get(0) + 1, key.name)
                : Location.row(row.number(), row.line());
        return Problem.of(key.code).at(place).with("fields", key.name);
    }

    private static String text(Key key, Row row) {
        List<String> texts =
                key.columns.stream().map(c -> c < row.size() ? row.text(c) : "").toList();
        return String.join(" | ", texts);
    }
}
