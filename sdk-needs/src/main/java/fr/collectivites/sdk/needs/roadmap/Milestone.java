package fr.collectivites.sdk.needs.roadmap;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import fr.collectivites.sdk.core.value.Entity;
import fr.collectivites.sdk.core.value.IsoDate;
import fr.collectivites.sdk.needs.internal.model.Fields;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A milestone of a project. Immutable and thread-safe.
 */
@JsonPropertyOrder({"label", "due", "doneOn"})
public final class Milestone extends Entity {

    private final @Nullable String label;
    private final @Nullable String due;
    private final @Nullable String doneOn;

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private Milestone(Builder builder) {
        super(builder);
        this.label = builder.label;
        this.due = builder.due;
        this.doneOn = builder.doneOn;
    }

    /** Starts with its label. */
    public static Builder builder(String label) {
        return new Builder().label(label);
    }

    /** Starts from a copy of this one. */
    public Builder toBuilder() {
        return new Builder(this);
    }

    /** What is to be reached. */
    public Optional<String> label() {
        return Optional.ofNullable(label);
    }

    /** Planned day. */
    public Optional<IsoDate> due() {
        return Fields.parse(due, IsoDate::parse);
    }

    /** {@link #due()} as written, readable or not. */
    public Optional<String> dueText() {
        return Optional.ofNullable(due);
    }

    /** Day on which it was reached. */
    public Optional<IsoDate> doneOn() {
        return Fields.parse(doneOn, IsoDate::parse);
    }

    /** {@link #doneOn()} as written, readable or not. */
    public Optional<String> doneOnText() {
        return Optional.ofNullable(doneOn);
    }

    @Override
    protected Stream<@Nullable Object> state() {
        return Fields.state(label, due, doneOn);
    }

    /** The class and what tells it from others: for logs and debuggers. */
    @Override
    public String toString() {
        return Fields.describe("Milestone", label, due, doneOn);
    }

    /** Builds a {@link Milestone}. Not thread-safe. */
    public static final class Builder extends Entity.Builder<Builder> {
        private @Nullable String label;
        private @Nullable String due;
        private @Nullable String doneOn;

        private Builder() {}

        private Builder(Milestone from) {
            super(from);
            this.label = from.label;
            this.due = from.due;
            this.doneOn = from.doneOn;
        }

        @Override
        protected Builder self() {
            return this;
        }

        /** What is to be reached. */
        public Builder label(String label) {
            this.label = label;
            return this;
        }

        /** Planned day. */
        public Builder due(LocalDate due) {
            this.due = due.toString();
            return this;
        }

        /** Planned day, as written. */
        public Builder due(String due) {
            this.due = due;
            return this;
        }

        /** Day on which it was reached. */
        public Builder doneOn(LocalDate doneOn) {
            this.doneOn = doneOn.toString();
            return this;
        }

        /** Day on which it was reached, as written. */
        public Builder doneOn(String doneOn) {
            this.doneOn = doneOn;
            return this;
        }

        /** The entity. */
        public Milestone build() {
            return new Milestone(this);
        }
    }
}
