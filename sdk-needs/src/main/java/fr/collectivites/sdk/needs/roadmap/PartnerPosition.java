package fr.collectivites.sdk.needs.roadmap;

import com.fasterxml.jackson.annotation.JsonCreator;
import fr.collectivites.sdk.core.value.Concept;
import java.util.List;
import java.util.stream.Stream;

/** How an organisation places itself in a project. */
public final class PartnerPosition extends Concept {

    /** Leads it. */
    public static final PartnerPosition LEADER = new PartnerPosition("PILOTE", "Pilote");
    /** Takes part. */
    public static final PartnerPosition PARTNER = new PartnerPosition("PARTENAIRE", "Partenaire");
    /** Funds it. */
    public static final PartnerPosition FUNDER = new PartnerPosition("FINANCEUR", "Financeur");
    /** Benefits from it. */
    public static final PartnerPosition BENEFICIARY = new PartnerPosition("BENEFICIAIRE", "Bénéficiaire");
    /** Is interested. */
    public static final PartnerPosition INTERESTED = new PartnerPosition("INTERESSE", "Intéressé");

    private static final Index<PartnerPosition> INDEX = new Index<>(
            List.of(LEADER, PARTNER, FUNDER, BENEFICIARY, INTERESTED),
            concept -> Stream.of(concept.label()),
            text -> new PartnerPosition(text));

    private PartnerPosition(String code, String label) {
        super(code, null, label);
    }

    private PartnerPosition(String unknown) {
        super(unknown);
    }

    /** The known entries of the list. */
    public static List<PartnerPosition> values() {
        return INDEX.all();
    }

    /**
     * The entry of that code or label; one that the list does not have is kept as written.
     *
     * @throws IllegalArgumentException if the text is blank
     */
    @JsonCreator
    public static PartnerPosition of(String text) {
        return INDEX.of(text);
    }
}
