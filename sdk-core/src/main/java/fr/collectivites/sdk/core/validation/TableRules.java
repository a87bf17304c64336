package fr.collectivites.sdk.core.validation;

import fr.collectivites.sdk.core.internal.cell.FieldRules;
import fr.collectivites.sdk.core.problem.CoreCode;
import fr.collectivites.sdk.core.problem.Problem;
import fr.collectivites.sdk.core.problem.Severity;
import fr.collectivites.sdk.core.schema.CheckDeclaration;
import fr.collectivites.sdk.core.schema.Field;
import fr.collectivites.sdk.core.schema.TableSchema;
import fr.collectivites.sdk.core.validation.check.Check;
import fr.collectivites.sdk.core.validation.check.Checks;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;

/** A schema compiled for a mode: rules of fields, checks, and what is wrong with the schema. Immutable, thread-safe. */
final class TableRules {

    private final TableSchema schema;
    private final Mode mode;
    private final IdentityHashMap<Field, FieldRules> fields = new IdentityHashMap<>();
    private final List<Check> checks = new ArrayList<>();
    private final List<Problem> schemaProblems = new ArrayList<>();
    private final boolean refused;

    TableRules(TableSchema schema, Mode mode, List<Check> ownChecks) {
        this.schema = schema;
        this.mode = mode;
        schemaProblems.addAll(schema.problems());
        int index = 0;
        for (Field field : schema.fields()) {
            FieldRules compiled = FieldRules.of(field, schema, standard());
            fields.put(field, compiled);
            schemaProblems.addAll(compiled.schemaProblems(index++));
        }
        // What only the reference engine refuses does not concern the standard's text
        schemaProblems.removeIf(p -> standard() && p.code() == CoreCode.SCHEMA_REFUSED);
        this.refused = schemaProblems.stream()
                .anyMatch(p -> p.severity() == Severity.ERROR && p.code() != CoreCode.CHECK_ERROR);
        for (CheckDeclaration declaration : schema.checks()) {
            // An older name of a check concerns the author of the schema, not whoever validates a file
            Checks.create(declaration, problem -> {
                        if (problem.code() != CoreCode.DEPRECATED_CHECK) {
                            schemaProblems.add(problem);
                        }
                    })
                    .ifPresent(checks::add);
        }
        checks.addAll(ownChecks);
    }

    TableSchema schema() {
        return schema;
    }

    Mode mode() {
        return mode;
    }

    boolean standard() {
        return mode == Mode.STANDARD;
    }

    FieldRules rules(Field field) {
        return Objects.requireNonNull(fields.get(field));
    }

    List<Check> checks() {
        return checks;
    }

    /** Findings on the schema itself, declared checks included. */
    List<Problem> schemaProblems() {
        return schemaProblems;
    }

    /** Whether the reference engine refuses the schema, so that it judges no data at all. */
    boolean refused() {
        return refused;
    }

    /** How columns are matched: as the schema says, else as the mode does. */
    String fieldsMatch() {
        return schema.fieldsMatch().orElse(standard() ? "exact" : "partial");
    }
}
