package fr.collectivites.sdk.core.catalog;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import fr.collectivites.sdk.core.internal.model.Fields;
import fr.collectivites.sdk.core.value.Entity;
import fr.collectivites.sdk.core.value.Period;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * By what right a body publishes data of another: a syndicat or département that publishes for a commune. Immutable and
 * thread-safe.
 */
@JsonPropertyOrder({"principal", "basis", "uri", "period"})
public final class Mandate extends Entity {

    @NotNull @SuppressWarnings("MultipleNullnessAnnotations") // may be missing in what is read; the validator says so
    @Valid private final @Nullable Organisation principal;

    @NotBlank private final @Nullable String basis;

    private final @Nullable String uri;

    @Valid private final @Nullable Period period;

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private Mandate(Builder builder) {
        super(builder);
        this.principal = builder.principal;
        this.basis = builder.basis;
        this.uri = builder.uri;
        this.period = builder.period;
    }

    /** Starts with what is mandatory. */
    public static Builder builder(Organisation principal, String basis) {
        return new Builder().principal(principal).basis(basis);
    }

    /** Starts from a copy of this one. */
    public Builder toBuilder() {
        return new Builder(this);
    }

    /** For whom: the body whose data it is. */
    public Optional<Organisation> principal() {
        return Optional.ofNullable(principal);
    }

    /** What the right rests on, in words: {@code Convention du 12 mars 2025}, statutes, a décision. */
    public Optional<String> basis() {
        return Optional.ofNullable(basis);
    }

    /** Address of that document. */
    public Optional<String> uri() {
        return Optional.ofNullable(uri);
    }

    /** When the mandate holds; absent means without limit. */
    public Optional<Period> period() {
        return Optional.ofNullable(period);
    }

    @Override
    protected Stream<@Nullable Object> state() {
        return Fields.state(principal, basis, uri, period);
    }

    /** The class and what tells it from others: for logs and debuggers. */
    @Override
    public String toString() {
        return Fields.describe("Mandate", principal, basis);
    }

    /** Builds a {@link Mandate}. Not thread-safe. */
    public static final class Builder extends Entity.Builder<Builder> {
        private @Nullable Organisation principal;
        private @Nullable String basis;
        private @Nullable String uri;
        private @Nullable Period period;

        private Builder() {}

        private Builder(Mandate from) {
            super(from);
            this.principal = from.principal;
            this.basis = from.basis;
            this.uri = from.uri;
            this.period = from.period;
        }

        @Override
        protected Builder self() {
            return this;
        }

        /** For whom: the body whose data it is. */
        public Builder principal(Organisation principal) {
            this.principal = principal;
            return this;
        }

        /** What the right rests on, in words: {@code Convention du 12 mars 2025}, statutes, a décision. */
        public Builder basis(String basis) {
            this.basis = basis;
            return this;
        }

        /** Address of that document. */
        public Builder uri(String uri) {
            this.uri = uri;
            return this;
        }

        /** When the mandate holds; absent means without limit. */
        public Builder period(Period period) {
            this.period = period;
            return this;
        }

        /** The mandate. */
        public Mandate build() {
            return new Mandate(this);
        }
    }
}
