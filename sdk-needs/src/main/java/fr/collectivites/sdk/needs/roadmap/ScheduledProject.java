package fr.collectivites.sdk.needs.roadmap;

import com.fasterxml.jackson.annotation.JsonFormat;
import fr.collectivites.sdk.core.value.IsoDate;
import fr.collectivites.sdk.core.value.NumberText;
import fr.collectivites.sdk.needs.internal.model.Fields;
import fr.collectivites.sdk.needs.registry.RegistryRecord;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How a project stands: phase, dates, money, progress. Immutable and thread-safe.
 */
public abstract sealed class ScheduledProject extends RegistryRecord permits RoadmapProject {

    private final @Nullable String phase;
    private final @Nullable String phaseStatus;
    private final @Nullable String startPlanned;
    private final @Nullable String endPlanned;
    private final @Nullable String startActual;
    private final @Nullable String endActual;
    private final @Nullable ProjectBudget budget;
    private final @Nullable List<FundingLine> funding;
    private final @Nullable NumberText progressPct;
    private final @Nullable List<Milestone> milestones;
    private final @Nullable List<Indicator> indicators;

    ScheduledProject(Builder<?> builder) {
        super(builder);
        this.phase = builder.phase;
        this.phaseStatus = builder.phaseStatus;
        this.startPlanned = builder.startPlanned;
        this.endPlanned = builder.endPlanned;
        this.startActual = builder.startActual;
        this.endActual = builder.endActual;
        this.budget = builder.budget;
        this.funding = Fields.copy(builder.funding);
        this.progressPct = builder.progressPct;
        this.milestones = Fields.copy(builder.milestones);
        this.indicators = Fields.copy(builder.indicators);
    }

    /** Phase. */
    public final Optional<RoadmapPhase> phase() {
        return Fields.read(phase, RoadmapPhase::of);
    }

    /** How the phase goes. */
    public final Optional<RoadmapPhaseStatus> phaseStatus() {
        return Fields.read(phaseStatus, RoadmapPhaseStatus::of);
    }

    /** Planned first day. */
    public final Optional<IsoDate> startPlanned() {
        return Fields.parse(startPlanned, IsoDate::parse);
    }

    /** {@link #startPlanned()} as written, readable or not. */
    public final Optional<String> startPlannedText() {
        return Optional.ofNullable(startPlanned);
    }

    /** Planned last day. */
    public final Optional<IsoDate> endPlanned() {
        return Fields.parse(endPlanned, IsoDate::parse);
    }

    /** {@link #endPlanned()} as written, readable or not. */
    public final Optional<String> endPlannedText() {
        return Optional.ofNullable(endPlanned);
    }

    /** First day. */
    public final Optional<IsoDate> startActual() {
        return Fields.parse(startActual, IsoDate::parse);
    }

    /** {@link #startActual()} as written, readable or not. */
    public final Optional<String> startActualText() {
        return Optional.ofNullable(startActual);
    }

    /** Last day. */
    public final Optional<IsoDate> endActual() {
        return Fields.parse(endActual, IsoDate::parse);
    }

    /** {@link #endActual()} as written, readable or not. */
    public final Optional<String> endActualText() {
        return Optional.ofNullable(endActual);
    }

    /** Budget. */
    public final Optional<ProjectBudget> budget() {
        return Optional.ofNullable(budget);
    }

    /** Line of the funding plan. */
    public final List<FundingLine> funding() {
        return Fields.list(funding);
    }

    /** Progress, 0 to 100; 100 means that it is done. */
    public final Optional<Integer> progressPct() {
        return Fields.whole(progressPct);
    }

    /** {@link #progressPct()} as written, a number or not. */
    public final Optional<String> progressPctText() {
        return Optional.ofNullable(progressPct).map(NumberText::toString);
    }

    /** Milestone. */
    public final List<Milestone> milestones() {
        return Fields.list(milestones);
    }

    /** Figure by which it is followed. */
    public final List<Indicator> indicators() {
        return Fields.list(indicators);
    }

    @Override
    protected Stream<@Nullable Object> state() {
        return Stream.concat(
                super.state(),
                Fields.state(
                        phase,
                        phaseStatus,
                        startPlanned,
                        endPlanned,
                        startActual,
                        endActual,
                        budget,
                        funding,
                        progressPct,
                        milestones,
                        indicators));
    }

