package fr.collectivites.sdk.core.place;

import com.fasterxml.jackson.annotation.JsonCreator;
import fr.collectivites.sdk.core.value.Concept;
import java.util.List;

/**
 * Whether a place moves ({@code itinerance} of the standard). Codes are the labels of the standard; another text is kept as written.
 * Immutable.
 */
public final class Itinerancy extends Concept {

    /** Moves from place to place. */
    public static final Itinerancy ITINERANT = known("Itinérant");

    /** Stays where it is. */
    public static final Itinerancy FIXED = known("Fixe");

    private static final Index<Itinerancy> INDEX = new Index<>(
            List.of(ITINERANT, FIXED), concept -> ListNames.of(concept.label()), text -> new Itinerancy(text));

    private Itinerancy(String code, String label) {
        super(code, null, label);
    }

    private Itinerancy(String unknown) {
        super(unknown);
    }

    private static Itinerancy known(String label) {
        return new Itinerancy(label, label);
    }

    /** The known entries, in the order of the standard. */
    public static List<Itinerancy> values() {
        return INDEX.all();
    }

    /**
     * The entry of a label, whatever its case and apostrophes; one that the list does not have is kept as written.
     *
     * @throws IllegalArgumentException if the text is blank
     */
    @JsonCreator
    public static Itinerancy of(String text) {
        return INDEX.of(text);
    }
}
