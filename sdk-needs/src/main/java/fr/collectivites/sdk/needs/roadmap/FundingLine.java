package fr.collectivites.sdk.needs.roadmap;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import fr.collectivites.sdk.core.code.Siren;
import fr.collectivites.sdk.core.value.Entity;
import fr.collectivites.sdk.core.value.IsoDate;
import fr.collectivites.sdk.needs.internal.model.Fields;
import fr.collectivites.sdk.needs.registry.Amount;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A line of the funding plan of a project. Immutable and thread-safe.
 */
@JsonPropertyOrder({"funderSiren", "label", "programme", "amount", "status", "requestedOn", "decidedOn"})
public final class FundingLine extends Entity {

    private final @Nullable String funderSiren;
    private final @Nullable String label;
    private final @Nullable String programme;
    private final @Nullable Amount amount;
    private final @Nullable String status;
    private final @Nullable String requestedOn;
    private final @Nullable String decidedOn;

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private FundingLine(Builder builder) {
        super(builder);
        this.funderSiren = builder.funderSiren;
        this.label = builder.label;
        this.programme = builder.programme;
        this.amount = builder.amount;
        this.status = builder.status;
        this.requestedOn = builder.requestedOn;
        this.decidedOn = builder.decidedOn;
    }

    /** Starts with its amount, status. */
    public static Builder builder(Amount amount, FundingStatus status) {
        return new Builder().amount(amount).status(status);
    }

    /** Starts from a copy of this one. */
    public Builder toBuilder() {
        return new Builder(this);
    }

    /** SIREN of the funder. */
    public Optional<Siren> funderSiren() {
        return Fields.parse(funderSiren, Siren::parse);
    }

    /** {@link #funderSiren()} as written, valid or not. */
    public Optional<String> funderSirenText() {
        return Optional.ofNullable(funderSiren);
    }

    /** Name of the funder or the line. */
    public Optional<String> label() {
        return Optional.ofNullable(label);
    }

    /** Programme, such as DETR, DSIL, FEDER or autofinancement. */
    public Optional<String> programme() {
        return Optional.ofNullable(programme);
    }

    /** Amount. */
    public Optional<Amount> amount() {
        return Optional.ofNullable(amount);
    }

    /** How far it has come. */
    public Optional<FundingStatus> status() {
        return Fields.read(status, FundingStatus::of);
    }

    /** Day of the request. */
    public Optional<IsoDate> requestedOn() {
        return Fields.parse(requestedOn, IsoDate::parse);
    }

    /** {@link #requestedOn()} as written, readable or not. */
    public Optional<String> requestedOnText() {
        return Optional.ofNullable(requestedOn);
    }

    /** Day of the decision. */
    public Optional<IsoDate> decidedOn() {
        return Fields.parse(decidedOn, IsoDate::parse);
    }

    /** {@link #decidedOn()} as written, readable or not. */
    public Optional<String> decidedOnText() {
        return Optional.ofNullable(decidedOn);
    }

    @Override
    protected Stream<@Nullable Object> state() {
        return Fields.state(funderSiren, label, programme, amount, status, requestedOn, decidedOn);
    }

    /** The class and what tells it from others: for logs and debuggers. */
    @Override
    public String toString() {
        return Fields.describe("FundingLine", label, programme, status);
    }

    /** Builds a {@link FundingLine}. Not thread-safe. */
    public static final class Builder extends Entity.Builder<Builder> {
        private @Nullable String funderSiren;
        private @Nullable String label;
        private @Nullable String programme;
        private @Nullable Amount amount;
        private @Nullable String status;
        private @Nullable String requestedOn;
        private @Nullable String decidedOn;

        private Builder() {}

        private Builder(FundingLine from) {
            super(from);
            this.funderSiren = from.funderSiren;
            this.label = from.label;
            this.programme = from.programme;
            this.amount = from.amount;
            this.status = from.status;
            this.requestedOn = from.requestedOn;
            this.decidedOn = from.decidedOn;
        }

        @Override
        protected Builder self() {
            return this;
        }

        /** SIREN of the funder. */
        public Builder funderSiren(Siren funderSiren) {
            this.funderSiren = funderSiren.toString();
            return this;
        }

        /** SIREN of the funder, as written. */
        public Builder funderSiren(String funderSiren) {
            this.funderSiren = funderSiren;
            return this;
        }

        /** Name of the funder or the line. */
        public Builder label(String label) {
            this.label = label;
            return this;
        }

        /** Programme, such as DETR, DSIL, FEDER or autofinancement. */
        public Builder programme(String programme) {
            this.programme = programme;
            return this;
        }

        /** Amount. */
        public Builder amount(Amount amount) {
            this.amount = amount;
            return this;
        }

        /** How far it has come. */
        public Builder status(FundingStatus status) {
            this.status = status.code();
            return this;
        }

        /** Day of the request. */
        public Builder requestedOn(LocalDate requestedOn) {
            this.requestedOn = requestedOn.toString();
            return this;
        }

        /** Day of the request, as written. */
        public Builder requestedOn(String requestedOn) {
            this.requestedOn = requestedOn;
            return this;
        }

        /** Day of the decision. */
        public Builder decidedOn(LocalDate decidedOn) {
            this.decidedOn = decidedOn.toString();
            return this;
        }

        /** Day of the decision, as written. */
        public Builder decidedOn(String decidedOn) {
            this.decidedOn = decidedOn;
            return this;
        }

        /** The entity. */
        public FundingLine build() {
            return new FundingLine(this);
        }
    }
}
