package fr.collectivites.sdk.opendata.dcat.shapes;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;

/**
 * One fault in one property of one class: a graph with one thing wrong.
 *
 * @param kind what was done
 * @param type the class of the resource, by its IRI
 * @param property the property, by its IRI
 * @param resource whose property it is
 * @param graph the graph with the fault
 */
record Fault(String kind, Node type, Node property, Node resource, Graph graph) {

    private static final Node ELSEWHERE = NodeFactory.createURI("https://ailleurs.example/autre");
    private static final Node SECOND = NodeFactory.createURI("https://ailleurs.example/second");

    /** Every fault of the property: those that make sense for the values it has. */
    static List<Fault> of(Graph complete, Node type, Node property) {
        Node resource = complete
                .find(Node.ANY, RDF.type.asNode(), type)
                .mapWith(Triple::getSubject)
                .filterKeep(subject -> complete.contains(subject, property, Node.ANY))
                .toList()
                .stream()
                .min((a, b) -> a.toString().compareTo(b.toString()))
                .orElseThrow(() -> new IllegalStateException("no " + property + " in a " + type));
        Node value = complete.find(resource, property, Node.ANY).next().getObject();
        List<Fault> faults = new ArrayList<>();
        class Making {
            void replace(String kind, Node... values) {
                Graph graph = GraphFactory.createDefaultGraph();
                complete.find().forEach(graph::add);
                graph.remove(resource, property, Node.ANY);
                for (Node one : values) {
                    graph.add(resource, property, one);
                }
                faults.add(new Fault(kind, type, property, resource, graph));
            }

            void typed(String kind, Node one, Node like, Node... others) {
                replace(kind, others);
                Graph graph = faults.get(faults.size() - 1).graph();
                graph.add(resource, property, one);
                complete.find(like, Node.ANY, Node.ANY).forEach(t -> graph.add(one, t.getPredicate(), t.getObject()));
            }
        }
        Making making = new Making();
        making.replace("missing");
        if (value.isLiteral()) {
            boolean plain = value.getLiteralDatatype().equals(XSDDatatype.XSDstring)
                    || !value.getLiteralLanguage().isEmpty();
            making.replace("text becomes a resource", ELSEWHERE);
            making.replace("text becomes a blank node", NodeFactory.createBlankNode());
            making.replace("empty", NodeFactory.createLiteralString(""));
            making.replace(
                    "doubled", value, like(value, value.getLiteralLexicalForm().replace("2", "3") + "0"));
            if (plain) {
                making.replace("of another language", NodeFactory.createLiteralLang("Text", "en-GB"));
                making.replace("number for a text", NodeFactory.createLiteralDT("12", XSDDatatype.XSDinteger));
            } else {
                making.replace("without datatype", NodeFactory.createLiteralString(value.getLiteralLexicalForm()));
                making.replace("of another datatype", NodeFactory.createLiteralDT("true", XSDDatatype.XSDboolean));
                making.replace("ill-typed", like(value, "n/a"));
            }
        } else {
            making.replace("resource becomes a text", NodeFactory.createLiteralString(value.toString()));
            making.replace("resource becomes a text with language", NodeFactory.createLiteralLang("Texte", "fr"));
            making.replace("not described", ELSEWHERE);
            making.replace("an empty blank node", NodeFactory.createBlankNode());
            making.typed("doubled", SECOND, value, value);
            making.typed("out of the list", ELSEWHERE, value);
            making.replace("of another class", NodeFactory.createURI("https://data.villebourg.example/annee#debut"));
        }
        return faults;
    }

    private static Node like(Node literal, String text) {
        return literal.getLiteralLanguage().isEmpty()
                ? NodeFactory.createLiteralDT(text, literal.getLiteralDatatype())
                : NodeFactory.createLiteralLang(text, literal.getLiteralLanguage());
    }
}
