package fr.collectivites.sdk.core.internal.cell;

import fr.collectivites.sdk.core.internal.cast.ValueReader;
import fr.collectivites.sdk.core.internal.json.Json;
import fr.collectivites.sdk.core.problem.CoreCode;
import fr.collectivites.sdk.core.problem.Fix;
import fr.collectivites.sdk.core.problem.Problem;
import fr.collectivites.sdk.core.schema.Field;
import fr.collectivites.sdk.core.schema.FieldType;
import fr.collectivites.sdk.core.table.Labels;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Findings on the cells of a field, with the correction where one is certain: one that gives a valid value, that does not
 * guess, and that a person would make without a thought. Thread-safe; what findings need of the field is made with the
 * first of them.
 */
final class CellFixes {

    private static final Pattern FRENCH_DATE = Pattern.compile("(0?[1-9]|[12][0-9]|3[01])/(0?[1-9]|1[0-2])/([0-9]{4})");
    private static final Pattern DATE_AND_MIDNIGHT =
            Pattern.compile("([0-9]{4}-[0-9]{2}-[0-9]{2})[T ]00:00(?::00(?:\\.0+)?)?Z?");
    private static final Pattern FRENCH_NUMBER =
            Pattern.compile("(-?[0-9]{1,3}(?:[ \\u00A0\\u202F][0-9]{3})+|-?[0-9]+)(?:,([0-9]+))?(?: ?€)?");
    private static final Pattern WHOLE_DECIMAL = Pattern.compile("(-?[0-9]+)[.,]0+");

    private static final Pattern SLASHED_DATE = Pattern.compile("[0-9]{4}/[0-9]{2}/[0-9]{2}");

    private static final Pattern GROUP_SPACES = Pattern.compile("[ \\u00A0\\u202F]");
    private static final Pattern SPACED_DIGITS = Pattern.compile("(?<=[0-9])[ .\\u00A0\\u202F](?=[0-9])");

    private final Field field;
    private final ValueReader reader;
    private final ValueReader referenceReader;
    private final String rule;
    private volatile @Nullable String expected;
    /** Accepted words by what is left of them without case and accents; none where two leave the same. */
    private volatile @Nullable Map<String, Optional<String>> booleans;

    private volatile @Nullable Map<String, Optional<String>> enumeration;

    /**
     * The findings of a field.
     *
     * @param reader how the field is read
     * @param referenceReader how the reference engine reads it, which the correction of a type must satisfy
     */
    CellFixes(Field field, ValueReader reader, ValueReader referenceReader) {
        this.field = field;
        this.reader = reader;
        this.referenceReader = referenceReader;
        this.rule = rule(field);
    }

    /**
     * The finding on a cell that is not of its type.
     *
     * @param text whether the cell is a text
     */
    Problem.Builder typeError(String cell, boolean text) {
        String shape = expected;
        if (shape == null) {
            shape = expected(field);
            expected = shape;
        }
        Problem.Builder problem = Problem.of(CoreCode.TYPE_ERROR)
                .rule(rule)
                .value(cell)
                .with("field", field.name())
                .expected(shape);
        field.example().ifPresent(example -> problem.with("example", example));
        if (!text && field.type() == FieldType.STRING) {
            // A spreadsheet cell that holds a number where a text is asked for
            return problem.rule("number-for-text").fix(new Fix("format-as-text", cell));
        }
        return fix(cell).map(problem::fix).orElse(problem);
    }

    private static String rule(Field field) {
        if (field.type() == FieldType.DATE && !isIso(field)) {
            return "date-format";
        }
        return field.type() == FieldType.STRING && !field.format().equals("default")
                ? field.format()
                : field.type().word();
    }

    private static String expected(Field field) {
        return switch (field.type()) {
            case BOOLEAN -> {
                List<String> words = new ArrayList<>(field.texts("trueValues").orElse(List.of("true", "1")));
                words.addAll(field.texts("falseValues").orElse(List.of("false", "0")));
                yield String.join(", ", words);
            }
            case DATE -> isIso(field) ? "YYYY-MM-DD" : field.format();
            default ->
                field.format().equals("default")
                        ? field.type().word()
                        : field.type().word() + "/" + field.format();
        };
    }

    private Optional<Fix> fix(String cell) {
        String stripped = Labels.strip(cell);
        Optional<Fix> fix = switch (field.type()) {
            case DATE -> date(field, stripped);
            case INTEGER -> integer(stripped);
            case NUMBER -> number(field, stripped);
            case BOOLEAN -> bool(stripped);
            default -> Optional.empty();
        };
        return fix.or(() -> stripped.equals(cell) ? Optional.empty() : Optional.of(new Fix("trim", stripped)))
                .filter(f -> referenceReader.read(f.replacement()) != null);
    }

