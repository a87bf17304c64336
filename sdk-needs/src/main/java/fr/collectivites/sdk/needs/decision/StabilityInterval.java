package fr.collectivites.sdk.needs.decision;

/**
 * How far one weight may move, the others keeping their proportions, before the first place changes hands.
 *
 * @param criterion id of the criterion
 * @param weight its weight now, from 0 to 1
 * @param lower the weight down to which the first stays first; 0 where it always does
 * @param upper the weight up to which the first stays first; 1 where it always does
 * @param challengers who would take the lead beyond
 */
public record StabilityInterval(String criterion, double weight, double lower, double upper, Challengers challengers) {

    /**
     * Who would be first outside the interval.
     *
     * @param below id of the alternative that leads below it; empty where the first stays first
     * @param above id of the alternative that leads above it; empty where the first stays first
     */
    public record Challengers(String below, String above) {}
}
