package fr.collectivites.sdk.core.value;

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
public abstract class Concept {

    private final String code;
    private final @Nullable String uri;
    private final String label;
    private final boolean known;

    /** An entry of the list: its code, its URI if it has one, its French label. */
    protected Concept(String code, @Nullable String uri, String label) {
        this(code, uri, label, true);
    }

    /** An entry that the list of this version does not have: the text as written, which is its URI if it is one. */
    protected Concept(String unknown) {
        this(unknown, unknown.startsWith("http://") || unknown.startsWith("https://") ? unknown : null, unknown, false);
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

    /**
     * Finds the concepts of one list by code, URI and other names, whatever their case. Immutable and thread-safe.
     *
     * @param <C> the class of the list
     */
    protected static final class Index<C extends Concept> {
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
        public Index(List<C> all, Function<C, Stream<String>> names, Function<String, C> unknown) {
            this.all = List.copyOf(all);
            this.unknown = unknown;
            this.byName = all.stream()
                    .flatMap(concept -> Stream.concat(
                                    Stream.of(concept.code(), concept.uri().orElse(concept.code())),
                                    names.apply(concept))
                            // As written too: most lookups need no normalising then.
                            .flatMap(name -> Stream.of(Map.entry(normal(name), concept), Map.entry(name, concept))))
                    .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a));
        }

        /** The known concepts, in their order. */
        public List<C> all() {
            return all;
        }

        /**
         * The concept of that name, or one that keeps the name as written.
         *
         * @throws IllegalArgumentException if the text is blank
         */
        public C of(String text) {
            C asWritten = byName.get(text);
            if (asWritten != null) {
                return asWritten;
            }
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
