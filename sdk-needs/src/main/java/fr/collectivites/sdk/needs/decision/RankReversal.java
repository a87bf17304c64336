package fr.collectivites.sdk.needs.decision;

/**
 * Two neighbours of the ranking that change places when one weight moves by a fifth.
 *
 * @param criterion id of the criterion whose weight moves
 * @param factor by what it is multiplied: 0.8 or 1.2
 * @param ahead id of the alternative that was ahead
 * @param behind id of the one that overtakes it
 */
public record RankReversal(String criterion, double factor, String ahead, String behind) {}
