package fr.collectivites.sdk.needs.challenge;

import com.fasterxml.jackson.annotation.JsonCreator;
import fr.collectivites.sdk.core.value.Concept;
import java.util.List;
import java.util.stream.Stream;

/** What came of an entry. */
public final class EntryOutcome extends Concept {

    /** Handed in. */
    public static final EntryOutcome SUBMITTED = new EntryOutcome("SUBMITTED", "Déposée");
    /** Among the last. */
    public static final EntryOutcome SHORTLISTED = new EntryOutcome("SHORTLISTED", "Présélectionnée");
    /** Has won. */
    public static final EntryOutcome WINNER = new EntryOutcome("WINNER", "Lauréate");
    /** Ruled out. */
    public static final EntryOutcome DISQUALIFIED = new EntryOutcome("DISQUALIFIED", "Écartée");

    private static final Index<EntryOutcome> INDEX = new Index<>(
            List.of(SUBMITTED, SHORTLISTED, WINNER, DISQUALIFIED),
            concept -> Stream.of(concept.label()),
            text -> new EntryOutcome(text));

    private EntryOutcome(String code, String label) {
        super(code, null, label);
    }

    private EntryOutcome(String unknown) {
        super(unknown);
    }

    /** The known entries of the list. */
    public static List<EntryOutcome> values() {
        return INDEX.all();
    }

    /**
     * The entry of that code or label; one that the list does not have is kept as written.
     *
     * @throws IllegalArgumentException if the text is blank
     */
    @JsonCreator
    public static EntryOutcome of(String text) {
        return INDEX.of(text);
    }
}
