package fr.collectivites.sdk.core.place;

import com.fasterxml.jackson.annotation.JsonCreator;
import fr.collectivites.sdk.core.value.Concept;
import java.util.List;

/**
 * How people are helped ({@code modalites_accompagnement} of the standard). Codes are the labels of the standard; another text is kept as written.
 * Immutable.
 */
public final class SupportMode extends Concept {

    /** On their own, with what is there. */
    public static final SupportMode AUTONOMOUS = known("En autonomie");

    /** One by one. */
    public static final SupportMode INDIVIDUAL = known("Accompagnement individuel");

    /** In a workshop. */
    public static final SupportMode WORKSHOP = known("Dans un atelier collectif");

    /** From afar. */
    public static final SupportMode REMOTE = known("À distance");

    private static final Index<SupportMode> INDEX = new Index<>(
            List.of(AUTONOMOUS, INDIVIDUAL, WORKSHOP, REMOTE),
            concept -> ListNames.of(concept.label()),
            text -> new SupportMode(text));

    private SupportMode(String code, String label) {
        super(code, null, label);
    }

    private SupportMode(String unknown) {
        super(unknown);
    }

    private static SupportMode known(String label) {
        return new SupportMode(label, label);
    }

    /** The known entries, in the order of the standard. */
    public static List<SupportMode> values() {
        return INDEX.all();
    }

    /**
     * The entry of a label, whatever its case and apostrophes; one that the list does not have is kept as written.
     *
     * @throws IllegalArgumentException if the text is blank
     */
    @JsonCreator
    public static SupportMode of(String text) {
        return INDEX.of(text);
    }
}
