package fr.collectivites.sdk.platform.storage;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.collectivites.sdk.needs.need.NeedStatus;
import fr.collectivites.sdk.needs.practice.PracticeStatus;
import fr.collectivites.sdk.platform.registry.Kind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the registry: what its author wrote, and what the platform adds. Immutable: {@link #content} is never
 * changed in place, callers take copies.
 */
public final class Entry {

    private static final int SORT_LENGTH = 60;

    /** The states from which on an entry may be seen by everybody, in the collections where a moderator decides. */
    static final Map<Kind, Set<String>> PASSED = Map.of(
            Kind.NEED,
            NeedStatus.values().stream()
                    .filter(NeedStatus::passed)
                    .map(NeedStatus::code)
                    .collect(Collectors.toSet()),
            Kind.GOOD_PRACTICE,
            PracticeStatus.values().stream()
                    .filter(PracticeStatus::passed)
                    .map(PracticeStatus::code)
                    .collect(Collectors.toSet()));

    private final Builder state;

    private Entry(Builder state) {
        this.state = state.copy();
    }

    /** Starts an entry at its first revision. */
    public static Builder builder(Kind kind, String id, ObjectNode content) {
        return new Builder(kind, id, content);
    }

    /** Starts from this one. */
    public Builder toBuilder() {
        return state.copy();
    }

    /** Its collection. */
    public Kind kind() {
        return state.kind;
    }

    /** Its UUID, in lower case. */
    public String id() {
        return state.id;
    }

    /** Its eight characters for people. */
    public String reference() {
        return state.reference;
    }

    /** Number of times it was written, from 1. */
    public int revision() {
        return state.revision;
    }

    /** Its state, for those that have one. */
    public Optional<String> status() {
        return Optional.ofNullable(state.status);
    }

    /** Instant of the first writing. */
    public String createdAt() {
        return state.createdAt;
    }

    /** Instant of the last writing. */
    public String updatedAt() {
        return state.updatedAt;
    }

    /** Who wrote it first. */
    public String author() {
        return state.author;
    }

    /** Whether only its tombstone is left. */
    public boolean deleted() {
        return state.deleted;
    }

    /** What its author wrote, normalised. */
    public ObjectNode content() {
        return state.content;
    }

    /** Its heading. */
    public String title() {
        for (String name : List.of("title", "label", "name", "unit", "version")) {
            if (state.content.path(name).isTextual()) {
                return state.content.path(name).asText();
            }
        }
        String place = state.content.at("/place/name").asText("");
        return place.isEmpty() ? state.content.at("/owner/name").asText("") : place;
    }

    /** What its heading is sorted by: without accents and capitals, at most {@value #SORT_LENGTH} characters of it. */
    public String sortTitle() {
        String folded = SearchText.fold(title());
        return folded.length() <= SORT_LENGTH ? folded : folded.substring(0, SORT_LENGTH);
    }

    /** SIREN or other code of the body that answers for it. */
    public Optional<String> owner() {
        for (String place : List.of("/owner/siren", "/owner/rna")) {
            String code = state.content.at(place).asText("");
            if (!code.isEmpty()) {
                return Optional.of(code);
            }
        }
        return Optional.empty();
    }

    /** {@code PRIVATE}, {@code PARTNERS} or {@code PUBLIC}. */
    public String visibility() {
        return state.content.path("visibility").asText("PARTNERS");
    }

    /**
     * What its visibility comes to: a draft is private whatever it says, and what a moderator has not let pass yet goes no
     * further than to partners.
     */
    public String sight() {
        if (status().filter("DRAFT"::equals).isPresent()) {
            return "PRIVATE";
        }
        Set<String> passed = PASSED.getOrDefault(kind(), Set.of());
        boolean open = passed.isEmpty() || status().filter(passed::contains).isPresent();
        return visibility().equals("PUBLIC") && !open ? "PARTNERS" : visibility();
    }

    /** Its theme, or the first of its themes. */
    public Optional<String> theme() {
        String one = state.content.path("theme").asText("");
        String first = state.content.path("themes").path(0).asText("");
        String theme = one.isEmpty() ? first : one;
        return theme.isEmpty() ? Optional.empty() : Optional.of(theme);
    }

    /** The {@code ETag}: the revision in quotes. */
    public String etag() {
        return "\"" + state.revision + "\"";
    }

    /** Builds an {@link Entry}. Not thread-safe. */
    public static final class Builder {
        private final Kind kind;
        private final String id;
        private ObjectNode content;
        private String reference = "";
        private int revision = 1;
        private @Nullable String status;
        private String createdAt = "";
        private String updatedAt = "";
        private String author = "";
        private boolean deleted;

        private Builder(Kind kind, String id, ObjectNode content) {
            this.kind = kind;
            this.id = id;
            this.content = content;
        }

        private Builder copy() {
            Builder copy = new Builder(kind, id, content);
            copy.reference = reference;
            copy.revision = revision;
            copy.status = status;
            copy.createdAt = createdAt;
            copy.updatedAt = updatedAt;
            copy.author = author;
            copy.deleted = deleted;
            return copy;
        }

        /** What its author wrote. */
        public Builder content(ObjectNode content) {
            this.content = content;
            return this;
        }

        /** Its eight characters for people. */
        public Builder reference(String reference) {
            this.reference = reference;
            return this;
        }

        /** Number of times it was written. */
        public Builder revision(int revision) {
            this.revision = revision;
            return this;
        }

        /** Its state, or null for those that have none. */
        public Builder status(@Nullable String status) {
            this.status = status;
            return this;
        }

        /** Instant of the first writing. */
        public Builder createdAt(String instant) {
            this.createdAt = instant;
            return this;
        }

        /** Instant of the last writing. */
        public Builder updatedAt(String instant) {
            this.updatedAt = instant;
            return this;
        }

        /** Who wrote it first. */
        public Builder author(String author) {
            this.author = author;
            return this;
        }

        /** Leaves its tombstone only. */
        public Builder deleted() {
            this.deleted = true;
            return this;
        }

        Builder deleted(boolean value) {
            this.deleted = value;
            return this;
        }

        /** The entry. */
        public Entry build() {
            return new Entry(this);
        }
    }

    /** Whether a text is a UUID as addresses have it. */
    public static boolean isId(String text) {
        if (text.length() != 36) {
            return false;
        }
        try {
            return UUID.fromString(text).toString().equalsIgnoreCase(text);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
