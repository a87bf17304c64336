package fr.collectivites.sdk.opendata.publish;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a platform holds that is ours.
 *
 * @param datasets the datasets, by stable external identifier
 * @param pages pages and other files about the catalogue as a whole, by path; empty for a portal that makes its own
 */
public record PlatformState(SortedMap<String, DatasetState> datasets, SortedMap<String, Content> pages) {

    /** Copies its maps. */
    public PlatformState {
        datasets = Collections.unmodifiableSortedMap(new TreeMap<>(datasets));
        pages = Collections.unmodifiableSortedMap(new TreeMap<>(pages));
    }

    /** The state of a platform that makes its own pages. */
    public static PlatformState of(List<DatasetState> datasets) {
        Map<String, DatasetState> byId = new TreeMap<>();
        datasets.forEach(dataset -> byId.put(dataset.id(), dataset));
        return new PlatformState(new TreeMap<>(byId), new TreeMap<>());
    }
}
