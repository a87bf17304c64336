package fr.collectivites.sdk.core.mapping.draft;

import fr.collectivites.sdk.core.mapping.Mapping;
import fr.collectivites.sdk.core.problem.CoreCode;
import fr.collectivites.sdk.core.problem.Problem;
import fr.collectivites.sdk.core.problem.Severity;
import fr.collectivites.sdk.core.schema.Field;
import fr.collectivites.sdk.core.schema.FieldType;
import fr.collectivites.sdk.core.schema.SchemaCatalog;
import fr.collectivites.sdk.core.schema.TableSchema;
import fr.collectivites.sdk.core.table.Labels;
import fr.collectivites.sdk.core.table.TableSource;
import fr.collectivites.sdk.core.validation.TableValidator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** How well the values of a column fit each field, as they are and after each conversion: judged by the validator. */
final class ValueFit {

    /** A conversion must bring more than this share of the values to be worth its lines. */
    private static final double GAIN = 0.05;

    /** Distinct values that are judged. */
    private static final int MOST = 20;

    private final TableSchema schema;
    private final SchemaCatalog catalog;
    private final Vocabulary vocabulary;
    private final TableValidator validator;
    private final List<Conversion> conversions = Conversion.all();
    private final Map<SampleColumn, Map<Field, Fit>> known = new HashMap<>();

    ValueFit(TableSchema schema, SchemaCatalog catalog, Vocabulary vocabulary) {
        this.schema = schema;
        this.vocabulary = vocabulary;
        this.catalog = catalog;
        this.validator = TableValidator.builder(schema).build();
    }

    /**
     * What the values of a column say about a field.
     *
     * @param share share of the values that the field accepts, 0 to 1; 0 when there are no values
     * @param conversion what makes them so
     */
    record Fit(double share, Conversion conversion) {}

    /** What no values say. */
    static final Fit NOTHING = new Fit(0, Conversion.NONE);

    /** Whether a field takes a day as well as a period of two days. */
    boolean takesPeriods(Field field) {
        SampleColumn periods = new SampleColumn(1, "", List.of("2025-01-31", "2025-01-31/2025-12-31"), List.of());
        return field.type() == FieldType.STRING
                && field.constraint("pattern").isPresent()
                && vocabulary.words(field.name()).contains("date")
                && share(of(periods), field) == 1;
    }

    /** The best fit of a column to each field. */
    Map<Field, Fit> of(SampleColumn column) {
        return known.computeIfAbsent(column, this::judge);
    }

    private Map<Field, Fit> judge(SampleColumn column) {
        Map<Field, Fit> best = new HashMap<>();
        List<Object> values = column.values().stream().distinct().limit(MOST).toList();
        if (values.isEmpty()) {
            return best;
        }
        TableSource source = TableSource.rows(
                "sample", List.of(column.label()), values.stream().map(List::of).toList());
        for (Conversion conversion : conversions) {
            if (!conversion.isWorthATrial(values)) {
                continue;
            }
            List<Field> fields = schema.fields().stream()
                    .filter(conversion::suits)
                    .filter(field -> share(best, field) < 1)
                    .toList();
            Map<String, Double> shares =
                    fields.isEmpty() ? Map.of() : shares(source, values.size(), conversion, fields);
            for (Field field : fields) {
                double share = shares.getOrDefault(field.name(), 1.0);
                if (share > share(best, field) + (conversion.isNone() ? 0 : GAIN)) {
                    best.put(field, new Fit(share, conversion));
                }
            }
        }
        for (Field field : schema.fields()) {
            byCodes(column, field, best);
        }
        return best;
    }

    private static double share(Map<Field, Fit> best, Field field) {
        return best.getOrDefault(field, NOTHING).share();
    }

    private void byCodes(SampleColumn column, Field field, Map<Field, Fit> best) {
        Map<String, String> table = CodeTable.of(column, field, vocabulary);
        long known = column.values().stream()
                .filter(value -> table.containsKey(Labels.strip(value.toString())))
                .count();
        double share = (double) known / column.values().size();
        if (share > share(best, field) + GAIN) {
            best.put(field, new Fit(share, CodeTable.conversion(table)));
        }
    }

    private Map<String, Double> shares(TableSource source, int rows, Conversion conversion, List<Field> fields) {
        String rules = fields.stream()
                .map(field -> "  " + DraftYaml.quoted(field.name()) + ": " + conversion.rule("position: 1") + "\n")
                .collect(Collectors.joining());
        Mapping mapping =
                Mapping.read("schema: " + DraftYaml.quoted(schema.id().toString()) + "\nfields:\n" + rules, catalog);
        Map<String, Set<Long>> bad = new HashMap<>();
        validator.validate(mapping.apply(source), problem -> faulty(problem, bad));
        return bad.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> 1 - (double) entry.getValue().size() / rows));
    }

    private static void faulty(Problem problem, Map<String, Set<Long>> bad) {
        boolean ofAnotherRow = problem.code() == CoreCode.UNIQUE_ERROR || problem.code() == CoreCode.PRIMARY_KEY;
        if (problem.severity() != Severity.ERROR || problem.row().orElse(0L) < 2 || ofAnotherRow) {
            return;
        }
        String field = problem.code() == CoreCode.UNMAPPED_VALUE
                ? problem.arguments().getOrDefault("field", "")
                : problem.field().orElse("");
        bad.computeIfAbsent(field, name -> new HashSet<>()).add(problem.row().orElse(0L));
    }

    /** Whether a field accepts so little that values which fit it say something. */
    static boolean isTelling(Field field, TableSchema schema) {
        return field.type() != FieldType.STRING
                || field.constraint("pattern").isPresent()
                || field.constraint("enum").isPresent()
                || schema.checks().stream()
                        .anyMatch(check -> field.name().equals(check.params().get("column")));
    }
}
