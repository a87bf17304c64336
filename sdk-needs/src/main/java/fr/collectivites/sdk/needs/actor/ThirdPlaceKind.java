package fr.collectivites.sdk.needs.actor;

import com.fasterxml.jackson.annotation.JsonCreator;
import fr.collectivites.sdk.core.value.Concept;
import java.util.List;
import java.util.stream.Stream;

/** The kinds of third places. */
public final class ThirdPlaceKind extends Concept {

    /** Shared offices. */
    public static final ThirdPlaceKind COWORKING = new ThirdPlaceKind("COWORKING", "Espace de travail partagé");
    /** A workshop. */
    public static final ThirdPlaceKind FABLAB = new ThirdPlaceKind("FABLAB", "Atelier de fabrication numérique");
    /** A place of digital mediation. */
    public static final ThirdPlaceKind MEDIATION = new ThirdPlaceKind("LIEU_MEDIATION", "Lieu de médiation numérique");
    /** France services. */
    public static final ThirdPlaceKind FRANCE_SERVICES = new ThirdPlaceKind("FRANCE_SERVICES", "France services");
    /** Anything else. */
    public static final ThirdPlaceKind OTHER = new ThirdPlaceKind("AUTRE", "Autre");

    private static final Index<ThirdPlaceKind> INDEX = new Index<>(
            List.of(COWORKING, FABLAB, MEDIATION, FRANCE_SERVICES, OTHER),
            concept -> Stream.of(concept.label()),
            text -> new ThirdPlaceKind(text));

    private ThirdPlaceKind(String code, String label) {
        super(code, null, label);
    }

    private ThirdPlaceKind(String unknown) {
        super(unknown);
    }

    /** The known entries of the list. */
    public static List<ThirdPlaceKind> values() {
        return INDEX.all();
    }

    /**
     * The entry of that code or label; one that the list does not have is kept as written.
     *
     * @throws IllegalArgumentException if the text is blank
     */
    @JsonCreator
    public static ThirdPlaceKind of(String text) {
        return INDEX.of(text);
    }
}