    private static Optional<Fix> date(Field field, String cell) {
        if (!isIso(field)) {
            return Optional.empty();
        }
        Matcher slashed = SLASHED_DATE.matcher(cell);
        if (slashed.matches()) {
            return Optional.of(new Fix("date-separators", cell.replace('/', '-')));
        }
        Matcher midnight = DATE_AND_MIDNIGHT.matcher(cell);
        if (midnight.matches()) {
            return Optional.of(new Fix("drop-time", midnight.group(1)));
        }
        Matcher french = FRENCH_DATE.matcher(cell);
        if (french.matches()) {
            // French dates put the day first; only a day that cannot be a month proves it for one cell alone
            String day = pad(french.group(1));
            String month = pad(french.group(2));
            boolean proved = Integer.parseInt(day) > 12 || day.equals(month);
            return proved
                    ? Optional.of(new Fix("french-date", french.group(3) + "-" + month + "-" + day))
                    : Optional.empty();
        }
        return Optional.empty();
    }

    private static boolean isIso(Field field) {
        return field.format().equals("default") || field.format().equals("%Y-%m-%d");
    }

    private static String pad(String digits) {
        return digits.length() == 1 ? "0" + digits : digits;
    }

    private static Optional<Fix> integer(String cell) {
        Matcher whole = WHOLE_DECIMAL.matcher(cell);
        if (whole.matches()) {
            return Optional.of(new Fix("whole-number", whole.group(1)));
        }
        Matcher grouped = FRENCH_NUMBER.matcher(cell);
        return grouped.matches() && grouped.group(2) == null
                ? Optional.of(new Fix("number-format", digits(grouped.group(1))))
                : Optional.empty();
    }

    private static Optional<Fix> number(Field field, String cell) {
        if (field.text("decimalChar").isPresent()) {
            return Optional.empty();
        }
        Matcher french = FRENCH_NUMBER.matcher(cell);
        if (!french.matches()) {
            return Optional.empty();
        }
        String decimals = french.group(2) == null ? "" : "." + french.group(2);
        return Optional.of(new Fix("number-format", digits(french.group(1)) + decimals));
    }

    private static String digits(String grouped) {
        return GROUP_SPACES.matcher(grouped).replaceAll("");
    }

    /** The accepted word that differs by case and accents only. */
    private Optional<Fix> bool(String cell) {
        Map<String, Optional<String>> words = booleans;
        if (words == null) {
            List<String> all = new ArrayList<>(field.texts("trueValues").orElse(List.of()));
            all.addAll(field.texts("falseValues").orElse(List.of()));
            words = folded(all);
            booleans = words;
        }
        return spelling(words, cell);
    }

    private Optional<Fix> enumerated(String cell) {
        Map<String, Optional<String>> words = enumeration;
        if (words == null) {
            words = folded(field.constraint("enum")
                    .map(list -> ((List<?>) list)
                            .stream()
                                    .map(v -> v instanceof String text ? text : Json.write(v))
                                    .toList())
                    .orElse(List.of()));
            enumeration = words;
        }
        return spelling(words, cell);
    }

    private static Map<String, Optional<String>> folded(List<String> words) {
        Map<String, Optional<String>> folded = new HashMap<>();
        words.forEach(word -> folded.merge(Labels.fold(word), Optional.of(word), (one, two) -> Optional.empty()));
        folded.remove("");
        return folded;
    }

    private static Optional<Fix> spelling(Map<String, Optional<String>> words, String cell) {
        return words.getOrDefault(Labels.fold(cell), Optional.empty()).map(word -> new Fix("spelling", word));
    }

    /** The finding on a value that a constraint does not admit. */
    Problem.Builder constraintError(ConstraintRule constraint, String cell) {
        Problem.Builder problem = Problem.of(CoreCode.CONSTRAINT_ERROR)
                .rule(constraint.name())
                .value(cell)
                .with("field", field.name())
                .with("length", cell.codePointCount(0, cell.length()))
                .expected(constraint.expected());
        field.example().ifPresent(example -> problem.with("example", example));
        Optional<Fix> fix = switch (constraint.name()) {
            case "enum" -> enumerated(cell);
            case "pattern" -> separators(cell);
            default -> Optional.empty();
        };
        return fix.filter(f -> {
                    Object value = reader.read(f.replacement());
                    return value != null && constraint.accepts(value);
                })
                .map(problem::fix)
                .orElse(problem);
    }

    /** White space around a value or between the groups of an identifier. */
    private static Optional<Fix> separators(String cell) {
        String stripped = Labels.strip(cell);
        if (!stripped.equals(cell)) {
            return Optional.of(new Fix("trim", stripped));
        }
        String joined = SPACED_DIGITS.matcher(cell).replaceAll("");
        return joined.equals(cell) ? Optional.empty() : Optional.of(new Fix("join-digits", joined));
    }
}
