package fr.collectivites.sdk.needs.decision;

import fr.collectivites.sdk.core.problem.Severity;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Two rankings of the same alternatives side by side: where they agree the order can be relied on, where they are far apart
 * people should look. Immutable.
 *
 * @param first the ranking that was asked for
 * @param second the other one
 * @param most how many ranks apart still count as agreement
 */
public record SecondOpinion(Ranking first, Ranking second, int most) {

    /** Ranks that differ by more are worth a look; ours. */
    private static final int AGREEMENT = 3;

    /** @throws IllegalArgumentException if the rankings hold different alternatives, or {@code most} is negative */
    public SecondOpinion {
        if (most < 0) {
            throw new IllegalArgumentException("negative distance: " + most);
        }
        for (Ranked place : first.places()) {
            if (second.place(place.alternative().id()).isEmpty()) {
                throw new IllegalArgumentException(
                        "only in one ranking: " + place.alternative().id());
            }
        }
        if (first.places().size() != second.places().size()) {
            throw new IllegalArgumentException("rankings of different alternatives");
        }
    }

    /**
     * What PROMETHEE II says with the same weights, three ranks apart counting as agreement; empty where comparing in pairs
     * has nothing to say, as when all alternatives are equal by every criterion.
     *
     * @param first a ranking of the table
     */
    public static Optional<SecondOpinion> byPairs(Ranking first, PerformanceTable table, Weights weights) {
        RankingMethod pairs = Promethee.with(weights);
        boolean possible = pairs.check(table).stream().noneMatch(problem -> problem.severity() == Severity.ERROR);
        return possible ? Optional.of(new SecondOpinion(first, pairs.rank(table), AGREEMENT)) : Optional.empty();
    }

    /** The places of the first ranking whose ranks are more than {@code most} apart, in its order. */
    public List<Ranked> apart() {
        return first.places().stream()
                .filter(place -> Math.abs(place.rank() - rankInSecond(place)) > most)
                .toList();
    }

    /** One sentence for each that is apart, or one that says that there is none. */
    public List<String> explain(Locale locale) {
        return Explanation.in(locale).apart(this);
    }

    /** The rank that the second ranking gives to a place of the first. */
    int rankInSecond(Ranked place) {
        return second.place(place.alternative().id()).orElseThrow().rank();
    }
}
