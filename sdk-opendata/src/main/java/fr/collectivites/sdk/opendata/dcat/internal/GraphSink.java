package fr.collectivites.sdk.opendata.dcat.internal;

import fr.collectivites.sdk.opendata.dcat.rdf.Iris;
import fr.collectivites.sdk.opendata.dcat.rdf.Name;
import fr.collectivites.sdk.opendata.dcat.rdf.TripleSink;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.graph.GraphFactory;

/** Builds the graph that the events mean, straight in Jena: what SHACL judges, and the oracle for what the writers write. */
public final class GraphSink implements TripleSink {

    private static final Pattern CONTROL = Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F]");
    private static final Pattern BROKEN = Pattern.compile(
            "[\\uFFFE\\uFFFF]|[\\uD800-\\uDBFF](?![\\uDC00-\\uDFFF])|(?<![\\uD800-\\uDBFF])[\\uDC00-\\uDFFF]");

    private final Graph graph = GraphFactory.createDefaultGraph();
    private final List<Node> open = new ArrayList<>();

    /** What was emitted so far. */
    public Graph graph() {
        return graph;
    }

    @Override
    public void subject(String iri, Name type) {
        open.add(node(iri));
        iri(DcatNames.TYPE, type);
    }

    @Override
    public void blank(Name property, Name type) {
        Node blank = NodeFactory.createBlankNode();
        add(property, blank);
        open.add(blank);
        iri(DcatNames.TYPE, type);
    }

    @Override
    public void end() {
        open.remove(open.size() - 1);
    }

    @Override
    public void iri(Name property, String iri) {
        add(property, node(iri));
    }

    @Override
    public void iri(Name property, Name value) {
        add(property, NodeFactory.createURI(value.iri()));
    }

    @Override
    public void text(Name property, String text) {
        add(property, NodeFactory.createLiteralString(clean(text)));
    }

    @Override
    public void text(Name property, String text, String language) {
        add(
                property,
                language.isEmpty()
                        ? NodeFactory.createLiteralString(clean(text))
                        : NodeFactory.createLiteralLang(clean(text), language));
    }

    @Override
    public void literal(Name property, String lexical, Name datatype) {
        add(
                property,
                NodeFactory.createLiteralDT(
                        clean(lexical), TypeMapper.getInstance().getSafeTypeByName(datatype.iri())));
    }

    private void add(Name property, Node value) {
        graph.add(open.get(open.size() - 1), NodeFactory.createURI(property.iri()), value);
    }

    private static Node node(String iri) {
        return NodeFactory.createURI(Iris.encode(iri));
    }

    /** What TripleSink says of literals, said with regular expressions. */
    private static String clean(String text) {
        return BROKEN.matcher(CONTROL.matcher(text).replaceAll(" ")).replaceAll("\uFFFD");
    }
}
