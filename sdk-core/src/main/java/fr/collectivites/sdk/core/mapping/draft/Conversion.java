package fr.collectivites.sdk.core.mapping.draft;

import fr.collectivites.sdk.core.schema.Field;
import fr.collectivites.sdk.core.schema.FieldType;
import fr.collectivites.sdk.core.table.Labels;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What may be done to a column on its way to a field, as lines of a mapping.
 *
 * @param kind what it is: {@code none}, {@code date}, {@code period}, {@code number}, {@code percent}, {@code boolean},
 *     {@code codes}
 * @param keys keys of the rule besides the column, in flow style; {@code {column}} stands for the column
 * @param shape what texts look like for which it is worth a trial
 */
record Conversion(String kind, String keys, Pattern shape) {

    private static final Pattern ANY = Pattern.compile(".*", Pattern.DOTALL);

    static final Conversion NONE = new Conversion("none", "", ANY);

    /** Formats of dates, by what dates look like in them. */
    private static final Map<String, String> DATES = new LinkedHashMap<>();

    static {
        DATES.put("dd/MM/yyyy", "[0-9]{2}/[0-9]{2}/[0-9]{4}");
        DATES.put("yyyy/MM/dd", "[0-9]{4}/[0-9]{2}/[0-9]{2}");
        DATES.put("dd-MM-yyyy", "[0-9]{2}-[0-9]{2}-[0-9]{4}");
        DATES.put("dd.MM.yyyy", "[0-9]{2}\\.[0-9]{2}\\.[0-9]{4}");
        DATES.put("d MMMM yyyy", "[0-9]{1,2} \\p{L}{3,9} [0-9]{4}");
        DATES.put("yyyyMMdd", "[12][0-9]{7}");
        DATES.put("d/M/yyyy", "[0-9]{1,2}/[0-9]{1,2}/[0-9]{4}");
        DATES.put("dd/MM/yy", "[0-9]{2}/[0-9]{2}/[0-9]{2}");
    }

    private static final String ISO = "[0-9]{4}-[0-9]{2}-[0-9]{2}";

    private static final List<String> SEPARATORS = List.of("_", "\\n", " au ", " - ", " et ", ";", "/");

    /** All that is tried, the simplest first. */
    static List<Conversion> all() {
        List<Conversion> all = new ArrayList<>(List.of(NONE));
        all.add(of("date", "date: yyyy-MM-dd", ISO + "[T ].*"));
        DATES.forEach((pattern, shape) -> all.add(of("date", "date: " + pattern, shape)));
        for (String separator : SEPARATORS) {
            all.add(period(separator, "", ISO));
            DATES.forEach((pattern, shape) -> {
                if (!pattern.contains(separator)) {
                    all.add(period(separator, ", date: " + pattern, shape));
                }
            });
        }
        String french = "number: {decimal: \",\", grouping: \" \"}";
        String digits = "[+-]?[0-9][0-9 \u00a0\u202f]*(,[0-9]+)?[ \u00a0\u202f]?";
        all.add(of("number", french, digits + "€?"));
        all.add(of("number", french + ", remove-suffix: [euros, euro, EUR, Euros]", digits + "[Ee][Uu][Rr].*"));
        all.add(of("percent", "number: {decimal: \",\", percent: true}", digits + "%?"));
        all.add(of("percent", "number: {decimal: \".\", grouping: \"\", percent: true}", "[0-9.]+ ?%?"));
        all.add(of("boolean", "boolean: {yes: [X, O, OUI, VRAI], no: [N, NON, FAUX]}", "\\p{L}{1,5}"));
        return all;
    }

    private static Conversion of(String kind, String keys, String shape) {
        return new Conversion(kind, keys, Pattern.compile(shape));
    }

    private static Conversion period(String separator, String date, String shape) {
        String part = "{column}, split: {by: \"" + separator + "\", part: ";
        String by = separator.equals("\\n") ? "\\n" : Pattern.quote(separator);
        return of(
                "period",
                "join: [{" + part + "1}" + date + "}, {" + part + "2}" + date + "}], separator: /",
                shape + "\\s*" + by + "\\s*" + shape);
    }

    /** The table of codes of a column. */
    static Conversion codes(String keys) {
        return new Conversion("codes", keys, ANY);
    }

    /** Whether enough of the values look as it takes them; days and numbers of spreadsheets need no conversion. */
    boolean isWorthATrial(List<Object> values) {
        long alike = values.stream()
                .filter(value -> value instanceof String || value instanceof LocalDateTime)
                .filter(value -> shape.matcher(Labels.strip(value.toString())).matches())
                .count();
        return isNone() || alike * 5 >= values.size();
    }

    /** Whether the column is taken as it is. */
    boolean isNone() {
        return keys.isEmpty();
    }

    /** Whether it may make sense for a field. */
    boolean suits(Field field) {
        boolean constrained =
                field.type() == FieldType.STRING && field.constraint("pattern").isPresent();
        return switch (kind) {
            case "none" -> true;
            case "date" ->
                constrained
                        || field.type() == FieldType.DATE
                        || field.type() == FieldType.DATETIME
                        || field.type() == FieldType.YEAR
                        || field.type() == FieldType.YEARMONTH;
            case "period" -> constrained;
            case "boolean" -> field.type() == FieldType.BOOLEAN;
            case "percent" ->
                field.type() == FieldType.NUMBER && field.constraint("maximum").isPresent();
            default -> field.type() == FieldType.NUMBER || field.type() == FieldType.INTEGER;
        };
    }

    /** The rule as a node of a mapping, for a column that is named so. */
    String rule(String column) {
        if (isNone()) {
            return "{" + column + "}";
        }
        return keys.contains("{column}")
                ? "{" + keys.replace("{column}", column) + "}"
                : "{" + column + ", " + keys + "}";
    }
}
