package fr.collectivites.sdk.core.place.merge;

import java.util.Locale;

/** What speaks for or against two records being of one place. */
public enum MatchReason {
    /** The names are alike. */
    SAME_NAME(true, "noms semblables", "similar names"),
    /** The names differ. */
    OTHER_NAME(false, "noms différents", "different names"),
    /** The streets are alike. */
    SAME_ADDRESS(true, "même adresse", "same address"),
    /** The streets, or the numbers in them, differ. */
    OTHER_ADDRESS(false, "adresses différentes", "different addresses"),
    /** The positions are within some 200 metres. */
    NEAR(true, "positions voisines", "close positions"),
    /** The positions are more than a kilometre apart. */
    FAR(false, "positions éloignées", "distant positions"),
    /** One body runs both. */
    SAME_BODY(true, "même structure", "same body"),
    /** Different bodies run them. */
    OTHER_BODY(false, "structures différentes", "different bodies"),
    /** One telephone number. */
    SAME_PHONE(true, "même téléphone", "same telephone"),
    /** One e-mail address or site. */
    SAME_CONTACT(true, "même courriel ou même site", "same e-mail or site"),
    /** Places of one type. */
    SAME_TYPE(true, "même typologie", "same type"),
    /** Places of different types. */
    OTHER_TYPE(false, "typologies différentes", "different types");

    private final boolean forIt;
    private final String french;
    private final String english;

    MatchReason(boolean forIt, String french, String english) {
        this.forIt = forIt;
        this.french = french;
        this.english = english;
    }

    /** Whether it speaks for one place. */
    public boolean speaksForIt() {
        return forIt;
    }

    /** A few words, in French or English. */
    public String label(Locale locale) {
        return locale.getLanguage().equals("fr") ? french : english;
    }
}
