package fr.collectivites.sdk.needs.decision;

import fr.collectivites.sdk.core.problem.Problem;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * PROMETHEE II, the second opinion: alternatives are compared two by two, each advantage counts by a function of
 * preference, and the net flow (how much an alternative is preferred to the others, less how much they are preferred to
 * it, from -1 to 1) gives the order. An unknown value is no advantage and no drawback; the ranks that it could have with
 * the best and the worst value of the scale are told.
 *
 * <p>Source: Brans, Vincke, Mareschal, How to select and how to rank projects: the PROMETHEE method, European Journal of
 * Operational Research 24 (1986). The number of alternatives is bounded by 2,000, since each is compared with each.
 */
public final class Promethee implements RankingMethod {

    private static final int MOST = 2_000;

    private final Weights weights;
    private final Map<String, Preference> preferences;

    private Promethee(Weights weights, Map<String, Preference> preferences) {
        this.weights = weights;
        this.preferences = Collections.unmodifiableMap(new LinkedHashMap<>(preferences));
    }

    /** With the function of type V of each criterion: indifferent up to 5 % of its scale, wholly from 30 % on. */
    public static Promethee with(Weights weights) {
        return new Promethee(weights, Map.of());
    }

    /** The same weights; {@code preference} for the criterion of that id. */
    public Promethee with(String criterion, Preference preference) {
        Map<String, Preference> changed = new LinkedHashMap<>(preferences);
        changed.put(criterion, preference);
        return new Promethee(weights, changed);
    }

    @Override
    public List<Problem> check(PerformanceTable table) {
        return comparison(table).problems();
    }

    @Override
    public Ranking rank(PerformanceTable table) {
        Comparison comparison = comparison(table).orThrow();
        int alternatives = comparison.alternatives().size();
        int criteria = comparison.criteria().size();
        double[][] flow = new double[alternatives][criteria];
        double[] low = new double[alternatives];
        double[] high = new double[alternatives];
        for (int c = 0; c < criteria; c++) {
            Criterion criterion = comparison.criteria().get(c);
            double[] values = comparison.column(c);
            double weight = comparison.weights()[c];
            for (int a = 0; a < alternatives; a++) {
                flow[a][c] = netFlow(criterion, values, a, values[a]);
                boolean unknown = Double.isNaN(values[a]);
                low[a] += weight * (unknown ? netFlow(criterion, values, a, criterion.worst()) : flow[a][c]);
                high[a] += weight * (unknown ? netFlow(criterion, values, a, criterion.best()) : flow[a][c]);
            }
        }
        return new Ranking("promethee-ii", "preference-functions", table, comparison, new Scores(flow, low, high));
    }

    private Comparison comparison(PerformanceTable table) {
        return new Comparison(table, weights, false, MOST);
    }

    /** What an alternative gains less what it loses against the others under one criterion, if its value were {@code own}. */
    private double netFlow(Criterion criterion, double[] values, int alternative, double own) {
        if (Double.isNaN(own)) {
            return 0;
        }
        Preference preference = preference(criterion);
        double flow = 0;
        for (int other = 0; other < values.length; other++) {
            if (other != alternative && !Double.isNaN(values[other])) {
                double advantage = criterion.direction().sign() * (own - values[other]);
                flow += preference.of(advantage) - preference.of(-advantage);
            }
        }
        return flow / (values.length - 1);
    }

    private Preference preference(Criterion criterion) {
        Preference own = preferences.get(criterion.id());
        if (own != null) {
            return own;
        }
        double scale = criterion.bounds().high() - criterion.bounds().low();
        return Preference.linear(0.05 * scale, 0.3 * scale);
    }
}
