package fr.collectivites.sdk.core.catalog;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import fr.collectivites.sdk.core.internal.model.Fields;
import fr.collectivites.sdk.core.value.Entity;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Texts of a resource in a further language. The resource itself speaks the main language of its catalogue. Immutable and
 * thread-safe.
 */
@JsonPropertyOrder({"title", "description", "keywords"})
public final class Translation extends Entity {

    private final @Nullable String title;
    private final @Nullable String description;
    private final @Nullable List<String> keywords;

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private Translation(Builder builder) {
        super(builder);
        this.title = builder.title;
        this.description = builder.description;
        this.keywords = Fields.copy(builder.keywords);
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

    @Override
    protected Stream<@Nullable Object> state() {
        return Fields.state(title, description, keywords);
    }

    /** The class and what tells it from others: for logs and debuggers. */
    @Override
    public String toString() {
        return Fields.describe("Translation", title);
    }

    /** Builds a {@link Translation}. Not thread-safe. */
    public static final class Builder extends Entity.Builder<Builder> {
        private @Nullable String title;
        private @Nullable String description;
        private @Nullable List<@Nullable String> keywords;

        private Builder() {}

        private Builder(Translation from) {
            super(from);
            this.title = from.title;
            this.description = from.description;
            this.keywords = Fields.open(from.keywords);
        }

        @Override
        protected Builder self() {
            return this;
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

        /** The translation. */
        public Translation build() {
            return new Translation(this);
        }
    }
}
