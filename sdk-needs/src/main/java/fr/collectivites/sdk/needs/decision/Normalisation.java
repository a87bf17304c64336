package fr.collectivites.sdk.needs.decision;

import java.util.Locale;

/** How a weighted sum brings values of different units to one scale. */
public enum Normalisation {
    /** From 0 to 100 within the fixed bounds of each criterion: the default, and the only one that new alternatives leave as it is. */
    VALUE_FUNCTION,
    /** From 0 to 100 between the lowest and the highest value at hand. */
    OBSERVED_RANGE,
    /**
     * Criteria where less is better are inverted (1/x), then each column is divided by its sum, as Kracka, Brauers and
     * Zavadskas do (Engineering Economics 21(4), 2010); values must be positive.
     */
    INVERT_THEN_SUM;

    /** Its stable name in lower case with hyphens, for JSON and texts. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
