package fr.collectivites.sdk.opendata.internal.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * A JSON object from outside, of which nothing can be taken for granted: a member that is absent, {@code null} or of
 * another type than asked for is empty. Immutable.
 */
public final class JsonObject {

    private static final JsonObject EMPTY = new JsonObject(Map.of());

    private final Map<String, @Nullable Object> members;

    private JsonObject(Map<String, @Nullable Object> members) {
        this.members = members;
    }

    /** The object without members. */
    public static JsonObject empty() {
        return EMPTY;
    }

    /** An object that has those members. */
    public static JsonObject of(Map<String, ? extends @Nullable Object> members) {
        return new JsonObject(new LinkedHashMap<>(members));
    }

    /** The object that a value is; the empty one when it is anything else. */
    public static JsonObject from(@Nullable Object value) {
        if (!(value instanceof Map<?, ?> map)) {
            return EMPTY;
        }
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        map.forEach((name, member) -> members.put(String.valueOf(name), member));
        return new JsonObject(members);
    }

    /** The objects in a value that is a list, in order; none of anything else. */
    public static List<JsonObject> list(@Nullable Object value) {
        List<JsonObject> objects = new ArrayList<>();
        for (Object item : value instanceof List<?> list ? list : List.of()) {
            if (item instanceof Map<?, ?>) {
                objects.add(from(item));
            }
        }
        return objects;
    }

    /** The object that JSON holds; empty when it holds anything else, or is broken. */
    public static Optional<JsonObject> read(byte[] json) {
        return Entities.read(json).map(JsonObject::new);
    }

    /** Whether it has no members, or is no object at all. */
    public boolean isEmpty() {
        return members.isEmpty();
    }

    /** Whether there is a member of that name, {@code null} or not. */
    public boolean has(String name) {
        return members.containsKey(name);
    }

    /** A member that is a text; empty texts are texts. */
    public Optional<String> text(String name) {
        return members.get(name) instanceof String text ? Optional.of(text) : Optional.empty();
    }

    /** A member that is a text, a number or a truth value, as a text; empty when there is none. */
    public String plain(String name) {
        Object value = members.get(name);
        return value == null || value instanceof Map || value instanceof List ? "" : value.toString();
    }

    /** The same, but an object or list as JSON on one line: for members that some write as a list and some as a text. */
    public String written(String name) {
        Object value = members.get(name);
        if (value instanceof Map<?, ?>) {
            return from(value).toString();
        }
        return value instanceof List<?> list ? Entities.text(list) : plain(name);
    }

    /** A member that is a whole number, or a text that writes one. */
    public OptionalLong whole(String name) {
        Object value = members.get(name);
        try {
            return value instanceof Number number
                    ? OptionalLong.of(number.longValue())
                    : value instanceof String text ? OptionalLong.of(Long.parseLong(text)) : OptionalLong.empty();
        } catch (NumberFormatException e) {
            return OptionalLong.empty();
        }
    }

    /** Whether a member is {@code true}. */
    public boolean flag(String name) {
        return Boolean.TRUE.equals(members.get(name));
    }

    /** A member that is an object; the empty one when it is not. */
    public JsonObject object(String name) {
        return from(members.get(name));
    }

    /** The objects in a member that is a list. */
    public List<JsonObject> objects(String name) {
        return list(members.get(name));
    }

    /** The texts in a member that is a list. */
    public List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        for (Object item : members.get(name) instanceof List<?> list ? list : List.of()) {
            if (item instanceof String text) {
                texts.add(text);
            }
        }
        return texts;
    }

    /** A copy of the members, in their order. */
    public Map<String, @Nullable Object> members() {
        return new LinkedHashMap<>(members);
    }

    /** JSON on one line. */
    @Override
    public String toString() {
        return Entities.text(members);
    }
}
