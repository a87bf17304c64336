package fr.collectivites.sdk.core.schema;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The field types of Table Schema 1.0 and 2.0, with the constraints that each admits (Table Schema 2.0, 4.3). */
public enum FieldType {
    /** Text. */
    STRING("minLength maxLength pattern"),
    /** Decimal number. */
    NUMBER("minimum maximum exclusiveMinimum exclusiveMaximum"),
    /** Whole number. */
    INTEGER("minimum maximum exclusiveMinimum exclusiveMaximum"),
    /** True or false, as words. */
    BOOLEAN(""),
    /** JSON object. */
    OBJECT("minLength maxLength jsonSchema"),
    /** JSON array. */
    ARRAY("minLength maxLength jsonSchema"),
    /** Delimited values (2.0). */
    LIST("minLength maxLength"),
    /** Day. */
    DATE("minimum maximum exclusiveMinimum exclusiveMaximum"),
    /** Time of day. */
    TIME("minimum maximum exclusiveMinimum exclusiveMaximum"),
    /** Day and time. */
    DATETIME("minimum maximum exclusiveMinimum exclusiveMaximum"),
    /** Calendar year. */
    YEAR("minimum maximum exclusiveMinimum exclusiveMaximum"),
    /** Month of a year. */
    YEARMONTH("minimum maximum exclusiveMinimum exclusiveMaximum"),
    /** Length of time, ISO 8601. */
    DURATION("minimum maximum exclusiveMinimum exclusiveMaximum"),
    /** Longitude and latitude, in this order. */
    GEOPOINT(""),
    /** GeoJSON or TopoJSON. */
    GEOJSON("minLength maxLength"),
    /** Anything. */
    ANY("");

    private static final Map<String, FieldType> BY_WORD =
            Stream.of(values()).collect(Collectors.toUnmodifiableMap(FieldType::word, Function.identity()));

    private final String word = name().toLowerCase(Locale.ROOT);
    private final String constraints;

    FieldType(String constraints) {
        this.constraints = " required unique enum " + constraints + " ";
    }

    /** The word in a descriptor, lower case. */
    public String word() {
        return word;
    }

    /** Whether the standard lets a field of this type have that constraint. */
    public boolean admits(String constraint) {
        return constraints.contains(" " + constraint + " ");
    }

    /** The type of that word, if the standard knows it. */
    public static Optional<FieldType> find(String word) {
        return Optional.ofNullable(BY_WORD.get(word));
    }
}
