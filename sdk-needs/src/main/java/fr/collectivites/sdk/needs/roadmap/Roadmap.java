package fr.collectivites.sdk.needs.roadmap;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import fr.collectivites.sdk.core.value.Entity;
import fr.collectivites.sdk.core.value.IsoDate;
import fr.collectivites.sdk.core.value.NumberText;
import fr.collectivites.sdk.needs.internal.model.Fields;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A digital roadmap as data: axes, ambitions and announced projects. Versioned, because roadmaps change. Immutable and thread-safe.
 */
@JsonPropertyOrder({"version", "title", "adoptedOn", "horizonYears", "step", "axes", "ambitions", "projects"})
public final class Roadmap extends Entity {

    private final @Nullable String version;
    private final @Nullable String title;
    private final @Nullable String adoptedOn;
    private final @Nullable NumberText horizonYears;
    private final @Nullable NumberText step;
    private final @Nullable List<RoadmapAxis> axes;
    private final @Nullable List<RoadmapAmbition> ambitions;
    private final @Nullable List<RoadmapAction> projects;

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private Roadmap(Builder builder) {
        super(builder);
        this.version = builder.version;
        this.title = builder.title;
        this.adoptedOn = builder.adoptedOn;
        this.horizonYears = builder.horizonYears;
        this.step = builder.step;
        this.axes = Fields.copy(builder.axes);
        this.ambitions = Fields.copy(builder.ambitions);
        this.projects = Fields.copy(builder.projects);
    }

    /** Starts with its version, title. */
    public static Builder builder(String version, String title) {
        return new Builder().version(version).title(title);
    }

    /** Starts from a copy of this one. */
    public Builder toBuilder() {
        return new Builder(this);
    }

    /** Version, such as 2021.1.0. */
    public Optional<String> version() {
        return Optional.ofNullable(version);
    }

    /** Official title. */
    public Optional<String> title() {
        return Optional.ofNullable(title);
    }

    /** Day or month of adoption. */
    public Optional<IsoDate> adoptedOn() {
        return Fields.parse(adoptedOn, IsoDate::parse);
    }

    /** {@link #adoptedOn()} as written, readable or not. */
    public Optional<String> adoptedOnText() {
        return Optional.ofNullable(adoptedOn);
    }

    /** Number of years that it looks ahead. */
    public Optional<Integer> horizonYears() {
        return Fields.whole(horizonYears);
    }

    /** {@link #horizonYears()} as written, a number or not. */
    public Optional<String> horizonYearsText() {
        return Optional.ofNullable(horizonYears).map(NumberText::toString);
    }

    /** Step of the method that it has reached, 1 to 5. */
    public Optional<Integer> step() {
        return Fields.whole(step);
    }

    /** {@link #step()} as written, a number or not. */
    public Optional<String> stepText() {
        return Optional.ofNullable(step).map(NumberText::toString);
    }

    /** Axis. */
    public List<RoadmapAxis> axes() {
        return Fields.list(axes);
    }

    /** Ambition. */
    public List<RoadmapAmbition> ambitions() {
        return Fields.list(ambitions);
    }

    /** Announced project. */
    public List<RoadmapAction> projects() {
        return Fields.list(projects);
    }

    /** The announced project of that code. */
    public Optional<RoadmapAction> project(String code) {
        return projects().stream()
                .filter(action -> action.code().filter(code::equals).isPresent())
                .findFirst();
    }

    /** The ambition of that code. */
    public Optional<RoadmapAmbition> ambition(String code) {
        return ambitions().stream()
                .filter(ambition -> ambition.code().filter(code::equals).isPresent())
                .findFirst();
    }

    @Override
    protected Stream<@Nullable Object> state() {
        return Fields.state(version, title, adoptedOn, horizonYears, step, axes, ambitions, projects);
    }

    /** The class and what tells it from others: for logs and debuggers. */
    @Override
    public String toString() {
        return Fields.describe("Roadmap", version, title, adoptedOn);
    }

    /** Builds a {@link Roadmap}. Not thread-safe. */
    public static final class Builder extends Entity.Builder<Builder> {
        private @Nullable String version;
        private @Nullable String title;
        private @Nullable String adoptedOn;
        private @Nullable NumberText horizonYears;
        private @Nullable NumberText step;

        @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
        private @Nullable List<@Nullable RoadmapAxis> axes;

        @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
        private @Nullable List<@Nullable RoadmapAmbition> ambitions;

        @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
        private @Nullable List<@Nullable RoadmapAction> projects;

        private Builder() {}

        private Builder(Roadmap from) {
            super(from);
            this.version = from.version;
            this.title = from.title;
            this.adoptedOn = from.adoptedOn;
            this.horizonYears = from.horizonYears;
            this.step = from.step;
            this.axes = Fields.open(from.axes);
            this.ambitions = Fields.open(from.ambitions);
            this.projects = Fields.open(from.projects);
        }

        @Override
        protected Builder self() {
            return this;
        }

        /** Version, such as 2021.1.0. */
        public Builder version(String version) {
            this.version = version;
            return this;
        }

        /** Official title. */
        public Builder title(String title) {
            this.title = title;
            return this;
        }

        /** Day or month of adoption. */
        public Builder adoptedOn(LocalDate adoptedOn) {
            this.adoptedOn = adoptedOn.toString();
            return this;
        }

        /** Day or month of adoption, as written. */
        public Builder adoptedOn(String adoptedOn) {
            this.adoptedOn = adoptedOn;
            return this;
        }

        /** Number of years that it looks ahead. */
        public Builder horizonYears(int horizonYears) {
            this.horizonYears = NumberText.of(BigDecimal.valueOf(horizonYears));
            return this;
        }

        /** Number of years that it looks ahead, as written. */
        public Builder horizonYears(String horizonYears) {
            this.horizonYears = NumberText.of(horizonYears);
            return this;
        }

        /** Step of the method that it has reached, 1 to 5. */
        public Builder step(int step) {
            this.step = NumberText.of(BigDecimal.valueOf(step));
            return this;
        }

        /** Step of the method that it has reached, 1 to 5, as written. */
        public Builder step(String step) {
            this.step = NumberText.of(step);
            return this;
        }

        /** Adds one: axis. */
        public Builder axis(RoadmapAxis axis) {
            this.axes = Fields.add(this.axes, axis);
            return this;
        }

        /** Takes out all of them: axis. */
        public Builder noAxes() {
            this.axes = null;
            return this;
        }

        /** Adds one: ambition. */
        public Builder ambition(RoadmapAmbition ambition) {
            this.ambitions = Fields.add(this.ambitions, ambition);
            return this;
        }

        /** Takes out all of them: ambition. */
        public Builder noAmbitions() {
            this.ambitions = null;
            return this;
        }

        /** Adds one: announced project. */
        public Builder project(RoadmapAction project) {
            this.projects = Fields.add(this.projects, project);
            return this;
        }

        /** Takes out all of them: announced project. */
        public Builder noProjects() {
            this.projects = null;
            return this;
        }

        /** The entity. */
        public Roadmap build() {
            return new Roadmap(this);
        }
    }
}
