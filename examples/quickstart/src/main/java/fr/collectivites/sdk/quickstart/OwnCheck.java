package fr.collectivites.sdk.quickstart;

import fr.collectivites.sdk.core.problem.Problem;
import fr.collectivites.sdk.core.problem.ProblemSink;
import fr.collectivites.sdk.core.schema.SchemaCatalog;
import fr.collectivites.sdk.core.schema.TableSchema;
import fr.collectivites.sdk.core.table.TableSource;
import fr.collectivites.sdk.core.validation.TableValidator;
import fr.collectivites.sdk.core.validation.check.Check;
import fr.collectivites.sdk.core.validation.check.CheckTable;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** A rule of one's own beside those of the schema: a large grant must name the decision that granted it. */
public final class OwnCheck implements Check {

    private static final BigDecimal LARGE = new BigDecimal(23_000);

    @Override
    public Run start(CheckTable table, ProblemSink sink) {
        int amount = table.column("montant");
        int decision = table.column("referenceDecision");
        return (row, findings) -> {
            if (row.value(amount) instanceof BigDecimal given
                    && given.compareTo(LARGE) > 0
                    && row.value(decision) == null) {
                findings.accept(Problem.of(OwnCode.DECISION_MISSING)
                        .value(row.text(amount))
                        .at(row.row())
                        .build());
            }
        };
    }

    /** Validates a file with the schema of subsidies and that rule. */
    public static void main(String[] arguments) {
        TableSchema schema = SchemaCatalog.bundled().find("scdl/subventions").orElseThrow();
        String csv = "montant,referenceDecision\n24000,\n24000,2026-12\n900,\n";
        TableValidator.builder(schema)
                .check(new OwnCheck())
                .build()
                .validate(TableSource.bytes("subventions.csv", csv.getBytes(StandardCharsets.UTF_8)))
                .problems()
                .stream()
                .filter(problem -> problem.code() == OwnCode.DECISION_MISSING)
                .forEach(problem -> System.out.println(problem.message(Locale.FRENCH)));
    }
}
