package fr.collectivites.sdk.needs.roadmap;

import com.fasterxml.jackson.annotation.JsonCreator;
import fr.collectivites.sdk.core.value.Concept;
import java.util.List;
import java.util.stream.Stream;

/** How the phase of a project goes. */
public final class RoadmapPhaseStatus extends Concept {

    /** Going on. */
    public static final RoadmapPhaseStatus RUNNING = new RoadmapPhaseStatus("EN_COURS", "En cours");
    /** Late. */
    public static final RoadmapPhaseStatus LATE = new RoadmapPhaseStatus("EN_RETARD", "En retard");
    /** Paused. */
    public static final RoadmapPhaseStatus PAUSED = new RoadmapPhaseStatus("EN_PAUSE", "En pause");
    /** Blocked. */
    public static final RoadmapPhaseStatus BLOCKED = new RoadmapPhaseStatus("BLOQUE", "Bloqué");
    /** Given up. */
    public static final RoadmapPhaseStatus ABANDONED = new RoadmapPhaseStatus("ABANDONNE", "Abandonné");
    /** Done. */
    public static final RoadmapPhaseStatus DONE = new RoadmapPhaseStatus("TERMINE", "Terminé");

    private static final Index<RoadmapPhaseStatus> INDEX = new Index<>(
            List.of(RUNNING, LATE, PAUSED, BLOCKED, ABANDONED, DONE),
            concept -> Stream.of(concept.label()),
            text -> new RoadmapPhaseStatus(text));

    private RoadmapPhaseStatus(String code, String label) {
        super(code, null, label);
    }

    private RoadmapPhaseStatus(String unknown) {
        super(unknown);
    }

    /** The known entries of the list. */
    public static List<RoadmapPhaseStatus> values() {
        return INDEX.all();
    }

    /**
     * The entry of that code or label; one that the list does not have is kept as written.
     *
     * @throws IllegalArgumentException if the text is blank
     */
    @JsonCreator
    public static RoadmapPhaseStatus of(String text) {
        return INDEX.of(text);
    }
}
