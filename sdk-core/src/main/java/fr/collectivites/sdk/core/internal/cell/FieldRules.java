package fr.collectivites.sdk.core.internal.cell;

import fr.collectivites.sdk.core.internal.cast.Mailboxes;
import fr.collectivites.sdk.core.internal.cast.ValueReader;
import fr.collectivites.sdk.core.internal.cast.ValueReaders;
import fr.collectivites.sdk.core.internal.range.RangeCheck;
import fr.collectivites.sdk.core.internal.range.Words;
import fr.collectivites.sdk.core.problem.CoreCode;
import fr.collectivites.sdk.core.problem.Problem;
import fr.collectivites.sdk.core.problem.Severity;
import fr.collectivites.sdk.core.schema.Constraint;
import fr.collectivites.sdk.core.schema.Field;
import fr.collectivites.sdk.core.schema.FieldType;
import fr.collectivites.sdk.core.schema.TableSchema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the cells of a field must be, compiled once. Immutable and thread-safe. */
public final class FieldRules {

    private final Field field;
    private final ValueReader reader;
    private final CellFixes fixes;
    private final Set<String> missing;
    private final boolean required;
    private final List<ConstraintRule> constraints;
    private final @Nullable FieldRules item;
    private final RangeCheck range;
    /** Whether the reference engine takes more for an address than there is. */
    private final boolean mailbox;
    /** Whether an empty cell is missing; it is told before the words are looked up. */
    private final boolean emptyIsMissing;
    /** Other words for a missing value; null when there are none. */
    private final @Nullable Words missingWords;

    private FieldRules(Field field, Set<String> missing, boolean standard, boolean inKey) {
        this.field = field;
        this.reader = ValueReaders.of(field, standard);
        this.fixes = new CellFixes(field, reader, standard ? ValueReaders.of(field, false) : reader);
        this.missing = missing;
        // A primary key implies required only in the standard's text (Table Schema 2.0, primaryKey)
        this.required = field.required() || (standard && inKey);
        this.constraints = Stream.concat(field.constraints().stream(), standard ? categories(field) : Stream.of())
                .map(c -> ConstraintRule.of(c, reader, standard))
                .flatMap(Optional::stream)
                .toList();
        this.item = field.arrayItem()
                .map(i -> new FieldRules(i, Set.of(""), standard, false))
                .orElse(null);
        this.range = RangeChecks.of(field, reader, standard, constraints);
        this.mailbox =
                !standard && field.type() == FieldType.STRING && field.format().equals("email");
        this.emptyIsMissing = missing.contains("");
        List<String> words = missing.stream().filter(word -> !word.isEmpty()).toList();
        this.missingWords = words.isEmpty() ? null : new Words(words);
    }

    /** What the bytes of a cell tell. */
    public enum Told {
        /** There is a value, and nothing to say of it. */
        VALUE,
        /** There is none, and nothing to say of that. */
        MISSING,
        /** Nothing: the cell must be {@link #read}. */
        UNKNOWN
    }

    /**
     * What can be told of a cell without reading it.
     *
     * @param bytes well-formed UTF-8 in the range
     */
    public Told tell(byte[] bytes, int from, int to) {
        boolean nothing = from == to ? emptyIsMissing : missingWords != null && missingWords.holds(bytes, from, to);
        if (nothing) {
            return required ? Told.UNKNOWN : Told.MISSING;
        }
        return range.holds(bytes, from, to) ? Told.VALUE : Told.UNKNOWN;
    }

    /** The value of a cell; null when missing or not of the type. */
    public @Nullable Object cast(@Nullable Object cell) {
        return cell == null || isMissing(cell) ? null : reader.read(cell);
    }

    public static FieldRules of(Field field, TableSchema schema, boolean standard) {
        Set<String> missing = Set.copyOf(field.texts("missingValues").orElse(schema.missingValues()));
        return new FieldRules(field, missing, standard, schema.primaryKey().contains(field.name()));
    }

    public Field field() {
        return field;
    }

    public ValueReader reader() {
        return reader;
    }

    /** The values that {@code categories} admit (Table Schema 2.0); the reference engine does not look at them. */
    private static Stream<Constraint> categories(Field field) {
        return field.categories().map(values -> new Constraint("categories", values)).stream();
    }

    /** Whether the cell stands for "no value". */
    public boolean isMissing(@Nullable Object cell) {
        return cell == null || missing.contains(cell instanceof String text ? text : Values.text(cell));
    }

    /**
     * Casts a cell and checks it.
     *
     * @param cell text or typed value; null for an empty cell of a spreadsheet or one that the row lacks
     * @param sink takes findings without place
     * @return the cast value; null when missing or not of the type
     */
    public @Nullable Object read(@Nullable Object cell, Consumer<Problem.Builder> sink) {
        if (cell == null || isMissing(cell)) {
            if (required) {
                sink.accept(Problem.of(CoreCode.CONSTRAINT_ERROR).rule("required"));
            }
            return null;
        }
        Object value = reader.read(cell);
        if (value == null) {
            sink.accept(fixes.typeError(Values.text(cell), cell instanceof String));
            return null;
        }
        if (mailbox && value instanceof String text && !Mailboxes.isSound(text)) {
            sink.accept(fixes.typeError(text, true).severity(Severity.WARNING).beyondReference());
        }
        boolean good = true;
        for (ConstraintRule constraint : constraints) {
            switch (constraint.test().judge(value)) {
                case HOLDS -> {}
                case BROKEN -> {
                    good = false;
                    sink.accept(fixes.constraintError(constraint, Values.text(cell)));
                }
                case UNDECIDED ->
                    sink.accept(Problem.of(CoreCode.PATTERN_NOT_DECIDED)
                            .value(Values.text(cell))
                            .with("field", field.name())
                            .expected(constraint.expected())
                            .beyondReference());
            }
        }
        if (good && item != null && value instanceof List<?> items) {
            readItems(items, item, Values.text(cell), sink);
        }
        return value;
    }

    /** One finding for each rule that elements break, as the reference engine has it, on the first that breaks it. */
    private static void readItems(List<?> items, FieldRules item, String cell, Consumer<Problem.Builder> sink) {
        Map<String, Problem.Builder> byRule = new LinkedHashMap<>();
        for (Object element : items) {
            item.read(element, problem -> {
                String rule = problem.build().rule().orElse("");
                byRule.putIfAbsent(
                        rule, problem.with("element", String.valueOf(element)).value(cell));
            });
        }
        byRule.values().forEach(sink);
    }

    /** What is wrong with the field's own descriptor: its example, its bounds, its pattern. */
    public List<Problem> schemaProblems(int index) {
        return Stream.concat(
                        SchemaExamples.check(field, index).stream(),
                        field.constraints().stream().flatMap(c -> unusable(c, index).stream()))
                .toList();
    }

    private Optional<Problem> unusable(Constraint constraint, int index) {
        return SchemaExamples.unusable(constraint, reader, index);
    }
}
