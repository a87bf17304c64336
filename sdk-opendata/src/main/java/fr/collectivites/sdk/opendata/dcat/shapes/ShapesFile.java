package fr.collectivites.sdk.opendata.dcat.shapes;

import fr.collectivites.sdk.core.problem.Problem;
import fr.collectivites.sdk.core.problem.Report;
import fr.collectivites.sdk.core.problem.ReportCollector;
import fr.collectivites.sdk.core.problem.Severity;
import fr.collectivites.sdk.core.schema.SchemaException;
import fr.collectivites.sdk.core.table.SourceException;
import fr.collectivites.sdk.opendata.dcat.internal.DcatNames;
import fr.collectivites.sdk.opendata.dcat.internal.GraphReader;
import fr.collectivites.sdk.opendata.dcat.rdf.RdfFormat;
import fr.collectivites.sdk.opendata.finding.OpendataCode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.jspecify.annotations.Nullable;

/**
 * Shapes read from a document, and what had to be mended for Jena to take them.
 *
 * @param shapes ready to judge by
 * @param notices what was mended, and that the shapes are for the high-value part alone
 * @param highValue whether they ask for a category of high-value datasets, as only those of HVD do
 */
record ShapesFile(Shapes shapes, List<Problem> notices, boolean highValue) {

    /** Shapes of this size are far beyond any profile; reading stops there. */
    private static final int MAX_BYTES = 20 * 1024 * 1024;

    private static final Node HVD_CATEGORY = NodeFactory.createURI(DcatNames.HVD_CATEGORY.iri());

    /**
     * Reads a file; its extension tells the syntax, else its first bytes.
     *
     * @throws SourceException if the file cannot be read
     * @throws SchemaException if it holds no shapes, or ones that cannot be mended
     */
    static ShapesFile read(Path file) {
        String name = file.toString();
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(MAX_BYTES);
            return read(bytes, GraphReader.format(name, bytes), name);
        } catch (IOException e) {
            throw SourceException.of(name, e);
        }
    }

    /** Our own shapes. */
    static ShapesFile resource(String name) {
        try (InputStream in = ShapesFile.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("no resource " + name);
            }
            return read(in.readAllBytes(), RdfFormat.TURTLE, name);
        } catch (IOException e) {
            throw SourceException.of(name, e);
        }
    }

    private static ShapesFile read(byte[] bytes, RdfFormat format, String name) {
        ReportCollector problems = new ReportCollector();
        // Shapes refer to themselves by relative addresses only when they are broken; any base will do for those.
        Graph graph = GraphReader.graph(bytes, format, "urn:collectivites-sdk:shapes", problems);
        if (problems.errors() > 0) {
            Problem first = Report.builder(problems).build().problems().get(0);
            throw failure(name, "syntax", first.text(Locale.ENGLISH), null);
        }
        List<Problem> notices = new ArrayList<>();
        dangling(graph, name).ifPresent(notices::add);
        messages(graph, name).ifPresent(notices::add);
        boolean highValue = graph.contains(Node.ANY, SHACL.path, HVD_CATEGORY);
        if (highValue) {
            notices.add(Problem.of(OpendataCode.SHAPES_REPAIRED)
                    .rule("high-value")
                    .severity(Severity.INFO)
                    .with("shapes", name)
                    .build());
        }
        Shapes shapes = parse(graph, name);
        if (shapes.isEmpty()) {
            throw failure(name, "empty", "", null);
        }
        return new ShapesFile(shapes, List.copyOf(notices), highValue);
    }

    private static Shapes parse(Graph graph, String name) {
        try {
            return Shapes.parse(graph);
        } catch (RuntimeException e) {
            // Jena lets a ClassCastException out of a wrong datatype, besides its own.
            throw failure(name, "refused", String.valueOf(e.getMessage()), e);
        }
    }

    /** Links to property shapes that the file does not have: Jena refuses the whole file for one. */
    private static Optional<Problem> dangling(Graph graph, String name) {
        List<Triple> dangling = graph.find(Node.ANY, SHACL.property, Node.ANY)
                .filterKeep(link -> !graph.contains(link.getObject(), SHACL.path, Node.ANY))
                .toList();
        dangling.forEach(graph::delete);
        return repair(name, "dangling", dangling);
    }

    /** A shape with messages in several languages: Jena takes one. */
    private static Optional<Problem> messages(Graph graph, String name) {
        Set<Node> seen = new HashSet<>();
        List<Triple> surplus = new ArrayList<>();
        graph.find(Node.ANY, SHACL.message, Node.ANY).toList().stream()
                .sorted((a, b) ->
                        a.getObject().toString().compareTo(b.getObject().toString()))
                .filter(message -> !seen.add(message.getSubject()))
                .forEach(surplus::add);
        surplus.forEach(graph::delete);
        return repair(name, "messages", surplus);
    }

    private static Optional<Problem> repair(String name, String rule, List<Triple> removed) {
        if (removed.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Problem.of(OpendataCode.SHAPES_REPAIRED)
                .rule(rule)
                .with("shapes", name)
                .with("count", removed.size())
                .value(removed.stream()
                        .map(t -> t.getSubject().toString())
                        .sorted()
                        .findFirst()
                        .orElse(""))
                .build());
    }

    private static SchemaException failure(String name, String rule, String detail, @Nullable Throwable cause) {
        Problem problem = Problem.of(OpendataCode.SHAPES_UNUSABLE)
                .rule(rule)
                .with("shapes", name)
                .with("detail", detail)
                .build();
        return new SchemaException(name, problem, cause);
    }
}
