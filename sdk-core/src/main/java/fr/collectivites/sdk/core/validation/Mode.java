package fr.collectivites.sdk.core.validation;

import java.util.Locale;

/** By which reading of the rules a table is judged. */
public enum Mode {
    /**
     * The verdict that Validata, the State's validator, would give: columns by name, its leniencies, its checks. What we
     * find beyond it is a warning, or marked as beyond the reference.
     */
    VALIDATA,
    /** The text of the Table Schema specification: columns by order unless the schema says otherwise. */
    STANDARD;

    /** The word on the command line and in reports, lower case. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
