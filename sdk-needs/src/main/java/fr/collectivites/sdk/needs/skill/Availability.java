package fr.collectivites.sdk.needs.skill;

import com.fasterxml.jackson.annotation.JsonCreator;
import fr.collectivites.sdk.core.value.Concept;
import java.util.List;
import java.util.stream.Stream;

/** How far a holder of skills can help others. */
public final class Availability extends Concept {

    /** Can help. */
    public static final Availability AVAILABLE = new Availability("DISPONIBLE", "Disponible");
    /** Can help when asked in time. */
    public static final Availability ON_REQUEST = new Availability("SUR_DEMANDE", "Sur demande");
    /** Cannot help. */
    public static final Availability UNAVAILABLE = new Availability("INDISPONIBLE", "Indisponible");

    private static final Index<Availability> INDEX = new Index<>(
            List.of(AVAILABLE, ON_REQUEST, UNAVAILABLE),
            concept -> Stream.of(concept.label()),
            text -> new Availability(text));

    private Availability(String code, String label) {
        super(code, null, label);
    }

    private Availability(String unknown) {
        super(unknown);
    }

    /** The known entries of the list. */
    public static List<Availability> values() {
        return INDEX.all();
    }

    /**
     * The entry of that code or label; one that the list does not have is kept as written.
     *
     * @throws IllegalArgumentException if the text is blank
     */
    @JsonCreator
    public static Availability of(String text) {
        return INDEX.of(text);
    }
}
