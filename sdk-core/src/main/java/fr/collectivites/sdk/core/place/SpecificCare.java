package fr.collectivites.sdk.core.place;

import com.fasterxml.jackson.annotation.JsonCreator;
import fr.collectivites.sdk.core.value.Concept;
import java.util.List;

/**
 * Whom a place can receive with particular care ({@code prise_en_charge_specifique} of the standard). Codes are the labels of the standard; another text is kept as written.
 * Immutable.
 */
public final class SpecificCare extends Concept {

    /** Deaf people. */
    public static final SpecificCare DEAFNESS = known("Surdité");

    /** People with motor disabilities. */
    public static final SpecificCare MOTOR_DISABILITY = known("Handicaps moteurs");

    /** People with mental disabilities. */
    public static final SpecificCare MENTAL_DISABILITY = known("Handicaps mentaux");

    /** People who hardly read. */
    public static final SpecificCare ILLITERACY = known("Illettrisme");

    /** People who speak English. */
    public static final SpecificCare ENGLISH = known("Langues étrangères (anglais)");

    /** People who speak other foreign languages. */
    public static final SpecificCare OTHER_LANGUAGES = known("Langues étrangères (autres)");

    /** People who see little or nothing. */
    public static final SpecificCare VISUAL_IMPAIRMENT = known("Déficience visuelle");

    private static final Index<SpecificCare> INDEX = new Index<>(
            List.of(
                    DEAFNESS,
                    MOTOR_DISABILITY,
                    MENTAL_DISABILITY,
                    ILLITERACY,
                    ENGLISH,
                    OTHER_LANGUAGES,
                    VISUAL_IMPAIRMENT),
            concept -> ListNames.of(concept.label()),
            text -> new SpecificCare(text));

    private SpecificCare(String code, String label) {
        super(code, null, label);
    }

    private SpecificCare(String unknown) {
        super(unknown);
    }

    private static SpecificCare known(String label) {
        return new SpecificCare(label, label);
    }

    /** The known entries, in the order of the standard. */
    public static List<SpecificCare> values() {
        return INDEX.all();
    }

    /**
     * The entry of a label, whatever its case and apostrophes; one that the list does not have is kept as written.
     *
     * @throws IllegalArgumentException if the text is blank
     */
    @JsonCreator
    public static SpecificCare of(String text) {
        return INDEX.of(text);
    }
}
