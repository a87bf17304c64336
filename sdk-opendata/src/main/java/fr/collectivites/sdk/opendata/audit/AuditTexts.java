package fr.collectivites.sdk.opendata.audit;

import fr.collectivites.sdk.core.problem.Messages;
import java.util.Locale;

/** The words of audits and obligations. */
public final class AuditTexts {

    private AuditTexts() {}

    /** French texts for a French locale, else English ones. */
    public static Messages in(Locale locale) {
        return Messages.of("fr.collectivites.sdk.opendata.audit.texts", locale, AuditTexts.class.getClassLoader());
    }
}
