package fr.collectivites.sdk.core.collectivity;

import com.fasterxml.jackson.annotation.JsonCreator;
import fr.collectivites.sdk.core.value.Concept;
import java.util.List;
import java.util.stream.Stream;

/** The four kinds of authority of {@code betagouv/collectivites}. */
public final class CollectivityType extends Concept {

    /** A commune. */
    public static final CollectivityType COMMUNE = new CollectivityType("Commune", "Commune");
    /** An EPCI with own tax powers. */
    public static final CollectivityType EPCI = new CollectivityType("EPCI", "EPCI");
    /** A région. */
    public static final CollectivityType REGION = new CollectivityType("Région", "Région");
    /** A département. */
    public static final CollectivityType DEPARTEMENT = new CollectivityType("Département", "Département");

    private static final Index<CollectivityType> INDEX = new Index<>(
            List.of(COMMUNE, EPCI, REGION, DEPARTEMENT),
            concept -> Stream.of(concept.label()),
            text -> new CollectivityType(text));

    private CollectivityType(String code, String label) {
        super(code, null, label);
    }

    private CollectivityType(String unknown) {
        super(unknown);
    }

    /** The known entries of the list. */
    public static List<CollectivityType> values() {
        return INDEX.all();
    }

    /**
     * The entry of that label; one that the list does not have is kept as written.
     *
     * @throws IllegalArgumentException if the text is blank
     */
    @JsonCreator
    public static CollectivityType of(String text) {
        return INDEX.of(text);
    }
}
