package fr.collectivites.sdk.cli.needs;

import fr.collectivites.sdk.cli.ExitCode;
import fr.collectivites.sdk.cli.JsonOutput;
import fr.collectivites.sdk.cli.Terminal;
import fr.collectivites.sdk.core.problem.Problem;
import fr.collectivites.sdk.core.problem.Severity;
import fr.collectivites.sdk.core.territory.Territory;
import fr.collectivites.sdk.needs.client.NeedsClient;
import fr.collectivites.sdk.needs.client.NeedsQuery;
import fr.collectivites.sdk.needs.client.RecordType;
import fr.collectivites.sdk.needs.decision.Criterion;
import fr.collectivites.sdk.needs.decision.DefaultCriteria;
import fr.collectivites.sdk.needs.decision.PerformanceTable;
import fr.collectivites.sdk.needs.decision.Ranked;
import fr.collectivites.sdk.needs.decision.Ranking;
import fr.collectivites.sdk.needs.decision.RankingMethod;
import fr.collectivites.sdk.needs.decision.SecondOpinion;
import fr.collectivites.sdk.needs.decision.WeightedSum;
import fr.collectivites.sdk.needs.decision.Weights;
import fr.collectivites.sdk.needs.demand.NeedsTable;
import fr.collectivites.sdk.needs.need.DigitalNeed;
import fr.collectivites.sdk.needs.profile.DepartmentProfile;
import fr.collectivites.sdk.needs.profile.PlatformTerritory;
import fr.collectivites.sdk.needs.profile.ProfileReader;
import fr.collectivites.sdk.needs.registry.NeedTheme;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code collectivites needs rank}: ranks the open needs of a platform, with a sentence for each rank. */
@Command(name = "rank", aliases = "classer")
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class NeedsRankCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Mixin
    private NeedsOptions options;

    @Option(names = "--theme", paramLabel = "CODE", split = ",")
    private List<String> themes = List.of();

    @Option(names = "--weight", paramLabel = "CRITERION=N", split = ",")
    private Map<String, Double> weights = Map.of();

    @Option(names = "--profile", paramLabel = "FILE")
    private @Nullable Path profile;

    NeedsRankCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        DepartmentProfile chosen = profile == null ? ProfileReader.tarnEtGaronne() : ProfileReader.read(profile);
        NeedsTable maker = NeedsTable.in(PlatformTerritory.of(chosen, Territory.embedded()));
        chosen.roadmap().ifPresent(maker::roadmap);
        PerformanceTable table = maker.of(needs()).told();
        Weights chosenWeights = weights(table);
        RankingMethod sum = WeightedSum.with(chosenWeights);
        List<Problem> errors = sum.check(table).stream()
                .filter(problem -> problem.severity() == Severity.ERROR)
                .toList();
        if (!errors.isEmpty()) {
            errors.forEach(problem -> terminal.remark(problem.message(terminal.locale())));
            return ExitCode.FINDINGS;
        }
        Ranking ranking = sum.rank(table);
        Optional<SecondOpinion> opinion = SecondOpinion.byPairs(ranking, table, chosenWeights);
        if (options.json()) {
            JsonOutput.write(json(ranking, opinion), terminal);
        } else {
            terminal.print(ranking.text(terminal.locale()));
            opinion.ifPresent(both -> both.explain(terminal.locale()).forEach(terminal::print));
        }
        return ExitCode.FINE;
    }

    private List<DigitalNeed> needs() {
        NeedsQuery.Builder asked = NeedsQuery.builder();
        themes.forEach(theme -> asked.theme(NeedTheme.of(theme)));
        try (NeedsClient client = options.client(terminal, "needs.read");
                Stream<DigitalNeed> found = client.list(RecordType.NEED, asked.build())) {
            return found.toList();
        }
    }

    private Weights weights(PerformanceTable table) {
        if (weights.isEmpty()) {
            return Weights.equal(table.criteria());
        }
        List<String> known = DefaultCriteria.forTerritory(1, 2, 1).stream()
                .map(Criterion::id)
                .toList();
        weights.forEach((criterion, weight) -> {
            if (!known.contains(criterion) || weight <= 0) {
                throw options.wrong(
                        terminal, "no-criterion", Map.of("value", criterion, "known", String.join(", ", known)));
            }
        });
        Map<String, Double> all = new LinkedHashMap<>();
        table.criteria().forEach(criterion -> all.put(criterion.id(), weights.getOrDefault(criterion.id(), 1.0)));
        return Weights.of(all);
    }

    private Map<String, Object> json(Ranking ranking, Optional<SecondOpinion> opinion) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("method", ranking.method());
        out.put("normalisation", ranking.normalisation());
        out.put("weights", ranking.weights());
        List<String> reasons = ranking.explain(terminal.locale());
        List<Object> places = new ArrayList<>();
        for (int i = 0; i < ranking.places().size(); i++) {
            Ranked ranked = ranking.places().get(i);
            Map<String, Object> place = new LinkedHashMap<>();
            place.put("rank", ranked.rank());
            place.put("id", ranked.alternative().id());
            place.put("title", ranked.alternative().label());
            place.put("score", ranked.score());
            place.put("contributions", ranked.contributions());
            place.put("bestRank", ranked.range().best());
            place.put("worstRank", ranked.range().worst());
            place.put("reason", reasons.get(i));
            places.add(place);
        }
        out.put("places", places);
        out.put(
                "notices",
                ranking.notices().stream()
                        .map(problem -> problem.message(terminal.locale()))
                        .toList());
        out.put("shareOfDraws", ranking.sensitivity().shareOfDraws());
        out.put(
                "secondOpinion",
                opinion.map(both -> both.explain(terminal.locale())).orElse(List.of()));
        return out;
    }
}
