package fr.collectivites.sdk.core.place.merge;

import fr.collectivites.sdk.core.place.StandardField;
import fr.collectivites.sdk.core.place.StandardRecord;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * One record made of several.
 *
 * @param record the record; its extra columns {@code fusion_ids} and {@code fusion_provenance} say what it is made of
 * @param members indexes of the records that it is made of, as they were given
 * @param provenance the members that each field is from
 */
public record MergedPlace(StandardRecord record, List<Integer> members, Map<StandardField, List<Integer>> provenance) {

    /** Takes copies. */
    public MergedPlace {
        members = List.copyOf(members);
        Map<StandardField, List<Integer>> copy = new EnumMap<>(StandardField.class);
        copy.putAll(provenance);
        provenance = Collections.unmodifiableMap(copy);
    }
}
