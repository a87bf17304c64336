package fr.collectivites.sdk.needs.challenge;

import com.fasterxml.jackson.annotation.JsonCreator;
import fr.collectivites.sdk.core.value.Concept;
import java.util.List;
import java.util.stream.Stream;

/** The states of a challenge. */
public final class ChallengeStatus extends Concept {

    /** Announced. */
    public static final ChallengeStatus ANNOUNCED = new ChallengeStatus("ANNONCE", "Annoncé");
    /** Takes entries. */
    public static final ChallengeStatus OPEN = new ChallengeStatus("OUVERT", "Ouvert");
    /** Takes no more entries. */
    public static final ChallengeStatus CLOSED = new ChallengeStatus("CLOS", "Clos");
    /** Being judged. */
    public static final ChallengeStatus JURY = new ChallengeStatus("JURY", "Au jury");
    /** Decided. */
    public static final ChallengeStatus AWARDED = new ChallengeStatus("PROCLAME", "Proclamé");
    /** Cancelled. */
    public static final ChallengeStatus CANCELLED = new ChallengeStatus("ANNULE", "Annulé");

    private static final Index<ChallengeStatus> INDEX = new Index<>(
            List.of(ANNOUNCED, OPEN, CLOSED, JURY, AWARDED, CANCELLED),
            concept -> Stream.of(concept.label()),
            text -> new ChallengeStatus(text));

    private ChallengeStatus(String code, String label) {
        super(code, null, label);
    }

    private ChallengeStatus(String unknown) {
        super(unknown);
    }

    /** The known entries of the list. */
    public static List<ChallengeStatus> values() {
        return INDEX.all();
    }

    /**
     * The entry of that code or label; one that the list does not have is kept as written.
     *
     * @throws IllegalArgumentException if the text is blank
     */
    @JsonCreator
    public static ChallengeStatus of(String text) {
        return INDEX.of(text);
    }
}
