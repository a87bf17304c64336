package fr.collectivites.sdk.core.mapping;

import fr.collectivites.sdk.core.problem.CoreCode;
import fr.collectivites.sdk.core.problem.Location;
import fr.collectivites.sdk.core.problem.Problem;
import fr.collectivites.sdk.core.problem.ProblemSink;
import fr.collectivites.sdk.core.table.HeaderGuess;
import fr.collectivites.sdk.core.table.HeaderRow;
import fr.collectivites.sdk.core.table.Labels;
import fr.collectivites.sdk.core.table.Row;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The columns that a mapping speaks of, found in the header of a source. */
final class SourceColumns {

    private static final int ABSENT = -1;
    private static final int AMBIGUOUS = -2;

    private final List<String> labels;
    private final Map<Rule.Column, Integer> found = new HashMap<>();

    private SourceColumns(List<String> labels) {
        this.labels = labels;
    }

    static SourceColumns of(HeaderRow header, MappingContent content) {
        List<String> labels = new ArrayList<>();
        for (int i = 0; !header.isEmpty() && i < header.row().size(); i++) {
            labels.add(Labels.strip(header.row().text(i)));
        }
        SourceColumns columns = new SourceColumns(List.copyOf(labels));
        wanted(content).forEach(column -> columns.found.put(column, columns.find(column)));
        return columns;
    }

    /** The row, from 0, that bears most of the labels that the mapping names. */
    static int headerAmong(List<Row> rows, MappingContent content) {
        Set<String> names = wanted(content)
                .flatMap(column -> column.labels().stream())
                .map(Labels::fold)
                .collect(Collectors.toSet());
        int best = 0;
        int most = 0;
        for (int i = 0; i < rows.size(); i++) {
            int hits = hits(rows.get(i), names);
            if (hits > most) {
                most = hits;
                best = i;
            }
        }
        return most == 0 ? HeaderGuess.row(rows) : best;
    }

    private static int hits(Row row, Set<String> names) {
        Set<String> hit = new HashSet<>();
        for (int i = 0; i < row.size(); i++) {
            String label = Labels.fold(row.text(i));
            if (names.contains(label)) {
                hit.add(label);
            }
        }
        return hit.size();
    }

    private static Stream<Rule.Column> wanted(MappingContent content) {
        return Stream.concat(
                content.rules().values().stream().flatMap(SourceColumns::columns),
                content.filter().conditions().stream().map(RowFilter.Condition::column));
    }

    private static Stream<Rule.Column> columns(Rule rule) {
        if (rule.origin() instanceof Rule.Join join) {
            return join.parts().stream().flatMap(SourceColumns::columns);
        }
        return rule.origin() instanceof Rule.Column column ? Stream.of(column) : Stream.empty();
    }

    private int find(Rule.Column column) {
        if (column.position() > 0) {
            return column.position() <= labels.size() ? column.position() - 1 : ABSENT;
        }
        for (String label : column.labels()) {
            int exact = only(labels.stream().map(label::equals).toList());
            String folded = Labels.fold(label);
            int alike = exact != ABSENT || folded.isEmpty()
                    ? exact
                    : only(labels.stream()
                            .map(l -> Labels.fold(l).equals(folded))
                            .toList());
            if (alike != ABSENT) {
                return alike;
            }
        }
        return ABSENT;
    }

    private static int only(List<Boolean> hits) {
        int first = hits.indexOf(true);
        return first < 0 ? ABSENT : first == hits.lastIndexOf(true) ? first : AMBIGUOUS;
    }

    /** Where a column stands, from 0; negative when the source has no such column, or several. */
    int index(Rule.Column column) {
        return found.getOrDefault(column, ABSENT);
    }

    /** The label of a column. */
    String label(int index) {
        return index >= 0 && index < labels.size() ? labels.get(index) : "";
    }

    /** Columns that are missing, and columns that are not taken. */
    void report(MappingContent content, ProblemSink sink) {
        content.rules()
                .forEach((field, rule) -> columns(rule)
                        .distinct()
                        .filter(column -> index(column) < 0)
                        .forEach(column -> sink.accept(missing(column)
                                .rule(
                                        index(column) == AMBIGUOUS
                                                ? "ambiguous"
                                                : column.position() > 0 ? "position" : "")
                                .with("field", field)
                                .build())));
        content.filter().conditions().stream()
                .map(RowFilter.Condition::column)
                .filter(column -> index(column) < 0)
                .forEach(column -> sink.accept(missing(column).rule("condition").build()));
        Set<String> ignored = content.ignored().stream().map(Labels::fold).collect(Collectors.toSet());
        for (int i = 0; i < labels.size(); i++) {
            String label = labels.get(i);
            if (!label.isEmpty() && !found.containsValue(i) && !ignored.contains(Labels.fold(label))) {
                sink.accept(Problem.of(CoreCode.SOURCE_COLUMN_UNUSED)
                        .at(Location.header(i + 1, label))
                        .value(label)
                        .build());
            }
        }
    }

    private static Problem.Builder missing(Rule.Column column) {
        return Problem.of(CoreCode.SOURCE_COLUMN_MISSING)
                .at(Location.header(0, column.labels().isEmpty() ? "" : column.shown()))
                .value(String.join(" | ", column.labels().isEmpty() ? List.of(column.shown()) : column.labels()));
    }
}
