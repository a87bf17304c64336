package fr.collectivites.sdk.platform.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.collectivites.sdk.core.value.Concept;
import fr.collectivites.sdk.needs.initiative.InitiativeMaturity;
import fr.collectivites.sdk.needs.need.Beneficiary;
import fr.collectivites.sdk.needs.need.NeedStatus;
import fr.collectivites.sdk.needs.practice.PracticeStatus;
import fr.collectivites.sdk.needs.registry.ContributorRole;
import fr.collectivites.sdk.needs.registry.NeedTheme;
import fr.collectivites.sdk.needs.registry.OrganisationKind;
import fr.collectivites.sdk.needs.registry.TaxKind;
import fr.collectivites.sdk.needs.registry.Visibility;
import fr.collectivites.sdk.needs.roadmap.FundingStatus;
import fr.collectivites.sdk.needs.roadmap.PartnerPosition;
import fr.collectivites.sdk.needs.roadmap.RoadmapPhase;
import fr.collectivites.sdk.needs.roadmap.RoadmapPhaseStatus;
import fr.collectivites.sdk.needs.skill.SkillScheme;
import fr.collectivites.sdk.platform.access.Scope;
import fr.collectivites.sdk.platform.registry.Refusal;
import fr.collectivites.sdk.platform.registry.Registry;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** {@code GET /v1/vocabularies/NAME}: the lists of the SDK, by their names in the contract. Stateless. */
final class Vocabularies {

    private static final String VERSION = "1.0.0";

    private static final Map<String, List<? extends Concept>> LISTS = Map.ofEntries(
            Map.entry("needThemes", NeedTheme.values()),
            Map.entry("needStatuses", NeedStatus.values()),
            Map.entry("contributorRoles", ContributorRole.values()),
            Map.entry("beneficiaries", Beneficiary.values()),
            Map.entry("visibilities", Visibility.values()),
            Map.entry("organisationKinds", OrganisationKind.values()),
            Map.entry("taxKinds", TaxKind.values()),
            Map.entry("projectPhases", RoadmapPhase.values()),
            Map.entry("projectPhaseStatuses", RoadmapPhaseStatus.values()),
            Map.entry("fundingStatuses", FundingStatus.values()),
            Map.entry("partnerPositions", PartnerPosition.values()),
            Map.entry("initiativeMaturities", InitiativeMaturity.values()),
            Map.entry("practiceStatuses", PracticeStatus.values()),
            Map.entry("skillSchemes", SkillScheme.values()));

    private Vocabularies() {}

    /** The codes of a list. */
    static Set<String> codes(String name) {
        return list(name).stream().map(Concept::code).collect(Collectors.toUnmodifiableSet());
    }

    static void handle(Context context) {
        Registry.requireScope(Requests.caller(context), Scope.READ);
        Requests.allow(context, "version");
        List<? extends Concept> list = list(context.pathParam("name"));
        if (Requests.query(context, "version")
                .filter(version -> !version.equals(VERSION))
                .isPresent()) {
            throw new Refusal(Refusal.Type.NOT_FOUND, "Cette liste n'a que la version " + VERSION + ".");
        }
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("name", context.pathParam("name"));
        body.put("version", VERSION);
        ArrayNode entries = body.putArray("entries");
        for (Concept concept : list) {
            ObjectNode entry = entries.addObject().put("code", concept.code()).put("label", concept.label());
            if (concept instanceof NeedTheme theme && !theme.functions().isEmpty()) {
                theme.functions().forEach(entry.withArray("m57")::add);
            }
        }
        ListHandler.answer(context, body);
    }

    private static List<? extends Concept> list(String name) {
        return Optional.<List<? extends Concept>>ofNullable(LISTS.get(name))
                .orElseThrow(() -> new Refusal(Refusal.Type.NOT_FOUND, "Cette liste n'existe pas."));
    }
}
