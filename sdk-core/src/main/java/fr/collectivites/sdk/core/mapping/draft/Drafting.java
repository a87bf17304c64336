package fr.collectivites.sdk.core.mapping.draft;

import fr.collectivites.sdk.core.mapping.draft.MappingDraft.Line;
import fr.collectivites.sdk.core.mapping.draft.MappingDraft.Reason;
import fr.collectivites.sdk.core.schema.Field;
import fr.collectivites.sdk.core.schema.FieldType;
import fr.collectivites.sdk.core.schema.TableSchema;
import fr.collectivites.sdk.core.table.Labels;
import fr.collectivites.sdk.core.table.ReadOptions;
import fr.collectivites.sdk.core.table.TableSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes one draft. Used once, by one thread. */
final class Drafting {

    /** Pairs below this are left open. */
    private static final double SURE_ENOUGH = 0.5;

    private static final double EPSILON = 1e-6;

    /** A label that is the field's own name or title: values say nothing against it. */
    private static final double NAMED = 0.95;

    /** The most that can be said of a column by another name. */
    private static final double UNNAMED = 0.97;

    private static final double LABEL_WEIGHT = 0.65;

    private final TableSchema schema;
    private final ReadOptions options;
    private final Vocabulary vocabulary;
    private final ValueFit fits;

    Drafting(TableSchema schema, ReadOptions options, Vocabulary vocabulary) {
        this.schema = schema;
        this.options = options;
        this.vocabulary = vocabulary;
        this.fits = new ValueFit(schema, MappingDraft.only(schema), vocabulary);
    }

    /** What speaks for a column being a field. */
    private record Pair(SampleColumn column, LabelMatch label, ValueFit.Fit fit, double score) {}

    MappingDraft draft(TableSource source) {
        Sample sample = Sample.read(source, options, vocabulary);
        List<Field> fields = schema.fields();
        List<SampleColumn> columns = sample.columns();
        Pair[][] pairs = new Pair[fields.size()][columns.size()];
        double[][] scores = new double[fields.size()][columns.size()];
        for (int c = 0; c < columns.size(); c++) {
            Map<Field, ValueFit.Fit> best = fits.of(columns.get(c));
            for (int f = 0; f < fields.size(); f++) {
                Field field = fields.get(f);
                pairs[f][c] = pair(columns.get(c), field, best.getOrDefault(field, ValueFit.NOTHING));
                // What is above the threshold counts, so that one sure pair outweighs two doubtful ones
                scores[f][c] = Math.max(0, pairs[f][c].score() - SURE_ENOUGH + EPSILON);
            }
        }
        int[] chosen = Assignment.best(scores);
        Map<Field, Pair> taken = new HashMap<>();
        Set<SampleColumn> used = new HashSet<>();
        for (int f = 0; f < chosen.length; f++) {
            if (chosen[f] >= 0) {
                taken.put(fields.get(f), pairs[f][chosen[f]]);
                used.add(columns.get(chosen[f]));
            }
        }
        List<Line> lines = new ArrayList<>();
        for (Field field : fields) {
            Optional<Line> period = period(field, Optional.ofNullable(taken.get(field)), columns, used);
            lines.add(period.orElseGet(() -> Optional.ofNullable(taken.get(field))
                    .map(pair -> line(field, pair, columns))
                    .orElseGet(() -> new Line(field.name(), List.of(), 0, List.of(), ""))));
        }
        List<String> unused = columns.stream()
                .filter(column -> !used.contains(column))
                .map(Drafting::shown)
                .toList();
        return new MappingDraft(schema, options, sample, lines, unused);
    }

    private Pair pair(SampleColumn column, Field field, ValueFit.Fit fit) {
        LabelMatch label = LabelMatch.of(column.label(), field, vocabulary);
        double score;
        if (label.score() >= NAMED) {
            score = column.values().isEmpty() ? label.score() : label.score() * (0.9 + 0.1 * fit.share());
        } else if (column.values().isEmpty()) {
            score = NAMED * label.score();
        } else if (ValueFit.isTelling(field, schema)) {
            score = LABEL_WEIGHT * label.score() + (fit.share() < 0.5 ? 0 : (1 - LABEL_WEIGHT) * fit.share());
        } else {
            score = NAMED * label.score() - (looksLikeNumbers(column) ? 0.25 : 0);
        }
        double most = label.score() >= NAMED ? 1 : UNNAMED;
        return new Pair(column, label, fit, Math.max(0, Math.min(most, score + repetition(column, field, label))));
    }

