package fr.collectivites.sdk.opendata.dcat.shapes;

import fr.collectivites.sdk.core.catalog.Catalog;
import fr.collectivites.sdk.core.catalog.CatalogRecord;
import fr.collectivites.sdk.core.catalog.CatalogResource;
import fr.collectivites.sdk.core.catalog.Dataset;
import fr.collectivites.sdk.core.problem.Problem;
import fr.collectivites.sdk.core.problem.ProblemSink;
import fr.collectivites.sdk.opendata.dcat.DcatWriter;
import fr.collectivites.sdk.opendata.dcat.internal.DcatNames;
import fr.collectivites.sdk.opendata.dcat.internal.GraphSink;
import fr.collectivites.sdk.opendata.dcat.rdf.Iris;
import fr.collectivites.sdk.opendata.dcat.rdf.Name;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.shacl.engine.constraint.ClassConstraint;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.vocabulary.RDF;

/**
 * Judges a catalogue in many small graphs: the catalogue with its series and services, then each dataset. A reference from
 * one part to another looks like one to a resource that nothing describes; whether it is one is known at the end.
 */
final class PartByPart {

    /** Findings remembered, so that a body that many datasets share is reported once; beyond, all are forgotten. */
    private static final int REMEMBERED = 10_000;

    private static final List<Name> RESOURCES =
            List.of(DcatNames.DATASET, DcatNames.DATASET_SERIES, DcatNames.DATA_SERVICE);

    private final ShapesChecker checker;
    private final Catalog catalog;
    private final DcatWriter writer;
    private final ProblemSink sink;
    private final Map<String, String> own = new HashMap<>();
    private final List<CatalogRecord> waiting;
    private final Set<String> described = new HashSet<>();
    private final Map<String, List<Problem>> undecided = new LinkedHashMap<>();
    private final Set<String> said = new HashSet<>();

    /**
     * The parts of a catalogue.
     *
     * @param datasets gone through here, for the addresses that some have of their own
     */
    PartByPart(
            ShapesChecker checker, Catalog catalog, Iterable<Dataset> datasets, DcatWriter writer, ProblemSink sink) {
        for (Dataset dataset : datasets) {
            dataset.uri()
                    .filter(Iris::isAbsolute)
                    .ifPresent(iri -> dataset.identifier().ifPresent(id -> own.put(id, iri)));
        }
        this.checker = checker;
        this.catalog = catalog;
        this.writer = writer;
        this.sink = sink;
        this.waiting = new ArrayList<>(catalog.records());
    }

    void header() {
        GraphSink graph = new GraphSink();
        Catalog.Builder header = catalog.toBuilder().withoutDatasets().withoutRecords();
        about(Stream.concat(catalog.series().stream(), catalog.services().stream()))
                .forEach(header::record);
        writer.emit(header.build(), catalog, own, graph);
        judge(graph.graph(), true);
    }

    /** The entries about some members; the others wait for theirs. */
    private List<CatalogRecord> about(Stream<? extends CatalogResource> members) {
        Set<String> names = members.flatMap(
                        member -> Stream.concat(member.identifier().stream(), member.uri().stream()))
                .collect(Collectors.toSet());
        List<CatalogRecord> found = waiting.stream()
                .filter(entry -> entry.primaryTopic().filter(names::contains).isPresent())
                .toList();
        waiting.removeAll(found);
        return found;
    }

    void dataset(Dataset dataset) {
        part(bare().dataset(dataset), about(Stream.of(dataset)));
    }

    private Catalog.Builder bare() {
        return catalog.toBuilder().withoutDatasets().withoutSeriesAndServices().withoutRecords();
    }

    private void part(Catalog.Builder part, List<CatalogRecord> records) {
        records.forEach(part::record);
        GraphSink graph = new GraphSink();
        writer.emit(part.build(), catalog, own, graph);
        judge(graph.graph(), false);
    }

    private void judge(Graph graph, boolean header) {
        for (Name type : RESOURCES) {
            graph.find(Node.ANY, RDF.type.asNode(), NodeFactory.createURI(type.iri()))
                    .forEach(triple -> described.add(triple.getSubject().toString()));
        }
        Node catalogClass = NodeFactory.createURI(DcatNames.CATALOG.iri());
        checker.judge(graph, entry -> {
            if (header || !graph.contains(entry.focusNode(), RDF.type.asNode(), catalogClass)) {
                report(entry, graph);
            }
        });
    }

    private void report(ReportEntry entry, Graph graph) {
        Problem problem = ShapeFindings.of(entry, graph);
        boolean reference = entry.constraint() instanceof ClassConstraint expected
                && RESOURCES.stream()
                        .anyMatch(type ->
                                type.iri().equals(expected.getExpectedClass().getURI()))
                && entry.value() != null
                && entry.value().isURI();
        if (reference) {
            undecided
                    .computeIfAbsent(entry.value().getURI(), iri -> new ArrayList<>())
                    .add(problem);
        } else if (said.add(problem.toString())) {
            sink.accept(problem);
        }
        if (said.size() > REMEMBERED) {
            said.clear();
        }
    }

    void finish() {
        if (!waiting.isEmpty()) {
            // About nothing that the catalogue has.
            part(bare(), List.copyOf(waiting));
        }
        undecided.forEach((iri, problems) -> {
            if (!described.contains(iri)) {
                problems.forEach(sink::accept);
            }
        });
    }
}
