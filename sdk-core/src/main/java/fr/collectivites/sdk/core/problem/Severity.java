package fr.collectivites.sdk.core.problem;

import java.util.Locale;

/** How much a finding weighs, lightest first. Only {@link #ERROR} makes a report invalid. */
public enum Severity {
    /** Worth knowing; changes nothing. */
    INFO,
    /** Accepted, but likely wrong or refused elsewhere. */
    WARNING,
    /** Not conforming. */
    ERROR;

    /** The word that reports use for it: French for a French locale, else English. */
    public String label(Locale locale) {
        return Messages.of(Messages.CORE_BUNDLE, locale).text("severity." + name().toLowerCase(Locale.ROOT));
    }
}
