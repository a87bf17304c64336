package fr.collectivites.sdk.platform.board;

import fr.collectivites.sdk.core.problem.Severity;
import fr.collectivites.sdk.needs.decision.Alternative;
import fr.collectivites.sdk.needs.decision.Criterion;
import fr.collectivites.sdk.needs.decision.DefaultCriteria;
import fr.collectivites.sdk.needs.decision.PerformanceTable;
import fr.collectivites.sdk.needs.decision.Promethee;
import fr.collectivites.sdk.needs.decision.Ranked;
import fr.collectivites.sdk.needs.decision.Ranking;
import fr.collectivites.sdk.needs.decision.RankingMethod;
import fr.collectivites.sdk.needs.decision.SecondOpinion;
import fr.collectivites.sdk.needs.decision.WeightedSum;
import fr.collectivites.sdk.needs.decision.Weights;
import fr.collectivites.sdk.needs.registry.NeedTheme;
import fr.collectivites.sdk.platform.profile.Perimeter;
import fr.collectivites.sdk.platform.storage.Entries;
import fr.collectivites.sdk.platform.storage.Entry;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Needs in the order that the figures told with them give: reach, pooling, alignment with the roadmap, inclusion, cost per
 * inhabitant, urgency, all with the same weight. A legal obligation stands before the ranking. Immutable.
 */
public final class NeedRanking {

    private static final Set<String> USED = Set.of(
            DefaultCriteria.REACH,
            DefaultCriteria.POOLING,
            DefaultCriteria.ALIGNMENT,
            DefaultCriteria.EQUITY,
            DefaultCriteria.COST,
            DefaultCriteria.URGENCY);
    private static final double WORST_COST = 50;
    private static final int APART = 3;

    private final Ranking ranking;
    private final Optional<SecondOpinion> opinion;
    private final Map<String, Entry> entries;

    private NeedRanking(Ranking ranking, Optional<SecondOpinion> opinion, Map<String, Entry> entries) {
        this.ranking = ranking;
        this.opinion = opinion;
        this.entries = entries;
    }

    /** The ranking of needs, if there are at least two to compare. */
    public static Optional<NeedRanking> of(List<Entry> needs, Perimeter perimeter, String asOf) {
        long population = perimeter.communes().stream()
                .mapToLong(commune -> commune.population().orElse(0))
                .sum();
        int bodies = Math.max(2, perimeter.epcis().size() + perimeter.communes().size());
        List<Criterion> criteria = DefaultCriteria.forTerritory(Math.max(1, population), bodies, WORST_COST).stream()
                .filter(criterion -> USED.contains(criterion.id()))
                .toList();
        Map<String, Entry> entries = new LinkedHashMap<>();
        List<Alternative> alternatives = new ArrayList<>();
        for (Entry need : needs) {
            entries.put(need.id(), need);
            alternatives.add(alternative(need, perimeter));
        }
        PerformanceTable table = PerformanceTable.of(criteria, alternatives).withVersion(asOf);
        Weights weights = Weights.equal(criteria);
        WeightedSum sum = WeightedSum.with(weights);
        if (!possible(sum, table)) {
            return Optional.empty();
        }
        Ranking first = sum.rank(table);
        // Where all needs are equal by every criterion, a comparison in pairs has nothing to say
        Promethee pairs = Promethee.with(weights);
        Optional<SecondOpinion> opinion = possible(pairs, table)
                ? Optional.of(new SecondOpinion(first, pairs.rank(table), APART))
                : Optional.empty();
        return Optional.of(new NeedRanking(first, opinion, entries));
    }

    private static boolean possible(RankingMethod method, PerformanceTable table) {
        return method.check(table).stream().noneMatch(problem -> problem.severity() == Severity.ERROR);
    }

    private static Alternative alternative(Entry need, Perimeter perimeter) {
        Map<String, Double> values = new LinkedHashMap<>();
        long covered = perimeter.communesOf(Entries.places(need.content())).stream()
                .flatMap(code -> perimeter.commune(code).stream())
                .mapToLong(commune -> commune.population().orElse(0))
                .sum();
        long reached = need.content().path("populationReached").asLong(covered);
        values.put(DefaultCriteria.REACH, (double) reached);
        values.put(DefaultCriteria.POOLING, (double)
                Math.max(1, DemandMatrix.bodies(need).size()));
        values.put(
                DefaultCriteria.ALIGNMENT, need.content().path("linkedProjects").isEmpty() ? 0.0 : 4.0);
        String theme = need.theme().orElse("");
        boolean inclusion = theme.equals(NeedTheme.INCLUSION.code()) || theme.equals(NeedTheme.MEDIATION.code());
        values.put(DefaultCriteria.EQUITY, inclusion ? 4.0 : 0.0);
        BigDecimal budget = DemandMatrix.budget(need);
        if (budget.signum() >= 0 && reached > 0) {
            values.put(DefaultCriteria.COST, budget.doubleValue() / reached);
        }
        if (need.content().path("urgency").isInt()) {
            values.put(DefaultCriteria.URGENCY, (double)
                    need.content().path("urgency").asInt());
        }
        Alternative alternative = Alternative.of(need.id(), need.title(), values);
        String obligation = need.content().at("/legalObligation/text").asText("");
        return obligation.isEmpty() ? alternative : alternative.required(obligation);
    }

    /**
     * One need in the ranking.
     *
     * @param entry the need
     * @param rank from 1
     * @param score 0 to 100
     * @param reason why it stands there, in French
     */
    public record Place(Entry entry, int rank, double score, String reason) {}

    /** The places, the first first. */
    public List<Place> places() {
        List<Place> places = new ArrayList<>();
        List<String> reasons = ranking.explain(Locale.FRENCH);
        for (int i = 0; i < ranking.places().size(); i++) {
            Ranked ranked = ranking.places().get(i);
            Entry entry = entries.get(ranked.alternative().id());
            if (entry != null) {
                places.add(new Place(entry, ranked.rank(), ranked.score(), reasons.get(i)));
            }
        }
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

    /** The ranking itself. */
    public Ranking ranking() {
        return ranking;
    }
}
