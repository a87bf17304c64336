package fr.collectivites.sdk.opendata.dcat.rdf;

/**
 * Takes a graph as nested events: a subject, its properties one after the other, blank nodes inside their property.
 *
 * <p>The rules, which keep every syntax writable in a stream: subjects are not nested; the values of one property of one
 * node follow each other; every {@link #subject} and {@link #blank} is closed by one {@link #end}. IRIs are absolute; a
 * character that no IRI may hold (a space, a brace …) is percent-encoded. In literals, a control character that XML
 * cannot hold becomes a space and half a surrogate pair becomes U+FFFD, so that all syntaxes give the same graph.
 */
public interface TripleSink {

    /** Begins a subject, with one class that it has. The same subject may come again later with more properties. */
    void subject(String iri, Name type);

    /** Ends the subject or the blank node begun last. */
    void end();

    /** A property whose value is a resource. */
    void iri(Name property, String iri);

    /** A property whose value is a name, such as a class. */
    void iri(Name property, Name value);

    /** A plain literal ({@code xsd:string}). */
    void text(Name property, String text);

    /**
     * A literal with a language.
     *
     * @param language a BCP 47 tag such as {@code fr}; empty for a plain literal
     */
    void text(Name property, String text, String language);

    /** A literal with a datatype. */
    void literal(Name property, String lexical, Name datatype);

    /** Begins a blank node as value of the property, with one class that it has. */
    void blank(Name property, Name type);
}
