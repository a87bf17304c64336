package fr.collectivites.sdk.opendata.publish;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * Numbers of a plan or a result.
 *
 * @param datasets number of datasets by action, all actions present
 * @param requests number of requests made so far; 0 where there is no network
 * @param writes number of writes: planned, or made
 */
public record Summary(Map<Action, Integer> datasets, long requests, int writes) {

    /** Copies the map and completes it. */
    public Summary {
        Map<Action, Integer> all = new EnumMap<>(Action.class);
        for (Action action : Action.values()) {
            all.put(action, datasets.getOrDefault(action, 0));
        }
        datasets = Collections.unmodifiableMap(all);
    }

    /** Number of datasets with that action. */
    public int count(Action action) {
        return datasets.getOrDefault(action, 0);
    }

    static Map<Action, Integer> count(Collection<Action> actions) {
        Map<Action, Integer> counts = new EnumMap<>(Action.class);
        actions.forEach(action -> counts.merge(action, 1, Integer::sum));
        return counts;
    }
}
