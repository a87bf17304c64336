package fr.collectivites.sdk.core.internal.key;

import fr.collectivites.sdk.core.internal.cell.RowValues;
import fr.collectivites.sdk.core.problem.CoreCode;
import fr.collectivites.sdk.core.problem.Location;
import fr.collectivites.sdk.core.problem.Problem;
import fr.collectivites.sdk.core.problem.ProblemSink;
import fr.collectivites.sdk.core.schema.Field;
import fr.collectivites.sdk.core.schema.TableSchema;
import fr.collectivites.sdk.core.table.Row;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Unique fields and keys: remembers the row in which each value last stood. Memory grows with the number of rows here,
 * up to the limit of a {@link KeyTable} each. Not thread-safe.
 */
public final class RowKeys {

    private record Key(CoreCode code, List<Integer> columns, String name, KeyTable seen) {

        /** A row without primary key is a fault; one without the value of another key has none. */
        boolean primary() {
            return code == CoreCode.PRIMARY_KEY;
        }
    }

    private final List<Key> keys = new ArrayList<>();
    private final KeyDigest digest = new KeyDigest();

    /**
     * The keys of a schema whose columns are there.
     *
     * @param columns the field of each column of the file; null for a column that is none
     * @param standard whether {@code uniqueKeys} count (Table Schema 2.0; the reference engine does not know them)
     */
    public RowKeys(TableSchema schema, List<@Nullable Field> columns, boolean standard) {
        for (int i = 0; i < columns.size(); i++) {
            Field field = columns.get(i);
            if (field != null
                    && field.constraint("unique").filter(Boolean.TRUE::equals).isPresent()) {
                keys.add(key(CoreCode.UNIQUE_ERROR, List.of(i), field.name()));
            }
        }
        add(CoreCode.PRIMARY_KEY, schema.primaryKey(), columns);
        if (standard) {
            schema.uniqueKeys().forEach(names -> add(CoreCode.UNIQUE_ERROR, names, columns));
        }
    }

    /** A key with an absent column is left out: the header's finding says so. */
    private void add(CoreCode code, List<String> names, List<@Nullable Field> columns) {
        List<Integer> positions = positions(names, columns);
        if (!positions.isEmpty()) {
            keys.add(key(code, positions, String.join(", ", names)));
        }
    }

    private static Key key(CoreCode code, List<Integer> columns, String name) {
        return new Key(code, columns, name, new KeyTable(KeyTable.DEFAULT_LIMIT));
    }

    /** Where the fields of a key stand; empty when one is absent. */
    static List<Integer> positions(List<String> names, List<@Nullable Field> columns) {
        List<String> present =
                columns.stream().map(f -> f == null ? "" : f.name()).toList();
        return present.containsAll(names) ? names.stream().map(present::indexOf).toList() : List.of();
    }

    /** Whether there is nothing to remember. */
    public boolean isEmpty() {
        return keys.isEmpty();
    }

    /** Judges a row. */
    public void check(Row row, RowValues values, ProblemSink sink) {
        for (Key key : keys) {
            if (!key.primary() && key.columns.stream().anyMatch(column -> values.value(column) == null)) {
                continue;
            }
            boolean nothing = digest.take(values, key.columns);
            if (nothing) {
                sink.accept(problem(key, row)
                        .rule("all-missing")
                        .at(Location.row(row.number(), row.line()))
                        .build());
                continue;
            }
            long before = key.seen.put(digest, row.number());
            if (before > 0) {
                sink.accept(problem(key, row)
                        .with("other-row", before)
                        .value(text(key.columns, row))
                        .build());
            }
        }
    }

    /** Says which keys had too many values to remember. */
    public void end(ProblemSink sink) {
        for (Key key : keys) {
            if (key.seen.isFull()) {
                sink.accept(tooMany(key.name, key.seen));
            }
        }
    }

    static Problem tooMany(String fields, KeyTable table) {
        return Problem.of(CoreCode.KEY_LIMIT)
                .with("fields", fields)
                .expected(String.valueOf(table.limit()))
                .build();
    }

    private static Problem.Builder problem(Key key, Row row) {
        return Problem.of(key.code).at(place(key.columns, key.name, row)).with("fields", key.name);
    }

    /** The cell of a simple key, the row for a composite one. */
    static Location place(List<Integer> columns, String name, Row row) {
        return columns.size() == 1
                ? Location.cell(row.number(), row.line(), row.column(columns.get(0)), name)
                : Location.row(row.number(), row.line());
    }

    static String text(List<Integer> columns, Row row) {
        return String.join(
                " | ",
                columns.stream().map(c -> c < row.size() ? row.text(c) : "").toList());
    }
}
