package fr.collectivites.sdk.core.collectivity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import fr.collectivites.sdk.core.code.Siret;
import fr.collectivites.sdk.core.constraint.SeverityPayload;
import fr.collectivites.sdk.core.constraint.ValidSiret;
import fr.collectivites.sdk.core.internal.model.Fields;
import fr.collectivites.sdk.core.value.IsoDate;
import fr.collectivites.sdk.core.value.Money;
import fr.collectivites.sdk.core.value.NumberText;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Pattern;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A project of one or several local authorities, as the registered schema {@code betagouv/projets-territoire} 0.1.0 has it:
 * 22 fields, under the names of the schema in JSON. Immutable and thread-safe.
 *
 * <p>Beyond what annotations say, {@code ModelValidator} checks that the budget is a whole number of euros, and warns when
 * it is negative, when competences or levers are not in their reference tables, when a status stands without a phase and
 * when {@code updatedAt} is before {@code createdAt}.
 */
@JsonPropertyOrder({
    "id",
    "createdAt",
    "updatedAt",
    "nom",
    "description",
    "budgetPrevisionnel",
    "dateDebutPrevisionnelle",
    "phase",
    "phaseStatut",
    "programme",
    "porteurCodeSiret",
    "porteurReferentEmail",
    "porteurReferentTelephone",
    "porteurReferentPrenom",
    "porteurReferentNom",
    "porteurReferentFonction",
    "competences",
    "leviers",
    "mecId",
    "tetId",
    "recocoId",
    "collectiviteIds"
})
public final class Project extends RegistryEntry {

    private final @Nullable String description;
    private final @Nullable NumberText budgetPrevisionnel;

    @Pattern(
            regexp = Patterns.DAY,
            message = "{fr.collectivites.sdk.core.collectivity.day.message}",
            payload = SeverityPayload.Warning.class)
    private final @Nullable String dateDebutPrevisionnelle;

    @Pattern(regexp = "Idée|Étude|Opération", message = "{fr.collectivites.sdk.core.collectivity.phase.message}") private final @Nullable String phase;

    @Pattern(
            regexp = "En cours|En retard|En pause|Bloqué|Abandonné|Terminé",
            message = "{fr.collectivites.sdk.core.collectivity.phaseStatut.message}")
    private final @Nullable String phaseStatut;

    private final @Nullable String programme;

    @Pattern(regexp = Patterns.SIRET, message = "{fr.collectivites.sdk.core.collectivity.siret.message}") @ValidSiret(payload = SeverityPayload.Warning.class)
    private final @Nullable String porteurCodeSiret;

    @Email private final @Nullable String porteurReferentEmail;

    private final @Nullable String porteurReferentTelephone;
    private final @Nullable String porteurReferentPrenom;
    private final @Nullable String porteurReferentNom;
    private final @Nullable String porteurReferentFonction;
    private final @Nullable List<String> competences;
    private final @Nullable List<String> leviers;
    private final @Nullable String mecId;
    private final @Nullable String tetId;
    private final @Nullable String recocoId;
    private final @Nullable List<String> collectiviteIds;

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private Project(Builder builder) {
        super(builder);
        this.description = builder.description;
        this.budgetPrevisionnel = builder.budgetPrevisionnel;
        this.dateDebutPrevisionnelle = builder.dateDebutPrevisionnelle;
        this.phase = builder.phase;
        this.phaseStatut = builder.phaseStatut;
        this.programme = builder.programme;
        this.porteurCodeSiret = builder.porteurCodeSiret;
        this.porteurReferentEmail = builder.porteurReferentEmail;
        this.porteurReferentTelephone = builder.porteurReferentTelephone;
        this.porteurReferentPrenom = builder.porteurReferentPrenom;
        this.porteurReferentNom = builder.porteurReferentNom;
        this.porteurReferentFonction = builder.porteurReferentFonction;
        this.competences = Fields.copy(builder.competences);
        this.leviers = Fields.copy(builder.leviers);
        this.mecId = builder.mecId;
        this.tetId = builder.tetId;
        this.recocoId = builder.recocoId;
        this.collectiviteIds = Fields.copy(builder.collectiviteIds);
    }

    /** Starts with its identifier (a UUID) and name. */
    public static Builder builder(String id, String name) {
        return new Builder().id(id).name(name);
    }

    /** Starts from a copy of this one. */
    public Builder toBuilder() {
        return new Builder(this);
    }

