package fr.collectivites.sdk.needs.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import java.io.UncheckedIOException;
import tools.jackson.databind.json.JsonMapper;

/**
 * A host's own mappers, plain as they come: Jackson 2 and, unless the run is on the floor versions (whose annotations
 * are too old for it), Jackson 3. Every reading and writing here happens with both and must give the same.
 */
public final class HostJackson {

    private static final boolean JACKSON_3 = !Boolean.getBoolean("collectivites.floors");
    private static final ObjectMapper TWO = new ObjectMapper();

    /** Not a host's: keeps every digit of a number. */
    private static final ObjectMapper EXACT = com.fasterxml.jackson.databind.json.JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private HostJackson() {}

    /** The entity that both mappers read from the text. */
    public static <T> T read(String json, Class<T> type) {
        try {
            T two = TWO.readValue(json, type);
            if (JACKSON_3) {
                assertThat(Three.MAPPER.readValue(json, type)).isEqualTo(two).hasSameHashCodeAs(two);
            }
            return two;
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text that both mappers write. */
    public static String write(Object entity) {
        try {
            String two = TWO.writeValueAsString(entity);
            if (JACKSON_3) {
                assertThat(Three.MAPPER.writeValueAsString(entity)).isEqualTo(two);
            }
            return two;
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads the text and asserts that nothing of it is lost, added or put in another order when it is written again. */
    public static <T> T readWithoutLoss(String json, Class<T> type) {
        T entity = read(json, type);
        assertThat(write(entity)).isEqualTo(compact(json));
        return entity;
    }

    /** Writes the entity, asserts that reading gives an equal one, and returns what was written. */
    public static <T> String writeWithoutLoss(T entity, Class<T> type) {
        String json = write(entity);
        assertThat(read(json, type)).isEqualTo(entity);
        return json;
    }

    /** The text without layout. */
    public static String compact(String json) {
        return tree(json).toString();
    }

    /** The text as a tree. */
    public static JsonNode tree(String json) {
        try {
            return EXACT.readTree(json);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Apart, so that the floor versions never load it. */
    private static final class Three {
        private static final JsonMapper MAPPER = JsonMapper.builder().build();
    }
}
