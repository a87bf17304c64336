package fr.collectivites.sdk.core.place.merge;

import java.util.List;

/**
 * Records of one place.
 *
 * @param members indexes of the records in the list that was searched, in order
 * @param matches the matches between them, the surest first
 */
public record MatchGroup(List<Integer> members, List<Match> matches) {

    /** Takes copies of the lists. */
    public MatchGroup {
        members = List.copyOf(members);
        matches = List.copyOf(matches);
    }
}
