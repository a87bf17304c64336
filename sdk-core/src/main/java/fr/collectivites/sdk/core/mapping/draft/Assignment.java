package fr.collectivites.sdk.core.mapping.draft;

import java.util.Arrays;

/** Gives each row at most one column of a table of scores so that the sum of the scores is greatest (Kuhn–Munkres). */
final class Assignment {

    private Assignment() {}

    /**
     * The best assignment.
     *
     * @param scores for each row the score of each column, 0 for what must not be paired
     * @return for each row the index of its column, -1 for none
     */
    static int[] best(double[][] scores) {
        int rows = scores.length;
        int columns = rows == 0 ? 0 : scores[0].length;
        int n = Math.max(rows, columns);
        // Potentials and augmenting paths on costs; index 0 is a sentinel
        double[] u = new double[n + 1];
        double[] v = new double[n + 1];
        int[] rowOf = new int[n + 1];
        for (int row = 1; row <= n; row++) {
            augment(row, scores, new double[][] {u, v}, rowOf);
        }
        int[] result = new int[rows];
        Arrays.fill(result, -1);
        for (int column = 1; column <= columns; column++) {
            int row = rowOf[column] - 1;
            if (row >= 0 && row < rows && scores[row][column - 1] > 0) {
                result[row] = column - 1;
            }
        }
        return result;
    }

    private static void augment(int row, double[][] scores, double[][] potentials, int[] rowOf) {
        int n = rowOf.length - 1;
        double[] least = new double[n + 1];
        int[] before = new int[n + 1];
        boolean[] used = new boolean[n + 1];
        Arrays.fill(least, Double.POSITIVE_INFINITY);
        rowOf[0] = row;
        int column = 0;
        do {
            used[column] = true;
            int current = rowOf[column];
            double delta = Double.POSITIVE_INFINITY;
            int next = 0;
            for (int j = 1; j <= n; j++) {
                if (!used[j]) {
                    double reduced = cost(scores, current, j) - potentials[0][current] - potentials[1][j];
                    if (reduced < least[j]) {
                        least[j] = reduced;
                        before[j] = column;
                    }
                    if (least[j] < delta) {
                        delta = least[j];
                        next = j;
                    }
                }
            }
            for (int j = 0; j <= n; j++) {
                if (used[j]) {
                    potentials[0][rowOf[j]] += delta;
                    potentials[1][j] -= delta;
                } else {
                    least[j] -= delta;
                }
            }
            column = next;
        } while (rowOf[column] != 0);
        while (column != 0) {
            rowOf[column] = rowOf[before[column]];
            column = before[column];
        }
    }

    private static double cost(double[][] scores, int row, int column) {
        return row <= scores.length && column <= scores[row - 1].length ? -scores[row - 1][column - 1] : 0;
    }
}