    /** Description. */
    public Optional<String> description() {
        return Optional.ofNullable(description);
    }

    /** Planned budget in euros. */
    public Optional<BigDecimal> budget() {
        return Optional.ofNullable(budgetPrevisionnel).flatMap(NumberText::number);
    }

    /** {@link #budget()} as written, a number or not. */
    public Optional<String> budgetText() {
        return Optional.ofNullable(budgetPrevisionnel).map(NumberText::toString);
    }

    /** Day on which it is planned to start. */
    public Optional<IsoDate> plannedStart() {
        return Fields.parse(dateDebutPrevisionnelle, IsoDate::parse);
    }

    /** {@link #plannedStart()} as written, readable or not. */
    public Optional<String> plannedStartText() {
        return Optional.ofNullable(dateDebutPrevisionnelle);
    }

    /** Phase that it is in. */
    public Optional<ProjectPhase> phase() {
        return Fields.read(phase, ProjectPhase::of);
    }

    /** How that phase goes. */
    public Optional<PhaseStatus> phaseStatus() {
        return Fields.read(phaseStatut, PhaseStatus::of);
    }

    /** Programme or service that it comes from. */
    public Optional<String> programme() {
        return Optional.ofNullable(programme);
    }

    /** SIRET of the body that leads it. */
    public Optional<Siret> leaderSiret() {
        return Fields.parse(porteurCodeSiret, Siret::parse);
    }

    /** {@link #leaderSiret()} as written, valid or not. */
    public Optional<String> leaderSiretText() {
        return Optional.ofNullable(porteurCodeSiret);
    }

    /** Competences that it falls under. */
    public List<Competence> competences() {
        return Fields.list(competences, Competence::of);
    }

    /** Levers of the ecological transition that it works by. */
    public List<Lever> levers() {
        return Fields.list(leviers, Lever::of);
    }

    /** Identifier in Mon Espace Collectivité. */
    public Optional<String> mecId() {
        return Optional.ofNullable(mecId);
    }

    /** Identifier in Territoires en transitions. */
    public Optional<String> tetId() {
        return Optional.ofNullable(tetId);
    }

    /** Identifier in Recoco. */
    public Optional<String> recocoId() {
        return Optional.ofNullable(recocoId);
    }

    /** Identifiers of the {@link Collectivity collectivités} that it is a project of. */
    public List<String> collectivityIds() {
        return Fields.list(collectiviteIds);
    }

    /** The planned budget as an amount of money, if it is a number. */
    public Optional<Money> budgetAsMoney() {
        return budget().map(Money::euros);
    }

    /** The person in charge, if anything is told of one. Personal data: leave it out of what is published. */
    public Optional<ProjectContact> contact() {
        ProjectContact contact = ProjectContact.of(
                porteurReferentEmail,
                porteurReferentTelephone,
                porteurReferentPrenom,
                porteurReferentNom,
                porteurReferentFonction);
        return contact.isEmpty() ? Optional.empty() : Optional.of(contact);
    }

    @Override
    protected Stream<@Nullable Object> state() {
        return Stream.concat(
                super.state(),
                Fields.state(
                        description,
                        budgetPrevisionnel,
                        dateDebutPrevisionnelle,
                        phase,
                        phaseStatut,
                        programme,
                        porteurCodeSiret,
                        porteurReferentEmail,
                        porteurReferentTelephone,
                        porteurReferentPrenom,
                        porteurReferentNom,
                        porteurReferentFonction,
                        competences,
                        leviers,
                        mecId,
                        tetId,
                        recocoId,
                        collectiviteIds));
    }

    /** Builds a {@link Project}. Not thread-safe. */
    public static final class Builder extends RegistryEntry.Builder<Builder> {
        private @Nullable String description;
        private @Nullable NumberText budgetPrevisionnel;
        private @Nullable String dateDebutPrevisionnelle;
        private @Nullable String phase;
        private @Nullable String phaseStatut;
        private @Nullable String programme;
        private @Nullable String porteurCodeSiret;
        private @Nullable String porteurReferentEmail;
        private @Nullable String porteurReferentTelephone;
        private @Nullable String porteurReferentPrenom;
        private @Nullable String porteurReferentNom;
        private @Nullable String porteurReferentFonction;

        @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
        private @Nullable List<@Nullable String> competences;

        @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
        private @Nullable List<@Nullable String> leviers;

        private @Nullable String mecId;
        private @Nullable String tetId;
        private @Nullable String recocoId;

