package fr.collectivites.sdk.opendata.dcat.check;

import fr.collectivites.sdk.core.problem.Problem;
import fr.collectivites.sdk.core.problem.ProblemSink;
import fr.collectivites.sdk.core.problem.Severity;
import fr.collectivites.sdk.opendata.dcat.internal.DcatNames;
import fr.collectivites.sdk.opendata.dcat.internal.RdfGraph;
import fr.collectivites.sdk.opendata.dcat.internal.RdfNode;
import fr.collectivites.sdk.opendata.dcat.rdf.Name;
import fr.collectivites.sdk.opendata.finding.OpendataCode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

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

    /** Both take the text tagged exactly {@code fr}, else the first that they find: {@code fr-FR} is not {@code fr}. */
    final void languages(OpendataCode code, RdfNode node) {
        for (Name property : List.of(DcatNames.TITLE, DcatNames.DESCRIPTION)) {
            List<RdfNode> texts = values(node, property);
            texts.stream()
                    .filter(text -> text.language().toLowerCase(Locale.ROOT).startsWith("fr-"))
                    .filter(text -> texts.size() > 1
                            && texts.stream()
                                    .noneMatch(other -> other.language().equals("fr")))
                    .findFirst()
                    .ifPresent(text -> report(code, "language", node, text.language()));
        }
    }

    /** Both follow the next page as long as there is one: one that leads to itself never ends. */
    final void paging(OpendataCode code) {
        for (RdfNode view : graph.ofType(DcatNames.PARTIAL_VIEW.iri())) {
            Optional<RdfNode> next = value(view, DcatNames.HYDRA_NEXT);
            boolean last =
                    value(view, DcatNames.HYDRA_LAST).filter(view::equals).isPresent();
            if (next.isPresent() && (last || next.get().text().equals(view.text()))) {
                report(code, "endless", view, next.get().text());
            }
        }
    }

    /** WKT that begins with the address of its reference system is read by neither. */
    final void referenceSystems(OpendataCode code, RdfNode dataset) {
        for (RdfNode place : values(dataset, DcatNames.SPATIAL)) {
            graph.properties(place).values().stream()
                    .flatMap(Set::stream)
                    .filter(v -> v.isLiteral() && v.text().strip().startsWith("<"))
                    .findFirst()
                    .ifPresent(v -> report(code, "reference-system", dataset, v.text()));
        }
    }

    /** Properties that the harvester does not read at all: one finding for each, with the first resource that has it. */
    final void unread(OpendataCode code, List<RdfNode> nodes, List<Name> properties) {
        for (Name property : properties) {
            nodes.stream()
                    .filter(node -> has(node, property))
                    .findFirst()
                    .ifPresent(node -> sink.accept(Problem.of(code)
                            .rule("property")
                            .severity(Severity.INFO)
                            .with("resource", name(node))
                            .value(property.toString())
                            .build()));
        }
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
