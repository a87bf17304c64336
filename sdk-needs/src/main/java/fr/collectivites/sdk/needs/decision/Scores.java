package fr.collectivites.sdk.needs.decision;

import java.util.Arrays;

/**
 * What both methods come down to: a score of each alternative under each criterion, whose weighted sum is its score. (Net
 * flows of PROMETHEE II are such sums too: that is why one analysis of weights serves both.)
 */
final class Scores {

    /** Scores closer than this are equal: they differ by rounding. */
    static final double EPSILON = 1e-9;

    private final double[][] unit;
    private final double[] low;
    private final double[] high;

    /**
     * @param unit score by alternative and criterion, before weights
     * @param low lowest score of each alternative, over what its unknown values could be
     * @param high highest score of each alternative, likewise
     */
    Scores(double[][] unit, double[] low, double[] high) {
        this.unit = unit;
        this.low = low;
        this.high = high;
    }

    /** Score by alternative and criterion, before weights. */
    double[][] unit() {
        return unit;
    }

    /** Whether nothing is open in the score of an alternative. */
    boolean certain(int alternative) {
        return high[alternative] - low[alternative] <= EPSILON;
    }

    static double[] totals(double[][] unit, double[] weights) {
        double[] totals = new double[unit.length];
        for (int a = 0; a < totals.length; a++) {
            totals[a] = total(unit[a], weights);
        }
        return totals;
    }

    static double total(double[] row, double[] weights) {
        double total = 0;
        for (int c = 0; c < weights.length; c++) {
            total += weights[c] * row[c];
        }
        return total;
    }

    /** Rank of each, from 1, by falling score; equal scores share the better rank. */
    static int[] ranks(double[] totals) {
        int n = totals.length;
        Integer[] order = new Integer[n];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, (a, b) -> Double.compare(totals[b], totals[a]));
        int[] ranks = new int[n];
        for (int i = 0; i < n; i++) {
            boolean tie = i > 0 && totals[order[i - 1]] - totals[order[i]] <= EPSILON;
            ranks[order[i]] = tie ? ranks[order[i - 1]] : i + 1;
        }
        return ranks;
    }

    /** The best rank that an alternative could have: one below all that are surely ahead of it. */
    int bestRank(int alternative) {
        int ahead = 0;
        for (double other : low) {
            if (other > high[alternative] + EPSILON) {
                ahead++;
            }
        }
        return ahead + 1;
    }

    /** The worst rank that an alternative could have: one below all that may be ahead of it. */
    int worstRank(int alternative) {
        int ahead = 0;
        for (int b = 0; b < high.length; b++) {
            if (b != alternative && high[b] > low[alternative] + EPSILON) {
                ahead++;
            }
        }
        return ahead + 1;
    }
}
