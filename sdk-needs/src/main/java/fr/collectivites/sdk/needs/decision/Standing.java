package fr.collectivites.sdk.needs.decision;

/** Whether an alternative takes part in a ranking. A legal obligation and a veto decide by themselves: they are no points. */
public enum Standing {
    /** Compared with the others. */
    COMPARED,
    /** To be done whatever its rank would be: a legal obligation. Told apart, before the ranking. */
    REQUIRED,
    /** Set aside, with a reason. */
    EXCLUDED
}
