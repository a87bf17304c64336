package fr.collectivites.sdk.needs.roadmap;

import com.fasterxml.jackson.annotation.JsonCreator;
import fr.collectivites.sdk.core.value.Concept;
import java.util.List;
import java.util.stream.Stream;

/** How far a line of funding has come. */
public final class FundingStatus extends Concept {

    /** Thought of. */
    public static final FundingStatus ENVISAGED = new FundingStatus("ENVISAGE", "Envisagé");
    /** Asked for. */
    public static final FundingStatus REQUESTED = new FundingStatus("DEMANDE", "Demandé");
    /** Granted. */
    public static final FundingStatus GRANTED = new FundingStatus("NOTIFIE", "Notifié");
    /** Paid. */
    public static final FundingStatus PAID = new FundingStatus("VERSE", "Versé");
    /** Refused. */
    public static final FundingStatus REFUSED = new FundingStatus("REFUSE", "Refusé");

    private static final Index<FundingStatus> INDEX = new Index<>(
            List.of(ENVISAGED, REQUESTED, GRANTED, PAID, REFUSED),
            concept -> Stream.of(concept.label()),
            text -> new FundingStatus(text));

    private FundingStatus(String code, String label) {
        super(code, null, label);
    }

    private FundingStatus(String unknown) {
        super(unknown);
    }

    /** The known entries of the list. */
    public static List<FundingStatus> values() {
        return INDEX.all();
    }

    /**
     * The entry of that code or label; one that the list does not have is kept as written.
     *
     * @throws IllegalArgumentException if the text is blank
     */
    @JsonCreator
    public static FundingStatus of(String text) {
        return INDEX.of(text);
    }
}
