package fr.collectivites.sdk.needs.actor;

import com.fasterxml.jackson.annotation.JsonCreator;
import fr.collectivites.sdk.core.value.Concept;
import java.util.List;
import java.util.stream.Stream;

/** The states of a third place. */
public final class ThirdPlaceStatus extends Concept {

    /** Not open yet. */
    public static final ThirdPlaceStatus PROJECT = new ThirdPlaceStatus("PROJET", "En projet");
    /** Open. */
    public static final ThirdPlaceStatus OPEN = new ThirdPlaceStatus("OUVERT", "Ouvert");
    /** Closed. */
    public static final ThirdPlaceStatus CLOSED = new ThirdPlaceStatus("FERME", "Fermé");

    private static final Index<ThirdPlaceStatus> INDEX = new Index<>(
            List.of(PROJECT, OPEN, CLOSED), concept -> Stream.of(concept.label()), text -> new ThirdPlaceStatus(text));

    private ThirdPlaceStatus(String code, String label) {
        super(code, null, label);
    }

    private ThirdPlaceStatus(String unknown) {
        super(unknown);
    }

    /** The known entries of the list. */
    public static List<ThirdPlaceStatus> values() {
        return INDEX.all();
    }

    /**
     * The entry of that code or label; one that the list does not have is kept as written.
     *
     * @throws IllegalArgumentException if the text is blank
     */
    @JsonCreator
    public static ThirdPlaceStatus of(String text) {
        return INDEX.of(text);
    }
}
