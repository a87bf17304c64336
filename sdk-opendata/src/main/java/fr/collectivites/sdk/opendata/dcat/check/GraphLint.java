package fr.collectivites.sdk.opendata.dcat.check;

import fr.collectivites.sdk.core.problem.Problem;
import fr.collectivites.sdk.core.problem.ProblemSink;
import fr.collectivites.sdk.opendata.dcat.internal.DcatNames;
import fr.collectivites.sdk.opendata.dcat.internal.RdfGraph;
import fr.collectivites.sdk.opendata.dcat.internal.RdfNode;
import fr.collectivites.sdk.opendata.dcat.rdf.Name;
import fr.collectivites.sdk.opendata.finding.OpendataCode;
import java.util.List;
import java.util.Optional;

/** What the lints of all harvesters share: looks at a graph and words its findings. */
abstract class GraphLint {

    final RdfGraph graph;
    private final ProblemSink sink;

    GraphLint(RdfGraph graph, ProblemSink sink) {
        this.graph = graph;
        this.sink = sink;
    }

    abstract void run();

    final List<RdfNode> datasets() {
        return graph.ofType(DcatNames.DATASET.iri());
    }

    final List<RdfNode> values(RdfNode node, Name property) {
        return graph.values(node, property.iri());
    }

    final Optional<RdfNode> value(RdfNode node, Name property) {
        return graph.value(node, property.iri());
    }

    final boolean has(RdfNode node, Name property) {
        return value(node, property).isPresent();
    }

    final boolean isDescribed(RdfNode node) {
        return !graph.properties(node).isEmpty();
    }

    /**
     * Reports a finding.
     *
     * @param resource what it is about
     * @param value what stands there
     */
    final void report(OpendataCode code, String rule, RdfNode resource, String value) {
        sink.accept(Problem.of(code)
                .rule(rule)
                .with("resource", name(resource))
                .value(value)
                .build());
    }

    /** The IRI of a resource; for a blank node its title, if it has one. */
    private String name(RdfNode node) {
        if (!node.isBlank()) {
            return node.text();
        }
        return value(node, DcatNames.TITLE)
                .or(() -> value(node, DcatNames.FOAF_NAME))
                .or(() -> value(node, DcatNames.VCARD_FN))
                .map(RdfNode::text)
                .orElse("_");
    }
}
