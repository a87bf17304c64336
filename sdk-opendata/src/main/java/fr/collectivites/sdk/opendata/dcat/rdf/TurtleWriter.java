package fr.collectivites.sdk.opendata.dcat.rdf;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turtle for people to read: one property a line, blank nodes inside their property, names with their prefix. */
final class TurtleWriter extends RdfWriter {

    /** The property written last in each open node. */
    private final List<Name> last = new ArrayList<>();

    TurtleWriter(OutputStream stream) {
        super(stream);
    }

    @Override
    void head(List<Namespace> namespaces) {
        for (Namespace namespace : namespaces) {
            out.ascii("@prefix ");
            out.ascii(namespace.prefix());
            out.ascii(": <");
            out.iri(namespace.iri());
            out.ascii("> .\n");
        }
    }

    @Override
    void tail() {}

    @Override
    public void subject(String iri, Name type) {
        open(true);
        out.ascii('\n');
        bracketed(iri);
        out.line(1);
        out.ascii("a ");
        out.raw(type.qualified());
        last.add(TYPE);
    }

    @Override
    public void blank(Name property, Name type) {
        key(property);
        open(false);
        out.ascii('[');
        out.line(depth);
        out.ascii("a ");
        out.raw(type.qualified());
        last.add(TYPE);
    }

    @Override
    public void end() {
        last.remove(--depth);
        if (depth == 0) {
            out.ascii(" .\n");
            drain();
        } else {
            out.line(depth);
            out.ascii(']');
        }
    }

    @Override
    public void iri(Name property, String iri) {
        key(property);
        bracketed(iri);
    }

    @Override
    public void iri(Name property, Name value) {
        key(property);
        out.raw(value.qualified());
    }

    @Override
    public void text(Name property, String text, String language) {
        quoted(property, text);
        if (!language.isEmpty()) {
            out.ascii('@');
            out.ascii(language);
        }
    }

    @Override
    public void literal(Name property, String lexical, Name datatype) {
        quoted(property, lexical);
        out.ascii("^^");
        out.raw(datatype.qualified());
    }

    private void quoted(Name property, String text) {
        key(property);
        out.ascii('"');
        out.turtleText(text);
        out.ascii('"');
    }

    private void bracketed(String iri) {
        out.ascii('<');
        out.iri(iri);
        out.ascii('>');
    }

    private void key(Name property) {
        @Nullable Name previous = last.get(depth - 1);
        if (property.equals(previous)) {
            out.ascii(", ");
        } else {
            out.ascii(" ;");
            out.line(depth);
            out.raw(property.equals(TYPE) ? TYPE_WORD : property.qualified());
            out.ascii(' ');
            last.set(depth - 1, property);
        }
        drain();
    }

    private static final byte[] TYPE_WORD = {'a'};
}
