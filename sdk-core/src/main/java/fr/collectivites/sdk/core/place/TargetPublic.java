package fr.collectivites.sdk.core.place;

import com.fasterxml.jackson.annotation.JsonCreator;
import fr.collectivites.sdk.core.value.Concept;
import java.util.List;

/**
 * Whom a place addresses in particular ({@code publics_specifiquement_adresses} of the standard). Codes are the labels of the standard; another text is kept as written.
 * Immutable.
 */
public final class TargetPublic extends Concept {

    /** Young people. */
    public static final TargetPublic YOUNG_PEOPLE = known("Jeunes");

    /** Students. */
    public static final TargetPublic STUDENTS = known("Étudiants");

    /** Families and children. */
    public static final TargetPublic FAMILIES = known("Familles et/ou enfants");

    /** Elder people. */
    public static final TargetPublic SENIORS = known("Seniors");

    /** Women. */
    public static final TargetPublic WOMEN = known("Femmes");

    private static final Index<TargetPublic> INDEX = new Index<>(
            List.of(YOUNG_PEOPLE, STUDENTS, FAMILIES, SENIORS, WOMEN),
            concept -> ListNames.of(concept.label()),
            text -> new TargetPublic(text));

    private TargetPublic(String code, String label) {
        super(code, null, label);
    }

    private TargetPublic(String unknown) {
        super(unknown);
    }

    private static TargetPublic known(String label) {
        return new TargetPublic(label, label);
    }

    /** The known entries, in the order of the standard. */
    public static List<TargetPublic> values() {
        return INDEX.all();
    }

    /**
     * The entry of a label, whatever its case and apostrophes; one that the list does not have is kept as written.
     *
     * @throws IllegalArgumentException if the text is blank
     */
    @JsonCreator
    public static TargetPublic of(String text) {
        return INDEX.of(text);
    }
}
