package fr.collectivites.sdk.needs.decision;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One place of a ranking.
 *
 * @param alternative what stands there
 * @param rank from 1; equal scores share the better rank
 * @param score points (weighted sum: 0 to 100 over value functions) or net flow (PROMETHEE: -1 to 1)
 * @param contributions what each criterion gave, by its id; they add up to the score
 * @param range the ranks that its unknown values leave open; from its own rank to itself where all is known
 */
public record Ranked(
        Alternative alternative, int rank, double score, Map<String, Double> contributions, RankRange range) {

    /** A place. */
    public Ranked {
        contributions = Collections.unmodifiableMap(new LinkedHashMap<>(contributions));
    }

    /** What a criterion gave; 0 where it was left out. */
    public double contribution(Criterion criterion) {
        return contributions.getOrDefault(criterion.id(), 0.0);
    }
}
