package fr.collectivites.sdk.needs.publication;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import fr.collectivites.sdk.core.code.Siren;
import fr.collectivites.sdk.core.value.IsoDate;
import fr.collectivites.sdk.core.value.NumberText;
import fr.collectivites.sdk.needs.internal.model.Fields;
import fr.collectivites.sdk.needs.need.Beneficiary;
import fr.collectivites.sdk.needs.need.LegalObligation;
import fr.collectivites.sdk.needs.need.NeedStatus;
import fr.collectivites.sdk.needs.need.ProjectLink;
import fr.collectivites.sdk.needs.registry.Amount;
import fr.collectivites.sdk.needs.registry.ContributorRole;
import fr.collectivites.sdk.needs.registry.NeedTheme;
import fr.collectivites.sdk.needs.registry.Perimeter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A need as everybody may see it: in which role it was told, not by whom. Immutable and thread-safe.
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
    "secondaryThemes",
    "m57",
    "perimeters",
    "beneficiaries",
    "populationReached",
    "impact",
    "urgency",
    "legalObligation",
    "effort",
    "estimatedBudget",
    "wantedBy",
    "status",
    "mergedInto",
    "linkedProjects",
    "supporters",
    "inspiredBy",
    "submitterRole"
})
public final class PublicNeed extends PublicRecord {

    private final @Nullable String title;
    private final @Nullable String description;
    private final @Nullable String theme;
    private final @Nullable List<String> secondaryThemes;
    private final @Nullable List<String> m57;
    private final @Nullable List<Perimeter> perimeters;
    private final @Nullable List<String> beneficiaries;
    private final @Nullable NumberText populationReached;
    private final @Nullable NumberText impact;
    private final @Nullable NumberText urgency;
    private final @Nullable LegalObligation legalObligation;
    private final @Nullable NumberText effort;
    private final @Nullable Amount estimatedBudget;
    private final @Nullable String wantedBy;
    private final @Nullable String status;
    private final @Nullable String mergedInto;
    private final @Nullable List<ProjectLink> linkedProjects;
    private final @Nullable List<String> supporters;
    private final @Nullable List<String> inspiredBy;
    private final @Nullable String submitterRole;

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private PublicNeed(Builder builder) {
        super(builder);
        this.title = builder.title;
        this.description = builder.description;
        this.theme = builder.theme;
        this.secondaryThemes = Fields.copy(builder.secondaryThemes);
        this.m57 = Fields.copy(builder.m57);
        this.perimeters = Fields.copy(builder.perimeters);
        this.beneficiaries = Fields.copy(builder.beneficiaries);
        this.populationReached = builder.populationReached;
        this.impact = builder.impact;
        this.urgency = builder.urgency;
        this.legalObligation = builder.legalObligation;
        this.effort = builder.effort;
        this.estimatedBudget = builder.estimatedBudget;
        this.wantedBy = builder.wantedBy;
        this.status = builder.status;
        this.mergedInto = builder.mergedInto;
        this.linkedProjects = Fields.copy(builder.linkedProjects);
        this.supporters = Fields.copy(builder.supporters);
        this.inspiredBy = Fields.copy(builder.inspiredBy);
        this.submitterRole = builder.submitterRole;
    }

    static Builder builder() {
        return new Builder();
    }

    /** Title, 5 to 200 characters. */
    public Optional<String> title() {
        return Optional.ofNullable(title);
    }

    /** What is needed and why, 20 to 10,000 characters. */
    public Optional<String> description() {
        return Optional.ofNullable(description);
    }

    /** Main theme. */
    public Optional<NeedTheme> theme() {
        return Fields.read(theme, NeedTheme::of);
    }

    /** Further theme, at most three. */
    public List<NeedTheme> secondaryThemes() {
        return Fields.list(secondaryThemes, NeedTheme::of);
    }

    /** Function of the M57 accounts, such as 57; at most five. */
    public List<String> m57() {
        return Fields.list(m57);
    }

    /** Area that it is about. */
    public List<Perimeter> perimeters() {
        return Fields.list(perimeters);
    }

    /** Who benefits. */
    public List<Beneficiary> beneficiaries() {
        return Fields.list(beneficiaries, Beneficiary::of);
    }

    /** Number of inhabitants reached, not above the population of the perimeter. */
    public Optional<Integer> populationReached() {
        return Fields.whole(populationReached);
    }

    /** {@link #populationReached()} as written, a number or not. */
    public Optional<String> populationReachedText() {
        return Optional.ofNullable(populationReached).map(NumberText::toString);
    }

    /** Impact, 0 (none) to 4 (decisive). */
    public Optional<Integer> impact() {
        return Fields.whole(impact);
    }

    /** {@link #impact()} as written, a number or not. */
    public Optional<String> impactText() {
        return Optional.ofNullable(impact).map(NumberText::toString);
    }

    /** Urgency, 0 (none) to 4 (immediate). */
    public Optional<Integer> urgency() {
        return Fields.whole(urgency);
    }

    /** {@link #urgency()} as written, a number or not. */
    public Optional<String> urgencyText() {
        return Optional.ofNullable(urgency).map(NumberText::toString);
    }

    /** Legal obligation that it answers. */
    public Optional<LegalObligation> legalObligation() {
        return Optional.ofNullable(legalObligation);
    }

