package fr.collectivites.sdk.core.internal.key;

import fr.collectivites.sdk.core.internal.cell.RowValues;
import fr.collectivites.sdk.core.problem.CoreCode;
import fr.collectivites.sdk.core.problem.Location;
import fr.collectivites.sdk.core.problem.Problem;
import fr.collectivites.sdk.core.problem.ProblemSink;
import fr.collectivites.sdk.core.problem.Severity;
import fr.collectivites.sdk.core.schema.Field;
import fr.collectivites.sdk.core.schema.ForeignKey;
import fr.collectivites.sdk.core.schema.TableSchema;
import fr.collectivites.sdk.core.table.Row;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The foreign keys of a table (Table Schema 2.0, foreignKeys), row by row. As the reference engine has it, a reference
 * whose parts are all missing refers to nothing; one with some parts missing must find a row with the same ones missing.
 * A reference to the table itself that no row above answers waits for the end of the table. Not thread-safe.
 */
public final class References {

    private record Reference(ForeignKey key, List<Integer> columns, List<Integer> own, KeyTable table) {}

    /** A reference to a row that has not come yet. */
    private record Waiting(Reference reference, Location place, String text, long high, long low) {}

    /** As many references wait for a row further down; what is beyond is not checked, and said so. */
    private static final int MAX_WAITING = 1_000_000;

    private final List<Reference> references = new ArrayList<>();
    private final List<Waiting> waiting = new ArrayList<>();
    private final KeyDigest digest = new KeyDigest();
    private final String self;
    private boolean overflow;

    /**
     * The references of a schema whose columns are there. Those that cannot be checked are reported at once.
     *
     * @param columns the field of each column of the file; null for a column that is none
     */
    public References(TableSchema schema, List<@Nullable Field> columns, KnownTables known, ProblemSink sink) {
        this.self = known.self();
        for (ForeignKey key : schema.foreignKeys()) {
            List<Integer> positions = RowKeys.positions(key.fields(), columns);
            if (positions.isEmpty()) {
                // The header's finding says so
                continue;
            }
            if (known.isSelf(key)) {
                List<Integer> own = RowKeys.positions(key.referenceFields(), columns);
                if (own.isEmpty()) {
                    sink.accept(unchecked(key, "no-such-column"));
                } else {
                    references.add(new Reference(key, positions, own, new KeyTable(KeyTable.DEFAULT_LIMIT)));
                }
            } else if (known.packaged()) {
                // One that leads nowhere was reported with the package
                known.find(key).ifPresent(table -> references.add(new Reference(key, positions, List.of(), table)));
            } else {
                sink.accept(unchecked(key, "other-table"));
            }
        }
    }

    /** Whether there is nothing to look up. */
    public boolean isEmpty() {
        return references.isEmpty();
    }

    /** The finding that a reference cannot be checked. */
    public static Problem unchecked(ForeignKey key, String rule) {
        return Problem.of(CoreCode.FOREIGN_KEY)
                .rule(rule)
                .severity(rule.equals("no-such-column") ? Severity.ERROR : Severity.WARNING)
                .with("fields", String.join(", ", key.fields()))
                .with("reference", key.resource())
                .with("reference-fields", String.join(", ", key.referenceFields()))
                .build();
    }

    /** Judges a row. */
    public void check(Row row, RowValues values, ProblemSink sink) {
        for (Reference reference : references) {
            if (!reference.own.isEmpty() && !digest.take(values, reference.own)) {
                reference.table.put(digest, row.number());
            }
            if (digest.take(values, reference.columns)
                    || reference.table.contains(digest.high(), digest.low())
                    || reference.table.isFull()) {
                continue;
            }
            String name = String.join(", ", reference.key.fields());
            Waiting open = new Waiting(
                    reference,
                    RowKeys.place(reference.columns, name, row),
                    RowKeys.text(reference.columns, row),
                    digest.high(),
                    digest.low());
            if (reference.own.isEmpty()) {
                sink.accept(problem(open));
            } else if (waiting.size() < MAX_WAITING) {
                waiting.add(open);
            } else {
                overflow = true;
            }
        }
    }

    /** Judges the references that waited, and says which tables had too many keys to remember. */
    public void end(ProblemSink sink) {
        for (Waiting open : waiting) {
            KeyTable table = open.reference.table;
            if (!table.isFull() && !table.contains(open.high, open.low)) {
                sink.accept(problem(open));
            }
        }
        for (Reference reference : references) {
            if (reference.table.isFull() || (overflow && !reference.own.isEmpty())) {
                sink.accept(RowKeys.tooMany(String.join(", ", reference.key.referenceFields()), reference.table));
            }
        }
    }

    private Problem problem(Waiting open) {
        ForeignKey key = open.reference.key;
        String table = key.resource().isEmpty() ? self : key.resource();
        String fields = String.join(", ", key.referenceFields());
        return Problem.of(CoreCode.FOREIGN_KEY)
                .at(open.place)
                .value(open.text)
                .with("fields", String.join(", ", key.fields()))
                .with("reference", table.isEmpty() ? fields : table + " (" + fields + ")")
                .with("resource", table)
                .with("reference-fields", fields)
                .build();
    }

    /** Takes the keys that other tables refer to out of the rows of one. Not thread-safe. */
    public static final class Collector {

        private record Wanted(List<Integer> columns, KeyTable table) {}

        private final List<Wanted> wanted = new ArrayList<>();
        private final KeyDigest digest = new KeyDigest();

        /**
         * Asks for the values of some fields.
         *
         * @return the table that will hold them; null when a column is absent
         */
        public @Nullable KeyTable want(List<String> fields, List<@Nullable Field> columns) {
            List<Integer> positions = RowKeys.positions(fields, columns);
            if (positions.isEmpty()) {
                return null;
            }
            KeyTable table = new KeyTable(KeyTable.DEFAULT_LIMIT);
            wanted.add(new Wanted(positions, table));
            return table;
        }

        /** Takes the keys of a row. */
        public void take(Row row, RowValues values) {
            for (Wanted one : wanted) {
                if (!digest.take(values, one.columns)) {
                    one.table.put(digest, row.number());
                }
            }
        }
    }
}
