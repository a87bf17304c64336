package fr.collectivites.sdk.core.validation.check;

import fr.collectivites.sdk.core.problem.CoreCode;
import fr.collectivites.sdk.core.problem.Problem;
import fr.collectivites.sdk.core.problem.ProblemSink;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Columns that go together: all of them are in the file or none, and on each row all hold a value or none. */
final class CohesiveColumns implements Check {

    private final List<String> fields;

    private CohesiveColumns(List<String> fields) {
        this.fields = fields;
    }

    static Check of(CheckParams params) {
        Set<String> fields = new LinkedHashSet<>();
        fields.add(params.column("column"));
        fields.addAll(params.columns("othercolumns"));
        return new CohesiveColumns(List.copyOf(fields));
    }

    @Override
    public Run start(CheckTable table, ProblemSink sink) {
        int[] columns = fields.stream().mapToInt(table::column).toArray();
        Set<String> absent = fields.stream()
                .filter(field -> table.column(field) < 0)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        if (!absent.isEmpty()) {
            if (absent.size() < fields.size()) {
                sink.accept(problem()
                        .rule("columns-missing")
                        .with("absent", String.join(", ", absent))
                        .at(table.header())
                        .build());
            }
            return (row, findings) -> {};
        }
        return (row, findings) -> {
            List<String> empty = new ArrayList<>();
            for (int i = 0; i < columns.length; i++) {
                if (row.value(columns[i]) == null) {
                    empty.add(fields.get(i));
                }
            }
            if (!empty.isEmpty() && empty.size() < columns.length) {
                findings.accept(problem()
                        .with("empty", String.join(", ", empty))
                        .value(row.text(columns[0]))
                        .at(row.cell(columns[0]))
                        .build());
            }
        };
    }

    private Problem.Builder problem() {
        return Problem.of(CoreCode.COHESIVE_COLUMNS_VALUE)
                .with("check", "cohesive-columns-value")
                .with("columns", String.join(", ", fields));
    }
}
