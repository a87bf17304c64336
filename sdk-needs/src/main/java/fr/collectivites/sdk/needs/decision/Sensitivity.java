package fr.collectivites.sdk.needs.decision;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * How firm a ranking is: how far each weight may move before the first place changes hands, which ranks an alternative takes
 * when one weight moves by 20 %, which neighbours change places then, and how often each alternative comes first under
 * weights drawn at random. Scores are linear in the weights under both methods, so the intervals are exact. Immutable.
 */
public final class Sensitivity {

    /** Number of draws behind {@link #shareOfDraws}. */
    public static final int DRAWS = 1_000;

    private static final double STEP = 0.2;

    private final List<StabilityInterval> intervals;
    private final Map<String, RankRange> ranges;
    private final List<RankReversal> reversals;
    private final Map<String, Double> shares;

    private Sensitivity(
            List<StabilityInterval> intervals,
            Map<String, RankRange> ranges,
            List<RankReversal> reversals,
            Map<String, Double> shares) {
        this.intervals = List.copyOf(intervals);
        this.ranges = Collections.unmodifiableMap(ranges);
        this.reversals = List.copyOf(reversals);
        this.shares = Collections.unmodifiableMap(shares);
    }

    static Sensitivity of(Comparison comparison, Scores scores) {
        return new Analysis(comparison, scores.unit()).run();
    }

    /** How far each weight may move, in the order of the criteria. */
    public List<StabilityInterval> intervals() {
        return intervals;
    }

    /** Ranks by alternative id when any one weight moves by 20 % up or down, the others keeping their proportions. */
    public Map<String, RankRange> ranges() {
        return ranges;
    }

    /** Neighbours that change places when a weight moves by 20 %, by criterion; empty where the order stands. */
    public List<RankReversal> reversals() {
        return reversals;
    }

    /**
     * How often each alternative comes first, from 0 to 1, by its id: over {@value #DRAWS} draws of weights, all weights
     * being equally likely; drawn by {@link Random} with a fixed seed, whose sequence Java prescribes. Draws with several
     * firsts are shared among them.
     */
    public Map<String, Double> shareOfDraws() {
        return shares;
    }

    /** The computation, over unit scores by alternative and criterion. */
    private static final class Analysis {
        private final Comparison comparison;
        private final double[][] unit;
        private final double[] weights;
        private final int[] order;

        Analysis(Comparison comparison, double[][] unit) {
            this.comparison = comparison;
            this.unit = unit;
            this.weights = comparison.weights();
            this.order = order(Scores.totals(unit, weights));
        }

        Sensitivity run() {
            List<StabilityInterval> intervals = new ArrayList<>();
            for (int c = 0; c < weights.length; c++) {
                intervals.add(interval(c));
            }
            int[] best = Scores.ranks(Scores.totals(unit, weights));
            int[] worst = best.clone();
            List<RankReversal> reversals = new ArrayList<>();
            for (int c = 0; c < weights.length && weights.length > 1; c++) {
                for (double factor : new double[] {1 - STEP, 1 + STEP}) {
                    double[] totals = Scores.totals(unit, moved(c, Math.min(1, weights[c] * factor)));
                    int[] ranks = Scores.ranks(totals);
                    for (int a = 0; a < ranks.length; a++) {
                        best[a] = Math.min(best[a], ranks[a]);
                        worst[a] = Math.max(worst[a], ranks[a]);
                    }
                    addReversals(c, factor, totals, reversals);
                }
            }
            Map<String, RankRange> ranges = new LinkedHashMap<>();
            for (int a : order) {
                ranges.put(id(a), new RankRange(best[a], worst[a]));
            }
            return new Sensitivity(intervals, ranges, reversals, draws());
        }

        /** Where the line of each rival's advantage over the first crosses zero, as the weight goes from 0 to 1. */
        private StabilityInterval interval(int criterion) {
            double weight = weights[criterion];
            double lower = 0;
            double upper = 1;
            int below = -1;
            int above = -1;
            int first = order[0];
            for (int other : order) {
                if (other == first || weights.length == 1) {
                    continue;
                }
                double without = rest(first, criterion) - rest(other, criterion);
                double alone = unit[first][criterion] - unit[other][criterion];
                double crossing = without / (without - alone);
                if (without < -Scores.EPSILON && crossing > lower) {
                    lower = Math.min(crossing, weight);
                    below = other;
                }
                if (alone < -Scores.EPSILON && crossing < upper) {
                    upper = Math.max(crossing, weight);
                    above = other;
                }
            }
            return new StabilityInterval(
                    comparison.criteria().get(criterion).id(),
                    weight,
                    lower,
                    upper,
                    new StabilityInterval.Challengers(below < 0 ? "" : id(below), above < 0 ? "" : id(above)));
        }

        /** Score of an alternative if that criterion did not count. */
        private double rest(int alternative, int criterion) {
            return Scores.total(unit[alternative], moved(criterion, 0));
        }

        /** The weights when one of them becomes {@code weight} and the others keep their proportions. */
        private double[] moved(int criterion, double weight) {
            double[] moved = new double[weights.length];
            for (int c = 0; c < moved.length; c++) {
                moved[c] = c == criterion ? weight : weights[c] * (1 - weight) / (1 - weights[criterion]);
            }
            return moved;
        }

        private void addReversals(int criterion, double factor, double[] totals, List<RankReversal> reversals) {
            for (int i = 1; i < order.length; i++) {
                if (totals[order[i]] > totals[order[i - 1]] + Scores.EPSILON) {
                    reversals.add(new RankReversal(
                            comparison.criteria().get(criterion).id(), factor, id(order[i - 1]), id(order[i])));
                }
            }
        }

        /** Exponential draws divided by their sum are spread evenly over all weights. */
        private Map<String, Double> draws() {
            Random random = new Random(82);
            double[] won = new double[unit.length];
            double[] drawn = new double[weights.length];
            for (int i = 0; i < DRAWS; i++) {
                for (int c = 0; c < drawn.length; c++) {
                    drawn[c] = -Math.log(1 - random.nextDouble());
                }
                double sum = Arrays.stream(drawn).sum();
                Arrays.setAll(drawn, c -> drawn[c] / sum);
                double[] totals = Scores.totals(unit, drawn);
                double top = Arrays.stream(totals).max().orElse(0);
                long firsts = Arrays.stream(totals)
                        .filter(t -> top - t <= Scores.EPSILON)
                        .count();
                for (int a = 0; a < totals.length; a++) {
                    if (top - totals[a] <= Scores.EPSILON) {
                        won[a] += 1.0 / firsts;
                    }
                }
            }
            Map<String, Double> shares = new LinkedHashMap<>();
            for (int a : order) {
                shares.put(id(a), won[a] / DRAWS);
            }
            return shares;
        }

        /** Alternatives as a ranking shows them: by score, those that are equal by id. */
        private int[] order(double[] totals) {
            int[] ranks = Scores.ranks(totals);
            Integer[] indexes = new Integer[totals.length];
            Arrays.setAll(indexes, i -> i);
            Arrays.sort(indexes, (a, b) -> ranks[a] != ranks[b] ? ranks[a] - ranks[b] : id(a).compareTo(id(b)));
            return Arrays.stream(indexes).mapToInt(Integer::intValue).toArray();
        }

        private String id(int alternative) {
            return comparison.alternatives().get(alternative).id();
        }
    }
}
