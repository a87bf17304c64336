package fr.collectivites.sdk.needs.decision;

import fr.collectivites.sdk.core.problem.Problem;
import fr.collectivites.sdk.needs.finding.NeedsCode;
import java.util.Arrays;
import java.util.List;

/**
 * The default method: each value becomes points on a scale (from 0 to 100 within the bounds of its criterion), the points
 * are weighted and added. What each criterion gave is kept. An unknown value counts as the middle of the scale for the
 * order; the ranks that it could have with any other value are told.
 *
 * <p>Source: linear additive model, Multi-criteria analysis: a manual (DCLG, 2009).
 */
public final class WeightedSum implements RankingMethod {

    private final Weights weights;
    private final Normalisation normalisation;

    private WeightedSum(Weights weights, Normalisation normalisation) {
        this.weights = weights;
        this.normalisation = normalisation;
    }

    /** Over value functions with fixed bounds. */
    public static WeightedSum with(Weights weights) {
        return new WeightedSum(weights, Normalisation.VALUE_FUNCTION);
    }

    /** The same weights over another normalisation. */
    public WeightedSum with(Normalisation other) {
        return new WeightedSum(weights, other);
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
        double[][] unit = new double[alternatives][criteria];
        double[] low = new double[alternatives];
        double[] high = new double[alternatives];
        for (int c = 0; c < criteria; c++) {
            double[] points = points(comparison.criteria().get(c), comparison.column(c));
            double lowest = normalisation == Normalisation.INVERT_THEN_SUM ? min(points) : 0;
            double highest = normalisation == Normalisation.INVERT_THEN_SUM ? max(points) : 100;
            double weight = comparison.weights()[c];
            for (int a = 0; a < alternatives; a++) {
                boolean unknown = Double.isNaN(points[a]);
                unit[a][c] = unknown ? (lowest + highest) / 2 : points[a];
                low[a] += weight * (unknown ? lowest : points[a]);
                high[a] += weight * (unknown ? highest : points[a]);
            }
        }
        return new Ranking("weighted-sum", normalisation.code(), table, comparison, new Scores(unit, low, high));
    }

    private Comparison comparison(PerformanceTable table) {
        // With fixed bounds a criterion that is equal for all is worth the same for all, and disturbs nothing.
        Comparison comparison =
                new Comparison(table, weights, normalisation != Normalisation.OBSERVED_RANGE, Integer.MAX_VALUE);
        if (normalisation == Normalisation.INVERT_THEN_SUM) {
            for (int c = 0; c < comparison.criteria().size(); c++) {
                if (min(comparison.column(c)) <= 0) {
                    comparison.add(NeedsCode.VALUE_NOT_POSITIVE
                            .problem()
                            .value(comparison.criteria().get(c).id())
                            .build());
                }
            }
        }
        return comparison;
    }

    private double[] points(Criterion criterion, double[] values) {
        return switch (normalisation) {
            case VALUE_FUNCTION ->
                Arrays.stream(values).map(value -> 100 * criterion.worth(value)).toArray();
            case OBSERVED_RANGE -> {
                double low = min(values);
                double high = max(values);
                Criterion observed = new Criterion(
                        criterion.id(),
                        criterion.french(),
                        criterion.english(),
                        criterion.direction(),
                        new Bounds(low, high));
                yield Arrays.stream(values)
                        .map(value -> 100 * observed.worth(value))
                        .toArray();
            }
            case INVERT_THEN_SUM -> {
                double[] inverted = Arrays.stream(values)
                        .map(value -> criterion.direction() == Direction.MIN ? 1 / value : value)
                        .toArray();
                double sum = Arrays.stream(inverted)
                        .filter(value -> !Double.isNaN(value))
                        .sum();
                yield Arrays.stream(inverted).map(value -> value / sum).toArray();
            }
        };
    }

    private static double min(double[] values) {
        return Arrays.stream(values).filter(v -> !Double.isNaN(v)).min().orElse(Double.NaN);
    }

    private static double max(double[] values) {
        return Arrays.stream(values).filter(v -> !Double.isNaN(v)).max().orElse(Double.NaN);
    }
}
