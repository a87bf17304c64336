package fr.collectivites.sdk.needs.registry;

import com.fasterxml.jackson.annotation.JsonCreator;
import fr.collectivites.sdk.core.value.Concept;
import java.util.List;
import java.util.stream.Stream;

/** The kinds of areas that a record may be about. */
public final class PerimeterKind extends Concept {

    /** A commune, by its INSEE code. */
    public static final PerimeterKind COMMUNE = new PerimeterKind("COMMUNE", "Commune");
    /** An EPCI, by its SIREN. */
    public static final PerimeterKind EPCI = new PerimeterKind("EPCI", "Intercommunalité");
    /** A whole département, by its number. */
    public static final PerimeterKind DEPARTEMENT = new PerimeterKind("DEPARTEMENT", "Département");

    private static final Index<PerimeterKind> INDEX = new Index<>(
            List.of(COMMUNE, EPCI, DEPARTEMENT),
            concept -> Stream.of(concept.label()),
            text -> new PerimeterKind(text));

    private PerimeterKind(String code, String label) {
        super(code, null, label);
    }

    private PerimeterKind(String unknown) {
        super(unknown);
    }

    /** The known entries of the list. */
    public static List<PerimeterKind> values() {
        return INDEX.all();
    }

    /**
     * The entry of that code or label; one that the list does not have is kept as written.
     *
     * @throws IllegalArgumentException if the text is blank
     */
    @JsonCreator
    public static PerimeterKind of(String text) {
        return INDEX.of(text);
    }
}
