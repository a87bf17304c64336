package fr.collectivites.sdk.needs.need;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import fr.collectivites.sdk.core.value.Entity;
import fr.collectivites.sdk.core.value.NumberText;
import fr.collectivites.sdk.needs.internal.model.Fields;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A project that is to meet a need, wholly or in part. Immutable and thread-safe.
 */
@JsonPropertyOrder({"project", "share"})
public final class ProjectLink extends Entity {

    private final @Nullable String project;
    private final @Nullable NumberText share;

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private ProjectLink(Builder builder) {
        super(builder);
        this.project = builder.project;
        this.share = builder.share;
    }

    /** Starts with its project. */
    public static Builder builder(String project) {
        return new Builder().project(project);
    }

    /** Starts from a copy of this one. */
    public Builder toBuilder() {
        return new Builder(this);
    }

    /** Identifier of the project. */
    public Optional<String> project() {
        return Optional.ofNullable(project);
    }

    /** Part of the need that it meets, from 0 to 1. */
    public Optional<BigDecimal> share() {
        return Optional.ofNullable(share).flatMap(NumberText::number);
    }

    /** {@link #share()} as written, a number or not. */
    public Optional<String> shareText() {
        return Optional.ofNullable(share).map(NumberText::toString);
    }

    @Override
    protected Stream<@Nullable Object> state() {
        return Fields.state(project, share);
    }

    /** The class and what tells it from others: for logs and debuggers. */
    @Override
    public String toString() {
        return Fields.describe("ProjectLink", project, share);
    }

    /** Builds a {@link ProjectLink}. Not thread-safe. */
    public static final class Builder extends Entity.Builder<Builder> {
        private @Nullable String project;
        private @Nullable NumberText share;

        private Builder() {}

        private Builder(ProjectLink from) {
            super(from);
            this.project = from.project;
            this.share = from.share;
        }

        @Override
        protected Builder self() {
            return this;
        }

        /** Identifier of the project. */
        public Builder project(String project) {
            this.project = project;
            return this;
        }

        /** Part of the need that it meets, from 0 to 1. */
        public Builder share(BigDecimal share) {
            this.share = NumberText.of(share);
            return this;
        }

        /** Part of the need that it meets, from 0 to 1, as written. */
        public Builder share(String share) {
            this.share = NumberText.of(share);
            return this;
        }

        /** The entity. */
        public ProjectLink build() {
            return new ProjectLink(this);
        }
    }
}
