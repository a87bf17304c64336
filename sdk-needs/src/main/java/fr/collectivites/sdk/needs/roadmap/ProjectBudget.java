package fr.collectivites.sdk.needs.roadmap;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import fr.collectivites.sdk.core.value.Entity;
import fr.collectivites.sdk.needs.internal.model.Fields;
import fr.collectivites.sdk.needs.registry.Amount;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The budget of a project. Immutable and thread-safe.
 */
@JsonPropertyOrder({"planned", "actual"})
public final class ProjectBudget extends Entity {

    private final @Nullable Amount planned;
    private final @Nullable Amount actual;

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private ProjectBudget(Builder builder) {
        super(builder);
        this.planned = builder.planned;
        this.actual = builder.actual;
    }

    /** Starts with its planned. */
    public static Builder builder(Amount planned) {
        return new Builder().planned(planned);
    }

    /** Starts from a copy of this one. */
    public Builder toBuilder() {
        return new Builder(this);
    }

    /** Planned. */
    public Optional<Amount> planned() {
        return Optional.ofNullable(planned);
    }

    /** Spent. */
    public Optional<Amount> actual() {
        return Optional.ofNullable(actual);
    }

    @Override
    protected Stream<@Nullable Object> state() {
        return Fields.state(planned, actual);
    }

    /** The class and what tells it from others: for logs and debuggers. */
    @Override
    public String toString() {
        return Fields.describe("ProjectBudget", planned);
    }

    /** Builds a {@link ProjectBudget}. Not thread-safe. */
    public static final class Builder extends Entity.Builder<Builder> {
        private @Nullable Amount planned;
        private @Nullable Amount actual;

        private Builder() {}

        private Builder(ProjectBudget from) {
            super(from);
            this.planned = from.planned;
            this.actual = from.actual;
        }

        @Override
        protected Builder self() {
            return this;
        }

        /** Planned. */
        public Builder planned(Amount planned) {
            this.planned = planned;
            return this;
        }

        /** Spent. */
        public Builder actual(Amount actual) {
            this.actual = actual;
            return this;
        }

        /** The entity. */
        public ProjectBudget build() {
            return new ProjectBudget(this);
        }
    }
}
