package fr.collectivites.sdk.needs.roadmap;

import fr.collectivites.sdk.core.collectivity.PhaseStatus;
import fr.collectivites.sdk.core.collectivity.Project;
import fr.collectivites.sdk.core.collectivity.ProjectPhase;
import fr.collectivites.sdk.needs.registry.Amount;
import fr.collectivites.sdk.needs.registry.NeedTheme;
import fr.collectivites.sdk.needs.registry.OrganisationRef;
import fr.collectivites.sdk.needs.registry.TaxKind;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Projects of the roadmap as the registered schema {@code betagouv/projets-territoire} 0.1.0 has them, and back. Stateless.
 *
 * <table>
 * <caption>Fields</caption>
 * <tr><th>here</th><th>in the schema</th></tr>
 * <tr><td>{@code id}, {@code createdAt}, {@code updatedAt}, {@code title}, {@code description}</td><td>{@code id},
 *     {@code createdAt}, {@code updatedAt}, {@code nom}, {@code description}</td></tr>
 * <tr><td>{@code budget.planned}</td><td>{@code budgetPrevisionnel}: whole euros, with tax where the rate is known, else as
 *     told; back it is an amount of unknown tax, because the schema does not say</td></tr>
 * <tr><td>{@code startPlanned}</td><td>{@code dateDebutPrevisionnelle}</td></tr>
 * <tr><td>{@code phase}, {@code phaseStatus}</td><td>{@code phase}, {@code phaseStatut}</td></tr>
 * <tr><td>{@code contractLink}</td><td>{@code programme}</td></tr>
 * <tr><td>{@code owner.siret}</td><td>{@code porteurCodeSiret}</td></tr>
 * <tr><td>{@code theme}</td><td>{@code competences}: the functions of the theme; not taken back, since all that is digital
 *     has nearly one function there</td></tr>
 * </table>
 *
 * <p>Partners, funding, milestones, indicators and links have no place in the schema; contacts are not handed over.
 */
public final class ProjectMapping {

    private ProjectMapping() {}

    /** The project as the registered schema has it. */
    public static Project toProject(RoadmapProject from) {
        Project.Builder to = Project.builder(from.id().orElse(""), from.title().orElse(""));
        from.createdAtText().ifPresent(to::createdAt);
        from.updatedAtText().ifPresent(to::updatedAt);
        from.description().ifPresent(to::description);
        from.budget()
                .flatMap(ProjectBudget::planned)
                .flatMap(planned -> planned.amountWithTax().or(planned::amount))
                .map(euros -> euros.setScale(0, RoundingMode.HALF_UP))
                .ifPresent(to::budget);
        from.startPlannedText().ifPresent(to::plannedStart);
        from.phase().map(RoadmapPhase::label).map(ProjectPhase::of).ifPresent(to::phase);
        from.phaseStatus().map(RoadmapPhaseStatus::label).map(PhaseStatus::of).ifPresent(to::phaseStatus);
        from.contractLink().map(ContractLink::code).ifPresent(to::programme);
        from.owner().flatMap(OrganisationRef::siretText).ifPresent(to::leaderSiret);
        from.theme().map(NeedTheme::competences).ifPresent(all -> all.forEach(to::competence));
        return to.build();
    }

    /** A project of the registered schema as one of the roadmap, owned by that organisation. */
    public static RoadmapProject from(Project from, OrganisationRef owner) {
        RoadmapProject.Builder to = RoadmapProject.builder(from.name().orElse(""), owner)
                .id(from.id().orElse(""));
        from.createdAt().flatMap(date -> date.instant()).ifPresent(to::createdAt);
        from.updatedAt().flatMap(date -> date.instant()).ifPresent(to::updatedAt);
        from.description().ifPresent(to::description);
        from.budget().ifPresent(euros -> to.budget(budget(euros)));
        from.plannedStartText().ifPresent(to::startPlanned);
        from.phase().map(ProjectPhase::label).map(RoadmapPhase::of).ifPresent(to::phase);
        from.phaseStatus().map(PhaseStatus::label).map(RoadmapPhaseStatus::of).ifPresent(to::phaseStatus);
        from.programme().map(ContractLink::of).filter(ContractLink::isKnown).ifPresent(to::contractLink);
        return to.build();
    }

    private static ProjectBudget budget(BigDecimal euros) {
        return ProjectBudget.builder(Amount.builder(euros, TaxKind.UNKNOWN).build())
                .build();
    }
}
