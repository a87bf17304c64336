package fr.collectivites.sdk.needs.roadmap;

import com.fasterxml.jackson.annotation.JsonCreator;
import fr.collectivites.sdk.core.value.Concept;
import java.util.List;
import java.util.stream.Stream;

/** The phases of a project. */
public final class RoadmapPhase extends Concept {

    /** An idea. */
    public static final RoadmapPhase IDEA = new RoadmapPhase("IDEE", "Idée");
    /** Being studied. */
    public static final RoadmapPhase STUDY = new RoadmapPhase("ETUDE", "Étude");
    /** Being carried out, or done. */
    public static final RoadmapPhase OPERATION = new RoadmapPhase("OPERATION", "Opération");

    private static final Index<RoadmapPhase> INDEX = new Index<>(
            List.of(IDEA, STUDY, OPERATION), concept -> Stream.of(concept.label()), text -> new RoadmapPhase(text));

    private RoadmapPhase(String code, String label) {
        super(code, null, label);
    }

    private RoadmapPhase(String unknown) {
        super(unknown);
    }

    /** The known entries of the list. */
    public static List<RoadmapPhase> values() {
        return INDEX.all();
    }

    /**
     * The entry of that code or label; one that the list does not have is kept as written.
     *
     * @throws IllegalArgumentException if the text is blank
     */
    @JsonCreator
    public static RoadmapPhase of(String text) {
        return INDEX.of(text);
    }
}
