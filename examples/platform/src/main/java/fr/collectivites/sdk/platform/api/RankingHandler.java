package fr.collectivites.sdk.platform.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.collectivites.sdk.core.problem.Problem;
import fr.collectivites.sdk.core.problem.Severity;
import fr.collectivites.sdk.needs.decision.Alternative;
import fr.collectivites.sdk.needs.decision.Bounds;
import fr.collectivites.sdk.needs.decision.Criterion;
import fr.collectivites.sdk.needs.decision.Direction;
import fr.collectivites.sdk.needs.decision.Normalisation;
import fr.collectivites.sdk.needs.decision.PerformanceTable;
import fr.collectivites.sdk.needs.decision.Preference;
import fr.collectivites.sdk.needs.decision.Promethee;
import fr.collectivites.sdk.needs.decision.Ranked;
import fr.collectivites.sdk.needs.decision.Ranking;
import fr.collectivites.sdk.needs.decision.RankingMethod;
import fr.collectivites.sdk.needs.decision.StabilityInterval;
import fr.collectivites.sdk.needs.decision.WeightedSum;
import fr.collectivites.sdk.needs.decision.Weights;
import fr.collectivites.sdk.platform.access.Scope;
import fr.collectivites.sdk.platform.registry.Finding;
import fr.collectivites.sdk.platform.registry.Refusal;
import fr.collectivites.sdk.platform.registry.Registry;
import fr.collectivites.sdk.platform.storage.Instants;
import io.javalin.http.Context;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** {@code POST /v1/rankings}: ranks what is sent and keeps nothing. Thread-safe. */
final class RankingHandler {

    private static final int MOST = 2000;
    private static final Set<String> OF_CRITERIA =
            Set.of("code", "label", "unit", "direction", "weight", "low", "high", "preference", "q", "p", "s");

    private final Clock clock;

    RankingHandler(Clock clock) {
        this.clock = clock;
    }

    void handle(Context context) {
        Registry.requireScope(Requests.caller(context), Scope.READ);
        Requests.allow(context);
        ObjectNode request = Requests.object(context, "application/json");
        requireMembers(request, "", Set.of("method", "criteria", "alternatives"));
        String name = request.path("method").asText("");
        if (!name.equals("WEIGHTED_SUM") && !name.equals("PROMETHEE_II")) {
            throw invalid("/method", "La méthode est WEIGHTED_SUM ou PROMETHEE_II.");
        }
        Asked asked = read(request);
        RankingMethod method = method(name, request, asked);
        List<Problem> problems = method.check(asked.table);
        List<Finding> findings = problems.stream().map(Finding::of).toList();
        if (problems.stream().anyMatch(problem -> problem.severity() == Severity.ERROR)) {
            throw new Refusal(Refusal.Type.VALIDATION, "Le classement enfreint la règle N-022.", findings);
        }
        Ranking ranking = method.rank(asked.table);
        ObjectNode body = document(ranking, asked);
        if (!ranking.notices().isEmpty()) {
            body.set(
                    "notices",
                    Problems.findings(
                            ranking.notices().stream().map(Finding::of).toList()));
        }
        context.contentType("application/json").result(Problems.utf8(body));
    }

    /** A table with its weights, and whether bounds were told. */
    private record Asked(PerformanceTable table, Weights weights, boolean bounded) {}

