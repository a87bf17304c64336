package fr.collectivites.sdk.opendata.huwise;

import fr.collectivites.sdk.opendata.internal.json.JsonObject;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A value of a dataset that the portal keeps: as one text, for plans, and as the JSON of the portal. */
enum HuwiseField {
    TITLE("default", "title", "title"),
    DESCRIPTION("default", "description", "description"),
    KEYWORDS("default", "keyword", "keywords"),
    PUBLISHER("default", "publisher", "publisher"),
    LANGUAGE("default", "language", "languages"),
    MODIFIED("default", "modified", "modified"),
    REFERENCES("default", "references", "links"),
    LICENCE("internal", "license_id", "licence"),
    THEMES("internal", "theme_id", "themes");

    private static final String SEPARATOR = ", ";
    private static final Pattern BLOCKS =
            Pattern.compile("(?i)</?(p|div|br|ul|ol|li|h[1-6]|table|tr|section)\\b[^>]*>");
    private static final Pattern TAGS = Pattern.compile("<[^>]*>");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0]+");
    private static final Pattern PARAGRAPHS = Pattern.compile("\\n\\s*\\n");

    private final String template;
    private final String key;
    private final String field;

    HuwiseField(String template, String key, String field) {
        this.template = template;
        this.key = key;
        this.field = field;
    }

    /** Group of metadata that it belongs to there. */
    String template() {
        return template;
    }

    /** Its name there. */
    String key() {
        return key;
    }

    /** Its name in plans: that of the model. */
    String field() {
        return field;
    }

    /** The field of that name. */
    static Optional<HuwiseField> of(String name) {
        return Arrays.stream(values()).filter(each -> each.field.equals(name)).findFirst();
    }

    /** Where its value is written. */
    String path() {
        return "metadata/" + template + "/" + key + "/";
    }

    /** The value that a dataset holds, in normal form; empty when it holds none. */
    String read(JsonObject dataset) {
        JsonObject value = dataset.object("metadata").object(template).object(key);
        return normal(
                switch (this) {
                    case KEYWORDS, THEMES -> String.join(SEPARATOR, value.texts("value"));
                    default -> value.plain("value");
                });
    }

    /** The form in which two values that mean the same are the same. */
    String normal(String value) {
        return switch (this) {
            case KEYWORDS, THEMES -> list(value).stream().sorted().distinct().reduce("", HuwiseField::joined);
            case DESCRIPTION -> text(value);
            case MODIFIED -> moment(value);
            default -> value.strip();
        };
    }

    private static String joined(String before, String each) {
        return before.isEmpty() ? each : before + SEPARATOR + each;
    }

    private static List<String> list(String value) {
        return Arrays.stream(value.split(SEPARATOR, -1))
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .toList();
    }

    private static String moment(String value) {
        try {
            return value.isEmpty()
                    ? ""
                    : Instant.ofEpochSecond(OffsetDateTime.parse(value).toEpochSecond())
                            .toString();
        } catch (DateTimeParseException e) {
            return value;
        }
    }

    /**
     * The words of a description. The portal shows it as HTML and may set its tags otherwise than they were sent; what
     * counts is what people read.
     */
    private static String text(String html) {
        String bare = TAGS.matcher(BLOCKS.matcher(html).replaceAll(" ")).replaceAll("");
        String words = bare.replace("&nbsp;", " ")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
        return BLANKS.matcher(words).replaceAll(" ").strip();
    }

    /** A text of several paragraphs and lines as HTML. */
    static String html(String text) {
        String escaped = text.strip()
                .replace("\r\n", "\n")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;");
        return PARAGRAPHS
                .splitAsStream(escaped)
                .map(paragraph -> "<p>" + paragraph.strip().replace("\n", "<br>") + "</p>")
                .reduce("", String::concat);
    }

    /** What sets a value; one that a dataset has from another portal is kept unless it is expressly overridden. */
    Map<String, @Nullable Object> body(Object value, JsonObject dataset) {
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        body.put("value", value);
        if (dataset.object("metadata").object(template).object(key).has("remote_value")) {
            body.put("override_remote_value", true);
        }
        return body;
    }

    /** The value as the portal takes it. */
    Object json(String value) {
        return switch (this) {
            case KEYWORDS, THEMES -> list(value);
            default -> value;
        };
    }
}
