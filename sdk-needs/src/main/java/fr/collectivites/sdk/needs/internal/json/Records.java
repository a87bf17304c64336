package fr.collectivites.sdk.needs.internal.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Records as JSON and as maps of members. Stateless. */
public final class Records {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            // The excerpt would carry personal data into messages.
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .build();

    private static final TypeReference<LinkedHashMap<String, @Nullable Object>> MEMBERS = new TypeReference<>() {};

    private Records() {}

    /** The members of an entity, in the order of the model. */
    public static Map<String, @Nullable Object> members(Object entity) {
        return MAPPER.convertValue(entity, MEMBERS);
    }

    /**
     * The entity that has those members.
     *
     * @throws IllegalArgumentException if a member has a shape that its field cannot hold
     */
    public static <T> T entity(Map<String, ? extends @Nullable Object> members, Class<T> type) {
        return MAPPER.convertValue(members, type);
    }

    /** The entity that JSON holds; empty when it is broken or of another shape. */
    public static <T> Optional<T> read(byte[] json, Class<T> type) {
        try {
            return Optional.ofNullable(MAPPER.readValue(json, type));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** The members that JSON holds; empty when it is broken or no object. */
    public static Optional<Map<String, @Nullable Object>> readMembers(byte[] json) {
        try {
            return Optional.ofNullable(MAPPER.readValue(json, MEMBERS));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** JSON of an entity or of plain values, on one line. */
    public static byte[] write(Object value) {
        try {
            return MAPPER.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("plain values can always be written", e);
        }
    }
}
