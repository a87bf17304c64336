package fr.collectivites.sdk.core.internal.cast;

import fr.collectivites.sdk.core.schema.Field;
import fr.collectivites.sdk.core.schema.FieldType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The reader of a field, compiled once. */
public final class ValueReaders {

    private static final List<String> TRUE = List.of("true", "True", "TRUE", "1");
    private static final List<String> FALSE = List.of("false", "False", "FALSE", "0");

    private ValueReaders() {}

    /**
     * The reader of a field's cells.
     *
     * @param standard by the standard's text; else as the reference engine does
     */
    public static ValueReader of(Field field, boolean standard) {
        return of(field, field.format(), standard, true);
    }

    /** The reader that the reference engine casts a field's example with: without decimal and group marks. */
    public static ValueReader ofExample(Field field) {
        return of(field, field.format(), false, false);
    }

    private static ValueReader of(Field field, String format, boolean standard, boolean marks) {
        return switch (field.type()) {
            case STRING -> Texts.of(format, standard);
            case NUMBER -> Numbers.number(marks ? marks(field) : NO_MARKS, standard);
            case INTEGER -> Numbers.integer(marks ? marks(field) : NO_MARKS, standard);
            case BOOLEAN -> booleans(field);
            case OBJECT -> Structures.object(standard);
            case ARRAY -> Structures.array(standard);
            case LIST -> list(field, standard);
            case DATE -> Moments.date(format, standard);
            case TIME -> Moments.time(format, standard);
            case DATETIME -> Moments.dateTime(format, standard);
            case YEAR -> Moments.year(standard);
            case YEARMONTH -> Moments.yearMonth(standard);
            case DURATION -> Moments.duration(standard);
            case GEOPOINT -> Structures.geoPoint(format, standard);
            case GEOJSON -> Structures.geoJson(format, standard);
            case ANY -> cell -> cell;
        };
    }

    private static final Numbers.Marks NO_MARKS = new Numbers.Marks(".", "", true, false);

    private static Numbers.Marks marks(Field field) {
        boolean declared = field.text("decimalChar").isPresent()
                || field.text("groupChar").isPresent()
                || field.flag("bareNumber").isPresent();
        return new Numbers.Marks(
                field.text("decimalChar").filter(c -> !c.isEmpty()).orElse("."),
                field.text("groupChar").orElse(""),
                field.flag("bareNumber").orElse(true),
                declared);
    }

    /** The words of a boolean field and what they mean. */
    public static Map<String, Boolean> booleanWords(Field field) {
        Map<String, Boolean> words = new HashMap<>();
        field.texts("trueValues").orElse(TRUE).forEach(word -> words.put(word, true));
        field.texts("falseValues").orElse(FALSE).forEach(word -> words.put(word, false));
        return words;
    }

    private static ValueReader booleans(Field field) {
        Map<String, Boolean> words = booleanWords(field);
        return cell -> cell instanceof Boolean ? cell : cell instanceof String ? words.get(cell) : null;
    }

    private static ValueReader list(Field field, boolean standard) {
        ValueReader item =
                switch (FieldType.find(field.text("itemType").orElse("string")).orElse(FieldType.STRING)) {
                    case INTEGER -> Numbers.integer(NO_MARKS, standard);
                    case NUMBER -> Numbers.number(NO_MARKS, standard);
                    case BOOLEAN ->
                        cell -> TRUE.contains(cell) ? (Boolean) true : FALSE.contains(cell) ? (Boolean) false : null;
                    case DATE -> Moments.date("default", standard);
                    case TIME -> Moments.time("default", standard);
                    case DATETIME -> Moments.dateTime("default", standard);
                    default -> cell -> cell;
                };
        return Structures.list(field.text("delimiter").filter(d -> !d.isEmpty()).orElse(","), item);
    }
}
