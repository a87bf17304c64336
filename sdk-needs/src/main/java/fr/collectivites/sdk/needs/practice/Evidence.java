package fr.collectivites.sdk.needs.practice;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import fr.collectivites.sdk.core.value.Entity;
import fr.collectivites.sdk.needs.internal.model.Fields;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What proves a good practice: a page, or an initiative of the registry. Immutable and thread-safe.
 */
@JsonPropertyOrder({"url", "initiative", "label"})
public final class Evidence extends Entity {

    private final @Nullable String url;
    private final @Nullable String initiative;
    private final @Nullable String label;

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private Evidence(Builder builder) {
        super(builder);
        this.url = builder.url;
        this.initiative = builder.initiative;
        this.label = builder.label;
    }

    /** Starts empty. */
    public static Builder builder() {
        return new Builder();
    }

    /** Starts from a copy of this one. */
    public Builder toBuilder() {
        return new Builder(this);
    }

    /** A page. */
    public Optional<String> url() {
        return Optional.ofNullable(url);
    }

    /** Identifier of an initiative. */
    public Optional<String> initiative() {
        return Optional.ofNullable(initiative);
    }

    /** What it shows. */
    public Optional<String> label() {
        return Optional.ofNullable(label);
    }

    /** A page. */
    public static Evidence page(String url) {
        return builder().url(url).build();
    }

    @Override
    protected Stream<@Nullable Object> state() {
        return Fields.state(url, initiative, label);
    }

    /** The class and what tells it from others: for logs and debuggers. */
    @Override
    public String toString() {
        return Fields.describe("Evidence", url, initiative, label);
    }

    /** Builds an {@link Evidence}. Not thread-safe. */
    public static final class Builder extends Entity.Builder<Builder> {
        private @Nullable String url;
        private @Nullable String initiative;
        private @Nullable String label;

        private Builder() {}

        private Builder(Evidence from) {
            super(from);
            this.url = from.url;
            this.initiative = from.initiative;
            this.label = from.label;
        }

        @Override
        protected Builder self() {
            return this;
        }

        /** A page. */
        public Builder url(String url) {
            this.url = url;
            return this;
        }

        /** Identifier of an initiative. */
        public Builder initiative(String initiative) {
            this.initiative = initiative;
            return this;
        }

        /** What it shows. */
        public Builder label(String label) {
            this.label = label;
            return this;
        }

        /** The entity. */
        public Evidence build() {
            return new Evidence(this);
        }
    }
}
