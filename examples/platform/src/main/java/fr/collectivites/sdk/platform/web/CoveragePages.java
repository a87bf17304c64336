package fr.collectivites.sdk.platform.web;

import fr.collectivites.sdk.needs.coverage.Coverage;
import fr.collectivites.sdk.needs.coverage.UncoveredCommune;
import fr.collectivites.sdk.needs.publication.SystemsAggregate;
import fr.collectivites.sdk.platform.board.Analyses;
import fr.collectivites.sdk.platform.board.Seen;
import fr.collectivites.sdk.platform.profile.Perimeter;
import fr.collectivites.sdk.platform.registry.Registry;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What the territory has and where it lacks: mediation places, skills, information systems as aggregates. Thread-safe. */
final class CoveragePages {

    private static final int FIRST = 20;

    private final Registry registry;
    private final Pages pages;
    private final Perimeter perimeter;
    private final Analyses analyses;

    CoveragePages(Registry registry, Pages pages, Perimeter perimeter, Analyses analyses) {
        this.registry = registry;
        this.pages = pages;
        this.perimeter = perimeter;
        this.analyses = analyses;
    }

    void addTo(RoutesConfig server) {
        server.get("/couverture", this::show);
    }

    private void show(Context context) {
        Seen seen = new Seen(registry, Visitor.of(context).caller());
        Coverage coverage = analyses.coverage(seen);
        Map<String, Object> values = new HashMap<>();
        values.put("jour", analyses.today().toString());
        values.put("couverture", coverage);
        values.put(
                "sansLieu",
                coverage.uncovered().stream()
                        .limit(FIRST)
                        .map(CoveragePages::line)
                        .toList());
        values.put("reste", Math.max(0, coverage.uncovered().size() - FIRST));
        values.put("competences", analyses.skills(seen).lines());
        values.put("epcis", perimeter.epcis());
        values.put(
                "systemes",
                analyses.systems(seen).stream().map(CoveragePages::line).toList());
        values.put("seuil", SystemsAggregate.FEWEST);
        pages.show(context, "couverture", values);
    }

    private static Map<String, Object> line(UncoveredCommune one) {
        return Map.of(
                "rang",
                one.rank(),
                "commune",
                one.coverage().commune().name(),
                "raisons",
                List.copyOf(one.reasons(Locale.FRENCH)));
    }

    private static Map<String, Object> line(SystemsAggregate one) {
        return Map.of(
                "dimension",
                one.dimension().equals("kind") ? "Nature" : "Hébergement",
                "valeurs",
                List.of(one.value().split("\\+")),
                "chiffres",
                one.figures());
    }
}
