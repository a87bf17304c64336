package fr.collectivites.sdk.needs.roadmap;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import fr.collectivites.sdk.core.value.Entity;
import fr.collectivites.sdk.needs.internal.model.Fields;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A strategic axis of a roadmap. Immutable and thread-safe.
 */
@JsonPropertyOrder({"code", "label"})
public final class RoadmapAxis extends Entity {

    private final @Nullable String code;
    private final @Nullable String label;

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private RoadmapAxis(Builder builder) {
        super(builder);
        this.code = builder.code;
        this.label = builder.label;
    }

    /** Starts with its code, label. */
    public static Builder builder(String code, String label) {
        return new Builder().code(code).label(label);
    }

    /** Starts from a copy of this one. */
    public Builder toBuilder() {
        return new Builder(this);
    }

    /** Code, such as AXE-1. */
    public Optional<String> code() {
        return Optional.ofNullable(code);
    }

    /** Official label. */
    public Optional<String> label() {
        return Optional.ofNullable(label);
    }

    @Override
    protected Stream<@Nullable Object> state() {
        return Fields.state(code, label);
    }

    /** The class and what tells it from others: for logs and debuggers. */
    @Override
    public String toString() {
        return Fields.describe("RoadmapAxis", code, label);
    }

    /** Builds a {@link RoadmapAxis}. Not thread-safe. */
    public static final class Builder extends Entity.Builder<Builder> {
        private @Nullable String code;
        private @Nullable String label;

        private Builder() {}

        private Builder(RoadmapAxis from) {
            super(from);
            this.code = from.code;
            this.label = from.label;
        }

        @Override
        protected Builder self() {
            return this;
        }

        /** Code, such as AXE-1. */
        public Builder code(String code) {
            this.code = code;
            return this;
        }

        /** Official label. */
        public Builder label(String label) {
            this.label = label;
            return this;
        }

        /** The entity. */
        public RoadmapAxis build() {
            return new RoadmapAxis(this);
        }
    }
}
