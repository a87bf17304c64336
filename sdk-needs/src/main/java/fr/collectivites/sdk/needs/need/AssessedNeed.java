package fr.collectivites.sdk.needs.need;

import com.fasterxml.jackson.annotation.JsonFormat;
import fr.collectivites.sdk.core.value.IsoDate;
import fr.collectivites.sdk.core.value.NumberText;
import fr.collectivites.sdk.needs.internal.model.Fields;
import fr.collectivites.sdk.needs.registry.Amount;
import fr.collectivites.sdk.needs.registry.RegistryRecord;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is weighed when needs are compared: reach, impact, urgency, effort, cost. Immutable and thread-safe.
 */
public abstract sealed class AssessedNeed extends RegistryRecord permits DigitalNeed {

    private final @Nullable List<String> beneficiaries;
    private final @Nullable NumberText populationReached;
    private final @Nullable NumberText impact;
    private final @Nullable NumberText urgency;
    private final @Nullable LegalObligation legalObligation;
    private final @Nullable NumberText effort;
    private final @Nullable Amount estimatedBudget;
    private final @Nullable String wantedBy;

    AssessedNeed(Builder<?> builder) {
        super(builder);
        this.beneficiaries = Fields.copy(builder.beneficiaries);
        this.populationReached = builder.populationReached;
        this.impact = builder.impact;
        this.urgency = builder.urgency;
        this.legalObligation = builder.legalObligation;
        this.effort = builder.effort;
        this.estimatedBudget = builder.estimatedBudget;
        this.wantedBy = builder.wantedBy;
    }

    /** Who benefits. */
    public final List<Beneficiary> beneficiaries() {
        return Fields.list(beneficiaries, Beneficiary::of);
    }

    /** Number of inhabitants reached, not above the population of the perimeter. */
    public final Optional<Integer> populationReached() {
        return Fields.whole(populationReached);
    }

    /** {@link #populationReached()} as written, a number or not. */
    public final Optional<String> populationReachedText() {
        return Optional.ofNullable(populationReached).map(NumberText::toString);
    }

    /** Impact, 0 (none) to 4 (decisive). */
    public final Optional<Integer> impact() {
        return Fields.whole(impact);
    }

    /** {@link #impact()} as written, a number or not. */
    public final Optional<String> impactText() {
        return Optional.ofNullable(impact).map(NumberText::toString);
    }

    /** Urgency, 0 (none) to 4 (immediate). */
    public final Optional<Integer> urgency() {
        return Fields.whole(urgency);
    }

    /** {@link #urgency()} as written, a number or not. */
    public final Optional<String> urgencyText() {
        return Optional.ofNullable(urgency).map(NumberText::toString);
    }

    /** Legal obligation that it answers. */
    public final Optional<LegalObligation> legalObligation() {
        return Optional.ofNullable(legalObligation);
    }

    /** Effort, 1 (days) to 5 (years). */
    public final Optional<Integer> effort() {
        return Fields.whole(effort);
    }

    /** {@link #effort()} as written, a number or not. */
    public final Optional<String> effortText() {
        return Optional.ofNullable(effort).map(NumberText::toString);
    }

    /** Estimated budget. */
    public final Optional<Amount> estimatedBudget() {
        return Optional.ofNullable(estimatedBudget);
    }

    /** Day by which it should be met. */
    public final Optional<IsoDate> wantedBy() {
        return Fields.parse(wantedBy, IsoDate::parse);
    }

    /** {@link #wantedBy()} as written, readable or not. */
    public final Optional<String> wantedByText() {
        return Optional.ofNullable(wantedBy);
    }

    @Override
    protected Stream<@Nullable Object> state() {
        return Stream.concat(
                super.state(),
                Fields.state(
                        beneficiaries,
                        populationReached,
                        impact,
                        urgency,
                        legalObligation,
                        effort,
                        estimatedBudget,
                        wantedBy));
    }

    /**
     * What the builders have in common. Not thread-safe.
     *
     * @param <B> the builder itself
     */
    public abstract static sealed class Builder<B extends Builder<B>> extends RegistryRecord.Builder<B>
            permits DigitalNeed.Builder {
        @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
        private @Nullable List<@Nullable String> beneficiaries;

        private @Nullable NumberText populationReached;
        private @Nullable NumberText impact;
        private @Nullable NumberText urgency;
        private @Nullable LegalObligation legalObligation;
        private @Nullable NumberText effort;
        private @Nullable Amount estimatedBudget;
        private @Nullable String wantedBy;

        Builder() {}

        Builder(AssessedNeed from) {
            super(from);
            this.beneficiaries = Fields.open(from.beneficiaries);
            this.populationReached = from.populationReached;
            this.impact = from.impact;
            this.urgency = from.urgency;
            this.legalObligation = from.legalObligation;
            this.effort = from.effort;
            this.estimatedBudget = from.estimatedBudget;
            this.wantedBy = from.wantedBy;
        }

        /** Adds one: who benefits. */
        public final B beneficiary(Beneficiary beneficiary) {
            this.beneficiaries = Fields.add(this.beneficiaries, beneficiary.code());
            return self();
        }

        /** Takes out all of them: who benefits. */
        public final B noBeneficiaries() {
            this.beneficiaries = null;
            return self();
        }

        /** Number of inhabitants reached, not above the population of the perimeter. */
        public final B populationReached(int populationReached) {
            this.populationReached = NumberText.of(BigDecimal.valueOf(populationReached));
            return self();
        }

        /** Number of inhabitants reached, not above the population of the perimeter, as written. */
        public final B populationReached(String populationReached) {
            this.populationReached = NumberText.of(populationReached);
            return self();
        }

        /** Impact, 0 (none) to 4 (decisive). */
        public final B impact(int impact) {
            this.impact = NumberText.of(BigDecimal.valueOf(impact));
            return self();
        }

        /** Impact, 0 (none) to 4 (decisive), as written. */
        public final B impact(String impact) {
            this.impact = NumberText.of(impact);
            return self();
        }

        /** Urgency, 0 (none) to 4 (immediate). */
        public final B urgency(int urgency) {
            this.urgency = NumberText.of(BigDecimal.valueOf(urgency));
            return self();
        }

        /** Urgency, 0 (none) to 4 (immediate), as written. */
        public final B urgency(String urgency) {
            this.urgency = NumberText.of(urgency);
            return self();
        }

        /** Legal obligation that it answers. */
        public final B legalObligation(LegalObligation legalObligation) {
            this.legalObligation = legalObligation;
            return self();
        }

        /** Effort, 1 (days) to 5 (years). */
        public final B effort(int effort) {
            this.effort = NumberText.of(BigDecimal.valueOf(effort));
            return self();
        }

        /** Effort, 1 (days) to 5 (years), as written. */
        public final B effort(String effort) {
            this.effort = NumberText.of(effort);
            return self();
        }

        /** Estimated budget. */
        public final B estimatedBudget(Amount estimatedBudget) {
            this.estimatedBudget = estimatedBudget;
            return self();
        }

        /** Day by which it should be met. */
        public final B wantedBy(LocalDate wantedBy) {
            this.wantedBy = wantedBy.toString();
            return self();
        }

        /** Day by which it should be met, as written. */
        public final B wantedBy(String wantedBy) {
            this.wantedBy = wantedBy;
            return self();
        }
    }
}
