package fr.collectivites.sdk.opendata.internal.inspection;

import fr.collectivites.sdk.core.privacy.PersonalDataCheck;
import fr.collectivites.sdk.core.problem.Outcome;
import fr.collectivites.sdk.core.problem.Problem;
import fr.collectivites.sdk.core.problem.ProblemSink;
import fr.collectivites.sdk.core.problem.Report;
import fr.collectivites.sdk.core.problem.Severity;
import fr.collectivites.sdk.core.schema.TableSchema;
import fr.collectivites.sdk.core.table.TableSource;
import fr.collectivites.sdk.core.validation.TableValidator;
import fr.collectivites.sdk.core.validation.check.Check;
import fr.collectivites.sdk.core.validation.check.CheckTable;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What one pass over a table has found.
 *
 * @param rows number of data rows
 * @param keys number of different primary keys; -1 when there is no schema or it names no key
 * @param errors number of errors against the schema, 0 for a file that conforms, however many reservations there are; -1 when
 *     there is no schema
 * @param suspicions how often each reason to suspect personal data was met, by the rule of the finding {@code personal-data}
 */
public record FileInspection(long rows, long keys, long errors, SortedMap<String, Integer> suspicions) {

    private static final Set<String> TABLES = Set.of("csv", "tsv", "xlsx", "ods", "xls");

    /** A table of which nothing is asked: the checks see its rows all the same. */
    private static final TableSchema ANYTHING = TableSchema.parse("{\"fields\": []}");

    /** Copies the map. */
    public FileInspection {
        suspicions = Collections.unmodifiableSortedMap(new TreeMap<>(suspicions));
    }

    /** Whether a file of that name is read as a table. */
    public static boolean isTable(String name) {
        return TABLES.contains(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
    }

    /**
     * Reads a table once, from its start to its end.
     *
     * @throws fr.collectivites.sdk.core.table.SourceException if the file cannot be read
     */
    public static FileInspection of(Path file, Optional<TableSchema> schema) {
        KeyCounter keys = new KeyCounter(schema.map(TableSchema::primaryKey).orElse(List.of()));
        Suspicions suspicions = new Suspicions();
        Report report = TableValidator.builder(schema.orElse(ANYTHING))
                .check(keys)
                .check(suspicions)
                .build()
                .validate(TableSource.file(file));
        long errors = report.outcome() == Outcome.INVALID ? Math.max(1, report.count(Severity.ERROR)) : 0;
        return new FileInspection(report.rows(), keys.count(), schema.isPresent() ? errors : -1, suspicions.counts);
    }

    /** Counts what is suspected, and keeps it out of the report: the verdict on the schema is another question. */
    private static final class Suspicions implements Check {
        private final SortedMap<String, Integer> counts = new TreeMap<>();

        @Override
        public Run start(CheckTable table, ProblemSink sink) {
            Run run = PersonalDataCheck.create().start(table, this::count);
            return (row, problems) -> run.row(row, this::count);
        }

        private void count(Problem problem) {
            counts.merge(problem.rule().orElse(""), 1, Integer::sum);
        }
    }
}
