package fr.collectivites.sdk.opendata.dcat;

import fr.collectivites.sdk.opendata.dcat.internal.DcatNames;
import fr.collectivites.sdk.opendata.dcat.rdf.Iris;
import fr.collectivites.sdk.opendata.dcat.rdf.Name;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Writes again what was read of properties that the model does not have: members named by an IRI, whose values have the
 * form of JSON-LD ({@code @id}, or {@code @value} with {@code @language} or {@code @type}, or the members of a blank node).
 * Members that are no IRI are no RDF and are left out.
 */
final class UnknownMapping {

    private static final String TYPE = "@type";

    /** How deep blank nodes are followed: as deep as they are read. */
    private static final int MAX_DEPTH = 8;

    private final Emitter out;

    UnknownMapping(Emitter out) {
        this.out = out;
    }

    void fields(Map<String, @Nullable Object> fields) {
        fields(fields, 0);
    }

    private void fields(Map<?, ?> fields, int depth) {
        fields.forEach((key, value) -> name(String.valueOf(key))
                .filter(property -> !out.isWritten(property))
                .ifPresent(property -> values(value).forEach(v -> value(property, v, depth))));
    }

    private static Optional<Name> name(String key) {
        if (!Iris.isAbsolute(key)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Name.of(key));
        } catch (IllegalArgumentException e) {
            // No element of RDF/XML can have that name.
            return Optional.empty();
        }
    }

    private static List<Object> values(@Nullable Object value) {
        List<Object> values = new ArrayList<>();
        if (value instanceof List<?> list) {
            list.forEach(v -> values.addAll(values(v)));
        } else if (value != null) {
            values.add(value);
        }
        return values;
    }

    private void value(Name property, Object value, int depth) {
        if (!(value instanceof Map<?, ?> map)) {
            out.plain(property, Optional.of(String.valueOf(value)));
        } else if (map.get("@id") instanceof String id) {
            out.iris(property, List.of(id));
        } else if (map.get("@value") instanceof String text) {
            literal(property, text, map);
        } else if (depth < MAX_DEPTH) {
            List<Name> types = values(map.get(TYPE)).stream()
                    .flatMap(type -> name(String.valueOf(type)).stream())
                    .toList();
            out.blank(property, types.isEmpty() ? DcatNames.RDFS.name("Resource") : types.get(0));
            types.stream().skip(1).forEach(type -> out.name(DcatNames.TYPE, type));
            fields(map, depth + 1);
            out.end();
        }
    }

    private void literal(Name property, String text, Map<?, ?> map) {
        Optional<Name> type = name(String.valueOf(map.get(TYPE)));
        if (map.get("@language") instanceof String language) {
            out.text(property, text, language);
        } else if (type.isPresent()) {
            out.literal(property, text, type.get());
        } else {
            out.plain(property, Optional.of(text));
        }
    }
}
