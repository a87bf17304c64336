package fr.collectivites.sdk.needs.decision;

import fr.collectivites.sdk.core.problem.Problem;
import fr.collectivites.sdk.core.problem.Severity;
import fr.collectivites.sdk.needs.finding.NeedsCode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a method works on: the alternatives that are compared, the criteria that tell them apart, the weights brought to a
 * sum of 1, and what was found on the way (rule N-022).
 */
final class Comparison {

    /** Above this correlation two criteria say nearly the same, and what they share counts twice. */
    private static final double ALIKE = 0.9;

    private final List<Alternative> alternatives;
    private final List<Criterion> criteria = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final double[] weights;
    /** By alternative, then criterion; NaN where unknown. */
    private final double[][] values;

    /**
     * @param constantsTell whether a criterion that is the same for all can be kept, because its scale is fixed
     * @param most how many alternatives the method takes
     */
    Comparison(PerformanceTable table, Weights weights, boolean constantsTell, int most) {
        this.alternatives = table.alternatives(Standing.COMPARED);
        if (alternatives.size() < 2) {
            problems.add(NeedsCode.RANKING_TOO_FEW
                    .problem()
                    .value(String.valueOf(alternatives.size()))
                    .build());
        }
        if (alternatives.size() > most) {
            problems.add(NeedsCode.RANKING_TOO_MANY
                    .problem()
                    .value(String.valueOf(alternatives.size()))
                    .expected(String.valueOf(most))
                    .build());
        }
        List<Double> kept = new ArrayList<>();
        for (Criterion criterion : table.criteria()) {
            @Nullable Double weight = weights.values().get(criterion.id());
            if (weight == null || !(weight > 0) || weight.isInfinite()) {
                problems.add(NeedsCode.WEIGHT_INVALID
                        .problem()
                        .with("criterion", criterion.id())
                        .value(weight == null ? "" : weight.toString())
                        .build());
            } else if (tells(criterion, constantsTell)) {
                criteria.add(criterion);
                kept.add(weight);
            } else {
                problems.add(NeedsCode.CRITERION_DROPPED
                        .problem()
                        .value(criterion.id())
                        .build());
            }
        }
        for (String id : weights.values().keySet()) {
            if (table.criteria().stream().noneMatch(criterion -> criterion.id().equals(id))) {
                problems.add(NeedsCode.WEIGHT_INVALID
                        .problem()
                        .with("criterion", id)
                        .value(String.valueOf(weights.values().get(id)))
                        .build());
            }
        }
        if (criteria.isEmpty()) {
            problems.add(NeedsCode.RANKING_NO_CRITERION.problem().build());
        }
        double sum = kept.stream().mapToDouble(Double::doubleValue).sum();
        this.weights = kept.stream().mapToDouble(weight -> weight / sum).toArray();
        this.values = new double[alternatives.size()][];
        for (int a = 0; a < values.length; a++) {
            values[a] = row(alternatives.get(a));
        }
        tellIncomplete();
        tellAlike();
    }

    /** Whether a criterion can tell the alternatives apart. */
    private boolean tells(Criterion criterion, boolean constantsTell) {
        double[] known = alternatives.stream()
                .map(alternative -> alternative.values().get(criterion.id()))
                .filter(value -> value != null)
                .mapToDouble(Double::doubleValue)
                .toArray();
        if (known.length == 0) {
            return false;
        }
        return constantsTell || Arrays.stream(known).distinct().count() > 1;
    }

    private double[] row(Alternative alternative) {
        double[] row = new double[criteria.size()];
        for (int c = 0; c < row.length; c++) {
            row[c] = PerformanceTable.value(alternative, criteria.get(c)).orElse(Double.NaN);
        }
        return row;
    }

    private void tellIncomplete() {
        for (int a = 0; a < values.length; a++) {
            List<String> unknown = new ArrayList<>();
            for (int c = 0; c < criteria.size(); c++) {
                if (Double.isNaN(values[a][c])) {
                    unknown.add(criteria.get(c).id());
                }
            }
            if (!unknown.isEmpty()) {
                problems.add(NeedsCode.ALTERNATIVE_INCOMPLETE
                        .problem()
                        .value(alternatives.get(a).label())
                        .with("criteria", String.join(", ", unknown))
                        .build());
            }
        }
    }

    private void tellAlike() {
        for (int c = 0; c < criteria.size(); c++) {
            for (int d = c + 1; d < criteria.size(); d++) {
                if (Math.abs(correlation(c, d)) > ALIKE) {
                    problems.add(NeedsCode.CRITERIA_ALIKE
                            .problem()
                            .value(criteria.get(c).id())
                            .with("other", criteria.get(d).id())
                            .build());
                }
            }
        }
    }

    /** Pearson's, over the alternatives whose values are both known; 0 below three of them, where it says nothing. */
    private double correlation(int c, int d) {
        int n = 0;
        double sumC = 0;
        double sumD = 0;
        for (double[] row : values) {
            if (!Double.isNaN(row[c] + row[d])) {
                n++;
                sumC += row[c];
                sumD += row[d];
            }
        }
        if (n < 3) {
            return 0;
        }
        double cc = 0;
        double dd = 0;
        double cd = 0;
        for (double[] row : values) {
            if (!Double.isNaN(row[c] + row[d])) {
                double x = row[c] - sumC / n;
                double y = row[d] - sumD / n;
                cc += x * x;
                dd += y * y;
                cd += x * y;
            }
        }
        return cc == 0 || dd == 0 ? 0 : cd / Math.sqrt(cc * dd);
    }

    /** Adds a finding of the method itself. */
    void add(Problem problem) {
        problems.add(problem);
    }

    List<Problem> problems() {
        return List.copyOf(problems);
    }

    /** This comparison, if nothing forbids it. */
    Comparison orThrow() {
        for (Problem problem : problems) {
            if (problem.severity() == Severity.ERROR) {
                throw new IllegalArgumentException(problem.toString());
            }
        }
        return this;
    }

    List<Alternative> alternatives() {
        return alternatives;
    }

    List<Criterion> criteria() {
        return criteria;
    }

    double[] weights() {
        return weights;
    }

    double[][] values() {
        return values;
    }

    /** Values of a criterion, NaN where unknown. */
    double[] column(int criterion) {
        return Arrays.stream(values).mapToDouble(row -> row[criterion]).toArray();
    }
}
