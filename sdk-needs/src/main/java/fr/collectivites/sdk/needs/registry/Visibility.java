package fr.collectivites.sdk.needs.registry;

import com.fasterxml.jackson.annotation.JsonCreator;
import fr.collectivites.sdk.core.value.Concept;
import java.util.List;
import java.util.stream.Stream;

/** Who may see a record. */
public final class Visibility extends Concept {

    /** Its owner and the moderators. */
    public static final Visibility PRIVATE = new Visibility("PRIVATE", "Privé");
    /** All who take part in the platform; the default. */
    public static final Visibility PARTNERS = new Visibility("PARTNERS", "Partenaires");
    /** Everybody, in its public form. */
    public static final Visibility PUBLIC = new Visibility("PUBLIC", "Public");

    private static final Index<Visibility> INDEX = new Index<>(
            List.of(PRIVATE, PARTNERS, PUBLIC), concept -> Stream.of(concept.label()), text -> new Visibility(text));

    private Visibility(String code, String label) {
        super(code, null, label);
    }

    private Visibility(String unknown) {
        super(unknown);
    }

    /** The known entries of the list. */
    public static List<Visibility> values() {
        return INDEX.all();
    }

    /**
     * The entry of that code or label; one that the list does not have is kept as written.
     *
     * @throws IllegalArgumentException if the text is blank
     */
    @JsonCreator
    public static Visibility of(String text) {
        return INDEX.of(text);
    }
}
