package fr.collectivites.sdk.opendata.publish;

import java.util.Locale;

/** What a plan does with a dataset, a file or a page. */
public enum Action {
    /** It is not on the platform yet. */
    CREATE('+'),
    /** It is there and differs. */
    UPDATE('~'),
    /** It is there as it should be: nothing is written. */
    UNCHANGED('='),
    /** It is taken off the platform, because that was asked for. */
    RETIRE('-'),
    /** It would be written but for a finding that someone has to acknowledge by name first. */
    HOLD('!'),
    /** It cannot be written to this platform as it is. */
    REFUSE('x'),
    /** It is on the platform and no longer declared; it stays there until its removal is asked for. */
    KEEP('?');

    private final char sign;

    Action(char sign) {
        this.sign = sign;
    }

    /** The sign that plans show before the line. */
    public char sign() {
        return sign;
    }

    /** Whether {@code apply} writes because of it. */
    public boolean writes() {
        return this == CREATE || this == UPDATE || this == RETIRE;
    }

    /** The word that JSON uses for it, such as {@code create}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
