package fr.collectivites.sdk.opendata.dcat.shapes;

import fr.collectivites.sdk.core.catalog.Catalog;
import fr.collectivites.sdk.core.catalog.Dataset;
import fr.collectivites.sdk.core.problem.Problem;
import fr.collectivites.sdk.core.problem.ProblemSink;
import fr.collectivites.sdk.core.problem.Report;
import fr.collectivites.sdk.core.problem.ReportCollector;
import fr.collectivites.sdk.core.schema.SchemaException;
import fr.collectivites.sdk.core.table.SourceException;
import fr.collectivites.sdk.opendata.dcat.DcatReader;
import fr.collectivites.sdk.opendata.dcat.DcatWriter;
import fr.collectivites.sdk.opendata.dcat.internal.GraphReader;
import fr.collectivites.sdk.opendata.dcat.rdf.RdfFormat;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.validation.ReportEntry;

/**
 * Judges catalogues by shapes (SHACL). {@link #dcatAp()} has our own, which ask for what DCAT-AP 3.0.1 asks for, and DCAT-AP
 * HVD 3.0.0 of whatever is of high value; {@link #read} takes the shapes of a file as they are, such as the official ones.
 * Documents are judged whole; what the library itself would write is judged dataset by dataset, in constant memory.
 * Immutable and thread-safe.
 *
 * <pre>{@code
 * Report report = ShapesChecker.dcatAp().check(Path.of("catalog.ttl"));
 * }</pre>
 */
public final class ShapesChecker {

    private final List<Shapes> everywhere;
    private final List<Shapes> onHighValue;
    private final List<Problem> notices;
    private final boolean besideModel;

    private ShapesChecker(
            List<Shapes> everywhere, List<Shapes> onHighValue, List<Problem> notices, boolean besideModel) {
        this.everywhere = List.copyOf(everywhere);
        this.onHighValue = List.copyOf(onHighValue);
        this.notices = List.copyOf(notices);
        this.besideModel = besideModel;
    }

    /** Our own shapes for DCAT-AP 3.0.1 and, on the high-value part of a catalogue, HVD 3.0.0. */
    public static ShapesChecker dcatAp() {
        return new ShapesChecker(List.of(Own.BASE.shapes()), List.of(Own.HIGH_VALUE.shapes()), List.of(), false);
    }

    /**
     * The shapes of these files. Where Jena would refuse a file that can be mended (a link to a shape that it does not have,
     * messages in several languages), it is, and every report says so. Shapes of DCAT-AP HVD judge the high-value part of a
     * catalogue alone, though they target every dataset; the report says that too.
     *
     * @throws SourceException if a file cannot be read
     * @throws SchemaException if a file holds no shapes, or ones that cannot be mended
     */
    public static ShapesChecker read(List<Path> files) {
        List<ShapesFile> read = files.stream().map(ShapesFile::read).toList();
        return new ShapesChecker(
                shapes(read, false),
                shapes(read, true),
                read.stream().flatMap(one -> one.notices().stream()).toList(),
                false);
    }

    private static List<Shapes> shapes(List<ShapesFile> files, boolean highValue) {
        return files.stream()
                .filter(file -> file.highValue() == highValue)
                .map(ShapesFile::shapes)
                .toList();
    }

    /**
     * The same checker, to run beside {@code CatalogChecker}: silent on missing properties, which that one reports as well,
     * and on the classes of concepts and documents, where the shapes only warn: few documents repeat those.
     */
    public ShapesChecker besideModelChecks() {
        return new ShapesChecker(everywhere, onHighValue, notices, true);
    }

    /**
     * Judges a file; its extension tells the syntax, else its first bytes.
     *
     * @throws SourceException if the file cannot be read
     */
    public Report check(Path file) {
        String name = file.toString();
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes((int) DcatReader.DEFAULT_MAX_BYTES + 1);
            return check(bytes, GraphReader.format(name, bytes), name);
        } catch (IOException e) {
            throw SourceException.of(name, e);
        }
    }

    /** Judges a document in that syntax, of up to {@link DcatReader#DEFAULT_MAX_BYTES}. */
    public Report check(byte[] document, RdfFormat format) {
        return check(document, format, "");
    }

    private Report check(byte[] document, RdfFormat format, String path) {
        ReportCollector problems = new ReportCollector();
        if (document.length > DcatReader.DEFAULT_MAX_BYTES) {
            problems.accept(GraphReader.tooLarge(DcatReader.DEFAULT_MAX_BYTES));
        } else {
            Graph graph = GraphReader.graph(document, format, "", problems);
            notices.forEach(problems::accept);
            judge(graph, entry -> problems.accept(ShapeFindings.of(entry, graph)));
        }
        return Report.builder(problems)
                .source("path", path)
                .source("format", format.extension())
                .build();
    }

    /** Judges what the writer would write of the catalogue. */
    public Report check(Catalog catalog, DcatWriter writer) {
        ReportCollector problems = new ReportCollector();
        check(catalog, catalog.datasets(), writer, problems);
        return Report.builder(problems).build();
    }

    /**
     * Judges what the writer would write of a catalogue whose datasets come from elsewhere, one dataset after the other.
     * Memory grows with the addresses of the datasets only.
     *
     * @param catalog the catalogue itself, its series and services; datasets in it are left out
     * @param datasets gone through twice, first for the addresses that some have of their own
     * @param sink takes the findings; those about references to what is not described come last
     */
    public void check(Catalog catalog, Iterable<Dataset> datasets, DcatWriter writer, ProblemSink sink) {
        notices.forEach(sink::accept);
        PartByPart parts = new PartByPart(this, catalog, datasets, writer, sink);
        parts.header();
        datasets.forEach(parts::dataset);
        parts.finish();
    }

    /** Hands on what the shapes report of the graph. */
    void judge(Graph graph, Consumer<ReportEntry> target) {
        List<ReportEntry> entries = new ArrayList<>();
        ShaclValidator validator = ShaclValidator.get();
        for (Shapes shapes : everywhere) {
            entries.addAll(validator.validate(shapes, graph).getEntries());
        }
        if (!onHighValue.isEmpty()) {
            for (Node node : HighValue.nodes(graph)) {
                for (Shapes shapes : onHighValue) {
                    entries.addAll(validator.validate(shapes, graph, node).getEntries());
                }
            }
        }
        for (ReportEntry entry : entries) {
            if (!besideModel || !(ShapeFindings.isOnTheModel(entry) || ShapeFindings.isLenientClass(entry))) {
                target.accept(entry);
            }
        }
    }

    /** Parsed once, when first asked for. */
    private static final class Own {
        static final ShapesFile BASE = ShapesFile.resource("dcat-ap-3.0.1.ttl");
        static final ShapesFile HIGH_VALUE = ShapesFile.resource("dcat-ap-hvd-3.0.0.ttl");
    }
}
