package fr.collectivites.sdk.needs.need;

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
 * A legal obligation that a need answers. Immutable and thread-safe.
 */
@JsonPropertyOrder({"text", "deadline"})
public final class LegalObligation extends Entity {

    private final @Nullable String text;
    private final @Nullable String deadline;

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private LegalObligation(Builder builder) {
        super(builder);
        this.text = builder.text;
        this.deadline = builder.deadline;
    }

    /** Starts with its text. */
    public static Builder builder(String text) {
        return new Builder().text(text);
    }

    /** Starts from a copy of this one. */
    public Builder toBuilder() {
        return new Builder(this);
    }

    /** What the law asks, and where it stands. */
    public Optional<String> text() {
        return Optional.ofNullable(text);
    }

    /** Last day. */
    public Optional<IsoDate> deadline() {
        return Fields.parse(deadline, IsoDate::parse);
    }

    /** {@link #deadline()} as written, readable or not. */
    public Optional<String> deadlineText() {
        return Optional.ofNullable(deadline);
    }

    @Override
    protected Stream<@Nullable Object> state() {
        return Fields.state(text, deadline);
    }

    /** The class and what tells it from others: for logs and debuggers. */
    @Override
    public String toString() {
        return Fields.describe("LegalObligation", text, deadline);
    }

    /** Builds a {@link LegalObligation}. Not thread-safe. */
    public static final class Builder extends Entity.Builder<Builder> {
        private @Nullable String text;
        private @Nullable String deadline;

        private Builder() {}

        private Builder(LegalObligation from) {
            super(from);
            this.text = from.text;
            this.deadline = from.deadline;
        }

        @Override
        protected Builder self() {
            return this;
        }

        /** What the law asks, and where it stands. */
        public Builder text(String text) {
            this.text = text;
            return this;
        }

        /** Last day. */
        public Builder deadline(LocalDate deadline) {
            this.deadline = deadline.toString();
            return this;
        }

        /** Last day, as written. */
        public Builder deadline(String deadline) {
            this.deadline = deadline;
            return this;
        }

        /** The entity. */
        public LegalObligation build() {
            return new LegalObligation(this);
        }
    }
}
