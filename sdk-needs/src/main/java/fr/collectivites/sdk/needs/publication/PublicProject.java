package fr.collectivites.sdk.needs.publication;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import fr.collectivites.sdk.core.value.IsoDate;
import fr.collectivites.sdk.core.value.NumberText;
import fr.collectivites.sdk.needs.internal.model.Fields;
import fr.collectivites.sdk.needs.registry.NeedTheme;
import fr.collectivites.sdk.needs.registry.Perimeter;
import fr.collectivites.sdk.needs.roadmap.ContractLink;
import fr.collectivites.sdk.needs.roadmap.FundingLine;
import fr.collectivites.sdk.needs.roadmap.Indicator;
import fr.collectivites.sdk.needs.roadmap.Milestone;
import fr.collectivites.sdk.needs.roadmap.ProjectBudget;
import fr.collectivites.sdk.needs.roadmap.ProjectPartner;
import fr.collectivites.sdk.needs.roadmap.RoadmapPhase;
import fr.collectivites.sdk.needs.roadmap.RoadmapPhaseStatus;
import fr.collectivites.sdk.needs.roadmap.RoadmapRef;
import fr.collectivites.sdk.needs.skill.Skill;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A project as everybody may see it: funding that was refused and risks stay out. Immutable and thread-safe.
 */
@JsonPropertyOrder({
    "id",
    "reference",
    "revision",
    "createdAt",
    "updatedAt",
    "owner",
    "title",
    "description",
    "theme",
    "partners",
    "perimeters",
    "phase",
    "phaseStatus",
    "roadmapRef",
    "needs",
    "startPlanned",
    "endPlanned",
    "startActual",
    "endActual",
    "budget",
    "funding",
    "progressPct",
    "milestones",
    "indicators",
    "requiredSkills",
    "inspiredBy",
    "contractLink"
})
public final class PublicProject extends PublicRecord {

    private final @Nullable String title;
    private final @Nullable String description;
    private final @Nullable String theme;
    private final @Nullable List<ProjectPartner> partners;
    private final @Nullable List<Perimeter> perimeters;
    private final @Nullable String phase;
    private final @Nullable String phaseStatus;
    private final @Nullable RoadmapRef roadmapRef;
    private final @Nullable List<String> needs;
    private final @Nullable String startPlanned;
    private final @Nullable String endPlanned;
    private final @Nullable String startActual;
    private final @Nullable String endActual;
    private final @Nullable ProjectBudget budget;
    private final @Nullable List<FundingLine> funding;
    private final @Nullable NumberText progressPct;
    private final @Nullable List<Milestone> milestones;
    private final @Nullable List<Indicator> indicators;
    private final @Nullable List<Skill> requiredSkills;
    private final @Nullable List<String> inspiredBy;
    private final @Nullable String contractLink;

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private PublicProject(Builder builder) {
        super(builder);
        this.title = builder.title;
        this.description = builder.description;
        this.theme = builder.theme;
        this.partners = Fields.copy(builder.partners);
        this.perimeters = Fields.copy(builder.perimeters);
        this.phase = builder.phase;
        this.phaseStatus = builder.phaseStatus;
        this.roadmapRef = builder.roadmapRef;
        this.needs = Fields.copy(builder.needs);
        this.startPlanned = builder.startPlanned;
        this.endPlanned = builder.endPlanned;
        this.startActual = builder.startActual;
        this.endActual = builder.endActual;
        this.budget = builder.budget;
        this.funding = Fields.copy(builder.funding);
        this.progressPct = builder.progressPct;
        this.milestones = Fields.copy(builder.milestones);
        this.indicators = Fields.copy(builder.indicators);
        this.requiredSkills = Fields.copy(builder.requiredSkills);
        this.inspiredBy = Fields.copy(builder.inspiredBy);
        this.contractLink = builder.contractLink;
    }

    static Builder builder() {
        return new Builder();
    }

    /** Title, 5 to 200 characters. */
    public Optional<String> title() {
        return Optional.ofNullable(title);
    }

    /** What is done and why, 20 to 10,000 characters. */
    public Optional<String> description() {
        return Optional.ofNullable(description);
    }

    /** Theme. */
    public Optional<NeedTheme> theme() {
        return Fields.read(theme, NeedTheme::of);
    }

    /** Organisation that takes part. */
    public List<ProjectPartner> partners() {
        return Fields.list(partners);
    }

    /** Area that it is about. */
    public List<Perimeter> perimeters() {
        return Fields.list(perimeters);
    }

    /** Phase. */
    public Optional<RoadmapPhase> phase() {
        return Fields.read(phase, RoadmapPhase::of);
    }

    /** How the phase goes. */
    public Optional<RoadmapPhaseStatus> phaseStatus() {
        return Fields.read(phaseStatus, RoadmapPhaseStatus::of);
    }

    /** Place in the roadmap. */
    public Optional<RoadmapRef> roadmapRef() {
        return Optional.ofNullable(roadmapRef);
    }

    /** Identifier of a need that it meets. */
    public List<String> needs() {
        return Fields.list(needs);
    }

    /** Planned first day. */
    public Optional<IsoDate> startPlanned() {
        return Fields.parse(startPlanned, IsoDate::parse);
    }

    /** {@link #startPlanned()} as written, readable or not. */
    public Optional<String> startPlannedText() {
        return Optional.ofNullable(startPlanned);
    }

    /** Planned last day. */
    public Optional<IsoDate> endPlanned() {
        return Fields.parse(endPlanned, IsoDate::parse);
    }

    /** {@link #endPlanned()} as written, readable or not. */
    public Optional<String> endPlannedText() {
        return Optional.ofNullable(endPlanned);
    }