    private static void requireMembers(JsonNode object, String pointer, Set<String> known) {
        object.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                throw invalid(
                        pointer + "/" + name.replace("~", "~0").replace("/", "~1"),
                        "Ce membre n'existe pas dans le contrat.");
            }
        });
    }

    private static Asked read(ObjectNode request) {
        JsonNode criteria = request.path("criteria");
        JsonNode alternatives = request.path("alternatives");
        if (!criteria.isArray() || criteria.isEmpty() || criteria.size() > 100) {
            throw invalid("/criteria", "Il faut de 1 à 100 critères.");
        }
        if (!alternatives.isArray() || alternatives.size() < 2 || alternatives.size() > MOST) {
            throw invalid("/alternatives", "Il faut de 2 à " + MOST + " choix à comparer.");
        }
        List<Criterion> all = new ArrayList<>();
        Map<String, Double> weights = new LinkedHashMap<>();
        boolean bounded = true;
        for (int i = 0; i < criteria.size(); i++) {
            JsonNode one = criteria.get(i);
            String pointer = "/criteria/" + i;
            requireMembers(one, pointer, OF_CRITERIA);
            String code = one.path("code").asText("");
            String direction = one.path("direction").asText("");
            if (code.isBlank() || weights.containsKey(code)) {
                throw invalid(pointer + "/code", "Chaque critère a un code à lui.");
            }
            if (!direction.equals("MAX") && !direction.equals("MIN")) {
                throw invalid(pointer + "/direction", "Le sens est MAX ou MIN.");
            }
            if (!one.path("weight").isNumber() || one.path("weight").asDouble() <= 0) {
                throw invalid(pointer + "/weight", "Le poids est un nombre positif.");
            }
            boolean both = one.path("low").isNumber() && one.path("high").isNumber();
            bounded &= both;
            if (both && one.path("low").asDouble() >= one.path("high").asDouble()) {
                throw invalid(pointer + "/high", "La borne haute dépasse la basse.");
            }
            Bounds bounds = both
                    ? new Bounds(one.path("low").asDouble(), one.path("high").asDouble())
                    : observed(alternatives, i);
            String label = one.path("label").asText(code);
            all.add(new Criterion(code, label, label, Direction.valueOf(direction), bounds));
            weights.put(code, one.path("weight").asDouble());
        }
        return new Asked(table(all, alternatives), Weights.of(weights), bounded);
    }

    private static PerformanceTable table(List<Criterion> criteria, JsonNode alternatives) {
        Map<String, Alternative> rows = new LinkedHashMap<>();
        for (int i = 0; i < alternatives.size(); i++) {
            JsonNode one = alternatives.get(i);
            requireMembers(one, "/alternatives/" + i, Set.of("id", "label", "values"));
            String id = one.path("id").asText("");
            if (id.isBlank() || rows.containsKey(id)) {
                throw invalid("/alternatives/" + i + "/id", "Chaque choix a un identifiant à lui.");
            }
            if (one.path("values").size() != criteria.size()) {
                throw invalid("/alternatives/" + i + "/values", "Il faut une valeur, ou null, par critère.");
            }
            Map<String, Double> values = new LinkedHashMap<>();
            for (int c = 0; c < criteria.size(); c++) {
                JsonNode value = one.path("values").get(c);
                if (value.isNumber() && Double.isFinite(value.asDouble())) {
                    values.put(criteria.get(c).id(), value.asDouble());
                } else if (!value.isNull()) {
                    throw invalid("/alternatives/" + i + "/values/" + c, "Une valeur est un nombre, ou null.");
                }
            }
            rows.put(id, Alternative.of(id, one.path("label").asText(id), values));
        }
        return PerformanceTable.of(criteria, List.copyOf(rows.values()));
    }

    private static Bounds observed(JsonNode alternatives, int column) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (JsonNode one : alternatives) {
            JsonNode value = one.path("values").path(column);
            if (value.isNumber() && Double.isFinite(value.asDouble())) {
                low = Math.min(low, value.asDouble());
                high = Math.max(high, value.asDouble());
            }
        }
        return low < high ? new Bounds(low, high) : new Bounds(0, 1);
    }

    private static RankingMethod method(String name, ObjectNode request, Asked asked) {
        if (name.equals("WEIGHTED_SUM")) {
            WeightedSum sum = WeightedSum.with(asked.weights);
            return asked.bounded ? sum : sum.with(Normalisation.OBSERVED_RANGE);
        }
        Promethee promethee = Promethee.with(asked.weights);
        for (int i = 0; i < request.path("criteria").size(); i++) {
            JsonNode one = request.path("criteria").get(i);
            try {
                promethee = promethee.with(one.path("code").asText(), preference(one));
            } catch (IllegalArgumentException e) {
                throw invalid("/criteria/" + i + "/preference", "Les seuils de préférence ne conviennent pas.");
            }
        }
        return promethee;
    }

    private static Preference preference(JsonNode criterion) {
        double q = criterion.path("q").asDouble(0);
        double p = criterion.path("p").asDouble(0);
        return switch (criterion.path("preference").asText("I")) {
            case "I" -> Preference.usual();
            case "II" -> Preference.uShape(q);
            case "III" -> Preference.vShape(p);
            case "IV" -> Preference.level(q, p);
            case "V" -> Preference.linear(q, p);
            case "VI" -> Preference.gaussian(criterion.path("s").asDouble(0));
            default -> throw new IllegalArgumentException("no such preference");
        };
    }

    private ObjectNode document(Ranking ranking, Asked asked) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("method", ranking.method().equals("weighted-sum") ? "WEIGHTED_SUM" : "PROMETHEE_II");
        body.put("normalisation", ranking.normalisation());
        ObjectNode weights = body.putObject("weights");
        ranking.weights().forEach(weights::put);
        body.put("asOf", Instants.now(clock));
        var results = body.putArray("results");
        List<String> french = ranking.explain(Locale.FRENCH);
        List<String> english = ranking.explain(Locale.ENGLISH);
        for (int i = 0; i < ranking.places().size(); i++) {
            Ranked place = ranking.places().get(i);
            ObjectNode result = results.addObject();
            result.put("id", place.alternative().id());
            result.put("rank", place.rank());
            result.put("score", place.score());
            ObjectNode contributions = result.putObject("contributions");
            place.contributions().forEach(contributions::put);
            result.putArray("rankInterval")
                    .add(place.range().best())
                    .add(place.range().worst());
            result.put(
                    "incomplete",
                    place.alternative().values().size() < asked.table.criteria().size());
            result.putObject("explanation").put("fr", french.get(i)).put("en", english.get(i));
        }
        var sensitivity = body.putArray("sensitivity");
        for (StabilityInterval interval : ranking.sensitivity().intervals()) {
            sensitivity
                    .addObject()
                    .put("code", interval.criterion())
                    .put("low", interval.lower())
                    .put("high", interval.upper());
        }
        return body;
    }

    private static Refusal invalid(String pointer, String message) {
        return new Refusal(
                Refusal.Type.VALIDATION,
                "Le classement enfreint la règle N-022.",
                List.of(new Finding(pointer, "N-022", true, message)));
    }
}
