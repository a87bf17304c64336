package fr.collectivites.sdk.needs.decision;

/** Whether more of a criterion is better, or less. */
public enum Direction {
    /** The more, the better: people reached, alignment with the roadmap. */
    MAX,
    /** The less, the better: cost, risk. */
    MIN;

    /** +1 where more is better, -1 where less is. */
    double sign() {
        return this == MAX ? 1 : -1;
    }
}
