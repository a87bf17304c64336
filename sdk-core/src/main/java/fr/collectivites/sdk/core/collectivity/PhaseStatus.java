package fr.collectivites.sdk.core.collectivity;

import com.fasterxml.jackson.annotation.JsonCreator;
import fr.collectivites.sdk.core.value.Concept;
import java.util.List;
import java.util.stream.Stream;

/** How a phase goes, in {@code betagouv/projets-territoire}. */
public final class PhaseStatus extends Concept {

    /** On its way. */
    public static final PhaseStatus ONGOING = new PhaseStatus("En cours", "En cours");
    /** Late. */
    public static final PhaseStatus LATE = new PhaseStatus("En retard", "En retard");
    /** Paused. */
    public static final PhaseStatus PAUSED = new PhaseStatus("En pause", "En pause");
    /** Blocked. */
    public static final PhaseStatus BLOCKED = new PhaseStatus("Bloqué", "Bloqué");
    /** Given up. */
    public static final PhaseStatus ABANDONED = new PhaseStatus("Abandonné", "Abandonné");
    /** Done. */
    public static final PhaseStatus DONE = new PhaseStatus("Terminé", "Terminé");

    private static final Index<PhaseStatus> INDEX = new Index<>(
            List.of(ONGOING, LATE, PAUSED, BLOCKED, ABANDONED, DONE),
            concept -> Stream.of(concept.label()),
            text -> new PhaseStatus(text));

    private PhaseStatus(String code, String label) {
        super(code, null, label);
    }

    private PhaseStatus(String unknown) {
        super(unknown);
    }

    /** The known entries of the list. */
    public static List<PhaseStatus> values() {
        return INDEX.all();
    }

    /**
     * The entry of that label; one that the list does not have is kept as written.
     *
     * @throws IllegalArgumentException if the text is blank
     */
    @JsonCreator
    public static PhaseStatus of(String text) {
        return INDEX.of(text);
    }
}
