package fr.collectivites.sdk.opendata.dcat.rdf;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

/** RDF/XML: each node an element named by its first class, blank nodes inside their property. */
final class RdfXmlWriter extends RdfWriter {

    /** Element names to close, two for a blank node: its property and its class. */
    private final List<Name> open = new ArrayList<>();

    RdfXmlWriter(OutputStream stream) {
        super(stream);
    }

    @Override
    void head(List<Namespace> namespaces) {
        out.ascii("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<rdf:RDF");
        List<Namespace> all = new ArrayList<>(namespaces);
        if (!all.contains(TYPE.namespace())) {
            all.add(TYPE.namespace());
        }
        for (Namespace namespace : all) {
            out.ascii("\n    xmlns:");
            out.ascii(namespace.prefix());
            out.ascii("=\"");
            out.xmlIri(namespace.iri());
            out.ascii('"');
        }
        out.ascii('>');
    }

    @Override
    void tail() {
        out.ascii("\n</rdf:RDF>\n");
    }

    @Override
    public void subject(String iri, Name type) {
        open(true);
        out.line(0);
        start(type);
        out.ascii(" rdf:about=\"");
        out.xmlIri(iri);
        out.ascii("\">");
        open.add(type);
    }

    @Override
    public void blank(Name property, Name type) {
        line();
        open(false);
        start(property);
        out.ascii('>');
        open.add(property);
        line();
        start(type);
        out.ascii('>');
        open.add(type);
    }

    @Override
    public void end() {
        close();
        depth--;
        if (depth > 0) {
            close();
        } else {
            drain();
        }
    }

    private void close() {
        Name name = open.remove(open.size() - 1);
        line();
        stop(name);
    }

    @Override
    public void iri(Name property, String iri) {
        line();
        start(property);
        out.ascii(" rdf:resource=\"");
        out.xmlIri(iri);
        out.ascii("\"/>");
    }

    @Override
    public void iri(Name property, Name value) {
        iri(property, value.iri());
    }

    @Override
    public void text(Name property, String text, String language) {
        line();
        start(property);
        if (!language.isEmpty()) {
            out.ascii(" xml:lang=\"");
            out.xmlText(language);
            out.ascii('"');
        }
        out.ascii('>');
        out.xmlText(text);
        stop(property);
    }

    @Override
    public void literal(Name property, String lexical, Name datatype) {
        line();
        start(property);
        out.ascii(" rdf:datatype=\"");
        out.xmlIri(datatype.iri());
        out.ascii("\">");
        out.xmlText(lexical);
        stop(property);
    }

    /** Each open element stands one level deeper than the one around it. */
    private void line() {
        drain();
        out.line(open.size());
    }

    private void start(Name name) {
        out.ascii('<');
        name(name);
        if (!name.hasPrefix()) {
            out.ascii(" xmlns:x=\"");
            out.xmlIri(name.namespace().iri());
            out.ascii('"');
        }
    }

    private void stop(Name name) {
        out.ascii("</");
        name(name);
        out.ascii('>');
    }

    private void name(Name name) {
        if (name.hasPrefix()) {
            out.raw(name.qualified());
        } else {
            // A namespace of its own, declared on the element itself.
            out.ascii("x:");
            out.ascii(name.local());
        }
    }
}
