package fr.collectivites.sdk.platform.board;

import fr.collectivites.sdk.core.problem.Severity;
import fr.collectivites.sdk.needs.decision.PerformanceTable;
import fr.collectivites.sdk.needs.decision.Ranked;
import fr.collectivites.sdk.needs.decision.Ranking;
import fr.collectivites.sdk.needs.decision.SecondOpinion;
import fr.collectivites.sdk.needs.decision.WeightedSum;
import fr.collectivites.sdk.needs.decision.Weights;
import fr.collectivites.sdk.needs.demand.NeedsTable;
import fr.collectivites.sdk.needs.need.DigitalNeed;
import fr.collectivites.sdk.needs.profile.PlatformTerritory;
import fr.collectivites.sdk.needs.roadmap.Roadmap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Open needs in the order that the figures told with them give, each criterion with the same weight, as {@code collectivites
 * needs rank} gives it. A legal obligation stands before the ranking. Immutable.
 */
public final class NeedRanking {

    private final Ranking ranking;
    private final Optional<SecondOpinion> opinion;
    private final List<Place> places;

    private NeedRanking(Ranking ranking, Optional<SecondOpinion> opinion, List<Place> places) {
        this.ranking = ranking;
        this.opinion = opinion;
        this.places = List.copyOf(places);
    }

    /**
     * One need in the ranking.
     *
     * @param id identifier of the need
     * @param reference its reference for people
     * @param title its title
     * @param rank from 1
     * @param score 0 to 100
     * @param reason why it stands there, in French
     */
    public record Place(String id, String reference, String title, int rank, double score, String reason) {}

    /** The ranking of needs, if there are at least two to compare. */
    public static Optional<NeedRanking> of(
            List<DigitalNeed> needs, PlatformTerritory territory, Optional<Roadmap> roadmap, String asOf) {
        NeedsTable maker = NeedsTable.in(territory);
        roadmap.ifPresent(maker::roadmap);
        PerformanceTable table = maker.of(needs).told().withVersion(asOf);
        if (table.criteria().isEmpty()) {
            return Optional.empty();
        }
        Weights weights = Weights.equal(table.criteria());
        WeightedSum sum = WeightedSum.with(weights);
        if (sum.check(table).stream().anyMatch(problem -> problem.severity() == Severity.ERROR)) {
            return Optional.empty();
        }
        Ranking first = sum.rank(table);
        return Optional.of(new NeedRanking(first, SecondOpinion.byPairs(first, table, weights), places(first, needs)));
    }

    private static List<Place> places(Ranking ranking, List<DigitalNeed> needs) {
        Map<String, String> references = new HashMap<>();
        needs.forEach(need ->
                need.id().ifPresent(id -> references.put(id, need.reference().orElse(""))));
        List<String> reasons = ranking.explain(Locale.FRENCH);
        List<Place> places = new ArrayList<>();
        for (int i = 0; i < ranking.places().size(); i++) {
            Ranked ranked = ranking.places().get(i);
            String id = ranked.alternative().id();
            places.add(new Place(
                    id,
                    references.getOrDefault(id, ""),
                    ranked.alternative().label(),
                    ranked.rank(),
                    ranked.score(),
                    reasons.get(i)));
        }
        return places;
    }

    /** The places, the first first. */
    public List<Place> places() {
        return places;
    }

    /** Method, weights and data, in French. */
    public String summary() {
        return ranking.summary(Locale.FRENCH);
    }

    /** Where the second method differs, in French. */
    public List<String> secondOpinion() {
        return opinion.map(both -> both.explain(Locale.FRENCH)).orElse(List.of());
    }
}
