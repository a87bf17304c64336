package fr.collectivites.sdk.needs.registry;

import com.fasterxml.jackson.annotation.JsonCreator;
import fr.collectivites.sdk.core.value.Concept;
import java.util.List;
import java.util.stream.Stream;

/** The kinds of organisations that take part. */
public final class OrganisationKind extends Concept {

    /** A commune. */
    public static final OrganisationKind COMMUNE = new OrganisationKind("COMMUNE", "Commune");
    /** A grouping of communes with its own taxes. */
    public static final OrganisationKind EPCI = new OrganisationKind("EPCI", "Intercommunalité");
    /** A département. */
    public static final OrganisationKind DEPARTEMENT = new OrganisationKind("DEPARTEMENT", "Département");
    /** A syndicate of public bodies. */
    public static final OrganisationKind SYNDICAT = new OrganisationKind("SYNDICAT", "Syndicat");
    /** An association. */
    public static final OrganisationKind ASSOCIATION = new OrganisationKind("ASSOCIATION", "Association");
    /** A company. */
    public static final OrganisationKind COMPANY = new OrganisationKind("ENTREPRISE", "Entreprise");
    /** Anything else. */
    public static final OrganisationKind OTHER = new OrganisationKind("AUTRE", "Autre organisme");

    private static final Index<OrganisationKind> INDEX = new Index<>(
            List.of(COMMUNE, EPCI, DEPARTEMENT, SYNDICAT, ASSOCIATION, COMPANY, OTHER),
            concept -> Stream.of(concept.label()),
            text -> new OrganisationKind(text));

    private OrganisationKind(String code, String label) {
        super(code, null, label);
    }

    private OrganisationKind(String unknown) {
        super(unknown);
    }

    /** The known entries of the list. */
    public static List<OrganisationKind> values() {
        return INDEX.all();
    }

    /**
     * The entry of that code or label; one that the list does not have is kept as written.
     *
     * @throws IllegalArgumentException if the text is blank
     */
    @JsonCreator
    public static OrganisationKind of(String text) {
        return INDEX.of(text);
    }
}
