package fr.collectivites.sdk.opendata.datafair;

import fr.collectivites.sdk.opendata.internal.json.JsonObject;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A value of a dataset that Data Fair keeps: as one text, for plans, and as its JSON. */
enum DataFairField {
    TITLE("title"),
    DESCRIPTION("description"),
    LICENCE("license"),
    KEYWORDS("keywords"),
    TEMPORAL("temporal"),
    ORIGIN("origin");

    private static final String SEPARATOR = ", ";

    private final String key;

    DataFairField(String key) {
        this.key = key;
    }

    /** Its name there. */
    String key() {
        return key;
    }

    /** Its name in plans: that of the model. */
    String field() {
        return this == LICENCE ? "licence" : this == ORIGIN ? "links" : key;
    }

    /** The field of that name. */
    static Optional<DataFairField> of(String name) {
        return Arrays.stream(values()).filter(each -> each.field().equals(name)).findFirst();
    }

    /** The value that a dataset holds; empty when it holds none. */
    String read(JsonObject dataset) {
        return switch (this) {
            case KEYWORDS ->
                String.join(
                        SEPARATOR,
                        dataset.texts(key).stream().sorted().distinct().toList());
            case LICENCE -> dataset.object(key).plain("href");
            case TEMPORAL -> {
                JsonObject period = dataset.object(key);
                yield period.plain("start").isEmpty() ? "" : period.plain("start") + "/" + period.plain("end");
            }
            default -> dataset.plain(key).replace("\r\n", "\n").strip();
        };
    }

    /**
     * Puts a value into what is sent.
     *
     * @param value the value as {@link #read} gives it; empty removes it
     * @param label the words that go with a licence
     */
    void write(String value, String label, Map<String, @Nullable Object> body) {
        switch (this) {
            case KEYWORDS -> body.put(key, value.isEmpty() ? List.of() : List.of(value.split(SEPARATOR, -1)));
            case LICENCE -> body.put(key, value.isEmpty() ? null : Map.of("href", value, "title", label));
            case TEMPORAL -> body.put(key, value.isEmpty() ? null : period(value));
            default -> body.put(key, value);
        }
    }

    private static Map<String, @Nullable Object> period(String value) {
        int slash = value.indexOf('/');
        Map<String, @Nullable Object> period = new LinkedHashMap<>();
        period.put("start", value.substring(0, slash));
        if (slash + 1 < value.length()) {
            period.put("end", value.substring(slash + 1));
        }
        return period;
    }
}
