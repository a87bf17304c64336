package fr.collectivites.sdk.needs.roadmap;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import fr.collectivites.sdk.core.value.Entity;
import fr.collectivites.sdk.needs.internal.model.Fields;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The place of a project in a roadmap. Immutable and thread-safe.
 */
@JsonPropertyOrder({"roadmapVersion", "axis", "ambition", "project"})
public final class RoadmapRef extends Entity {

    private final @Nullable String roadmapVersion;
    private final @Nullable String axis;
    private final @Nullable String ambition;
    private final @Nullable String project;

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private RoadmapRef(Builder builder) {
        super(builder);
        this.roadmapVersion = builder.roadmapVersion;
        this.axis = builder.axis;
        this.ambition = builder.ambition;
        this.project = builder.project;
    }

    /** Starts with its roadmap version. */
    public static Builder builder(String roadmapVersion) {
        return new Builder().roadmapVersion(roadmapVersion);
    }

    /** Starts from a copy of this one. */
    public Builder toBuilder() {
        return new Builder(this);
    }

    /** Version of the roadmap. */
    public Optional<String> roadmapVersion() {
        return Optional.ofNullable(roadmapVersion);
    }

    /** Code of the axis. */
    public Optional<String> axis() {
        return Optional.ofNullable(axis);
    }

    /** Code of the ambition. */
    public Optional<String> ambition() {
        return Optional.ofNullable(ambition);
    }

    /** Code of the announced project. */
    public Optional<String> project() {
        return Optional.ofNullable(project);
    }

    @Override
    protected Stream<@Nullable Object> state() {
        return Fields.state(roadmapVersion, axis, ambition, project);
    }

    /** The class and what tells it from others: for logs and debuggers. */
    @Override
    public String toString() {
        return Fields.describe("RoadmapRef", roadmapVersion, axis, ambition);
    }

    /** Builds a {@link RoadmapRef}. Not thread-safe. */
    public static final class Builder extends Entity.Builder<Builder> {
        private @Nullable String roadmapVersion;
        private @Nullable String axis;
        private @Nullable String ambition;
        private @Nullable String project;

        private Builder() {}

        private Builder(RoadmapRef from) {
            super(from);
            this.roadmapVersion = from.roadmapVersion;
            this.axis = from.axis;
            this.ambition = from.ambition;
            this.project = from.project;
        }

        @Override
        protected Builder self() {
            return this;
        }

        /** Version of the roadmap. */
        public Builder roadmapVersion(String roadmapVersion) {
            this.roadmapVersion = roadmapVersion;
            return this;
        }

        /** Code of the axis. */
        public Builder axis(String axis) {
            this.axis = axis;
            return this;
        }

        /** Code of the ambition. */
        public Builder ambition(String ambition) {
            this.ambition = ambition;
            return this;
        }

        /** Code of the announced project. */
        public Builder project(String project) {
            this.project = project;
            return this;
        }

        /** The entity. */
        public RoadmapRef build() {
            return new RoadmapRef(this);
        }
    }
}
