package fr.collectivites.sdk.opendata.dcat.rdf;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * JSON-LD 1.1: one {@code @graph}, a context that only declares prefixes and stands in the document (a harvester would
 * fetch a remote one, and fail with it). A single value stands alone, several stand in an array.
 */
final class JsonLdWriter extends RdfWriter {

    private final List<Node> nodes = new ArrayList<>();
    private boolean first = true;

    JsonLdWriter(OutputStream stream) {
        super(stream);
    }

    /** An open node. */
    private static final class Node {
        private final List<Name> seen = new ArrayList<>();
        /** Where the only value so far of the last property begins; -1 once an array is open. */
        private int single;

        private Name property() {
            return seen.get(seen.size() - 1);
        }
    }

    @Override
    void head(List<Namespace> namespaces) {
        out.ascii("{\n    \"@context\": {");
        String separator = "";
        for (Namespace namespace : namespaces) {
            out.ascii(separator);
            out.line(2);
            out.ascii('"');
            out.ascii(namespace.prefix());
            out.ascii("\": \"");
            out.iri(namespace.iri());
            out.ascii('"');
            separator = ",";
        }
        out.ascii("\n    },\n    \"@graph\": [");
    }

    @Override
    void tail() {
        out.ascii("\n    ]\n}\n");
    }

    @Override
    public void subject(String iri, Name type) {
        open(true);
        out.ascii(first ? "" : ",");
        first = false;
        out.line(2);
        out.ascii('{');
        out.line(3);
        out.ascii("\"@id\": \"");
        out.iri(iri);
        out.ascii("\",");
        begin(type);
    }

    @Override
    public void blank(Name property, Name type) {
        key(property);
        open(false);
        out.ascii('{');
        begin(type);
    }

    private void begin(Name type) {
        Node node = new Node();
        nodes.add(node);
        out.line(depth + 2);
        out.ascii("\"@type\": ");
        node.seen.add(TYPE);
        node.single = out.size();
        name(type);
    }

    @Override
    public void end() {
        closeArray(nodes.remove(--depth));
        out.line(depth + 2);
        out.ascii('}');
        drainIfSettled();
    }

    @Override
    public void iri(Name property, String iri) {
        key(property);
        boolean type = property.equals(TYPE);
        out.ascii(type ? "\"" : "{\"@id\": \"");
        out.iri(iri);
        out.ascii(type ? "\"" : "\"}");
    }

    @Override
    public void iri(Name property, Name value) {
        key(property);
        if (property.equals(TYPE)) {
            name(value);
        } else {
            out.ascii("{\"@id\": ");
            name(value);
            out.ascii('}');
        }
    }

    @Override
    public void text(Name property, String text, String language) {
        key(property);
        if (language.isEmpty()) {
            out.ascii('"');
            out.jsonText(text);
            out.ascii('"');
        } else {
            value(text);
            out.ascii("\"@language\": \"");
            out.ascii(language);
            out.ascii("\"}");
        }
    }

    @Override
    public void literal(Name property, String lexical, Name datatype) {
        key(property);
        value(lexical);
        out.ascii("\"@type\": ");
        name(datatype);
        out.ascii('}');
    }

    private void value(String text) {
        out.ascii("{\"@value\": \"");
        out.jsonText(text);
        out.ascii("\", ");
    }

    private void name(Name name) {
        out.ascii('"');
        if (name.hasPrefix()) {
            out.raw(name.qualified());
        } else {
            out.iri(name.iri());
        }
        out.ascii('"');
    }

    private void key(Name property) {
        Node node = nodes.get(depth - 1);
        if (property.equals(node.property())) {
            if (node.single >= 0) {
                out.insert(node.single, '[');
                node.single = -1;
            }
            drainIfSettled();
            out.ascii(", ");
            return;
        }
        closeArray(node);
        if (node.seen.contains(property)) {
            // A JSON object would hold the key twice, and readers would keep one.
            throw new IllegalStateException("values of one property must follow each other: " + property);
        }
        out.ascii(',');
        out.line(depth + 2);
        if (property.equals(TYPE)) {
            out.ascii("\"@type\"");
        } else {
            name(property);
        }
        out.ascii(": ");
        node.seen.add(property);
        node.single = out.size();
    }

    private void closeArray(Node node) {
        if (node.single < 0) {
            out.ascii(']');
        }
    }

    /** Bytes may leave only when no bracket can still be put before them. */
    private void drainIfSettled() {
        for (int i = 0; i < depth; i++) {
            if (nodes.get(i).single >= 0) {
                return;
            }
        }
        drain();
    }
}
