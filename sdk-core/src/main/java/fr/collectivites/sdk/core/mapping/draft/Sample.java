package fr.collectivites.sdk.core.mapping.draft;

import fr.collectivites.sdk.core.problem.CoreCode;
import fr.collectivites.sdk.core.problem.Problem;
import fr.collectivites.sdk.core.problem.Severity;
import fr.collectivites.sdk.core.table.HeaderGuess;
import fr.collectivites.sdk.core.table.HeaderRow;
import fr.collectivites.sdk.core.table.Labels;
import fr.collectivites.sdk.core.table.ReadOptions;
import fr.collectivites.sdk.core.table.Row;
import fr.collectivites.sdk.core.table.TableReader;
import fr.collectivites.sdk.core.table.TableSource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The first rows of a source, by column.
 *
 * @param headerRow row of the header, from 1; 0 when the source is empty
 * @param columns columns that have a label or values
 * @param problems what makes the source unreadable, or hard to read
 */
record Sample(long headerRow, List<SampleColumn> columns, List<Problem> problems) {

    private static final int ROWS = 100;
    private static final int MOST_PROBLEMS = 20;

    static Sample read(TableSource source, ReadOptions options, Vocabulary vocabulary) {
        List<Problem> problems = new ArrayList<>();
        try (TableReader reader = source.open(options, problem -> accept(problem, problems))) {
            HeaderRow header = HeaderRow.find(reader, options.headerRow(), HeaderGuess::row);
            if (header.isEmpty()) {
                return new Sample(0, List.of(), problems);
            }
            List<List<Object>> values = new ArrayList<>();
            List<String> labels = new ArrayList<>();
            for (int i = 0; i < header.row().size(); i++) {
                labels.add(Labels.strip(header.row().text(i)));
                values.add(new ArrayList<>());
            }
            Row row = header.next();
            for (int rows = 0; row != null && rows < ROWS; rows++) {
                for (int i = 0; i < Math.min(row.size(), labels.size()); i++) {
                    Object value = row.value(i);
                    if (value != null && !row.text(i).isBlank()) {
                        values.get(i).add(value instanceof String ? row.text(i) : value);
                    }
                }
                row = header.next();
            }
            List<SampleColumn> columns = new ArrayList<>();
            for (int i = 0; i < labels.size(); i++) {
                if (!labels.get(i).isEmpty() || !values.get(i).isEmpty()) {
                    columns.add(column(i + 1, labels.get(i), values.get(i), vocabulary));
                }
            }
            return new Sample(header.row().number(), List.copyOf(columns), problems);
        }
    }

    private static SampleColumn column(int position, String label, List<Object> values, Vocabulary vocabulary) {
        List<Object> said = new ArrayList<>();
        Set<String> empties = new LinkedHashSet<>();
        for (Object value : values) {
            if (value instanceof String text && vocabulary.saysNothing(text)) {
                empties.add(Labels.strip(text));
            } else {
                said.add(value);
            }
        }
        return new SampleColumn(position, label, List.copyOf(said), List.copyOf(empties));
    }

    /** What Validata alone would say of the source does not matter here. */
    private static void accept(Problem problem, List<Problem> problems) {
        boolean ofValidata = problem.code() == CoreCode.DELIMITER_MISREAD || problem.code() == CoreCode.ENCODING_ERROR;
        if (problem.severity() == Severity.ERROR && !ofValidata && problems.size() < MOST_PROBLEMS) {
            problems.add(problem);
        }
    }
}
