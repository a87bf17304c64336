package fr.collectivites.sdk.needs.roadmap;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import fr.collectivites.sdk.needs.internal.model.Fields;
import fr.collectivites.sdk.needs.registry.Attachment;
import fr.collectivites.sdk.needs.registry.NeedTheme;
import fr.collectivites.sdk.needs.registry.OrganisationRef;
import fr.collectivites.sdk.needs.registry.Perimeter;
import fr.collectivites.sdk.needs.registry.RecordId;
import fr.collectivites.sdk.needs.skill.Skill;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A project that meets needs, followed from idea to end. {@link ProjectMapping} tells how it stands in the registered schema
 * of projects. Immutable and thread-safe.
 */
@JsonPropertyOrder({
    "id",
    "reference",
    "revision",
    "createdAt",
    "updatedAt",
    "source",
    "visibility",
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
    "risks",
    "requiredSkills",
    "inspiredBy",
    "contractLink",
    "attachments"
})
public final class RoadmapProject extends ScheduledProject {

    private final @Nullable String title;
    private final @Nullable String description;
    private final @Nullable String theme;
    private final @Nullable List<ProjectPartner> partners;
    private final @Nullable List<Perimeter> perimeters;
    private final @Nullable RoadmapRef roadmapRef;
    private final @Nullable List<String> needs;
    private final @Nullable List<String> risks;
    private final @Nullable List<Skill> requiredSkills;
    private final @Nullable List<String> inspiredBy;
    private final @Nullable String contractLink;
    private final @Nullable List<Attachment> attachments;

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private RoadmapProject(Builder builder) {
        super(builder);
        this.title = builder.title;
        this.description = builder.description;
        this.theme = builder.theme;
        this.partners = Fields.copy(builder.partners);
        this.perimeters = Fields.copy(builder.perimeters);
        this.roadmapRef = builder.roadmapRef;
        this.needs = Fields.copy(builder.needs);
        this.risks = Fields.copy(builder.risks);
        this.requiredSkills = Fields.copy(builder.requiredSkills);
        this.inspiredBy = Fields.copy(builder.inspiredBy);
        this.contractLink = builder.contractLink;
        this.attachments = Fields.copy(builder.attachments);
    }

    /** Starts with a new identifier and its title, owner. */
    public static Builder builder(String title, OrganisationRef owner) {
        return new Builder().id(RecordId.next()).title(title).owner(owner);
    }

    /** Starts from a copy of this one. */
    public Builder toBuilder() {
        return new Builder(this);
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

    /** Place in the roadmap. */
    public Optional<RoadmapRef> roadmapRef() {
        return Optional.ofNullable(roadmapRef);
    }

    /** Identifier of a need that it meets. */
    public List<String> needs() {
        return Fields.list(needs);
    }

    /** Risk. */
    public List<String> risks() {
        return Fields.list(risks);
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

    /** File that goes with it. */
    public List<Attachment> attachments() {
        return Fields.list(attachments);
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
                        roadmapRef,
                        needs,
                        risks,
                        requiredSkills,
                        inspiredBy,
                        contractLink,
                        attachments));
    }

    @Override
    protected @Nullable Object label() {
        return title;
    }

    /** Builds a {@link RoadmapProject}. Not thread-safe. */
    public static final class Builder extends ScheduledProject.Builder<Builder> {
        private @Nullable String title;
        private @Nullable String description;
        private @Nullable String theme;

        @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
        private @Nullable List<@Nullable ProjectPartner> partners;

        @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
        private @Nullable List<@Nullable Perimeter> perimeters;

        private @Nullable RoadmapRef roadmapRef;

        @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
        private @Nullable List<@Nullable String> needs;

        @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
        private @Nullable List<@Nullable String> risks;

        @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
        private @Nullable List<@Nullable Skill> requiredSkills;

        @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
        private @Nullable List<@Nullable String> inspiredBy;

        private @Nullable String contractLink;

        @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
        private @Nullable List<@Nullable Attachment> attachments;

        private Builder() {}

        private Builder(RoadmapProject from) {
            super(from);
            this.title = from.title;
            this.description = from.description;
            this.theme = from.theme;
            this.partners = Fields.open(from.partners);
            this.perimeters = Fields.open(from.perimeters);
            this.roadmapRef = from.roadmapRef;
            this.needs = Fields.open(from.needs);
            this.risks = Fields.open(from.risks);
            this.requiredSkills = Fields.open(from.requiredSkills);
            this.inspiredBy = Fields.open(from.inspiredBy);
            this.contractLink = from.contractLink;
            this.attachments = Fields.open(from.attachments);
        }

        @Override
        protected Builder self() {
            return this;
        }

        /** Title, 5 to 200 characters. */
        public Builder title(String title) {
            this.title = title;
            return this;
        }

        /** What is done and why, 20 to 10,000 characters. */
        public Builder description(String description) {
            this.description = description;
            return this;
        }

        /** Theme. */
        public Builder theme(NeedTheme theme) {
            this.theme = theme.code();
            return this;
        }

        /** Adds one: organisation that takes part. */
        public Builder partner(ProjectPartner partner) {
            this.partners = Fields.add(this.partners, partner);
            return this;
        }

        /** Takes out all of them: organisation that takes part. */
        public Builder noPartners() {
            this.partners = null;
            return this;
        }

        /** Adds one: area that it is about. */
        public Builder perimeter(Perimeter perimeter) {
            this.perimeters = Fields.add(this.perimeters, perimeter);
            return this;
        }

        /** Takes out all of them: area that it is about. */
        public Builder noPerimeters() {
            this.perimeters = null;
            return this;
        }

        /** Place in the roadmap. */
        public Builder roadmapRef(RoadmapRef roadmapRef) {
            this.roadmapRef = roadmapRef;
            return this;
        }

        /** Adds one: identifier of a need that it meets. */
        public Builder need(String need) {
            this.needs = Fields.add(this.needs, need);
            return this;
        }

        /** Takes out all of them: identifier of a need that it meets. */
        public Builder noNeeds() {
            this.needs = null;
            return this;
        }

        /** Adds one: risk. */
        public Builder risk(String risk) {
            this.risks = Fields.add(this.risks, risk);
            return this;
        }

        /** Takes out all of them: risk. */
        public Builder noRisks() {
            this.risks = null;
            return this;
        }

        /** Adds one: skill that it needs. */
        public Builder requiredSkill(Skill requiredSkill) {
            this.requiredSkills = Fields.add(this.requiredSkills, requiredSkill);
            return this;
        }

        /** Takes out all of them: skill that it needs. */
        public Builder noRequiredSkills() {
            this.requiredSkills = null;
            return this;
        }

        /** Adds one: identifier of a good practice that inspires it. */
        public Builder inspiration(String inspiration) {
            this.inspiredBy = Fields.add(this.inspiredBy, inspiration);
            return this;
        }

        /** Takes out all of them: identifier of a good practice that inspires it. */
        public Builder noInspiredBy() {
            this.inspiredBy = null;
            return this;
        }

        /** Contract that it comes under. */
        public Builder contractLink(ContractLink contractLink) {
            this.contractLink = contractLink.code();
            return this;
        }

        /** Adds one: file that goes with it. */
        public Builder attachment(Attachment attachment) {
            this.attachments = Fields.add(this.attachments, attachment);
            return this;
        }

        /** Takes out all of them: file that goes with it. */
        public Builder noAttachments() {
            this.attachments = null;
            return this;
        }

        /** The entity. */
        public RoadmapProject build() {
            return new RoadmapProject(this);
        }
    }
}
