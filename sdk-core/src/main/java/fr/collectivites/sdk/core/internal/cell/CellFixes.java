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
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Findings on cells, with the correction where one is certain: one that gives a valid value, that does not guess, and
 * that a person would make without a thought.
 */
final class CellFixes {

    private static final Pattern FRENCH_DATE = Pattern.compile("(0?[1-9]|[12][0-9]|3[01])/(0?[1-9]|1[0-2])/([0-9]{4})");
    private static final Pattern DATE_AND_MIDNIGHT =
            Pattern.compile("([0-9]{4}-[0-9]{2}-[0-9]{2})[T ]00:00(?::00(?:\\.0+)?)?Z?");
    private static final Pattern FRENCH_NUMBER =
            Pattern.compile("(-?[0-9]{1,3}(?:[ \\u00A0\\u202F][0-9]{3})+|-?[0-9]+)(?:,([0-9]+))?(?: ?€)?");
    private static final Pattern WHOLE_DECIMAL = Pattern.compile("(-?[0-9]+)[.,]0+");

    private static final Pattern SLASHED_DATE = Pattern.compile("[0-9]{4}/[0-9]{2}/[0-9]{2}");

    private CellFixes() {}

    /**
     * The finding on a cell that is not of its type.
     *
     * @param text whether the cell is a text
     * @param reader how the reference engine reads the field, which a correction must satisfy
     */
    static Problem.Builder typeError(Field field, String cell, boolean text, ValueReader reader) {
        Problem.Builder problem = Problem.of(CoreCode.TYPE_ERROR)
                .rule(rule(field))
                .value(cell)
                .with("field", field.name())
                .expected(expected(field));
        field.example().ifPresent(example -> problem.with("example", example));
        if (!text && field.type() == FieldType.STRING) {
            // A spreadsheet cell that holds a number where a text is asked for
            return problem.rule("number-for-text").fix(new Fix("format-as-text", cell));
        }
        return fix(field, cell, reader).map(problem::fix).orElse(problem);
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

    private static Optional<Fix> fix(Field field, String cell, ValueReader reader) {
        String stripped = Labels.strip(cell);
        Optional<Fix> fix = switch (field.type()) {
            case DATE -> date(field, stripped);
            case INTEGER -> integer(stripped);
            case NUMBER -> number(field, stripped);
            case BOOLEAN -> bool(field, stripped);
            default -> Optional.empty();
        };
        return fix.or(() -> stripped.equals(cell) ? Optional.empty() : Optional.of(new Fix("trim", stripped)))
                .filter(f -> reader.read(f.replacement()) != null);
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
        return grouped.replaceAll("[ \\u00A0\\u202F]", "");
    }

    /** The accepted word that differs by case and accents only. */
    private static Optional<Fix> bool(Field field, String cell) {
        List<String> words = new ArrayList<>(field.texts("trueValues").orElse(List.of()));
        words.addAll(field.texts("falseValues").orElse(List.of()));
        return sameWord(words, cell).map(word -> new Fix("spelling", word));
    }

    private static Optional<String> sameWord(List<String> words, String cell) {
        String folded = Labels.fold(cell);
        List<String> same = folded.isEmpty()
                ? List.of()
                : words.stream().filter(w -> Labels.fold(w).equals(folded)).toList();
        return same.size() == 1 ? Optional.of(same.get(0)) : Optional.empty();
    }

    static Problem.Builder constraintError(Field field, ConstraintRule constraint, String cell, ValueReader reader) {
        Problem.Builder problem = Problem.of(CoreCode.CONSTRAINT_ERROR)
                .rule(constraint.name())
                .value(cell)
                .with("field", field.name())
                .with("length", cell.codePointCount(0, cell.length()))
                .expected(constraint.expected());
        field.example().ifPresent(example -> problem.with("example", example));
        Optional<Fix> fix = switch (constraint.name()) {
            case "enum" -> spelling(field, cell);
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

    private static Optional<Fix> spelling(Field field, String cell) {
        List<String> words = field.constraint("enum")
                .map(list -> ((List<?>) list)
                        .stream()
                                .map(v -> v instanceof String text ? text : Json.write(v))
                                .toList())
                .orElse(List.of());
        return sameWord(words, cell).map(word -> new Fix("spelling", word));
    }

    /** White space around a value or between the groups of an identifier. */
    private static Optional<Fix> separators(String cell) {
        String stripped = Labels.strip(cell);
        if (!stripped.equals(cell)) {
            return Optional.of(new Fix("trim", stripped));
        }
        String joined = cell.replaceAll("(?<=[0-9])[ .\\u00A0\\u202F](?=[0-9])", "");
        return joined.equals(cell) ? Optional.empty() : Optional.of(new Fix("join-digits", joined));
    }
}
