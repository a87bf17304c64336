package fr.collectivites.sdk.core.problem;

import java.util.Locale;

/** The verdict of a report, derived from its worst finding. */
public enum Outcome {
    /** No error and no warning. */
    VALID,
    /** No error, at least one warning. */
    VALID_WITH_WARNINGS,
    /** At least one error. */
    INVALID;

    /** The words that reports use for it: « conforme », « conforme avec réserves », « non conforme », or English. */
    public String label(Locale locale) {
        return Messages.of(Messages.CORE_BUNDLE, locale).text("outcome." + name().toLowerCase(Locale.ROOT));
    }
}
