package fr.collectivites.sdk.needs.roadmap;

import com.fasterxml.jackson.annotation.JsonCreator;
import fr.collectivites.sdk.core.value.Concept;
import java.util.List;
import java.util.stream.Stream;

/** The contracts between State and territories that a project may come under. */
public final class ContractLink extends Concept {

    /** CRTE. */
    public static final ContractLink CRTE =
            new ContractLink("CRTE", "Contrat pour la réussite de la transition écologique");
    /** Petites villes de demain. */
    public static final ContractLink PVD = new ContractLink("PVD", "Petites villes de demain");
    /** Action cœur de ville, first phase. */
    public static final ContractLink ACV1 = new ContractLink("ACV1", "Action cœur de ville, première phase");
    /** Action cœur de ville, second phase. */
    public static final ContractLink ACV2 = new ContractLink("ACV2", "Action cœur de ville, deuxième phase");
    /** Climate plan. */
    public static final ContractLink PCAET = new ContractLink("PCAET", "Plan climat-air-énergie territorial");
    /** Another one. */
    public static final ContractLink OTHER = new ContractLink("AUTRE", "Autre");

    private static final Index<ContractLink> INDEX = new Index<>(
            List.of(CRTE, PVD, ACV1, ACV2, PCAET, OTHER),
            concept -> Stream.of(concept.label()),
            text -> new ContractLink(text));

    private ContractLink(String code, String label) {
        super(code, null, label);
    }

    private ContractLink(String unknown) {
        super(unknown);
    }

    /** The known entries of the list. */
    public static List<ContractLink> values() {
        return INDEX.all();
    }

    /**
     * The entry of that code or label; one that the list does not have is kept as written.
     *
     * @throws IllegalArgumentException if the text is blank
     */
    @JsonCreator
    public static ContractLink of(String text) {
        return INDEX.of(text);
    }
}
