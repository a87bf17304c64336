package fr.collectivites.sdk.needs.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.collectivites.sdk.core.problem.Severity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

/** What holds for every table, tried on seeded ones. */
class RankingPropertiesTest {

    private static final int TABLES = 300;

    private static void forEach(BiConsumer<PerformanceTable, Weights> property) {
        Random random = new Random(2026);
        for (int i = 0; i < TABLES; i++) {
            int criteria = 1 + random.nextInt(5);
            double[][] matrix = Tables.random(random, 2 + random.nextInt(7), criteria);
            PerformanceTable table = Tables.of(matrix, Tables.directions(random, criteria));
            Weights weights = Tables.weights(Tables.randomWeights(random, criteria));
            if (Promethee.with(weights).check(table).stream().noneMatch(p -> p.severity() == Severity.ERROR)) {
                property.accept(table, weights);
            }
        }
    }

    private static List<Ranking> both(PerformanceTable table, Weights weights) {
        return List.of(
                WeightedSum.with(weights).rank(table), Promethee.with(weights).rank(table));
    }

    @Test
    void contributions_add_up_to_the_score() {
        forEach((table, weights) -> both(table, weights)
                .forEach(ranking -> ranking.places()
                        .forEach(place -> assertThat(place.contributions().values().stream()
                                        .mapToDouble(Double::doubleValue)
                                        .sum())
                                .isCloseTo(place.score(), within(1e-9)))));
    }

    @Test
    void net_flows_balance_and_stay_within_one() {
        forEach((table, weights) -> {
            double[] flows = Tables.scores(Promethee.with(weights).rank(table));
            assertThat(Arrays.stream(flows).sum()).isCloseTo(0, within(1e-9));
            assertThat(Arrays.stream(flows)).allMatch(flow -> Math.abs(flow) <= 1 + 1e-9);
        });
    }

    @Test
    void what_is_nowhere_better_is_never_ahead() {
        forEach((table, weights) -> both(table, weights).forEach(ranking -> {
            for (Alternative a : table.alternatives()) {
                for (Alternative b : table.alternatives()) {
                    if (nowhereBetter(table, a, b)) {
                        assertThat(ranking.place(a.id()).orElseThrow().rank())
                                .isGreaterThanOrEqualTo(
                                        ranking.place(b.id()).orElseThrow().rank());
                    }
                }
            }
        }));
    }

    private static boolean nowhereBetter(PerformanceTable table, Alternative a, Alternative b) {
        return table.criteria().stream()
                .allMatch(c -> c.direction().sign()
                                * (a.values().get(c.id()) - b.values().get(c.id()))
                        <= 0);
    }

    @Test
    void order_of_rows_and_columns_does_not_matter() {
        forEach((table, weights) -> {
            List<Alternative> rows = new ArrayList<>(table.alternatives());
            List<Criterion> columns = new ArrayList<>(table.criteria());
            Collections.reverse(rows);
            Collections.reverse(columns);
            PerformanceTable turned = PerformanceTable.of(columns, rows);
            List<Ranking> before = both(table, weights);
            List<Ranking> after = both(turned, weights);
            for (int m = 0; m < before.size(); m++) {
                for (Ranked place : before.get(m).places()) {
                    Ranked same = after.get(m).place(place.alternative().id()).orElseThrow();
                    assertThat(same.rank()).isEqualTo(place.rank());
                    assertThat(same.score()).isCloseTo(place.score(), within(1e-9));
                }
            }
        });
    }

    /** With fixed bounds an alternative more changes nothing among the others. */
    @Test
    void a_newcomer_leaves_the_weighted_order_of_the_others() {
        forEach((table, weights) -> {
            Ranking all = WeightedSum.with(weights).rank(table);
            List<Alternative> fewer =
                    table.alternatives().subList(0, table.alternatives().size() - 1);
            if (fewer.size() < 2) {
                return;
            }
            Ranking before = WeightedSum.with(weights).rank(PerformanceTable.of(table.criteria(), fewer));
            List<String> order = all.places().stream()
                    .map(place -> place.alternative().id())
                    .filter(id -> before.place(id).isPresent())
                    .toList();
            assertThat(before.places()).extracting(p -> p.alternative().id()).containsExactlyElementsOf(order);
        });
    }

    /** Within the interval the first stays first; just outside, someone else is ahead. */
    @Test
    void intervals_of_weights_are_exact() {
        forEach((table, weights) -> both(table, weights).forEach(ranking -> {
            String first = ranking.places().get(0).alternative().id();
            for (StabilityInterval interval : ranking.sensitivity().intervals()) {
                if (ranking.criteria().size() == 1) {
                    continue;
                }
                double middle = (interval.lower() + interval.upper()) / 2;
                assertThat(leads(ranking, interval.criterion(), middle, first)).isTrue();
                if (interval.lower() > 1e-4) {
                    assertThat(leads(ranking, interval.criterion(), interval.lower() - 1e-4, first))
                            .isFalse();
                }
                if (interval.upper() < 1 - 1e-4) {
                    assertThat(leads(ranking, interval.criterion(), interval.upper() + 1e-4, first))
                            .isFalse();
                }
            }
        }));
    }

    /** Whether an alternative is first when one weight is moved and the others keep their proportions, from its contributions. */
    private static boolean leads(Ranking ranking, String criterion, double weight, String first) {
        double own = ranking.weights().get(criterion);
        double best = Double.NEGATIVE_INFINITY;
        double score = 0;
        for (Ranked place : ranking.places()) {
            double moved = place.contributions().get(criterion) / own * weight
                    + (place.score() - place.contributions().get(criterion)) * (1 - weight) / (1 - own);
            best = Math.max(best, moved);
            if (place.alternative().id().equals(first)) {
                score = moved;
            }
        }
        return score >= best - 1e-7;
    }

    @Test
    void shares_of_draws_add_up_to_one_and_repeat() {
        forEach((table, weights) -> {
            Sensitivity sensitivity = WeightedSum.with(weights).rank(table).sensitivity();
            assertThat(sensitivity.shareOfDraws().values().stream()
                            .mapToDouble(Double::doubleValue)
                            .sum())
                    .isCloseTo(1, within(1e-9));
            assertThat(WeightedSum.with(weights).rank(table).sensitivity().shareOfDraws())
                    .isEqualTo(sensitivity.shareOfDraws());
        });
    }
}
