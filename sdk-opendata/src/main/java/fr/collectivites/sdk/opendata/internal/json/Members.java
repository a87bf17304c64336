package fr.collectivites.sdk.opendata.internal.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reading of JSON that a platform has answered and may be anything: what is not of the kind asked for counts as absent. Stateless. */
public final class Members {

    private Members() {}

    /** The members of an object; none of anything else. */
    public static Map<String, @Nullable Object> of(@Nullable Object value) {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        if (value instanceof Map<?, ?> map) {
            map.forEach((name, member) -> members.put(String.valueOf(name), member));
        }
        return members;
    }

    /** The objects in a list, in order; none of anything else. */
    public static List<Map<String, @Nullable Object>> objects(@Nullable Object value) {
        List<Map<String, @Nullable Object>> objects = new ArrayList<>();
        if (value instanceof List<?> list) {
            for (Object item : list) {
                if (item instanceof Map<?, ?>) {
                    objects.add(of(item));
                }
            }
        }
        return objects;
    }

    /** A text, number or truth value as text, an object or list as JSON; an empty text for null and what is absent. */
    public static String text(@Nullable Object value) {
        if (value instanceof Map<?, ?>) {
            return Entities.text(of(value));
        }
        if (value instanceof List<?> list) {
            return Entities.text(list);
        }
        return value == null ? "" : value.toString();
    }
}
