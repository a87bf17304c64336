package fr.collectivites.sdk.core.validation;

import fr.collectivites.sdk.core.problem.CoreCode;
import fr.collectivites.sdk.core.problem.Problem;
import fr.collectivites.sdk.core.problem.Severity;
import fr.collectivites.sdk.core.schema.Field;
import fr.collectivites.sdk.core.schema.SchemaCatalog;
import fr.collectivites.sdk.core.schema.SchemaEntry;
import fr.collectivites.sdk.core.schema.SchemaId;
import fr.collectivites.sdk.core.schema.TableSchema;
import fr.collectivites.sdk.core.table.HeaderRow;
import fr.collectivites.sdk.core.table.Labels;
import fr.collectivites.sdk.core.table.ReadOptions;
import fr.collectivites.sdk.core.table.Row;
import fr.collectivites.sdk.core.table.SourceException;
import fr.collectivites.sdk.core.table.TableReader;
import fr.collectivites.sdk.core.table.TableSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which schema a file looks like: by the names of its columns, then by what its first cells hold. A suggestion with its
 * reasons, never a verdict. Immutable and thread-safe.
 */
public final class SchemaGuess {

    private static final int ROWS = 50;

    private final SchemaCatalog catalog;

    private SchemaGuess(SchemaCatalog catalog) {
        this.catalog = catalog;
    }

    /** A guess among the newest versions of a catalogue. */
    public static SchemaGuess among(SchemaCatalog catalog) {
        return new SchemaGuess(catalog);
    }

    /**
     * A schema that a file may follow.
     *
     * @param id the schema
     * @param likeness 0 to 1: share of columns that have their field, of required fields that have their column, and of
     *     first cells that are valid
     * @param matched columns that are fields, exactly or but for case, accents and separators
     * @param unknown columns that are none
     * @param missing required fields without a column
     */
    public record Candidate(
            SchemaId id, double likeness, List<String> matched, List<String> unknown, List<String> missing) {

        /** Copies the lists. */
        public Candidate {
            matched = List.copyOf(matched);
            unknown = List.copyOf(unknown);
            missing = List.copyOf(missing);
        }
    }

    /**
     * The schemas that the file may follow, the likeliest first; empty when no column of the file is known to any.
     *
     * @throws SourceException if the source cannot be read, has not the wanted sheet, or is no table
     */
    public List<Candidate> guess(TableSource source, ReadOptions options) {
        List<String> labels = new ArrayList<>();
        List<List<@Nullable Object>> rows = new ArrayList<>();
        List<Problem> faults = new ArrayList<>();
        try (TableReader reader = source.open(options, problem -> keep(problem, faults))) {
            HeaderRow header = HeaderRow.find(reader, options);
            if (header.isEmpty()) {
                if (!faults.isEmpty()) {
                    throw new SourceException(source.name(), faults.get(0), null);
                }
                return List.of();
            }
            for (int i = 0; i < header.row().size(); i++) {
                labels.add(Labels.strip(header.row().text(i)));
            }
            Row row = header.next();
            while (row != null && rows.size() < ROWS) {
                rows.add(values(row));
                row = header.next();
            }
        }
        List<Candidate> candidates = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (SchemaEntry entry : catalog.list()) {
            // The catalogue lists the newest version first
            if (entry.kind().equals("tableschema") && seen.add(entry.id().name())) {
                catalog.find(entry.id()).map(schema -> compare(schema, labels, rows)).stream()
                        .filter(c -> !c.matched().isEmpty())
                        .forEach(candidates::add);
            }
        }
        candidates.sort(
                Comparator.comparingDouble(Candidate::likeness).reversed().thenComparing(c -> c.id().name()));
        return List.copyOf(candidates);
    }

    /** The first finding that says why a file has no rows. */
    private static void keep(Problem problem, List<Problem> faults) {
        if (problem.code() == CoreCode.FORMAT_ERROR && problem.severity() == Severity.ERROR && faults.isEmpty()) {
            faults.add(problem);
        }
    }

    private static List<@Nullable Object> values(Row row) {
        List<@Nullable Object> values = new ArrayList<>();
        for (int i = 0; i < row.size(); i++) {
            values.add(row.value(i));
        }
        return values;
    }

    private static Candidate compare(TableSchema schema, List<String> labels, List<List<@Nullable Object>> rows) {
        List<String> matched = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        Set<String> found = new HashSet<>();
        List<String> header = new ArrayList<>();
        for (String label : labels) {
            Field field = schema.fields().stream()
                    .filter(f -> Labels.fold(f.name()).equals(Labels.fold(label)))
                    .findFirst()
                    .orElse(null);
            if (field != null && found.add(field.name())) {
                matched.add(label);
                header.add(field.name());
            } else {
                unknown.add(label);
                header.add(label + " ");
            }
        }
        List<Field> required = schema.fields().stream()
                .filter(f -> f.required() || schema.primaryKey().contains(f.name()))
                .toList();
        List<String> missing = required.stream()
                .map(Field::name)
                .filter(name -> !found.contains(name))
                .toList();
        double columns = labels.isEmpty() ? 0 : (double) matched.size() / labels.size();
        double fields = required.isEmpty() ? columns : 1 - (double) missing.size() / required.size();
        double cells = matched.isEmpty() ? 0 : validCells(schema, header, rows, matched.size());
        double likeness = Math.round((0.5 * columns + 0.3 * fields + 0.2 * cells) * 1000) / 1000.0;
        return new Candidate(schema.id(), likeness, matched, unknown, missing);
    }

    private static double validCells(
            TableSchema schema, List<String> header, List<List<@Nullable Object>> rows, int matched) {
        if (rows.isEmpty()) {
            return 0;
        }
        long[] bad = {0};
        TableValidator.builder(schema).build().validate(TableSource.rows("guess", header, rows), problem -> {
            if (problem.severity() == Severity.ERROR
                    && problem.row().orElse(0L) > 1
                    && problem.field().isPresent()) {
                bad[0]++;
            }
        });
        return Math.max(0, 1 - (double) bad[0] / ((long) rows.size() * matched));
    }
}
