package fr.collectivites.sdk.core.catalog;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import fr.collectivites.sdk.core.internal.model.Fields;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Texts of a resource in a further language. The resource itself speaks the main language of its catalogue. Immutable and
 * thread-safe.
 */
@JsonAutoDetect(fieldVisibility = JsonAutoDetect.Visibility.ANY)
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"title", "description", "keywords"})
public final class Translation {

    private final @Nullable String title;
    private final @Nullable String description;
    private final @Nullable List<String> keywords;

    @JsonAnyGetter
    private final Map<String, @Nullable Object> unknownFields;

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private Translation(Builder builder) {
        this.title = builder.title;
        this.description = builder.description;
        this.keywords = Fields.copy(builder.keywords);
        this.unknownFields = Fields.freeze(builder.unknownFields);
    }

    /** Starts with no text. */
    public static Builder builder() {
        return new Builder();
    }

    /** Starts from a copy of this one. */
    public Builder toBuilder() {
        return new Builder(this);
    }

    /** Title. */
    public Optional<String> title() {
        return Optional.ofNullable(title);
    }

    /** Description. */
    public Optional<String> description() {
        return Optional.ofNullable(description);
    }

    /** Keywords. */
    public List<String> keywords() {
        return Fields.list(keywords);
    }

    /** Members of the JSON that this class does not know, as read, in their order. */
    public Map<String, @Nullable Object> unknownFields() {
        return unknownFields;
    }

    private List<@Nullable Object> state() {
        return Fields.state(title, description, keywords, unknownFields).toList();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Translation that && state().equals(that.state());
    }

    @Override
    public int hashCode() {
        return state().hashCode();
    }

    /** The class and what tells it from others: for logs and debuggers. */
    @Override
    public String toString() {
        return Fields.describe("Translation", title);
    }

    /** Builds a {@link Translation}. Not thread-safe. */
    @JsonAutoDetect(fieldVisibility = JsonAutoDetect.Visibility.ANY)
    public static final class Builder {
        private @Nullable String title;
        private @Nullable String description;
        private @Nullable List<@Nullable String> keywords;

        @JsonAnySetter
        private Map<String, @Nullable Object> unknownFields = new LinkedHashMap<>();

        private Builder() {}

        private Builder(Translation from) {
            this.title = from.title;
            this.description = from.description;
            this.keywords = Fields.open(from.keywords);
            this.unknownFields = new LinkedHashMap<>(from.unknownFields);
        }

        /** Title. */
        public Builder title(String title) {
            this.title = title;
            return this;
        }

        /** Description. */
        public Builder description(String description) {
            this.description = description;
            return this;
        }

        /** Adds one: keyword. */
        public Builder keyword(String keyword) {
            this.keywords = Fields.add(this.keywords, keyword);
            return this;
        }

        /** A member of the JSON that this class does not know. */
        public Builder unknownField(String name, @Nullable Object value) {
            unknownFields.put(name, value);
            return this;
        }

        /** The translation. */
        public Translation build() {
            return new Translation(this);
        }
    }
}
