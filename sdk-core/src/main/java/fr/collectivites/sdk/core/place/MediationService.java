package fr.collectivites.sdk.core.place;

import com.fasterxml.jackson.annotation.JsonCreator;
import fr.collectivites.sdk.core.value.Concept;
import java.util.List;

/**
 * What people are helped with ({@code services} of the standard). Codes are the labels of the standard; another text is kept as written.
 * Immutable.
 */
public final class MediationService extends Concept {

    /** Help with administrative steps. */
    public static final MediationService ADMINISTRATIVE_STEPS = known("Aide aux démarches administratives");

    /** Mastering the digital tools of every day. */
    public static final MediationService EVERYDAY_TOOLS = known("Maîtrise des outils numériques du quotidien");

    /** Finding work with digital means. */
    public static final MediationService EMPLOYMENT = known("Insertion professionnelle via le numérique");

    /** Using digital tools safely. */
    public static final MediationService SAFE_USE = known("Utilisation sécurisée du numérique");

    /** Parenting and education with digital tools. */
    public static final MediationService PARENTING_AND_EDUCATION = known("Parentalité et éducation avec le numérique");

    /** Leisure and creation. */
    public static final MediationService LEISURE_AND_CREATION = known("Loisirs et créations numériques");

    /** Understanding the digital world. */
    public static final MediationService UNDERSTANDING = known("Compréhension du monde numérique");

    /** A connection and machines to use. */
    public static final MediationService ACCESS = known("Accès internet et matériel informatique");

    /** Machines at a price of solidarity. */
    public static final MediationService AFFORDABLE_EQUIPMENT =
            known("Acquisition de matériel informatique à prix solidaire");

    private static final Index<MediationService> INDEX = new Index<>(
            List.of(
                    ADMINISTRATIVE_STEPS,
                    EVERYDAY_TOOLS,
                    EMPLOYMENT,
                    SAFE_USE,
                    PARENTING_AND_EDUCATION,
                    LEISURE_AND_CREATION,
                    UNDERSTANDING,
                    ACCESS,
                    AFFORDABLE_EQUIPMENT),
            concept -> ListNames.of(concept.label()),
            text -> new MediationService(text));

    private MediationService(String code, String label) {
        super(code, null, label);
    }

    private MediationService(String unknown) {
        super(unknown);
    }

    private static MediationService known(String label) {
        return new MediationService(label, label);
    }

    /** The known entries, in the order of the standard. */
    public static List<MediationService> values() {
        return INDEX.all();
    }

    /**
     * The entry of a label, whatever its case and apostrophes; one that the list does not have is kept as written.
     *
     * @throws IllegalArgumentException if the text is blank
     */
    @JsonCreator
    public static MediationService of(String text) {
        return INDEX.of(text);
    }
}
