package fr.collectivites.sdk.core.mapping;

import fr.collectivites.sdk.core.schema.Field;
import fr.collectivites.sdk.core.schema.FieldType;
import fr.collectivites.sdk.core.table.Labels;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How values are written in a field of the schema. Immutable. */
final class FieldText {

    private static final Set<String> YES = Set.of("true", "1", "oui", "o", "vrai", "yes", "y", "t");
    private static final Set<String> NO = Set.of("false", "0", "non", "n", "faux", "no", "f");

    private static final Map<String, String> DIRECTIVES =
            Map.of("%Y", "uuuu", "%m", "MM", "%d", "dd", "%H", "HH", "%M", "mm", "%S", "ss");

    private final String name;
    private final FieldType type;
    private final Optional<DateTimeFormatter> dates;
    private final String decimal;
    private final String yes;
    private final String no;
    private final Set<String> booleans;
    private final Map<String, String> spellings;

    /** A part of a text that several columns give: any text. */
    private FieldText(String name) {
        this.name = name;
        this.type = FieldType.ANY;
        this.dates = Optional.empty();
        this.decimal = ".";
        this.yes = "true";
        this.no = "false";
        this.booleans = Set.of();
        this.spellings = Map.of();
    }

    private FieldText(Field field) {
        this.name = field.name();
        this.type = field.type();
        this.dates = formatter(field.format());
        this.decimal = field.text("decimalChar").filter(mark -> !mark.isEmpty()).orElse(".");
        List<String> trueWords = field.texts("trueValues").orElse(List.of("true", "True", "TRUE", "1"));
        List<String> falseWords = field.texts("falseValues").orElse(List.of("false", "False", "FALSE", "0"));
        this.yes = trueWords.isEmpty() ? "true" : trueWords.get(0);
        this.no = falseWords.isEmpty() ? "false" : falseWords.get(0);
        this.booleans = java.util.stream.Stream.concat(trueWords.stream(), falseWords.stream())
                .collect(Collectors.toUnmodifiableSet());
        this.spellings = field.constraint("enum")
                .filter(values -> type == FieldType.STRING && values instanceof List)
                .map(values -> spellings((List<?>) values))
                .orElse(Map.of());
    }

    static FieldText of(Field field) {
        return new FieldText(field);
    }

    /** A part of the text of that field. */
    static FieldText part(String name) {
        return new FieldText(name);
    }

    /** The accepted words by their letters, without those that others share. */
    private static Map<String, String> spellings(List<?> words) {
        return words.stream().map(String::valueOf).collect(Collectors.groupingBy(Labels::fold)).entrySet().stream()
                .filter(entry -> entry.getValue().size() == 1 && !entry.getKey().isEmpty())
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().get(0)));
    }

    private static Optional<DateTimeFormatter> formatter(String format) {
        if (!format.contains("%")) {
            return Optional.empty();
        }
        String pattern = format;
        for (Map.Entry<String, String> directive : DIRECTIVES.entrySet()) {
            pattern = pattern.replace(directive.getKey(), directive.getValue());
        }
        try {
            return pattern.contains("%") ? Optional.empty() : Optional.of(DateTimeFormatter.ofPattern(pattern));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    String name() {
        return name;
    }

    /** A cell as a text, before it is fitted to any field: what an export to CSV would hold. */
    static String plain(@Nullable Object cell) {
        if (cell == null) {
            return "";
        } else if (cell instanceof BigDecimal number) {
            return Math.abs((long) number.scale()) > 100 ? number.toString() : number.toPlainString();
        } else if (cell instanceof LocalDateTime moment) {
            return isMidnight(moment)
                    ? moment.toLocalDate().toString()
                    : DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(moment);
        }
        return cell instanceof LocalTime time
                ? DateTimeFormatter.ISO_LOCAL_TIME.format(time)
                : Labels.strip(cell.toString());
    }

    private static boolean isMidnight(LocalDateTime moment) {
        return moment.toLocalTime().equals(LocalTime.MIDNIGHT);
    }

    /** A cell that nothing was asked to be done to, as the field writes it where there is only one way to. */
    String fit(@Nullable Object cell) {
        if (cell instanceof Boolean flag && type == FieldType.BOOLEAN) {
            return bool(flag);
        } else if (cell instanceof BigDecimal number && isNumeric()) {
            return number(number);
        } else if (cell instanceof LocalDateTime moment && (type == FieldType.DATE || type == FieldType.DATETIME)) {
            boolean day = type == FieldType.DATE && isMidnight(moment);
            return type == FieldType.DATE && !day ? plain(moment) : date(moment).orElseGet(() -> plain(moment));
        } else if (cell instanceof LocalDate day) {
            return date(day).orElseGet(() -> plain(day));
        }
        return fitText(plain(cell));
    }

    private String fitText(String text) {
        return switch (type) {
            case DATE ->
                text.length() > 10 && text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}[T ]00:00(:00(\\.0+)?)?")
                        ? text.substring(0, 10)
                        : text;
            case BOOLEAN -> booleans.contains(text) ? text : boolWord(text);
            case STRING -> spellings.getOrDefault(spellings.isEmpty() ? "" : Labels.fold(text), text);
            default -> text;
        };
    }

    private String boolWord(String text) {
        String folded = Labels.fold(text);
        return YES.contains(folded) ? yes : NO.contains(folded) ? no : text;
    }

    String bool(boolean flag) {
        return flag ? yes : no;
    }

    /** A number as the field writes it, without exponent. */
    String number(BigDecimal number) {
        boolean whole = type == FieldType.INTEGER && number.stripTrailingZeros().scale() <= 0;
        BigDecimal shown = whole ? number.setScale(0) : number;
        return plain(shown).replace(".", decimal);
    }

    private boolean isNumeric() {
        return type == FieldType.NUMBER || type == FieldType.INTEGER;
    }

    /** A moment as the field writes it; empty when it says less than the field asks for. */
    Optional<String> date(TemporalAccessor moment) {
        try {
            return Optional.of(
                    switch (type) {
                        case DATE ->
                            dates.orElse(DateTimeFormatter.ISO_LOCAL_DATE).format(LocalDate.from(moment));
                        case DATETIME ->
                            dates.orElse(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
                                    .format(
                                            moment instanceof LocalDate day
                                                    ? day.atStartOfDay()
                                                    : LocalDateTime.from(moment));
                        case YEAR -> Year.from(moment).toString();
                        case YEARMONTH -> YearMonth.from(moment).toString();
                        default -> moment instanceof LocalDateTime dayAndTime ? plain(dayAndTime) : moment.toString();
                    });
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
