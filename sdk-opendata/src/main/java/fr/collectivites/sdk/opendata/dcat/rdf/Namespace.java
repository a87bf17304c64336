package fr.collectivites.sdk.opendata.dcat.rdf;

/**
 * A namespace with the prefix that documents declare for it.
 *
 * @param prefix such as {@code dcat}, without the colon
 * @param iri such as {@code http://www.w3.org/ns/dcat#}
 */
public record Namespace(String prefix, String iri) {

    /** The name {@code local} in this namespace. */
    public Name name(String local) {
        return new Name(this, local);
    }
}
