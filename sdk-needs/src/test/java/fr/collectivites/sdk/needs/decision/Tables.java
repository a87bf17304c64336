package fr.collectivites.sdk.needs.decision;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Tables and weights for tests: alternatives a0, a1 …, criteria c0, c1 …; NaN is an unknown value. */
final class Tables {

    private Tables() {}

    /** A table from rows of values, with directions such as {@code "MAX MIN"} and bounds from 0 to {@code high}. */
    static PerformanceTable of(double[][] matrix, String directions, double... high) {
        String[] words = directions.split(" ");
        List<Criterion> criteria = new ArrayList<>();
        for (int c = 0; c < words.length; c++) {
            criteria.add(new Criterion(
                    "c" + c,
                    "critère " + c,
                    "criterion " + c,
                    Direction.valueOf(words[c]),
                    new Bounds(0, high.length == 0 ? 100 : high[c])));
        }
        List<Alternative> alternatives = new ArrayList<>();
        for (int a = 0; a < matrix.length; a++) {
            Map<String, Double> values = new LinkedHashMap<>();
            for (int c = 0; c < matrix[a].length; c++) {
                if (!Double.isNaN(matrix[a][c])) {
                    values.put("c" + c, matrix[a][c]);
                }
            }
            alternatives.add(Alternative.of("a" + a, "Projet " + a, values));
        }
        return PerformanceTable.of(criteria, alternatives);
    }

    static Weights weights(double... weights) {
        Map<String, Double> values = new LinkedHashMap<>();
        for (int c = 0; c < weights.length; c++) {
            values.put("c" + c, weights[c]);
        }
        return Weights.of(values);
    }

    /** Scores in the order of the rows. */
    static double[] scores(Ranking ranking) {
        return ranking.table().alternatives().stream()
                .mapToDouble(a -> ranking.place(a.id()).orElseThrow().score())
                .toArray();
    }

    /** Ranks in the order of the rows. */
    static int[] ranks(Ranking ranking) {
        return ranking.table().alternatives().stream()
                .mapToInt(a -> ranking.place(a.id()).orElseThrow().rank())
                .toArray();
    }

    /** Values from 0 to 100 in whole numbers, so that ties happen. */
    static double[][] random(Random random, int alternatives, int criteria) {
        double[][] matrix = new double[alternatives][criteria];
        for (double[] row : matrix) {
            for (int c = 0; c < criteria; c++) {
                row[c] = random.nextInt(101);
            }
        }
        return matrix;
    }

    static double[] randomWeights(Random random, int criteria) {
        double[] weights = new double[criteria];
        for (int c = 0; c < criteria; c++) {
            weights[c] = 1 + random.nextInt(9);
        }
        return weights;
    }

    static String directions(Random random, int criteria) {
        StringBuilder directions = new StringBuilder();
        for (int c = 0; c < criteria; c++) {
            directions.append(c == 0 ? "" : " ").append(random.nextBoolean() ? "MAX" : "MIN");
        }
        return directions.toString();
    }
}
