package fr.collectivites.sdk.needs.publication;

import fr.collectivites.sdk.core.value.Concept;
import fr.collectivites.sdk.core.value.IsoDate;
import fr.collectivites.sdk.needs.practice.Evidence;
import fr.collectivites.sdk.needs.registry.Amount;
import fr.collectivites.sdk.needs.registry.OrganisationRef;
import fr.collectivites.sdk.needs.registry.Perimeter;
import fr.collectivites.sdk.needs.registry.TaxKind;
import fr.collectivites.sdk.needs.roadmap.ProjectBudget;
import fr.collectivites.sdk.needs.roadmap.RoadmapRef;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Public forms as rows of the export. Stateless. */
final class ExportRows {

    private static final String BETWEEN = "|";

    private ExportRows() {}

    static Map<String, Object> need(PublicNeed need) {
        Map<String, Object> row = common(need);
        put(row, "titre", need.title());
        put(row, "description", need.description());
        code(row, "theme", need.theme());
        codes(row, "themes_secondaires", need.secondaryThemes());
        perimeters(row, need.perimeters());
        code(row, "statut", need.status());
        code(row, "role_deposant", need.submitterRole());
        codes(row, "beneficiaires", need.beneficiaries());
        put(row, "population_touchee", need.populationReached());
        put(row, "impact", need.impact());
        put(row, "urgence", need.urgency());
        put(row, "effort", need.effort());
        amount(row, "budget", need.estimatedBudget());
        day(row, "souhaite_pour", need.wantedBy());
        texts(row, "soutiens", need.supportersText());
        return row;
    }

    static Map<String, Object> initiative(PublicInitiative initiative) {
        Map<String, Object> row = common(initiative);
        put(row, "titre", initiative.title());
        put(row, "resume", initiative.summary());
        code(row, "theme", initiative.theme());
        perimeters(row, initiative.perimeters());
        code(row, "maturite", initiative.maturity());
        day(row, "debut", initiative.startedOn());
        day(row, "fin", initiative.endedOn());
        put(row, "resultats", initiative.results());
        put(row, "url", initiative.url());
        put(row, "reutilisable", initiative.reusable());
        put(row, "licence", initiative.licence());
        return row;
    }

    static Map<String, Object> practice(PublicPractice practice) {
        Map<String, Object> row = common(practice);
        put(row, "titre", practice.title());
        codes(row, "themes", practice.themes());
        put(row, "contexte", practice.context());
        put(row, "probleme", practice.problem());
        put(row, "solution", practice.solution());
        put(row, "resultats", practice.results());
        texts(
                row,
                "preuves",
                practice.evidence().stream()
                        .map(ExportRows::evidence)
                        .flatMap(Optional::stream)
                        .toList());
        day(row, "relue_le", practice.reviewedOn());
        put(row, "relue_par", practice.reviewer().flatMap(OrganisationRef::name));
        code(row, "statut", practice.status());
        day(row, "valable_jusqu_au", practice.validUntil());
        return row;
    }

    private static Optional<String> evidence(Evidence evidence) {
        return evidence.url().or(evidence::initiative);
    }

    static Map<String, Object> project(PublicProject project) {
        Map<String, Object> row = common(project);
        put(row, "titre", project.title());
        put(row, "description", project.description());
        code(row, "theme", project.theme());
        perimeters(row, project.perimeters());
        code(row, "phase", project.phase());
        code(row, "avancement", project.phaseStatus());
        put(row, "avancement_pct", project.progressPct());
        day(row, "debut_prevu", project.startPlanned());
        day(row, "fin_prevue", project.endPlanned());
        Optional<Amount> planned = project.budget().flatMap(ProjectBudget::planned);
        put(row, "budget_prevu", planned.flatMap(Amount::amount));
        code(row, "budget_taxe", planned.flatMap(Amount::tax));
        texts(row, "besoins", project.needs());
        put(row, "feuille_de_route", project.roadmapRef().flatMap(RoadmapRef::project));
        return row;
    }

    static Map<String, Object> actor(PublicActor actor) {
        Map<String, Object> row = common(actor);
        codes(row, "roles", actor.roles());
        codes(row, "themes", actor.themes());
        perimeters(row, actor.perimeters());
        put(row, "presentation", actor.summary());
        put(row, "site", actor.website());
        put(row, "courriel", actor.genericEmail());
        return row;
    }

    static Map<String, Object> systems(SystemsAggregate aggregate) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("dimension", aggregate.dimension());
        row.put("valeur", aggregate.value());
        row.put("collectivites", aggregate.figures().bodies());
        row.put("applications", aggregate.figures().applications());
        row.put("libres", aggregate.figures().free());
        row.put("licence_connue", aggregate.figures().freeKnown());
        row.put("contrats_finissant", aggregate.figures().contractsEnding());
        return row;
    }

    private static Map<String, Object> common(PublicRecord entity) {
        Map<String, Object> row = new LinkedHashMap<>();
        put(row, "id", entity.id());
        put(row, "reference", entity.reference());
        put(row, "porteur_siren", entity.owner().flatMap(OrganisationRef::siren).map(Object::toString));
        put(row, "porteur_nom", entity.owner().flatMap(OrganisationRef::name));
        put(row, "modifie_le", entity.updatedAt().map(Instant::toString));
        return row;
    }

    private static void put(Map<String, Object> row, String name, Optional<?> value) {
        value.ifPresent(there -> row.put(name, there));
    }

    private static void code(Map<String, Object> row, String name, Optional<? extends Concept> value) {
        put(row, name, value.map(Concept::code));
    }

    private static void codes(Map<String, Object> row, String name, List<? extends Concept> values) {
        texts(row, name, values.stream().map(Concept::code).toList());
    }

    private static void texts(Map<String, Object> row, String name, List<String> values) {
        if (!values.isEmpty()) {
            row.put(name, String.join(BETWEEN, values));
        }
    }

    private static void perimeters(Map<String, Object> row, List<Perimeter> perimeters) {
        texts(
                row,
                "perimetres",
                perimeters.stream()
                        .map(area -> area.kind().map(Concept::code).orElse("") + ":"
                                + area.code().orElse(""))
                        .collect(Collectors.toList()));
    }

    private static void day(Map<String, Object> row, String name, Optional<IsoDate> day) {
        put(row, name, day.map(IsoDate::firstDay));
    }

    private static void amount(Map<String, Object> row, String name, Optional<Amount> amount) {
        Optional<BigDecimal> euros = amount.flatMap(Amount::amount);
        put(row, name, euros);
        if (euros.isPresent()) {
            code(row, name + "_taxe", amount.flatMap(Amount::tax).filter(TaxKind::isKnown));
        }
    }
}
