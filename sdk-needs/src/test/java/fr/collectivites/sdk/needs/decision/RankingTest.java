package fr.collectivites.sdk.needs.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fr.collectivites.sdk.core.problem.Problem;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RankingTest {

    private static final double[][] MATRIX = {{80, 40, 3}, {60, 10, 4}, {20, 5, 1}};
    private static final PerformanceTable TABLE = Tables.of(MATRIX, "MAX MIN MAX", 100, 50, 4);
    private static final Weights WEIGHTS = Tables.weights(5, 3, 2);

    private static List<String> codes(List<Problem> problems) {
        return problems.stream()
                .map(problem -> problem.code().code() + " " + problem.rule().orElse(""))
                .toList();
    }

    @Test
    void explains_each_rank() {
        Ranking ranking = WeightedSum.with(WEIGHTS).rank(TABLE.withVersion("2026-11-24"));
        assertThat(ranking.text(Locale.FRENCH)).isEqualTo("""
                        Méthode : somme pondérée, valeurs ramenées à 0–100 entre des bornes fixes. Poids : critère 0 50,0\u00a0%, critère 1 30,0\u00a0%, critère 2 20,0\u00a0%. Données : 2026-11-24.
                        1. Projet 1 : 74,0, surtout critère 0 30,0, critère 1 24,0, critère 2 20,0.
                        2. Projet 0 : 61,0, surtout critère 0 40,0, critère 2 15,0, critère 1 6,0.
                        3. Projet 2 : 42,0, surtout critère 1 27,0, critère 0 10,0, critère 2 5,0.
                        Si le poids de « critère 0 » (aujourd'hui 50,0\u00a0%) dépassait 69,7\u00a0%, Projet 0 serait au premier rang.
                        Si le poids de « critère 1 » (aujourd'hui 30,0\u00a0%) passait sous 10,6\u00a0%, Projet 0 serait au premier rang.
                        Si le poids de « critère 1 » (aujourd'hui 30,0\u00a0%) dépassait 83,3\u00a0%, Projet 2 serait au premier rang.
                        """);
        assertThat(ranking.text(Locale.ENGLISH))
                .contains("1. Projet 1: 74.0, mostly criterion 0 30.0, criterion 1 24.0");
        assertThat(ranking.toString()).startsWith("Method: weighted sum").contains("Data: 2026-11-24");
    }

    @Test
    void obligations_and_vetoes_are_no_points() {
        List<Alternative> alternatives = List.of(
                TABLE.alternatives().get(0),
                TABLE.alternatives().get(1).required("échéance légale"),
                TABLE.alternatives().get(2),
                Alternative.of("a3", "Projet 3", Map.of("c0", 99.0)).excluded("hors compétence"));
        Ranking ranking = WeightedSum.with(WEIGHTS).rank(PerformanceTable.of(TABLE.criteria(), alternatives));
        assertThat(ranking.places()).extracting(p -> p.alternative().id()).containsExactly("a0", "a2");
        assertThat(ranking.text(Locale.FRENCH))
                .contains("Hors classement, à faire : Projet 1 (échéance légale).")
                .contains("Hors classement, écarté : Projet 3 (hors compétence).");
    }

    @Test
    void equal_scores_share_a_rank() {
        double[][] matrix = {{50, 10}, {10, 50}, {5, 5}};
        Ranking ranking = WeightedSum.with(Tables.weights(1, 1)).rank(Tables.of(matrix, "MAX MAX"));
        assertThat(Tables.ranks(ranking)).containsExactly(1, 1, 3);
        assertThat(ranking.explain(Locale.FRENCH).get(1)).startsWith("1. (à égalité) Projet 1");
    }

    @Test
    void an_unknown_value_is_not_zero() {
        double[][] matrix = {{80, Double.NaN}, {70, 60}, {10, 10}};
        PerformanceTable table = Tables.of(matrix, "MAX MAX");
        Ranking ranking = WeightedSum.with(Tables.weights(1, 1)).rank(table);
        assertThat(ranking.place("a0").orElseThrow().score()).isEqualTo(65);
        assertThat(ranking.place("a0").orElseThrow().range()).isEqualTo(new RankRange(1, 2));
        assertThat(ranking.place("a2").orElseThrow().range()).isEqualTo(new RankRange(3, 3));
        assertThat(codes(ranking.notices())).containsExactly("alternative-incomplete N-022");
        assertThat(ranking.explain(Locale.FRENCH).get(0))
                .endsWith("Des valeurs manquent : le rang peut aller de 1 à 2.");

        Ranking second = Promethee.with(Tables.weights(1, 1)).rank(table);
        assertThat(second.place("a0").orElseThrow().range().worst()).isEqualTo(2);
    }

    @Test
    void a_criterion_equal_for_all_is_dropped_where_it_cannot_be_scaled() {
        double[][] matrix = {{10, 7}, {20, 7}};
        PerformanceTable table = Tables.of(matrix, "MAX MAX");
        Weights weights = Tables.weights(1, 3);
        for (RankingMethod method :
                List.of(WeightedSum.with(weights).with(Normalisation.OBSERVED_RANGE), Promethee.with(weights))) {
            Ranking ranking = method.rank(table);
            assertThat(codes(ranking.notices())).containsExactly("criterion-dropped N-022");
            assertThat(ranking.weights()).containsExactly(Map.entry("c0", 1.0));
            assertThat(ranking.sensitivity().intervals()).singleElement().satisfies(interval -> {
                assertThat(interval.lower()).isZero();
                assertThat(interval.upper()).isOne();
            });
        }
        assertThat(WeightedSum.with(weights).rank(table).notices()).isEmpty();
    }

    @Test
    void tells_what_stands_in_the_way() {
        assertThat(codes(WeightedSum.with(Tables.weights(1, 0, Double.NaN)).check(TABLE)))
                .containsExactly("weight-invalid N-022", "weight-invalid N-022");
        assertThat(codes(WeightedSum.with(Tables.weights(1)).check(TABLE)))
                .containsExactly("weight-invalid N-022", "weight-invalid N-022");
        assertThat(codes(WeightedSum.with(Tables.weights(1, 1, 1, 1)).check(TABLE)))
                .containsExactly("weight-invalid N-022");
        PerformanceTable alone = Tables.of(new double[][] {{1}}, "MAX");
        assertThat(codes(WeightedSum.with(Tables.weights(1)).check(alone))).containsExactly("ranking-too-few N-022");
        assertThat(codes(WeightedSum.with(Weights.of(Map.of())).check(PerformanceTable.of(List.of(), List.of()))))
                .containsExactly("ranking-too-few N-022", "ranking-no-criterion N-022");
        PerformanceTable free = Tables.of(new double[][] {{0, 1}, {2, 3}}, "MIN MAX");
        assertThat(codes(WeightedSum.with(Tables.weights(1, 1))
                        .with(Normalisation.INVERT_THEN_SUM)
                        .check(free)))
                .containsExactly("value-not-positive N-022");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WeightedSum.with(Tables.weights(1)).rank(alone));
    }

    @Test
    void criteria_that_say_the_same_are_told() {
        double[][] matrix = {{10, 100}, {20, 205}, {30, 290}, {40, 410}};
        PerformanceTable table = Tables.of(matrix, "MAX MIN", 50, 500);
        assertThat(codes(WeightedSum.with(Tables.weights(1, 1)).rank(table).notices()))
                .containsExactly("criteria-alike N-022");
    }

    @Test
    void too_many_for_comparisons_two_by_two() {
        PerformanceTable table = Tables.of(Tables.random(new Random(1), 2_001, 1), "MAX");
        assertThat(codes(Promethee.with(Tables.weights(1)).check(table))).containsExactly("ranking-too-many N-022");
        assertThat(WeightedSum.with(Tables.weights(1)).rank(table).places()).hasSize(2_001);
    }

    @Test
    void tells_where_the_second_opinion_differs() {
        double[][] matrix = {{100, 49}, {40, 60}, {39, 61}, {38, 62}, {37, 63}, {36, 64}};
        PerformanceTable table = Tables.of(matrix, "MAX MAX");
        Ranking sum = WeightedSum.with(Tables.weights(1, 1)).rank(table);
        Ranking flows = Promethee.with(Tables.weights(1, 1))
                .with("c0", Preference.usual())
                .with("c1", Preference.usual())
                .rank(table);
        assertThat(new SecondOpinion(sum, sum, 0).explain(Locale.FRENCH))
                .containsExactly("Les deux méthodes donnent des rangs proches (écart de 0 au plus).");
        SecondOpinion opinion = new SecondOpinion(sum, flows, 0);
        assertThat(opinion.apart()).isNotEmpty();
        assertThat(opinion.explain(Locale.ENGLISH).get(0))
                .contains("by weighted sum")
                .contains("by PROMETHEE II");
    }

    @Test
    void neighbours_that_change_places_are_told() {
        double[][] matrix = {{50, 48}, {47, 52}};
        Ranking ranking = WeightedSum.with(Tables.weights(1, 1)).rank(Tables.of(matrix, "MAX MAX"));
        Sensitivity sensitivity = ranking.sensitivity();
        assertThat(sensitivity.reversals())
                .containsExactly(new RankReversal("c0", 1.2, "a1", "a0"), new RankReversal("c1", 0.8, "a1", "a0"));
        assertThat(sensitivity.ranges().get("a0")).isEqualTo(new RankRange(1, 2));
    }

    @Test
    void default_criteria_have_scales_of_the_territory() {
        List<Criterion> criteria = DefaultCriteria.forTerritory(265_000, 10, 50);
        assertThat(criteria).hasSize(10);
        assertThat(criteria.get(0).worth(265_000)).isEqualTo(1);
        assertThat(criteria.get(5).worth(0)).isEqualTo(1);
        assertThat(criteria.get(5).worth(80)).isZero();
        assertThat(Weights.equal(criteria).values()).hasSize(10).containsEntry(DefaultCriteria.RISK, 1.0);
    }
}
