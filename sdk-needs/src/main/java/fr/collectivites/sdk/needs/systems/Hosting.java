package fr.collectivites.sdk.needs.systems;

import com.fasterxml.jackson.annotation.JsonCreator;
import fr.collectivites.sdk.core.value.Concept;
import java.util.List;
import java.util.stream.Stream;

/** Where an application runs. */
public final class Hosting extends Concept {

    /** On own machines. */
    public static final Hosting INTERNAL = new Hosting("INTERNE", "Interne");
    /** On machines shared with others. */
    public static final Hosting SHARED = new Hosting("MUTUALISE", "Mutualisé");
    /** At its vendor. */
    public static final Hosting SAAS = new Hosting("SAAS", "SaaS");
    /** Not known. */
    public static final Hosting UNKNOWN = new Hosting("INCONNU", "Inconnu");

    private static final Index<Hosting> INDEX = new Index<>(
            List.of(INTERNAL, SHARED, SAAS, UNKNOWN), concept -> Stream.of(concept.label()), text -> new Hosting(text));

    private Hosting(String code, String label) {
        super(code, null, label);
    }

    private Hosting(String unknown) {
        super(unknown);
    }

    /** The known entries of the list. */
    public static List<Hosting> values() {
        return INDEX.all();
    }

    /**
     * The entry of that code or label; one that the list does not have is kept as written.
     *
     * @throws IllegalArgumentException if the text is blank
     */
    @JsonCreator
    public static Hosting of(String text) {
        return INDEX.of(text);
    }
}
