package fr.collectivites.sdk.opendata.dcat.internal;

/**
 * A node of a graph that was read.
 *
 * @param kind IRI, blank node or literal
 * @param text the IRI, the label of the blank node in this document, or the text of the literal
 * @param language language tag of a literal as written, else empty
 * @param datatype datatype of a literal other than {@code xsd:string} and a text with language, else empty
 */
public record RdfNode(Kind kind, String text, String language, String datatype) {

    /** What a node is. */
    public enum Kind {
        /** An IRI. */
        IRI,
        /** A blank node. */
        BLANK,
        /** A literal. */
        LITERAL
    }

    /** An IRI. */
    public static RdfNode iri(String iri) {
        return new RdfNode(Kind.IRI, iri, "", "");
    }

    /** Whether it is an IRI. */
    public boolean isIri() {
        return kind == Kind.IRI;
    }

    /** Whether it is a literal. */
    public boolean isLiteral() {
        return kind == Kind.LITERAL;
    }

    /** Whether it is a blank node. */
    public boolean isBlank() {
        return kind == Kind.BLANK;
    }
}
