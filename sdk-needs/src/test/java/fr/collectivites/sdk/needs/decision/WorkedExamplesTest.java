package fr.collectivites.sdk.needs.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Worked examples: published ones with the figures that were printed, and some of ours, computed independently. */
class WorkedExamplesTest {

    /** Kracka, Brauers, Zavadskas (2010), Engineering Economics 21(4), 352-359. */
    @Test
    void weighted_sum_of_inverted_columns() {
        double[][] matrix = {
            {33.95, 23.78, 11.45, 39.97, 29.44, 167.1, 3.852},
            {38.9, 4.17, 6.32, 0.01, 4.29, 132.52, 25.184},
            {37.59, 9.36, 8.23, 4.35, 10.22, 136.71, 10.845},
            {30.44, 37.59, 13.91, 74.08, 45.1, 198.34, 2.186},
            {36.21, 14.79, 9.17, 17.77, 17.06, 148.3, 6.61},
            {37.8, 8.55, 7.97, 2.35, 9.25, 134.83, 11.935}
        };
        Ranking ranking = WeightedSum.with(Tables.weights(1, 1, 1, 1, 1, 1, 1))
                .with(Normalisation.INVERT_THEN_SUM)
                .rank(Tables.of(matrix, "MIN MIN MIN MIN MAX MIN MAX"));
        assertThat(Tables.scores(ranking))
                .containsExactly(
                        new double[] {0.12040426, 0.3458235, 0.13838192, 0.12841246, 0.12346084, 0.14351701},
                        within(1e-8));
        assertThat(Tables.ranks(ranking)).containsExactly(6, 1, 3, 4, 5, 2);
    }

    /** Zhao, Peng, Li (2013), Procedia Computer Science 17, 181-188. */
    @Test
    void promethee_with_usual_preferences() {
        double[][] matrix = {{4, 3, 2}, {3, 2, 4}, {5, 1, 3}};
        Promethee method = Promethee.with(Tables.weights(0.5, 0.3, 0.2))
                .with("c0", Preference.usual())
                .with("c1", Preference.usual())
                .with("c2", Preference.usual());
        Ranking ranking = method.rank(Tables.of(matrix, "MAX MAX MAX"));
        assertThat(Tables.scores(ranking)).containsExactly(new double[] {0.1, -0.3, 0.2}, within(1e-9));
        assertThat(Tables.ranks(ranking)).containsExactly(2, 3, 1);
    }

    /** The six preference functions, with differences equal to the thresholds on purpose. */
    @Test
    void promethee_with_all_preferences() {
        double[][] matrix = {{3, 12, 6, 0, 3, 4}, {5, 10, 2, 1, 8, 2}, {3, 13, 0, 3, 2, 0}};
        Promethee method = Promethee.with(Tables.weights(1, 1, 1, 1, 1, 1))
                .with("c0", Preference.usual())
                .with("c1", Preference.uShape(2))
                .with("c2", Preference.vShape(4))
                .with("c3", Preference.level(1, 3))
                .with("c4", Preference.linear(1, 5))
                .with("c5", Preference.gaussian(2));
        Ranking ranking = method.rank(Tables.of(matrix, "MAX MAX MAX MAX MAX MIN"));
        assertThat(Tables.scores(ranking)).containsExactly(new double[] {-0.146511, 0.166667, -0.020155}, within(1e-6));
        assertThat(Tables.ranks(ranking)).containsExactly(3, 1, 2);
    }

    /** Points within the observed range, told as shares of 1 where the example is told. */
    @Test
    void weighted_sum_within_the_observed_range() {
        double[][] matrix = {{4800, 26, 4}, {4500, 23, 3}, {5800, 27, 1}, {3900, 23, 1}};
        Ranking ranking = WeightedSum.with(Tables.weights(0.5, 0.3, 0.2))
                .with(Normalisation.OBSERVED_RANGE)
                .rank(Tables.of(matrix, "MAX MIN MAX"));
        assertThat(Tables.scores(ranking)).containsExactly(new double[] {51.1842, 59.1228, 50, 30}, within(1e-4));
    }

    /** A criterion that is equal for all still counts, because its bounds are fixed. */
    @Test
    void weighted_sum_over_value_functions() {
        double[][] matrix = {{4000, 12, 2}, {2500, 12, 4}};
        Ranking ranking =
                WeightedSum.with(Tables.weights(0.5, 0.3, 0.2)).rank(Tables.of(matrix, "MAX MIN MAX", 10_000, 20, 4));
        assertThat(ranking.place("a0").orElseThrow().contributions().values()).containsExactly(20.0, 12.0, 10.0);
        assertThat(ranking.place("a1").orElseThrow().contributions().values()).containsExactly(12.5, 12.0, 20.0);
        assertThat(Tables.scores(ranking)).containsExactly(42.0, 44.5);
        assertThat(Tables.ranks(ranking)).containsExactly(2, 1);
    }
}
