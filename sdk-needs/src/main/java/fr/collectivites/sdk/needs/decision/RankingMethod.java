package fr.collectivites.sdk.needs.decision;

import fr.collectivites.sdk.core.problem.Problem;
import java.util.List;

/** A way to bring a table into an order. Immutable and thread-safe. */
public sealed interface RankingMethod permits WeightedSum, Promethee {

    /**
     * What stands in the way of a ranking or bears on it, all rule N-022: errors (fewer than two alternatives to compare, a
     * weight that lacks or is not positive, no criterion left), and what the ranking tells beside its result: criteria left
     * out because all are equal, alternatives whose values are incomplete, criteria that say nearly the same.
     */
    List<Problem> check(PerformanceTable table);

    /**
     * The ranking of the alternatives that are compared.
     *
     * @throws IllegalArgumentException if {@link #check} finds an error
     */
    Ranking rank(PerformanceTable table);
}
