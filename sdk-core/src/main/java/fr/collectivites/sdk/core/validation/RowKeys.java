package fr.collectivites.sdk.core.validation;

import fr.collectivites.sdk.core.problem.CoreCode;
import fr.collectivites.sdk.core.problem.Location;
import fr.collectivites.sdk.core.problem.Problem;
import fr.collectivites.sdk.core.problem.ProblemSink;
import fr.collectivites.sdk.core.schema.Field;
import fr.collectivites.sdk.core.table.Row;
import java.util.ArrayList;
import java.util.Arrays;
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

    private record Key(CoreCode code, int[] columns, String name, boolean nullsCount, Map<Object, Long> seen) {}

    private final List<Key> keys = new ArrayList<>();

    RowKeys(TableRules rules, List<@Nullable Field> columns) {
        for (int i = 0; i < columns.size(); i++) {
            Field field = columns.get(i);
            if (field != null && field.constraint("unique").filter(Boolean.TRUE::equals).isPresent()) {
                keys.add(new Key(CoreCode.UNIQUE_ERROR, new int[] {i}, field.name(), false, new HashMap<>()));
            }
        }
        add(CoreCode.PRIMARY_KEY, rules.schema().primaryKey(), columns, true);
        if (rules.standard()) {
            rules.schema().uniqueKeys().forEach(key -> add(CoreCode.UNIQUE_ERROR, key, columns, false));
        }
    }

    /** A key with an absent column is left out: the header's finding says so. */
    private void add(CoreCode code, List<String> names, List<@Nullable Field> columns, boolean nullsCount) {
        List<@Nullable String> present =
                columns.stream().map(f -> f == null ? null : f.name()).toList();
        if (!names.isEmpty() && present.containsAll(names)) {
            int[] positions = names.stream().mapToInt(present::indexOf).toArray();
            keys.add(new Key(code, positions, String.join(", ", names), nullsCount, new HashMap<>()));
        }
    }

    void check(Row row, @Nullable Object[] values, ProblemSink sink) {
        for (Key key : keys) {
            List<@Nullable Object> parts = Arrays.stream(key.columns)
                    .mapToObj(c -> values[c] == null ? null : Values.key(Objects.requireNonNull(values[c])))
                    .toList();
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
        Location place = key.columns.length == 1
                ? Location.cell(row.number(), row.line(), key.columns[0] + 1, key.name)
                : Location.row(row.number(), row.line());
        return Problem.of(key.code).at(place).with("fields", key.name);
    }

    private static String text(Key key, Row row) {
        List<String> texts = Arrays.stream(key.columns)
                .mapToObj(c -> c < row.size() ? row.text(c) : "")
                .toList();
        return String.join(" | ", texts);
    }
}
