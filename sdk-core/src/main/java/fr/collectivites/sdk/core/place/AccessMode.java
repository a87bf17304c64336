package fr.collectivites.sdk.core.place;

import com.fasterxml.jackson.annotation.JsonCreator;
import fr.collectivites.sdk.core.value.Concept;
import java.util.List;

/**
 * How people reach a place ({@code modalites_acces} of the standard). Codes are the labels of the standard; another text is kept as written.
 * Immutable.
 */
public final class AccessMode extends Concept {

    /** People come by. */
    public static final AccessMode WALK_IN = known("Se présenter");

    /** People call. */
    public static final AccessMode PHONE = known("Téléphoner");

    /** People write. */
    public static final AccessMode EMAIL = known("Contacter par mail");

    /** People make an appointment online. */
    public static final AccessMode ONLINE_APPOINTMENT = known("Prendre un RDV en ligne");

    /** The place receives nobody. */
    public static final AccessMode NO_PUBLIC = known("Ce lieu n'accueille pas de public");

    /** Somebody sends them, with a form. */
    public static final AccessMode PRESCRIPTION = known("Envoyer un mail avec une fiche de prescription");

    private static final Index<AccessMode> INDEX = new Index<>(
            List.of(WALK_IN, PHONE, EMAIL, ONLINE_APPOINTMENT, NO_PUBLIC, PRESCRIPTION),
            concept -> ListNames.of(concept.label()),
            text -> new AccessMode(text));

    private AccessMode(String code, String label) {
        super(code, null, label);
    }

    private AccessMode(String unknown) {
        super(unknown);
    }

    private static AccessMode known(String label) {
        return new AccessMode(label, label);
    }

    /** The known entries, in the order of the standard. */
    public static List<AccessMode> values() {
        return INDEX.all();
    }

    /**
     * The entry of a label, whatever its case and apostrophes; one that the list does not have is kept as written.
     *
     * @throws IllegalArgumentException if the text is blank
     */
    @JsonCreator
    public static AccessMode of(String text) {
        return INDEX.of(text);
    }
}
