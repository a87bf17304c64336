package fr.collectivites.sdk.core.catalog;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An entry of a code list. Lists grow: a code that this version does not know is a concept like the others, whose label
 * is the code itself ({@link #isKnown()} tells). Two concepts are equal when they are of the same list and have the same
 * code. In JSON a concept is its code. Immutable.
 */
public abstract sealed class Concept
        permits AccessRights,
                Availability,
                Checksum.Algorithm,
                Distribution.Status,
                FileFormat,
                Frequency,
                HvdCategory,
                Licence,
                Organisation.Type,
                Relation.Kind,
                SpatialCoverage.Level,
                Theme {

    /** Where the Publications Office of the EU keeps its code lists. Always http: harvesters do not know the https form. */
    static final String EU = "http://publications.europa.eu/resource/authority/";

    private final String code;
    private final @Nullable String uri;
    private final String label;
    private final boolean known;

    Concept(String code, @Nullable String uri, String label) {
        this(code, uri, label, true);
    }

    /** A code that the list of this version does not have. */
    Concept(String code, @Nullable String uri) {
        this(code, uri, code, false);
    }

    private Concept(String code, @Nullable String uri, String label, boolean known) {
        this.code = code;
        this.uri = uri;
        this.label = label;
        this.known = known;
    }

    /** The code in its list; for an unknown entry, the text as written. */
    @JsonValue
    public final String code() {
        return code;
    }

    /** The URI that stands for the concept in DCAT, if it has one. */
    public final Optional<String> uri() {
        return Optional.ofNullable(uri);
    }

    /** The official French label; for an unknown entry, its code. */
    public final String label() {
        return label;
    }

    /** Whether this version of the SDK knows the code. */
    public final boolean isKnown() {
        return known;
    }

    @Override
    public final boolean equals(@Nullable Object other) {
        return other instanceof Concept concept && concept.getClass() == getClass() && concept.code.equals(code);
    }

    @Override
    public final int hashCode() {
        return code.hashCode();
    }

    /** The code. */
    @Override
    public final String toString() {
        return code;
    }

    /** The text itself if it is a URI: what an unknown entry of a list has as URI. */
    static @Nullable String uriIn(String text) {
        return text.startsWith("http://") || text.startsWith("https://") ? text : null;
    }

    /** Finds the concepts of one list by code, URI and other names. */
    static final class Index<C extends Concept> {
        private final List<C> all;
        private final Map<String, C> byName;
        private final Function<String, C> unknown;

        /**
         * An index.
         *
         * @param all the known concepts
         * @param names further names of a concept; the first concept that has a name keeps it
         * @param unknown makes the concept of a code that is not known
         */
        Index(List<C> all, Function<C, Stream<String>> names, Function<String, C> unknown) {
            this.all = all;
            this.unknown = unknown;
            this.byName = all.stream()
                    .flatMap(concept -> Stream.concat(
                                    Stream.of(concept.code(), concept.uri().orElse(concept.code())),
                                    names.apply(concept))
                            .map(name -> Map.entry(normal(name), concept)))
                    .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a));
        }

        List<C> all() {
            return all;
        }

        C of(String text) {
            String stripped = text.strip();
            if (stripped.isEmpty()) {
                throw new IllegalArgumentException("A code may not be blank");
            }
            C concept = byName.get(normal(stripped));
            return concept == null ? unknown.apply(stripped) : concept;
        }

        /** Case, http against https and a last slash make no difference. */
        private static String normal(String name) {
            String lower = name.toLowerCase(Locale.ROOT);
            if (lower.startsWith("https://")) {
                lower = "http://" + lower.substring("https://".length());
            }
            return lower.endsWith("/") ? lower.substring(0, lower.length() - 1) : lower;
        }
    }
}
