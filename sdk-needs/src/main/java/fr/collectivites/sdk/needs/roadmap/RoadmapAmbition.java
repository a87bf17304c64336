package fr.collectivites.sdk.needs.roadmap;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import fr.collectivites.sdk.core.value.Entity;
import fr.collectivites.sdk.needs.internal.model.Fields;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An operational ambition of a roadmap. Immutable and thread-safe.
 */
@JsonPropertyOrder({"code", "label", "axes", "mappingStatus"})
public final class RoadmapAmbition extends Entity {

    private final @Nullable String code;
    private final @Nullable String label;
    private final @Nullable List<String> axes;
    private final @Nullable String mappingStatus;

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private RoadmapAmbition(Builder builder) {
        super(builder);
        this.code = builder.code;
        this.label = builder.label;
        this.axes = Fields.copy(builder.axes);
        this.mappingStatus = builder.mappingStatus;
    }

    /** Starts with its code, label. */
    public static Builder builder(String code, String label) {
        return new Builder().code(code).label(label);
    }

    /** Starts from a copy of this one. */
    public Builder toBuilder() {
        return new Builder(this);
    }

    /** Code, such as AMBITION-1. */
    public Optional<String> code() {
        return Optional.ofNullable(code);
    }

    /** Official label. */
    public Optional<String> label() {
        return Optional.ofNullable(label);
    }

    /** Code of an axis that it serves. */
    public List<String> axes() {
        return Fields.list(axes);
    }

    /** Whether the links to axes are printed. */
    public Optional<MappingStatus> mappingStatus() {
        return Fields.read(mappingStatus, MappingStatus::of);
    }

    @Override
    protected Stream<@Nullable Object> state() {
        return Fields.state(code, label, axes, mappingStatus);
    }

    /** The class and what tells it from others: for logs and debuggers. */
    @Override
    public String toString() {
        return Fields.describe("RoadmapAmbition", code, label, mappingStatus);
    }

    /** Builds a {@link RoadmapAmbition}. Not thread-safe. */
    public static final class Builder extends Entity.Builder<Builder> {
        private @Nullable String code;
        private @Nullable String label;

        @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
        private @Nullable List<@Nullable String> axes;

        private @Nullable String mappingStatus;

        private Builder() {}

        private Builder(RoadmapAmbition from) {
            super(from);
            this.code = from.code;
            this.label = from.label;
            this.axes = Fields.open(from.axes);
            this.mappingStatus = from.mappingStatus;
        }

        @Override
        protected Builder self() {
            return this;
        }

        /** Code, such as AMBITION-1. */
        public Builder code(String code) {
            this.code = code;
            return this;
        }

        /** Official label. */
        public Builder label(String label) {
            this.label = label;
            return this;
        }

        /** Adds one: code of an axis that it serves. */
        public Builder axis(String axis) {
            this.axes = Fields.add(this.axes, axis);
            return this;
        }

        /** Takes out all of them: code of an axis that it serves. */
        public Builder noAxes() {
            this.axes = null;
            return this;
        }

        /** Whether the links to axes are printed. */
        public Builder mappingStatus(MappingStatus mappingStatus) {
            this.mappingStatus = mappingStatus.code();
            return this;
        }

        /** The entity. */
        public RoadmapAmbition build() {
            return new RoadmapAmbition(this);
        }
    }
}
