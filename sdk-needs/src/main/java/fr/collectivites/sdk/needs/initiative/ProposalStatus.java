package fr.collectivites.sdk.needs.initiative;

import com.fasterxml.jackson.annotation.JsonCreator;
import fr.collectivites.sdk.core.value.Concept;
import java.util.List;
import java.util.stream.Stream;

/** The states of a proposed dataset. */
public final class ProposalStatus extends Concept {

    /** Told to the platform. */
    public static final ProposalStatus PROPOSED = new ProposalStatus("PROPOSED", "Proposé");
    /** To be published. */
    public static final ProposalStatus ACCEPTED = new ProposalStatus("ACCEPTED", "Accepté");
    /** Published. */
    public static final ProposalStatus PUBLISHED = new ProposalStatus("PUBLISHED", "Publié");
    /** Not taken up, with a reason. */
    public static final ProposalStatus REFUSED = new ProposalStatus("REFUSED", "Non retenu");

    private static final Index<ProposalStatus> INDEX = new Index<>(
            List.of(PROPOSED, ACCEPTED, PUBLISHED, REFUSED),
            concept -> Stream.of(concept.label()),
            text -> new ProposalStatus(text));

    private ProposalStatus(String code, String label) {
        super(code, null, label);
    }

    private ProposalStatus(String unknown) {
        super(unknown);
    }

    /** The known entries of the list. */
    public static List<ProposalStatus> values() {
        return INDEX.all();
    }

    /**
     * The entry of that code or label; one that the list does not have is kept as written.
     *
     * @throws IllegalArgumentException if the text is blank
     */
    @JsonCreator
    public static ProposalStatus of(String text) {
        return INDEX.of(text);
    }
}
