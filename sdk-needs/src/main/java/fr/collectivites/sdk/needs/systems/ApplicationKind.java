package fr.collectivites.sdk.needs.systems;

import com.fasterxml.jackson.annotation.JsonCreator;
import fr.collectivites.sdk.core.value.Concept;
import java.util.List;
import java.util.stream.Stream;

/** The kinds of applications. */
public final class ApplicationKind extends Concept {

    /** For one line of work. */
    public static final ApplicationKind BUSINESS = new ApplicationKind("METIER", "Métier");
    /** Office work. */
    public static final ApplicationKind OFFICE = new ApplicationKind("BUREAUTIQUE", "Bureautique");
    /** Infrastructure. */
    public static final ApplicationKind INFRASTRUCTURE = new ApplicationKind("INFRA", "Infrastructure");
    /** A portal. */
    public static final ApplicationKind PORTAL = new ApplicationKind("PORTAIL", "Portail");
    /** Data. */
    public static final ApplicationKind DATA = new ApplicationKind("DATA", "Données");

    private static final Index<ApplicationKind> INDEX = new Index<>(
            List.of(BUSINESS, OFFICE, INFRASTRUCTURE, PORTAL, DATA),
            concept -> Stream.of(concept.label()),
            text -> new ApplicationKind(text));

    private ApplicationKind(String code, String label) {
        super(code, null, label);
    }

    private ApplicationKind(String unknown) {
        super(unknown);
    }

    /** The known entries of the list. */
    public static List<ApplicationKind> values() {
        return INDEX.all();
    }

    /**
     * The entry of that code or label; one that the list does not have is kept as written.
     *
     * @throws IllegalArgumentException if the text is blank
     */
    @JsonCreator
    public static ApplicationKind of(String text) {
        return INDEX.of(text);
    }
}
