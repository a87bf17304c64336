package fr.collectivites.sdk.core.catalog;

import com.fasterxml.jackson.annotation.JsonCreator;
import fr.collectivites.sdk.core.value.Concept;
import java.util.List;
import java.util.stream.Stream;

/** How long a distribution is planned to be there: the EU list <i>planned-availability</i>. */
public final class Availability extends Concept {

    /** May disappear at any time. */
    public static final Availability TEMPORARY = new Availability("TEMPORARY", "temporaire");
    /** On trial. */
    public static final Availability EXPERIMENTAL = new Availability("EXPERIMENTAL", "expérimental");
    /** There for the next years. */
    public static final Availability AVAILABLE = new Availability("AVAILABLE", "disponible");
    /** There for good. */
    public static final Availability STABLE = new Availability("STABLE", "stable");

    private static final Index<Availability> INDEX = new Index<>(
            List.of(TEMPORARY, EXPERIMENTAL, AVAILABLE, STABLE),
            concept -> Stream.of(concept.label()),
            text -> new Availability(text));

    private Availability(String code, String label) {
        super(code, Vocabularies.EU + "planned-availability/" + code, label);
    }

    private Availability(String unknown) {
        super(unknown);
    }

    /** The known entries of the list. */
    public static List<Availability> values() {
        return INDEX.all();
    }

    /**
     * The entry of a code ({@code STABLE}), URI or French label; one that the list does not have is kept as written.
     *
     * @throws IllegalArgumentException if the text is blank
     */
    @JsonCreator
    public static Availability of(String text) {
        return INDEX.of(text);
    }
}
