package fr.collectivites.sdk.core.remote;

import fr.collectivites.sdk.core.problem.SdkException;
import fr.collectivites.sdk.core.schema.SchemaId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What came of fetching the schemas of a catalogue. Lists are by name, newest version first.
 *
 * @param fetched schemas that were not there and are now
 * @param held schemas that were there as they should be
 * @param failed schemas that could not be had, and why
 */
public record PullResult(List<SchemaId> fetched, List<SchemaId> held, Map<SchemaId, SdkException> failed) {

    /** Copies the lists. */
    public PullResult {
        fetched = List.copyOf(fetched);
        held = List.copyOf(held);
        failed = Collections.unmodifiableMap(new LinkedHashMap<>(failed));
    }
}
