package fr.collectivites.sdk.opendata.audit;

import java.util.Locale;

/**
 * Something that a body is expected to publish, by our reading of a text; no legal advice.
 *
 * @param id never changes
 * @param topic the subject
 * @param certainty how sure the expectation is
 * @param source the text with its articles, and since when it holds
 * @param note what it asks for, and on what condition
 */
public record Obligation(String id, Topic topic, Certainty certainty, Source source, Note note) {

    /** How sure it is that the body has to publish. */
    public enum Certainty {
        /** The text binds the body as such. */
        CERTAIN,
        /** It binds the body if it does what the text is about: grants, contracts, charging points. */
        CONDITION,
        /** The text, or whether it asks for open data, is open to doubt. */
        UNCERTAIN;

        /** The words for it. */
        public String label(Locale locale) {
            return AuditTexts.in(locale).text("certainty." + name().toLowerCase(Locale.ROOT));
        }
    }

    /**
     * A legal text.
     *
     * @param text code, article, law or decree, in French
     * @param since ISO day from which it holds
     * @param checked ISO day on which the text was read at its source for this rule; empty when it has yet to be
     */
    public record Source(String text, String since, String checked) {

        /** Whether somebody has read the text at its source; else the reference is to be verified, and shown as such. */
        public boolean isChecked() {
            return !checked.isEmpty();
        }
    }

    /**
     * The rule in words.
     *
     * @param french in French
     * @param english in English
     */
    public record Note(String french, String english) {

        /** In the language of the locale. */
        public String text(Locale locale) {
            return locale.getLanguage().equals("fr") ? french : english;
        }
    }
}
