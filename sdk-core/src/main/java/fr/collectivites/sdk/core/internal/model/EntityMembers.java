package fr.collectivites.sdk.core.internal.model;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Entities as maps of their JSON members, and back. Stateless. */
public final class EntityMembers {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private static final TypeReference<LinkedHashMap<String, @Nullable Object>> MEMBERS = new TypeReference<>() {};

    private EntityMembers() {}

    /** The members of an entity, in the order of its class; those that it does not know come last. */
    public static Map<String, @Nullable Object> of(Object entity) {
        return MAPPER.convertValue(entity, MEMBERS);
    }

    /**
     * The entity that has those members.
     *
     * @throws IllegalArgumentException if a member has a shape that its field cannot hold
     */
    public static <E> E entity(Map<String, ? extends @Nullable Object> members, Class<E> type) {
        return MAPPER.convertValue(members, type);
    }
}
