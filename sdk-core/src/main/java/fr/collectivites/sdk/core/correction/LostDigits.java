package fr.collectivites.sdk.core.correction;

import fr.collectivites.sdk.core.problem.CoreCode;
import fr.collectivites.sdk.core.problem.Problem;
import fr.collectivites.sdk.core.problem.ProblemSink;
import fr.collectivites.sdk.core.schema.Field;
import fr.collectivites.sdk.core.schema.TableSchema;
import fr.collectivites.sdk.core.validation.check.Check;
import fr.collectivites.sdk.core.validation.check.CheckTable;
import java.util.List;

/** Identifiers in scientific notation: their digits are gone, and only the source still has them. */
final class LostDigits implements Check {

    private final List<String> fields;

    LostDigits(TableSchema schema) {
        this.fields = schema.fields().stream()
                .filter(field -> Identifiers.isIdentifier(field, schema))
                .map(Field::name)
                .toList();
    }

    @Override
    public Run start(CheckTable table, ProblemSink sink) {
        int[] columns = fields.stream()
                .mapToInt(table::column)
                .filter(column -> column >= 0)
                .toArray();
        return (row, findings) -> {
            for (int column : columns) {
                String text = row.text(column);
                if (Identifiers.isLost(text)) {
                    findings.accept(Problem.of(CoreCode.VALUE_LOST)
                            .value(text)
                            .at(row.cell(column))
                            .build());
                }
            }
        };
    }
}
