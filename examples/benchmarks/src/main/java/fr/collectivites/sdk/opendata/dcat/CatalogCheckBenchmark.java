package fr.collectivites.sdk.opendata.dcat;

import fr.collectivites.sdk.core.catalog.Catalog;
import fr.collectivites.sdk.core.problem.Severity;
import fr.collectivites.sdk.opendata.dcat.check.CatalogChecker;
import fr.collectivites.sdk.opendata.dcat.rdf.RdfFormat;
import fr.collectivites.sdk.opendata.dcat.shapes.ShapesChecker;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.sparql.graph.GraphFactory;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Datasets judged per second of processor time, one thread: our checks on the model, and Jena's SHACL with our shapes on a
 * graph of the same catalogue that is in memory already. Compare the two lines of one run.
 */
@Fork(1)
@Warmup(iterations = 6)
@Measurement(iterations = 6)
@BenchmarkMode(Mode.SingleShotTime)
@State(Scope.Benchmark)
public class CatalogCheckBenchmark {

    private static final int DATASETS = 1_000;

    private Catalog catalog = Catalog.of();
    private Graph graph = GraphFactory.createDefaultGraph();
    private Shapes shapes = Shapes.parse(GraphFactory.createDefaultGraph());

    /** Makes the catalogue and its graph; both ways must find it without error. */
    @Setup
    public void prepare() throws IOException {
        catalog = SampleCatalog.of(DATASETS);
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        DcatWriter.of(RdfFormat.N_TRIPLES, DcatProfile.STRICT_3_0_1).write(catalog, written);
        graph = GraphFactory.createDefaultGraph();
        RDFDataMgr.read(graph, new ByteArrayInputStream(written.toByteArray()), Lang.NTRIPLES);
        Graph ours = GraphFactory.createDefaultGraph();
        try (InputStream in = Objects.requireNonNull(ShapesChecker.class.getResourceAsStream("dcat-ap-3.0.1.ttl"))) {
            RDFDataMgr.read(ours, in, Lang.TURTLE);
        }
        shapes = Shapes.parse(ours);
        if (CatalogChecker.check(catalog).count(Severity.ERROR) > 0
                || !ShaclValidator.get().validate(shapes, graph).conforms()) {
            throw new IllegalStateException("the sample is not valid");
        }
    }

    /** Ours, on the model. */
    @Benchmark
    public void typed(CpuSeconds cpu) {
        cpu.measure(60, DATASETS, () -> CatalogChecker.check(catalog));
    }

    /** SHACL, on the graph. */
    @Benchmark
    public void shacl(CpuSeconds cpu) {
        cpu.measure(4, DATASETS, () -> ShaclValidator.get().validate(shapes, graph));
    }
}