    /**
     * What the builders have in common. Not thread-safe.
     *
     * @param <B> the builder itself
     */
    public abstract static sealed class Builder<B extends Builder<B>> extends RegistryRecord.Builder<B>
            permits RoadmapProject.Builder {
        private @Nullable String phase;
        private @Nullable String phaseStatus;
        private @Nullable String startPlanned;
        private @Nullable String endPlanned;
        private @Nullable String startActual;
        private @Nullable String endActual;
        private @Nullable ProjectBudget budget;

        @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
        private @Nullable List<@Nullable FundingLine> funding;

        private @Nullable NumberText progressPct;

        @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
        private @Nullable List<@Nullable Milestone> milestones;

        @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
        private @Nullable List<@Nullable Indicator> indicators;

        Builder() {}

        Builder(ScheduledProject from) {
            super(from);
            this.phase = from.phase;
            this.phaseStatus = from.phaseStatus;
            this.startPlanned = from.startPlanned;
            this.endPlanned = from.endPlanned;
            this.startActual = from.startActual;
            this.endActual = from.endActual;
            this.budget = from.budget;
            this.funding = Fields.open(from.funding);
            this.progressPct = from.progressPct;
            this.milestones = Fields.open(from.milestones);
            this.indicators = Fields.open(from.indicators);
        }

        /** Phase. */
        public final B phase(RoadmapPhase phase) {
            this.phase = phase.code();
            return self();
        }

        /** How the phase goes. */
        public final B phaseStatus(RoadmapPhaseStatus phaseStatus) {
            this.phaseStatus = phaseStatus.code();
            return self();
        }

        /** Planned first day. */
        public final B startPlanned(LocalDate startPlanned) {
            this.startPlanned = startPlanned.toString();
            return self();
        }

        /** Planned first day, as written. */
        public final B startPlanned(String startPlanned) {
            this.startPlanned = startPlanned;
            return self();
        }

        /** Planned last day. */
        public final B endPlanned(LocalDate endPlanned) {
            this.endPlanned = endPlanned.toString();
            return self();
        }

        /** Planned last day, as written. */
        public final B endPlanned(String endPlanned) {
            this.endPlanned = endPlanned;
            return self();
        }

        /** First day. */
        public final B startActual(LocalDate startActual) {
            this.startActual = startActual.toString();
            return self();
        }

        /** First day, as written. */
        public final B startActual(String startActual) {
            this.startActual = startActual;
            return self();
        }

        /** Last day. */
        public final B endActual(LocalDate endActual) {
            this.endActual = endActual.toString();
            return self();
        }

        /** Last day, as written. */
        public final B endActual(String endActual) {
            this.endActual = endActual;
            return self();
        }

        /** Budget. */
        public final B budget(ProjectBudget budget) {
            this.budget = budget;
            return self();
        }

        /** Adds one: line of the funding plan. */
        public final B fundingLine(FundingLine fundingLine) {
            this.funding = Fields.add(this.funding, fundingLine);
            return self();
        }

        /** Takes out all of them: line of the funding plan. */
        public final B noFunding() {
            this.funding = null;
            return self();
        }

        /** Progress, 0 to 100; 100 means that it is done. */
        public final B progressPct(int progressPct) {
            this.progressPct = NumberText.of(BigDecimal.valueOf(progressPct));
            return self();
        }

        /** Progress, 0 to 100; 100 means that it is done, as written. */
        public final B progressPct(String progressPct) {
            this.progressPct = NumberText.of(progressPct);
            return self();
        }

        /** Adds one: milestone. */
        public final B milestone(Milestone milestone) {
            this.milestones = Fields.add(this.milestones, milestone);
            return self();
        }

        /** Takes out all of them: milestone. */
        public final B noMilestones() {
            this.milestones = null;
            return self();
        }

        /** Adds one: figure by which it is followed. */
        public final B indicator(Indicator indicator) {
            this.indicators = Fields.add(this.indicators, indicator);
            return self();
        }

        /** Takes out all of them: figure by which it is followed. */
        public final B noIndicators() {
            this.indicators = null;
            return self();
        }
    }
}
