package fr.collectivites.sdk.core.collectivity;

import com.fasterxml.jackson.annotation.JsonCreator;
import fr.collectivites.sdk.core.value.Concept;
import java.util.List;
import java.util.stream.Stream;

/** Kinds of public body. */
public final class PublicBodyKind extends Concept {

    /** A commune. */
    public static final PublicBodyKind COMMUNE = new PublicBodyKind("commune", "Commune");
    /** An EPCI with own tax powers. */
    public static final PublicBodyKind EPCI = new PublicBodyKind("epci", "EPCI à fiscalité propre");
    /** A département. */
    public static final PublicBodyKind DEPARTEMENT = new PublicBodyKind("departement", "Département");
    /** A région. */
    public static final PublicBodyKind REGION = new PublicBodyKind("region", "Région");
    /** A syndicat of communes, or with others. */
    public static final PublicBodyKind SYNDICAT = new PublicBodyKind("syndicat", "Syndicat intercommunal ou mixte");
    /** A pole of territorial and rural balance. */
    public static final PublicBodyKind PETR = new PublicBodyKind("petr", "Pôle d’équilibre territorial et rural");
    /** The social action centre of a commune. */
    public static final PublicBodyKind CCAS = new PublicBodyKind("ccas", "Centre communal d’action sociale");
    /** The social action centre of an EPCI. */
    public static final PublicBodyKind CIAS = new PublicBodyKind("cias", "Centre intercommunal d’action sociale");
    /** An office or other local public establishment: housing, tourism, fire and rescue. */
    public static final PublicBodyKind OFFICE = new PublicBodyKind("office", "Office ou établissement public local");
    /** The State or one of its operators. */
    public static final PublicBodyKind STATE = new PublicBodyKind("etat", "État ou opérateur de l’État");
    /** Any other. */
    public static final PublicBodyKind OTHER = new PublicBodyKind("autre", "Autre");

    private static final Index<PublicBodyKind> INDEX = new Index<>(
            List.of(COMMUNE, EPCI, DEPARTEMENT, REGION, SYNDICAT, PETR, CCAS, CIAS, OFFICE, STATE, OTHER),
            concept -> Stream.of(concept.label()),
            text -> new PublicBodyKind(text));

    private PublicBodyKind(String code, String label) {
        super(code, null, label);
    }

    private PublicBodyKind(String unknown) {
        super(unknown);
    }

    /** The known entries of the list. */
    public static List<PublicBodyKind> values() {
        return INDEX.all();
    }

    /**
     * The kind of a code ({@code syndicat}) or label; one that the list does not have is kept as written.
     *
     * @throws IllegalArgumentException if the text is blank
     */
    @JsonCreator
    public static PublicBodyKind of(String text) {
        return INDEX.of(text);
    }
}
