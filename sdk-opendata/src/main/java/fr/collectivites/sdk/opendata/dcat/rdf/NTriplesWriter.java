package fr.collectivites.sdk.opendata.dcat.rdf;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

/** N-Triples: one triple a line, blank nodes numbered in the order in which they come. */
final class NTriplesWriter extends RdfWriter {

    /** The written form of each open node. */
    private final List<byte[]> nodes = new ArrayList<>();

    private long blanks;

    NTriplesWriter(OutputStream stream) {
        super(stream);
    }

    @Override
    void head(List<Namespace> namespaces) {}

    @Override
    void tail() {}

    @Override
    public void subject(String iri, Name type) {
        open(true);
        int start = out.size();
        out.ascii('<');
        out.iri(iri);
        out.ascii('>');
        nodes.add(out.copyFrom(start));
        typed(type);
    }

    @Override
    public void blank(Name property, Name type) {
        start(property);
        open(false);
        int start = out.size();
        out.ascii("_:b");
        out.ascii(Long.toString(blanks++));
        nodes.add(out.copyFrom(start));
        stop();
        out.raw(nodes.get(depth - 1));
        typed(type);
    }

    /** The node itself has just been written. */
    private void typed(Name type) {
        out.ascii(' ');
        out.raw(TYPE.bracketed());
        out.ascii(' ');
        out.raw(type.bracketed());
        stop();
    }

    @Override
    public void end() {
        nodes.remove(--depth);
    }

    @Override
    public void iri(Name property, String iri) {
        start(property);
        out.ascii('<');
        out.iri(iri);
        out.ascii('>');
        stop();
    }

    @Override
    public void iri(Name property, Name value) {
        start(property);
        out.raw(value.bracketed());
        stop();
    }

    @Override
    public void text(Name property, String text, String language) {
        quoted(property, text);
        if (!language.isEmpty()) {
            out.ascii('@');
            out.ascii(language);
        }
        stop();
    }

    @Override
    public void literal(Name property, String lexical, Name datatype) {
        quoted(property, lexical);
        out.ascii("^^");
        out.raw(datatype.bracketed());
        stop();
    }

    private void quoted(Name property, String text) {
        start(property);
        out.ascii('"');
        out.turtleText(text);
        out.ascii('"');
    }

    private void start(Name property) {
        out.raw(nodes.get(depth - 1));
        out.ascii(' ');
        out.raw(property.bracketed());
        out.ascii(' ');
    }

    private void stop() {
        out.ascii(" .\n");
        drain();
    }
}
