package fr.collectivites.sdk.needs.decision;

import fr.collectivites.sdk.core.problem.Problem;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Alternatives in an order, with all that is needed to contest it: method, normalisation, weights as they counted, what each
 * criterion gave, and what was noticed. Alternatives that are required or set aside stand apart. Immutable and thread-safe.
 */
public final class Ranking {

    private final String method;
    private final String normalisation;
    private final PerformanceTable table;
    private final Comparison comparison;
    private final Scores scores;
    private final List<Ranked> places;

    Ranking(String method, String normalisation, PerformanceTable table, Comparison comparison, Scores scores) {
        this.method = method;
        this.normalisation = normalisation;
        this.table = table;
        this.comparison = comparison;
        this.scores = scores;
        this.places = places(comparison, scores);
    }

    private static List<Ranked> places(Comparison comparison, Scores scores) {
        double[] weights = comparison.weights();
        double[] totals = Scores.totals(scores.unit(), weights);
        int[] ranks = Scores.ranks(totals);
        List<Ranked> places = new ArrayList<>();
        for (int a = 0; a < totals.length; a++) {
            Map<String, Double> contributions = new LinkedHashMap<>();
            for (int c = 0; c < weights.length; c++) {
                contributions.put(comparison.criteria().get(c).id(), weights[c] * scores.unit()[a][c]);
            }
            places.add(new Ranked(
                    comparison.alternatives().get(a), ranks[a], totals[a], contributions, range(scores, a, ranks[a])));
        }
        places.sort(Comparator.comparingInt(Ranked::rank)
                .thenComparing(place -> place.alternative().id()));
        return List.copyOf(places);
    }

    /** Where all values of an alternative are known, what others could be does not count as its own doubt. */
    private static RankRange range(Scores scores, int alternative, int rank) {
        if (scores.certain(alternative)) {
            return new RankRange(rank, rank);
        }
        return new RankRange(scores.bestRank(alternative), scores.worstRank(alternative));
    }

    /** {@code weighted-sum} or {@code promethee-ii}. */
    public String method() {
        return method;
    }

    /** How values were brought to one scale, such as {@code value-function}. */
    public String normalisation() {
        return normalisation;
    }

    /** The table that was ranked. */
    public PerformanceTable table() {
        return table;
    }

    /** The weights as they counted, by criterion id: of the criteria that were kept, with a sum of 1. */
    public Map<String, Double> weights() {
        Map<String, Double> weights = new LinkedHashMap<>();
        for (int c = 0; c < comparison.criteria().size(); c++) {
            weights.put(comparison.criteria().get(c).id(), comparison.weights()[c]);
        }
        return Collections.unmodifiableMap(weights);
    }

    /** The weight of a criterion as it counted; 0 where it was left out. */
    public double weight(Criterion criterion) {
        return weights().getOrDefault(criterion.id(), 0.0);
    }

    /** The criteria that were kept. */
    public List<Criterion> criteria() {
        return List.copyOf(comparison.criteria());
    }

    /** The places, by rank, those of equal rank by id. */
    public List<Ranked> places() {
        return places;
    }

    /** The place of an alternative; empty where it was not compared. */
    public Optional<Ranked> place(String alternative) {
        return places.stream()
                .filter(place -> place.alternative().id().equals(alternative))
                .findFirst();
    }

    /** What was noticed (rule N-022): criteria left out, values unknown, criteria that say nearly the same. */
    public List<Problem> notices() {
        return comparison.problems();
    }

    /** How firm the order is when weights move. Computed at each call: keep it. */
    public Sensitivity sensitivity() {
        return Sensitivity.of(comparison, scores);
    }

    /** Method, normalisation, weights and the data in a sentence or two. */
    public String summary(Locale locale) {
        return Explanation.in(locale).summary(this);
    }

    /** One sentence for each place, in their order: score, what brought most of it, and what is in doubt. */
    public List<String> explain(Locale locale) {
        Explanation explanation = Explanation.in(locale);
        return places.stream().map(place -> explanation.place(this, place)).toList();
    }

    /** The ranking as a person reads it: summary, what stands apart, one line for each place, and the firmness of the first. */
    public String text(Locale locale) {
        return Explanation.in(locale).text(this);
    }

    /** The summary in English, for logs. */
    @Override
    public String toString() {
        return summary(Locale.ENGLISH);
    }
}