    /** Effort, 1 (days) to 5 (years). */
    public Optional<Integer> effort() {
        return Fields.whole(effort);
    }

    /** {@link #effort()} as written, a number or not. */
    public Optional<String> effortText() {
        return Optional.ofNullable(effort).map(NumberText::toString);
    }

    /** Estimated budget. */
    public Optional<Amount> estimatedBudget() {
        return Optional.ofNullable(estimatedBudget);
    }

    /** Day by which it should be met. */
    public Optional<IsoDate> wantedBy() {
        return Fields.parse(wantedBy, IsoDate::parse);
    }

    /** {@link #wantedBy()} as written, readable or not. */
    public Optional<String> wantedByText() {
        return Optional.ofNullable(wantedBy);
    }

    /** State. */
    public Optional<NeedStatus> status() {
        return Fields.read(status, NeedStatus::of);
    }

    /** Identifier of the need that it has been merged into. */
    public Optional<String> mergedInto() {
        return Optional.ofNullable(mergedInto);
    }

    /** Project that is to meet it. */
    public List<ProjectLink> linkedProjects() {
        return Fields.list(linkedProjects);
    }

    /** SIREN of a body that bears the need too. */
    public List<Siren> supporters() {
        return Fields.readable(supporters, Siren::parse);
    }

    /** {@link #supporters()} as written, valid or not. */
    public List<String> supportersText() {
        return Fields.list(supporters);
    }

    /** Identifier of a good practice that inspires it. */
    public List<String> inspiredBy() {
        return Fields.list(inspiredBy);
    }

    /** In which role it was told. */
    public Optional<ContributorRole> submitterRole() {
        return Fields.read(submitterRole, ContributorRole::of);
    }

    @Override
    protected Stream<@Nullable Object> state() {
        return Stream.concat(
                super.state(),
                Fields.state(
                        title,
                        description,
                        theme,
                        secondaryThemes,
                        m57,
                        perimeters,
                        beneficiaries,
                        populationReached,
                        impact,
                        urgency,
                        legalObligation,
                        effort,
                        estimatedBudget,
                        wantedBy,
                        status,
                        mergedInto,
                        linkedProjects,
                        supporters,
                        inspiredBy,
                        submitterRole));
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
        private @Nullable List<@Nullable String> secondaryThemes;

        @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
        private @Nullable List<@Nullable String> m57;

        @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
        private @Nullable List<@Nullable Perimeter> perimeters;

        @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
        private @Nullable List<@Nullable String> beneficiaries;

        private @Nullable NumberText populationReached;
        private @Nullable NumberText impact;
        private @Nullable NumberText urgency;
        private @Nullable LegalObligation legalObligation;
        private @Nullable NumberText effort;
        private @Nullable Amount estimatedBudget;
        private @Nullable String wantedBy;
        private @Nullable String status;
        private @Nullable String mergedInto;

        @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
        private @Nullable List<@Nullable ProjectLink> linkedProjects;

        @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
        private @Nullable List<@Nullable String> supporters;

        @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
        private @Nullable List<@Nullable String> inspiredBy;

        private @Nullable String submitterRole;

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

        Builder secondaryTheme(NeedTheme secondaryTheme) {
            this.secondaryThemes = Fields.add(this.secondaryThemes, secondaryTheme.code());
            return this;
        }

        Builder m57Function(String m57Function) {
            this.m57 = Fields.add(this.m57, m57Function);
            return this;
        }

        Builder perimeter(Perimeter perimeter) {
            this.perimeters = Fields.add(this.perimeters, perimeter);
            return this;
        }

        Builder beneficiary(Beneficiary beneficiary) {
            this.beneficiaries = Fields.add(this.beneficiaries, beneficiary.code());
            return this;
        }

        Builder populationReached(String populationReached) {
            this.populationReached = NumberText.of(populationReached);
            return this;
        }

        Builder impact(String impact) {
            this.impact = NumberText.of(impact);
            return this;
        }

        Builder urgency(String urgency) {
            this.urgency = NumberText.of(urgency);
            return this;
        }

        Builder legalObligation(LegalObligation legalObligation) {
            this.legalObligation = legalObligation;
            return this;
        }

        Builder effort(String effort) {
            this.effort = NumberText.of(effort);
            return this;
        }

        Builder estimatedBudget(Amount estimatedBudget) {
            this.estimatedBudget = estimatedBudget;
            return this;
        }

        Builder wantedBy(String wantedBy) {
            this.wantedBy = wantedBy;
            return this;
        }

        Builder status(NeedStatus status) {
            this.status = status.code();
            return this;
        }

        Builder mergedInto(String mergedInto) {
            this.mergedInto = mergedInto;
            return this;
        }

        Builder linkedProject(ProjectLink linkedProject) {
            this.linkedProjects = Fields.add(this.linkedProjects, linkedProject);
            return this;
        }

        Builder supporter(String supporter) {
            this.supporters = Fields.add(this.supporters, supporter);
            return this;
        }

        Builder inspiration(String inspiration) {
            this.inspiredBy = Fields.add(this.inspiredBy, inspiration);
            return this;
        }

        Builder submitterRole(ContributorRole submitterRole) {
            this.submitterRole = submitterRole.code();
            return this;
        }

        /** The entity. */
        PublicNeed build() {
            return new PublicNeed(this);
        }
    }
}
