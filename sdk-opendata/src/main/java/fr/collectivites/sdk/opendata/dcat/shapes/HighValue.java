package fr.collectivites.sdk.opendata.dcat.shapes;

import fr.collectivites.sdk.opendata.dcat.internal.DcatNames;
import fr.collectivites.sdk.opendata.dcat.rdf.Name;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** The high-value part of a graph: the rules of HVD are for it alone, though their shapes target every dataset. */
final class HighValue {

    private static final Node REGULATION = NodeFactory.createURI(DcatNames.HVD_REGULATION);

    private HighValue() {}

    /** Whatever has a category or names the regulation, with the distributions and contacts of it. */
    static Set<Node> nodes(Graph graph) {
        Set<Node> nodes = new LinkedHashSet<>();
        graph.find(Node.ANY, node(DcatNames.HVD_CATEGORY), Node.ANY).forEach(t -> nodes.add(t.getSubject()));
        graph.find(Node.ANY, node(DcatNames.APPLICABLE_LEGISLATION), REGULATION)
                .forEach(t -> nodes.add(t.getSubject()));
        Set<Node> parts = new LinkedHashSet<>();
        for (Node node : nodes) {
            for (Name link : List.of(DcatNames.DISTRIBUTION_LINK, DcatNames.CONTACT_POINT)) {
                graph.find(node, node(link), Node.ANY).forEach(t -> parts.add(t.getObject()));
            }
        }
        nodes.addAll(parts);
        return nodes;
    }

    private static Node node(Name name) {
        return NodeFactory.createURI(name.iri());
    }
}
