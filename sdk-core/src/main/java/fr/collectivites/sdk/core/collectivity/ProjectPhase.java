package fr.collectivites.sdk.core.collectivity;

import com.fasterxml.jackson.annotation.JsonCreator;
import fr.collectivites.sdk.core.value.Concept;
import java.util.List;
import java.util.stream.Stream;

/** The phases of {@code betagouv/projets-territoire}. */
public final class ProjectPhase extends Concept {

    /** An idea. */
    public static final ProjectPhase IDEA = new ProjectPhase("Idée", "Idée");
    /** Being studied. */
    public static final ProjectPhase STUDY = new ProjectPhase("Étude", "Étude");
    /** Being carried out, or done. */
    public static final ProjectPhase OPERATION = new ProjectPhase("Opération", "Opération");

    private static final Index<ProjectPhase> INDEX = new Index<>(
            List.of(IDEA, STUDY, OPERATION), concept -> Stream.of(concept.label()), text -> new ProjectPhase(text));

    private ProjectPhase(String code, String label) {
        super(code, null, label);
    }

    private ProjectPhase(String unknown) {
        super(unknown);
    }

    /** The known entries of the list. */
    public static List<ProjectPhase> values() {
        return INDEX.all();
    }

    /**
     * The entry of that label; one that the list does not have is kept as written.
     *
     * @throws IllegalArgumentException if the text is blank
     */
    @JsonCreator
    public static ProjectPhase of(String text) {
        return INDEX.of(text);
    }
}