        @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
        private @Nullable List<@Nullable String> collectiviteIds;

        private Builder() {}

        private Builder(Project from) {
            super(from);
            this.description = from.description;
            this.budgetPrevisionnel = from.budgetPrevisionnel;
            this.dateDebutPrevisionnelle = from.dateDebutPrevisionnelle;
            this.phase = from.phase;
            this.phaseStatut = from.phaseStatut;
            this.programme = from.programme;
            this.porteurCodeSiret = from.porteurCodeSiret;
            this.porteurReferentEmail = from.porteurReferentEmail;
            this.porteurReferentTelephone = from.porteurReferentTelephone;
            this.porteurReferentPrenom = from.porteurReferentPrenom;
            this.porteurReferentNom = from.porteurReferentNom;
            this.porteurReferentFonction = from.porteurReferentFonction;
            this.competences = Fields.open(from.competences);
            this.leviers = Fields.open(from.leviers);
            this.mecId = from.mecId;
            this.tetId = from.tetId;
            this.recocoId = from.recocoId;
            this.collectiviteIds = Fields.open(from.collectiviteIds);
        }

        @Override
        protected Builder self() {
            return this;
        }

        /** Description. */
        public Builder description(String description) {
            this.description = description;
            return this;
        }

        /** Planned budget in euros. */
        public Builder budget(BigDecimal budget) {
            this.budgetPrevisionnel = NumberText.of(budget);
            return this;
        }

        /** Planned budget in euros, as written. */
        public Builder budget(String budget) {
            this.budgetPrevisionnel = NumberText.of(budget);
            return this;
        }

        /** Day on which it is planned to start. */
        public Builder plannedStart(LocalDate plannedStart) {
            this.dateDebutPrevisionnelle = plannedStart.toString();
            return this;
        }

        /** Day on which it is planned to start, as written. */
        public Builder plannedStart(String plannedStart) {
            this.dateDebutPrevisionnelle = plannedStart;
            return this;
        }

        /** Phase that it is in. */
        public Builder phase(ProjectPhase phase) {
            this.phase = phase.code();
            return this;
        }

        /** How that phase goes. */
        public Builder phaseStatus(PhaseStatus phaseStatus) {
            this.phaseStatut = phaseStatus.code();
            return this;
        }

        /** Programme or service that it comes from. */
        public Builder programme(String programme) {
            this.programme = programme;
            return this;
        }

        /** SIRET of the body that leads it. */
        public Builder leaderSiret(Siret leaderSiret) {
            this.porteurCodeSiret = leaderSiret.toString();
            return this;
        }

        /** SIRET of the body that leads it, as written. */
        public Builder leaderSiret(String leaderSiret) {
            this.porteurCodeSiret = leaderSiret;
            return this;
        }

        /** Adds one: competence that it falls under. */
        public Builder competence(Competence competence) {
            this.competences = Fields.add(this.competences, competence.code());
            return this;
        }

        /** Adds one: lever of the ecological transition that it works by. */
        public Builder lever(Lever lever) {
            this.leviers = Fields.add(this.leviers, lever.code());
            return this;
        }

        /** Identifier in Mon Espace Collectivité. */
        public Builder mecId(String mecId) {
            this.mecId = mecId;
            return this;
        }

        /** Identifier in Territoires en transitions. */
        public Builder tetId(String tetId) {
            this.tetId = tetId;
            return this;
        }

        /** Identifier in Recoco. */
        public Builder recocoId(String recocoId) {
            this.recocoId = recocoId;
            return this;
        }

        /** Adds one: identifier of a collectivité that it is a project of. */
        public Builder collectivityId(String collectivityId) {
            this.collectiviteIds = Fields.add(this.collectiviteIds, collectivityId);
            return this;
        }

        /** Planned budget. */
        public Builder budget(long euros) {
            return budget(BigDecimal.valueOf(euros));
        }

        /** The person in charge; empty texts are left out. */
        public Builder contact(ProjectContact contact) {
            this.porteurReferentEmail = ProjectContact.orNull(contact.email());
            this.porteurReferentTelephone = ProjectContact.orNull(contact.phone());
            this.porteurReferentPrenom = ProjectContact.orNull(contact.firstName());
            this.porteurReferentNom = ProjectContact.orNull(contact.lastName());
            this.porteurReferentFonction = ProjectContact.orNull(contact.function());
            return this;
        }

        /** The project. */
        public Project build() {
            return new Project(this);
        }
    }
}
