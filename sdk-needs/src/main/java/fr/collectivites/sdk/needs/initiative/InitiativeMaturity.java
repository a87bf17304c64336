package fr.collectivites.sdk.needs.initiative;

import com.fasterxml.jackson.annotation.JsonCreator;
import fr.collectivites.sdk.core.value.Concept;
import java.util.List;
import java.util.stream.Stream;

/** How far an initiative has come. */
public final class InitiativeMaturity extends Concept {

    /** An idea. */
    public static final InitiativeMaturity IDEA = new InitiativeMaturity("IDEE", "Idée");
    /** Being tried. */
    public static final InitiativeMaturity TRIAL = new InitiativeMaturity("EXPERIMENTATION", "Expérimentation");
    /** In use. */
    public static final InitiativeMaturity DEPLOYED = new InitiativeMaturity("DEPLOYEE", "Déployée");
    /** Stopped. */
    public static final InitiativeMaturity STOPPED = new InitiativeMaturity("ARRETEE", "Arrêtée");

    private static final Index<InitiativeMaturity> INDEX = new Index<>(
            List.of(IDEA, TRIAL, DEPLOYED, STOPPED),
            concept -> Stream.of(concept.label()),
            text -> new InitiativeMaturity(text));

    private InitiativeMaturity(String code, String label) {
        super(code, null, label);
    }

    private InitiativeMaturity(String unknown) {
        super(unknown);
    }

    /** The known entries of the list. */
    public static List<InitiativeMaturity> values() {
        return INDEX.all();
    }

    /**
     * The entry of that code or label; one that the list does not have is kept as written.
     *
     * @throws IllegalArgumentException if the text is blank
     */
    @JsonCreator
    public static InitiativeMaturity of(String text) {
        return INDEX.of(text);
    }
}
