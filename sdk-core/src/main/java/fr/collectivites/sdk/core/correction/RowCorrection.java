package fr.collectivites.sdk.core.correction;

import fr.collectivites.sdk.core.problem.CoreCode;
import fr.collectivites.sdk.core.problem.Fix;
import fr.collectivites.sdk.core.problem.Location;
import fr.collectivites.sdk.core.problem.Problem;
import fr.collectivites.sdk.core.problem.Severity;
import fr.collectivites.sdk.core.schema.Field;
import fr.collectivites.sdk.core.schema.FieldType;
import fr.collectivites.sdk.core.schema.TableSchema;
import fr.collectivites.sdk.core.table.Labels;
import fr.collectivites.sdk.core.table.TableSource;
import fr.collectivites.sdk.core.validation.TableValidator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Corrects a batch of rows: first what cells and columns prove by themselves, then what validation proposes, up to three
 * times, since a cell may need more than one correction. Not thread-safe.
 */
final class RowCorrection {

    private static final int ROUNDS = 3;

    private final TableSchema schema;
    private final List<String> labels;
    private final List<@Nullable Field> fields;
    private final Map<Integer, ColumnSurvey> surveys;
    private final Coordinates coordinates;
    private final TableValidator validator;
    private final Set<String> accepted;
    private final Set<Field> identifiers;

    /**
     * A correction of rows whose columns are settled.
     *
     * @param labels labels of the columns, corrected
     * @param surveys what the columns prove, by index
     * @param validator judges the rows, the header being row 1
     */
    RowCorrection(
            TableSchema schema,
            List<String> labels,
            Map<Integer, ColumnSurvey> surveys,
            TableValidator validator,
            Set<String> accepted) {
        this.schema = schema;
        this.labels = labels;
        this.fields = fields(schema, labels);
        this.surveys = surveys;
        this.coordinates = new Coordinates(fields);
        this.validator = validator;
        this.accepted = accepted;
        this.identifiers = schema.fields().stream()
                .filter(field -> Identifiers.isIdentifier(field, schema))
                .collect(Collectors.toSet());
    }

    /** The field of each column; null for a column that is none or a second one of its name. */
    static List<@Nullable Field> fields(TableSchema schema, List<String> labels) {
        Set<String> seen = new HashSet<>();
        return Arrays.asList(labels.stream()
                .map(Labels::strip)
                .map(label -> seen.add(label) ? schema.field(label).orElse(null) : null)
                .toArray(Field[]::new));
    }

    void correct(List<CorrectedRow> rows) {
        rows.forEach(this::correctAlone);
        List<CorrectedRow> judged = rows;
        for (int round = 0; round < ROUNDS && !judged.isEmpty(); round++) {
            judged = judge(judged, round == ROUNDS - 1);
        }
    }

    private void correctAlone(CorrectedRow row) {
        for (int i = 0; i < fields.size(); i++) {
            Field field = fields.get(i);
            if (field != null && row.value(i) instanceof String cell && !isMissing(field, cell)) {
                String stripped = Labels.strip(cell);
                if (!stripped.equals(cell)) {
                    row.apply(i, new Fix(Kinds.TRIM, stripped));
                }
                int column = i;
                Words.ofBoolean(field, stripped).ifPresent(fix -> row.apply(column, fix));
                Optional.ofNullable(surveys.get(i))
                        .flatMap(survey -> survey.date(stripped))
                        .ifPresent(fix -> row.apply(column, fix));
            }
        }
        coordinates.fixes(row.cells()).forEach(row::apply);
    }

    private boolean isMissing(Field field, String cell) {
        return cell.isEmpty()
                || field.texts("missingValues").orElse(schema.missingValues()).contains(cell);
    }

    /** Judges rows and corrects them; gives those that changed. */
    private List<CorrectedRow> judge(List<CorrectedRow> rows, boolean last) {
        Set<CorrectedRow> changed = new HashSet<>();
        Set<String> done = new HashSet<>();
        List<List<@Nullable Object>> table = new ArrayList<>();
        rows.forEach(row -> table.add(row.values()));
        validator.validate(TableSource.rows("rows", labels, table), problem -> {
            if (!(problem.location() instanceof Location.Cell place)
                    || place.row() < 2
                    || place.column() > fields.size()
                    || done.contains(place.row() + " " + place.column())) {
                return;
            }
            CorrectedRow row = rows.get((int) place.row() - 2);
            int column = place.column() - 1;
            Field field = fields.get(column);
            if (field == null) {
                return;
            }
            boolean wrong = problem.severity() == Severity.ERROR;
            if (wrong && row.takeBack(column, Kinds.LOST_ZERO)) {
                done.add(place.row() + " " + place.column());
                return;
            }
            propose(problem, field, row.text(column))
                    .filter(fix -> !last || !fix.kind().equals(Kinds.LOST_ZERO))
                    .filter(fix -> !row.isSettled(column))
                    .ifPresent(fix -> {
                        done.add(place.row() + " " + place.column());
                        if (isCertain(fix, field, column, row.text(column)) || accepted.contains(fix.kind())) {
                            row.apply(column, fix);
                            changed.add(row);
                        } else {
                            row.suggest(column, fix);
                        }
                    });
        });
        return rows.stream().filter(changed::contains).toList();
    }

    private Optional<Fix> propose(Problem problem, Field field, String cell) {
        Optional<Fix> fix = problem.fix();
        if (fix.isEmpty() && problem.rule().filter("enum"::equals).isPresent()) {
            fix = Words.ofList(field, cell);
        }
        boolean wrong = problem.severity() == Severity.ERROR && problem.code() != CoreCode.VALUE_LOST;
        return fix.isEmpty() && wrong && field.type() == FieldType.STRING ? Identifiers.lostZero(field, cell) : fix;
    }

    /** Whether nobody has to be asked. */
    private boolean isCertain(Fix fix, Field field, int column, String cell) {
        if (!Kinds.CERTAIN.contains(fix.kind())) {
            return false;
        } else if (fix.kind().equals(Kinds.NUMBER) || fix.kind().equals(Kinds.WHOLE)) {
            ColumnSurvey survey = Objects.requireNonNullElseGet(surveys.get(column), () -> new ColumnSurvey(field));
            return !survey.isDoubtfulNumber(cell);
        }
        // Spaces and dots between the digits of an identifier may go; its letters and digits stay
        return !identifiers.contains(field) || Labels.fold(cell).equals(Labels.fold(fix.replacement()));
    }
}