    /** Columns about whoever publishes hold the same in every row; others rarely do. */
    private double repetition(SampleColumn column, Field field, LabelMatch label) {
        if (label.score() >= NAMED) {
            return 0;
        } else if (vocabulary.isOfThePublisher(field)) {
            return column.isConstant() && label.score() > 0.3 ? 0.1 : column.varies() ? -0.25 : 0;
        }
        boolean named =
                field.type() == FieldType.STRING && field.constraint("enum").isEmpty();
        return named && column.isConstant() ? -0.1 : 0;
    }

    private static boolean looksLikeNumbers(SampleColumn column) {
        long numbers = column.values().stream()
                .filter(value -> !(value instanceof String text) || text.matches("[0-9 .,/€\u00a0\u202f-]+"))
                .count();
        return numbers > 0.8 * column.values().size();
    }

    private Line line(Field field, Pair pair, List<SampleColumn> columns) {
        List<Reason> reasons = new ArrayList<>();
        if (!pair.label().kind().isEmpty()) {
            reasons.add(new Reason(pair.label().kind(), Map.of("label", shown(pair.column()))));
        }
        if (pair.column().values().isEmpty()) {
            reasons.add(new Reason("no-values", Map.of()));
        } else if (ValueFit.isTelling(field, schema)) {
            reasons.add(new Reason(
                    "values",
                    Map.of("percent", Long.toString(Math.round(pair.fit().share() * 100)))));
        }
        Conversion conversion = pair.fit().conversion();
        if (!conversion.isNone()) {
            reasons.add(new Reason("converted-" + conversion.kind(), Map.of()));
        }
        String rule = rule(conversion, pair.column(), columns);
        return new Line(field.name(), List.of(shown(pair.column())), rounded(pair.score()), reasons, rule);
    }

    private static String rule(Conversion conversion, SampleColumn column, List<SampleColumn> columns) {
        String reference = reference(column, columns);
        String empties = column.empties().stream().map(DraftYaml::quoted).collect(Collectors.joining(", "));
        if (empties.isEmpty() && conversion.isNone() && reference.startsWith("column: ")) {
            return reference.substring("column: ".length());
        }
        // Words that say nothing are part of what each column of a rule is
        return conversion.rule(empties.isEmpty() ? reference : reference + ", empty: [" + empties + "]");
    }

    /** A column by its label, unless others bear it too. */
    private static String reference(SampleColumn column, List<SampleColumn> columns) {
        String folded = Labels.fold(column.label());
        boolean only = columns.stream()
                        .filter(other -> Labels.fold(other.label()).equals(folded))
                        .count()
                == 1;
        return only && !folded.isEmpty()
                ? "column: " + DraftYaml.quoted(column.label().replaceAll("\\s+", " "))
                : "position: " + column.position();
    }

    /** A field that takes a period may come from two columns, one for its beginning and one for its end. */
    private Optional<Line> period(
            Field field, Optional<Pair> taken, List<SampleColumn> columns, Set<SampleColumn> used) {
        boolean named = taken.filter(pair -> pair.label().score() >= NAMED).isPresent();
        if (named || !fits.takesPeriods(field)) {
            return Optional.empty();
        }
        Optional<SampleColumn> own = taken.map(Pair::column);
        Optional<SampleColumn> begin = columns.stream()
                .filter(column -> own.equals(Optional.of(column)) || !used.contains(column))
                .filter(column -> vocabulary.isBeginning(column.label()) && hasDates(column, field))
                .findFirst();
        Optional<SampleColumn> end = columns.stream()
                .filter(column -> own.equals(Optional.of(column)) || !used.contains(column))
                .filter(column -> vocabulary.isEnd(column.label()) && hasDates(column, field))
                .findFirst();
        boolean both = begin.isPresent() && end.isPresent() && !begin.equals(end);
        if (!both || (own.isPresent() && !own.equals(begin) && !own.equals(end))) {
            return Optional.empty();
        }
        List<SampleColumn> two = List.of(begin.orElseThrow(), end.orElseThrow());
        used.addAll(two);
        String parts = two.stream()
                .map(column -> rule(
                        fits.of(column).getOrDefault(field, ValueFit.NOTHING).conversion(), column, columns))
                .collect(Collectors.joining(", "));
        return Optional.of(new Line(
                field.name(),
                two.stream().map(Drafting::shown).toList(),
                0.7,
                List.of(new Reason("two-columns", Map.of())),
                "{join: [" + parts + "], separator: /}"));
    }

    private boolean hasDates(SampleColumn column, Field field) {
        ValueFit.Fit fit = fits.of(column).getOrDefault(field, ValueFit.NOTHING);
        return column.values().isEmpty()
                || (fit.share() >= 0.5 && !fit.conversion().kind().equals("period"));
    }

    private static double rounded(double score) {
        return Math.round(score * 100) / 100.0;
    }

    private static String shown(SampleColumn column) {
        return column.label().isEmpty()
                ? Integer.toString(column.position())
                : column.label().replaceAll("\\s+", " ");
    }
}
