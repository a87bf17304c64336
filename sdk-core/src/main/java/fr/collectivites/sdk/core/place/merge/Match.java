package fr.collectivites.sdk.core.place.merge;

import java.util.List;

/**
 * Two records that are probably of one place.
 *
 * @param first index of the one in the list that was searched
 * @param second index of the other, greater than the first
 * @param score from 0 to 100: how sure it is, 50 being as likely as not
 * @param reasons what speaks for it and against it
 */
public record Match(int first, int second, int score, List<MatchReason> reasons) {

    /** Takes a copy of the list. */
    public Match {
        reasons = List.copyOf(reasons);
    }
}