    /** First day. */
    public Optional<IsoDate> startActual() {
        return Fields.parse(startActual, IsoDate::parse);
    }

    /** {@link #startActual()} as written, readable or not. */
    public Optional<String> startActualText() {
        return Optional.ofNullable(startActual);
    }

    /** Last day. */
    public Optional<IsoDate> endActual() {
        return Fields.parse(endActual, IsoDate::parse);
    }

    /** {@link #endActual()} as written, readable or not. */
    public Optional<String> endActualText() {
        return Optional.ofNullable(endActual);
    }

    /** Budget. */
    public Optional<ProjectBudget> budget() {
        return Optional.ofNullable(budget);
    }

    /** Line of the funding plan. */
    public List<FundingLine> funding() {
        return Fields.list(funding);
    }

    /** Progress, 0 to 100; 100 means that it is done. */
    public Optional<Integer> progressPct() {
        return Fields.whole(progressPct);
    }

    /** {@link #progressPct()} as written, a number or not. */
    public Optional<String> progressPctText() {
        return Optional.ofNullable(progressPct).map(NumberText::toString);
    }

    /** Milestone. */
    public List<Milestone> milestones() {
        return Fields.list(milestones);
    }

    /** Figure by which it is followed. */
    public List<Indicator> indicators() {
        return Fields.list(indicators);
    }

    /** Skill that it needs. */
    public List<Skill> requiredSkills() {
        return Fields.list(requiredSkills);
    }

    /** Identifier of a good practice that inspires it. */
    public List<String> inspiredBy() {
        return Fields.list(inspiredBy);
    }

    /** Contract that it comes under. */
    public Optional<ContractLink> contractLink() {
        return Fields.read(contractLink, ContractLink::of);
    }

    @Override
    protected Stream<@Nullable Object> state() {
        return Stream.concat(
                super.state(),
                Fields.state(
                        title,
                        description,
                        theme,
                        partners,
                        perimeters,
                        phase,
                        phaseStatus,
                        roadmapRef,
                        needs,
                        startPlanned,
                        endPlanned,
                        startActual,
                        endActual,
                        budget,
                        funding,
                        progressPct,
                        milestones,
                        indicators,
                        requiredSkills,
                        inspiredBy,
                        contractLink));
    }

    @Override
    protected @Nullable Object label() {
        return title;
    }

    /** Made by {@link PublicViews} alone. */
    static final class Builder extends PublicRecord.Builder<Builder> {
        private @Nullable String title;
        private @Nullable String description;
        private @Nullable String theme;

        @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
        private @Nullable List<@Nullable ProjectPartner> partners;

        @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
        private @Nullable List<@Nullable Perimeter> perimeters;

        private @Nullable String phase;
        private @Nullable String phaseStatus;
        private @Nullable RoadmapRef roadmapRef;

        @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
        private @Nullable List<@Nullable String> needs;

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

        @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
        private @Nullable List<@Nullable Skill> requiredSkills;

        @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
        private @Nullable List<@Nullable String> inspiredBy;

        private @Nullable String contractLink;

        private Builder() {}

        @Override
        protected Builder self() {
            return this;
        }

        Builder title(String title) {
            this.title = title;
            return this;
        }

        Builder description(String description) {
            this.description = description;
            return this;
        }

        Builder theme(NeedTheme theme) {
            this.theme = theme.code();
            return this;
        }

        Builder partner(ProjectPartner partner) {
            this.partners = Fields.add(this.partners, partner);
            return this;
        }

        Builder perimeter(Perimeter perimeter) {
            this.perimeters = Fields.add(this.perimeters, perimeter);
            return this;
        }

        Builder phase(RoadmapPhase phase) {
            this.phase = phase.code();
            return this;
        }

        Builder phaseStatus(RoadmapPhaseStatus phaseStatus) {
            this.phaseStatus = phaseStatus.code();
            return this;
        }

        Builder roadmapRef(RoadmapRef roadmapRef) {
            this.roadmapRef = roadmapRef;
            return this;
        }

        Builder need(String need) {
            this.needs = Fields.add(this.needs, need);
            return this;
        }

        Builder startPlanned(String startPlanned) {
            this.startPlanned = startPlanned;
            return this;
        }

        Builder endPlanned(String endPlanned) {
            this.endPlanned = endPlanned;
            return this;
        }

        Builder startActual(String startActual) {
            this.startActual = startActual;
            return this;
        }

        Builder endActual(String endActual) {
            this.endActual = endActual;
            return this;
        }

        Builder budget(ProjectBudget budget) {
            this.budget = budget;
            return this;
        }

        Builder fundingLine(FundingLine fundingLine) {
            this.funding = Fields.add(this.funding, fundingLine);
            return this;
        }

        Builder progressPct(String progressPct) {
            this.progressPct = NumberText.of(progressPct);
            return this;
        }

        Builder milestone(Milestone milestone) {
            this.milestones = Fields.add(this.milestones, milestone);
            return this;
        }

        Builder indicator(Indicator indicator) {
            this.indicators = Fields.add(this.indicators, indicator);
            return this;
        }

        Builder requiredSkill(Skill requiredSkill) {
            this.requiredSkills = Fields.add(this.requiredSkills, requiredSkill);
            return this;
        }

        Builder inspiration(String inspiration) {
            this.inspiredBy = Fields.add(this.inspiredBy, inspiration);
            return this;
        }

        Builder contractLink(ContractLink contractLink) {
            this.contractLink = contractLink.code();
            return this;
        }

        /** The entity. */
        PublicProject build() {
            return new PublicProject(this);
        }
    }
}
