package fr.collectivites.sdk.opendata.udata;

import fr.collectivites.sdk.opendata.internal.json.JsonObject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A value of a dataset that the portal keeps: as one text, for plans, and as the JSON of the portal. */
enum UdataField {
    TITLE,
    DESCRIPTION,
    ACRONYM,
    LICENCE,
    FREQUENCY,
    KEYWORDS,
    TEMPORAL,
    SPATIAL,
    /** When somebody has put it aside; it is taken back by publishing it. */
    ARCHIVED,
    /** {@code true} for one that must not be public; absent leaves the choice to the portal's people. */
    PRIVATE;

    private static final String SEPARATOR = ", ";
    private static final int DAY_LENGTH = "2025-01-01".length();

    /** Its name in plans: that of the model. */
    String field() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The field of that name. */
    static Optional<UdataField> of(String name) {
        return Arrays.stream(values())
                .filter(field -> field.field().equals(name))
                .findFirst();
    }

    /** The value that the portal holds, empty when it holds none; its word for "unknown" is none. */
    String read(JsonObject dataset) {
        return switch (this) {
            case TITLE -> dataset.plain("title").strip();
            case DESCRIPTION -> UdataNames.lines(dataset.plain("description"));
            case ACRONYM -> dataset.plain("acronym");
            case LICENCE -> unless(UdataVocabulary.NO_LICENCE, dataset.plain("license"));
            case FREQUENCY -> unless("unknown", dataset.plain("frequency"));
            case KEYWORDS ->
                String.join(
                        SEPARATOR,
                        dataset.texts("tags").stream().sorted().distinct().toList());
            case TEMPORAL -> temporal(dataset.object("temporal_coverage"));
            case SPATIAL -> spatial(dataset.object("spatial"));
            case ARCHIVED -> dataset.plain("archived");
            case PRIVATE -> dataset.flag("private") ? "true" : "";
        };
    }

    private static String unless(String none, String value) {
        return value.equals(none) ? "" : value;
    }

    private static String temporal(JsonObject coverage) {
        String start = day(coverage.plain("start"));
        return start.isEmpty() ? "" : start + "/" + day(coverage.plain("end"));
    }

    private static String day(String date) {
        return date.length() > DAY_LENGTH ? date.substring(0, DAY_LENGTH) : date;
    }

    private static String spatial(JsonObject coverage) {
        String zones =
                String.join(SEPARATOR, coverage.texts("zones").stream().sorted().toList());
        return zones.isEmpty() && coverage.object("geom").has("type") ? "geom" : zones;
    }

    /**
     * Puts a value into what is sent.
     *
     * @param value the value as {@link #read} gives it; empty removes it
     */
    void write(String value, Map<String, @Nullable Object> body) {
        switch (this) {
            case TITLE -> body.put("title", value);
            case DESCRIPTION -> body.put("description", value);
            case ACRONYM -> body.put("acronym", orNull(value));
            case LICENCE -> body.put("license", orNull(value));
            case FREQUENCY -> body.put("frequency", orNull(value));
            case KEYWORDS -> body.put("tags", list(value));
            case TEMPORAL -> body.put("temporal_coverage", period(value));
            case SPATIAL -> body.put("spatial", zones(value));
            case ARCHIVED -> body.put("archived", orNull(value));
            case PRIVATE -> body.put("private", value.equals("true"));
        }
    }

    private static @Nullable String orNull(String value) {
        return value.isEmpty() ? null : value;
    }

    private static List<String> list(String value) {
        return value.isEmpty() ? new ArrayList<>() : List.of(value.split(SEPARATOR, -1));
    }

    private static @Nullable Map<String, @Nullable Object> period(String value) {
        if (value.isEmpty()) {
            return null;
        }
        int slash = value.indexOf('/');
        Map<String, @Nullable Object> period = new LinkedHashMap<>();
        period.put("start", value.substring(0, slash));
        period.put("end", orNull(value.substring(slash + 1)));
        return period;
    }

    /** Zones exclude an outline; only {@code null} removes either, an empty list and an absent member keep it. */
    private static Map<String, @Nullable Object> zones(String value) {
        Map<String, @Nullable Object> coverage = new LinkedHashMap<>();
        coverage.put("zones", value.isEmpty() ? null : list(value));
        coverage.put("geom", null);
        return coverage;
    }
}
