package fr.collectivites.sdk.needs.registry;

import com.fasterxml.jackson.annotation.JsonCreator;
import fr.collectivites.sdk.core.value.Concept;
import java.util.List;
import java.util.stream.Stream;

/** The five roles in which people contribute, as the master plan of Tarn-et-Garonne names them. */
public final class ContributorRole extends Concept {

    /** An elected official. */
    public static final ContributorRole ELECTED = new ContributorRole("ELU", "Élu");
    /** The management, or the head of information systems. */
    public static final ContributorRole MANAGEMENT = new ContributorRole("DGS_DSI", "DGS / DSI");
    /** A public servant. */
    public static final ContributorRole STAFF = new ContributorRole("AGENT", "Agent de la fonction publique");
    /** A project holder, or an association. */
    public static final ContributorRole PROJECT_HOLDER =
            new ContributorRole("PORTEUR_ASSOCIATION", "Porteur de projet ou association");
    /** A citizen, who speaks through a relay. */
    public static final ContributorRole CITIZEN = new ContributorRole("CITOYEN", "Citoyen");

    private static final Index<ContributorRole> INDEX = new Index<>(
            List.of(ELECTED, MANAGEMENT, STAFF, PROJECT_HOLDER, CITIZEN),
            concept -> Stream.of(concept.label()),
            text -> new ContributorRole(text));

    private ContributorRole(String code, String label) {
        super(code, null, label);
    }

    private ContributorRole(String unknown) {
        super(unknown);
    }

    /** The known entries of the list. */
    public static List<ContributorRole> values() {
        return INDEX.all();
    }

    /**
     * The entry of that code or label; one that the list does not have is kept as written.
     *
     * @throws IllegalArgumentException if the text is blank
     */
    @JsonCreator
    public static ContributorRole of(String text) {
        return INDEX.of(text);
    }
}
