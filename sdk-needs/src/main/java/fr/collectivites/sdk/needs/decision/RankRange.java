package fr.collectivites.sdk.needs.decision;

/**
 * The ranks that are possible.
 *
 * @param best the best, from 1
 * @param worst the worst, at least {@code best}
 */
public record RankRange(int best, int worst) {

    /** Whether only one rank is possible. */
    public boolean single() {
        return best == worst;
    }
}
