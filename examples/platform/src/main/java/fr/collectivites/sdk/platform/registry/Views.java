package fr.collectivites.sdk.platform.registry;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.collectivites.sdk.platform.storage.Entry;
import java.util.List;
import java.util.Map;

/**
 * The two forms of an entry: whole, for its own side, and public, made of the members that may be told and of no others: a
 * member that is not listed here is not told. Stateless.
 */
public final class Views {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<Map<String, Object>> MEMBERS = new TypeReference<>() {};

    private static final List<String> COMMON = List.of("id", "reference", "revision", "createdAt", "updatedAt");
    private static final List<String> ORGANISATION = List.of("siren", "siret", "rna", "kind", "name");

    private static final Map<Kind, List<String>> TOLD = Map.of(
            Kind.NEED,
            List.of(
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
                    "inspiredBy"),
            Kind.PROJECT,
            List.of(
                    "title",
                    "description",
                    "theme",
                    "partners",
                    "perimeters",
                    "roadmapRef",
                    "needs",
                    "requiredSkills",
                    "inspiredBy",
                    "contractLink",
                    "phase",
                    "phaseStatus",
                    "startPlanned",
                    "endPlanned",
                    "startActual",
                    "endActual",
                    "budget",
                    "progressPct",
                    "milestones",
                    "indicators"),
            Kind.INITIATIVE,
            List.of(
                    "title",
                    "summary",
                    "theme",
                    "perimeters",
                    "maturity",
                    "startedOn",
                    "endedOn",
                    "results",
                    "url",
                    "reusable",
                    "licence"),
            Kind.GOOD_PRACTICE,
            List.of(
                    "title",
                    "themes",
                    "context",
                    "problem",
                    "solution",
                    "results",
                    "preconditions",
                    "cost",
                    "evidence",
                    "reviewedOn",
                    "reviewer",
                    "status",
                    "validUntil"),
            Kind.ACTOR,
            List.of("kinds", "roles", "perimeters", "themes", "summary", "website", "genericEmail"),
            Kind.SKILL,
            List.of("unit", "fte", "availability", "skills"),
            Kind.IS_INVENTORY,
            // Applications only as aggregates of several bodies
            List.of("asOf", "coverage"),
            Kind.THIRD_PLACE,
            List.of("place", "kind", "services", "accessibility", "labels", "capacity", "status"),
            Kind.CHALLENGE,
            List.of(
                    "title",
                    "description",
                    "theme",
                    "opensAt",
                    "closesAt",
                    "eligibility",
                    "datasets",
                    "prizes",
                    "jury",
                    "needs",
                    "entries",
                    "status"),
            Kind.PROPOSAL,
            List.of(
                    "title",
                    "description",
                    "theme",
                    "perimeters",
                    "schema",
                    "frequency",
                    "personalData",
                    "status",
                    "datasetUrl"));

    private Views() {}

    /** One form of an entry. */
    public static ObjectNode view(Entry entry, boolean restricted) {
        ObjectNode whole = Records.document(entry);
        if (restricted) {
            return whole;
        }
        ObjectNode told = JSON.createObjectNode();
        take(whole, told, COMMON);
        if (whole.has("owner")) {
            take(whole.path("owner"), told.putObject("owner"), ORGANISATION);
        }
        take(whole, told, TOLD.getOrDefault(entry.kind(), List.of()));
        if (entry.kind() == Kind.NEED && whole.at("/submitter/role").isTextual()) {
            told.set("submitterRole", whole.at("/submitter/role"));
        }
        if (entry.kind() == Kind.PROJECT && whole.has("funding")) {
            funding(whole.path("funding"), told);
        }
        return told;
    }

    /** What was refused to a project is told to nobody. */
    private static void funding(JsonNode lines, ObjectNode told) {
        ArrayNode kept = JSON.createArrayNode();
        for (JsonNode line : lines) {
            if (!line.path("status").asText("").equals("REFUSE")) {
                take(
                        line,
                        kept.addObject(),
                        List.of("funderSiren", "label", "programme", "amount", "status", "requestedOn", "decidedOn"));
            }
        }
        if (!kept.isEmpty()) {
            told.set("funding", kept);
        }
    }

    private static void take(JsonNode from, ObjectNode to, List<String> names) {
        for (String name : names) {
            if (from.has(name)) {
                to.set(name, from.get(name).deepCopy());
            }
        }
    }

    /** A document as plain maps, lists and values, for templates. */
    public static Map<String, Object> plain(ObjectNode document) {
        return JSON.convertValue(document, MEMBERS);
    }
}
