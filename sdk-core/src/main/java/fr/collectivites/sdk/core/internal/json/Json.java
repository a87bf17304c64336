package fr.collectivites.sdk.core.internal.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON into plain values: {@code Map<String, Object>} in document order, {@code List<Object>}, {@code String},
 * {@code BigInteger}, {@code BigDecimal}, {@code Boolean} and {@code null}. Depth and sizes are limited.
 */
public final class Json {

    /** Nesting beyond this is refused. */
    public static final int MAX_DEPTH = 200;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_DEPTH)
                    .maxStringLength(5_000_000)
                    .maxNumberLength(1_000)
                    .maxNameLength(50_000)
                    .build())
            // The excerpt would carry cell values into messages.
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .build();

    private static final JsonFactory PYTHON_FACTORY =
            FACTORY.rebuild().enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS).build();
    private static final Map<String, Double> PYTHON_NUMBERS =
            Map.of("NaN", Double.NaN, "Infinity", Double.POSITIVE_INFINITY, "-Infinity", Double.NEGATIVE_INFINITY);

    private Json() {}

    /** A text is not JSON; the message says where. */
    public static final class MalformedJsonException extends Exception {
        private static final long serialVersionUID = 1L;
        private final int line;
        private final int column;

        MalformedJsonException(String message, int line, int column) {
            super(message);
            this.line = line;
            this.column = column;
        }

        /** Line, from 1; 0 when unknown. */
        public int line() {
            return line;
        }

        /** Column, from 1; 0 when unknown. */
        public int column() {
            return column;
        }
    }

    /** The value of a document in UTF-8, UTF-16 or UTF-32; a byte order mark is passed over. */
    public static @Nullable Object read(byte[] document) throws MalformedJsonException {
        int from = document.length >= 3
                        && document[0] == (byte) 0xEF
                        && document[1] == (byte) 0xBB
                        && document[2] == (byte) 0xBF
                ? 3
                : 0;
        try (JsonParser parser = FACTORY.createParser(document, from, document.length - from)) {
            return document(parser);
        } catch (IOException e) {
            throw malformed(e);
        }
    }

    /** The value of a text. */
    public static @Nullable Object read(String text) throws MalformedJsonException {
        try (JsonParser parser = FACTORY.createParser(text)) {
            return document(parser);
        } catch (IOException e) {
            throw malformed(e);
        }
    }

    /** The value of a text as Python's {@code json.loads} reads it: NaN and infinities, as {@code Double}, are numbers. */
    public static @Nullable Object readAsPython(String text) throws MalformedJsonException {
        try (JsonParser parser = PYTHON_FACTORY.createParser(text)) {
            return document(parser);
        } catch (IOException e) {
            throw malformed(e);
        }
    }

    /** Compact JSON of a plain value; maps in their own order. */
    public static String write(@Nullable Object value) {
        StringWriter out = new StringWriter();
        try (JsonGenerator generator = FACTORY.createGenerator(out)) {
            write(value, generator);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    private static MalformedJsonException malformed(IOException e) {
        if (e instanceof JsonProcessingException json && json.getLocation() != null) {
            return new MalformedJsonException(
                    json.getOriginalMessage(),
                    json.getLocation().getLineNr(),
                    json.getLocation().getColumnNr());
        }
        return new MalformedJsonException(String.valueOf(e.getMessage()), 0, 0);
    }

    private static @Nullable Object document(JsonParser parser) throws IOException, MalformedJsonException {
        if (parser.nextToken() == null) {
            throw new MalformedJsonException("empty document", 1, 1);
        }
        Object value = value(parser);
        if (parser.nextToken() != null) {
            throw new MalformedJsonException(
                    "something follows the document",
                    parser.currentTokenLocation().getLineNr(),
                    parser.currentTokenLocation().getColumnNr());
        }
        return value;
    }

    private static @Nullable Object value(JsonParser parser) throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(parser);
            case START_ARRAY -> array(parser);
            case VALUE_STRING -> parser.getText();
            case VALUE_NUMBER_INT -> parser.getBigIntegerValue();
            case VALUE_NUMBER_FLOAT -> decimal(parser);
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            default -> null;
        };
    }

    private static Number decimal(JsonParser parser) throws IOException {
        if (parser.isNaN()) {
            // Jackson knows more spellings than Python
            Double number = PYTHON_NUMBERS.get(parser.getText());
            if (number == null) {
                throw new JsonParseException(parser, "not a number", parser.currentTokenLocation());
            }
            return number;
        }
        try {
            return parser.getDecimalValue();
        } catch (NumberFormatException e) {
            // Jackson lets the refusal of an exponent beyond BigDecimal's through
            throw new JsonParseException(parser, "number out of range", parser.currentTokenLocation(), e);
        }
    }

    private static Map<String, @Nullable Object> object(JsonParser parser) throws IOException {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            map.put(name, value(parser));
        }
        return map;
    }

    private static List<@Nullable Object> array(JsonParser parser) throws IOException {
        List<@Nullable Object> list = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            list.add(value(parser));
        }
        return list;
    }

    private static void write(@Nullable Object value, JsonGenerator out) throws IOException {
        if (value == null) {
            out.writeNull();
        } else if (value instanceof Map<?, ?> map) {
            out.writeStartObject();
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                out.writeFieldName(String.valueOf(entry.getKey()));
                write(entry.getValue(), out);
            }
            out.writeEndObject();
        } else if (value instanceof Iterable<?> items) {
            out.writeStartArray();
            for (Object item : items) {
                write(item, out);
            }
            out.writeEndArray();
        } else if (value instanceof Boolean bool) {
            out.writeBoolean(bool);
        } else if (value instanceof BigDecimal decimal) {
            out.writeNumber(decimal);
        } else if (value instanceof BigInteger integer) {
            out.writeNumber(integer);
        } else if (value instanceof Number number) {
            out.writeNumber(number.toString());
        } else {
            out.writeString(value.toString());
        }
    }
}
