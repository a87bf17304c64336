package fr.collectivites.sdk.opendata.udata;

import fr.collectivites.sdk.opendata.internal.json.JsonObject;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** A value of a file or link that the portal keeps: as one text, for plans, and as the JSON of the portal. */
enum UdataResourceField {
    TITLE("title"),
    DESCRIPTION("description"),
    CONFORMS_TO("conformsTo"),
    // Of links only: the portal works them out for files
    ADDRESS("accessUrls"),
    FORMAT("format"),
    MEDIA_TYPE("mediaType"),
    SIZE("byteSize"),
    CHECKSUM("checksum");

    private final String field;

    UdataResourceField(String field) {
        this.field = field;
    }

    /** Its name in plans: that of the model. */
    String field() {
        return field;
    }

    /** The field of that name. */
    static Optional<UdataResourceField> of(String name) {
        return Arrays.stream(values()).filter(each -> each.field.equals(name)).findFirst();
    }

    /** The value that the portal holds; empty when it holds none. */
    String read(JsonObject resource) {
        return switch (this) {
            case TITLE -> resource.plain("title").strip();
            case DESCRIPTION -> UdataNames.lines(resource.plain("description"));
            case CONFORMS_TO -> schema(resource.object("schema"));
            case ADDRESS -> resource.plain("url");
            case FORMAT -> resource.plain("format");
            case MEDIA_TYPE -> resource.plain("mime");
            case SIZE -> {
                OptionalLong size = resource.whole("filesize");
                yield size.isPresent() ? Long.toString(size.getAsLong()) : "";
            }
            case CHECKSUM -> checksum(resource.object("checksum"));
        };
    }

    private static String schema(JsonObject schema) {
        return new UdataVocabulary.Schema(schema.plain("name"), schema.plain("version"), schema.plain("url"))
                .toString();
    }

    private static String checksum(JsonObject checksum) {
        String value = checksum.plain("value");
        return value.isEmpty() ? "" : checksum.plain("type") + ":" + value;
    }

    /**
     * Puts a value into what is sent.
     *
     * @param value the value as {@link #read} gives it; empty removes it
     */
    void write(String value, Map<String, @Nullable Object> body) {
        switch (this) {
            case TITLE -> body.put("title", value);
            case DESCRIPTION -> body.put("description", orNull(value));
            case CONFORMS_TO -> body.put("schema", schemaBody(value));
            case ADDRESS -> body.put("url", value);
            case FORMAT -> body.put("format", orNull(value));
            case MEDIA_TYPE -> body.put("mime", orNull(value));
            case SIZE -> body.put("filesize", value.isEmpty() ? null : Long.valueOf(value));
            case CHECKSUM -> body.put("checksum", checksumBody(value));
        }
    }

    private static @Nullable String orNull(String value) {
        return value.isEmpty() ? null : value;
    }

    /** All three members always: one that is absent keeps its old value beside the new ones. */
    private static @Nullable Map<String, @Nullable Object> schemaBody(String value) {
        if (value.isEmpty()) {
            return null;
        }
        UdataVocabulary.Schema schema = UdataVocabulary.Schema.parse(value);
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        body.put("name", orNull(schema.name()));
        body.put("version", orNull(schema.version()));
        body.put("url", orNull(schema.url()));
        return body;
    }

    private static @Nullable Map<String, @Nullable Object> checksumBody(String value) {
        if (value.isEmpty()) {
            return null;
        }
        int colon = value.indexOf(':');
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        body.put("type", value.substring(0, colon));
        body.put("value", value.substring(colon + 1));
        return body;
    }
}
