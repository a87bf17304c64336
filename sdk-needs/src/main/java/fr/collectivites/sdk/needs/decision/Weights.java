package fr.collectivites.sdk.needs.decision;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How much each criterion counts, by its id: any positive numbers, brought to a sum of 1 by the method. Nothing is judged
 * here; {@link RankingMethod#check} tells which weights lack or are not positive. Immutable.
 */
public record Weights(Map<String, Double> values) {

    /** The weights, in the order given. */
    public Weights {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** Weights by criterion id. */
    public static Weights of(Map<String, Double> values) {
        return new Weights(values);
    }

    /** The same weight for all. */
    public static Weights equal(List<Criterion> criteria) {
        Map<String, Double> values = new LinkedHashMap<>();
        criteria.forEach(criterion -> values.put(criterion.id(), 1.0));
        return new Weights(values);
    }
}
