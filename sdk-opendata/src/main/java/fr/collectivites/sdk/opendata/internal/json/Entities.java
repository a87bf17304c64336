package fr.collectivites.sdk.opendata.internal.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import fr.collectivites.sdk.core.catalog.Catalog;
import fr.collectivites.sdk.core.catalog.Dataset;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Datasets and catalogues as maps of JSON members, for what has to be complete over all of them (comparing, keeping)
 * whatever members the model gains. Stateless.
 */
public final class Entities {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private static final TypeReference<LinkedHashMap<String, @Nullable Object>> MEMBERS = new TypeReference<>() {};

    private Entities() {}

    /** The members of a dataset, in the order of the model. */
    public static Map<String, @Nullable Object> members(Dataset dataset) {
        return MAPPER.convertValue(dataset, MEMBERS);
    }

    /** The members of a catalogue, its datasets among them. */
    public static Map<String, @Nullable Object> members(Catalog catalog) {
        return MAPPER.convertValue(catalog, MEMBERS);
    }

    /** The dataset that has those members. */
    public static Dataset dataset(Map<String, @Nullable Object> members) {
        return MAPPER.convertValue(members, Dataset.class);
    }

    /**
     * The catalogue that has those members.
     *
     * @throws IllegalArgumentException if a member has a shape that its field cannot hold
     */
    public static Catalog catalog(Map<String, Object> members) {
        return MAPPER.convertValue(members, Catalog.class);
    }

    /** The catalogue that has those members and those datasets in the place of its own. */
    public static Catalog catalog(Map<String, @Nullable Object> members, List<Dataset> datasets) {
        Map<String, @Nullable Object> all = new LinkedHashMap<>(members);
        all.put("datasets", datasets.stream().map(Entities::members).toList());
        return MAPPER.convertValue(all, Catalog.class);
    }

    /**
     * Adds to the members of a distribution what is known of its file once it is served: address, size, checksum.
     *
     * @param sha256 64 hexadecimal digits
     */
    public static void serve(Map<String, @Nullable Object> distribution, String address, long size, String sha256) {
        distribution.put("accessUrls", List.of(address));
        distribution.put("downloadUrls", List.of(address));
        distribution.put("byteSize", size);
        distribution.put("checksum", Map.of("algorithm", "sha256", "value", sha256));
    }

    /** JSON of members on one line. */
    public static String text(Map<String, @Nullable Object> members) {
        try {
            return MAPPER.writeValueAsString(members);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("members of plain values can always be written", e);
        }
    }

    /** JSON of a list on one line. */
    public static String text(List<?> list) {
        try {
            return MAPPER.writeValueAsString(list);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a list of plain values can always be written", e);
        }
    }

    /** The list that JSON holds; empty when it holds anything else, or is broken. */
    public static Optional<List<Object>> readList(String json) {
        try {
            return MAPPER.readValue(json, Object.class) instanceof List<?> list
                    ? Optional.of(List.copyOf(list))
                    : Optional.empty();
        } catch (JsonProcessingException | NullPointerException e) {
            return Optional.empty();
        }
    }

    /** Indented JSON of members, ended by a line feed. */
    public static byte[] write(Map<String, @Nullable Object> members) {
        try {
            String text = MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(members);
            // The printer takes the line end of the machine.
            return (text.replace("\r\n", "\n") + "\n").getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("members of plain values can always be written", e);
        }
    }

    /** The members that JSON holds; empty when it holds anything else, or is broken. */
    public static Optional<Map<String, @Nullable Object>> read(byte[] json) {
        try {
            return Optional.ofNullable(MAPPER.readValue(json, MEMBERS));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /**
     * The members as one level of texts: {@code publisher.name}, {@code contacts.0.email}; a list of texts is joined by
     * commas. Empty values are left out.
     */
    public static SortedMap<String, String> flat(Map<String, @Nullable Object> members) {
        SortedMap<String, String> flat = new TreeMap<>();
        members.forEach((name, value) -> flatten(name, value, flat));
        return flat;
    }

    private static void flatten(String name, @Nullable Object value, SortedMap<String, String> flat) {
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, member) -> flatten(name + "." + key, member, flat));
        } else if (value instanceof List<?> list) {
            boolean nested = list.stream().anyMatch(item -> item instanceof Map<?, ?> || item instanceof List<?>);
            if (nested) {
                for (int i = 0; i < list.size(); i++) {
                    flatten(list.size() == 1 ? name : name + "." + i, list.get(i), flat);
                }
            } else if (!list.isEmpty()) {
                flat.put(
                        name,
                        String.join(", ", list.stream().map(String::valueOf).toList()));
            }
        } else if (value != null && !value.toString().isEmpty()) {
            flat.put(name, value.toString());
        }
    }
}
