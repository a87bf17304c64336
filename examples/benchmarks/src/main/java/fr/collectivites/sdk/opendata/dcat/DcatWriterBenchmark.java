package fr.collectivites.sdk.opendata.dcat;

import fr.collectivites.sdk.core.catalog.Catalog;
import fr.collectivites.sdk.opendata.dcat.rdf.RdfFormat;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.riot.system.StreamRDFOps;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Datasets written per second of processor time, one thread, into a stream that throws the bytes away: our writers from
 * the model, and Jena's from its graph in memory of the same triples. Compare the two lines of a syntax within one run.
 */
@Fork(1)
@Warmup(iterations = 6)
@Measurement(iterations = 6)
@BenchmarkMode(Mode.SingleShotTime)
@State(Scope.Benchmark)
public class DcatWriterBenchmark {

    private static final int DATASETS = 1_000;

    /** The syntax. */
    @Param({"TURTLE", "JSON_LD", "RDF_XML", "N_TRIPLES"})
    public RdfFormat format = RdfFormat.TURTLE;

    private Catalog catalog = Catalog.of();
    private Model model = ModelFactory.createDefaultModel();

    /** Makes the catalogue and its graph. */
    @Setup
    public void prepare() {
        catalog = SampleCatalog.of(DATASETS);
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        DcatWriter.of(RdfFormat.N_TRIPLES, DcatProfile.STRICT_3_0_1).write(catalog, written);
        model = ModelFactory.createDefaultModel();
        RDFDataMgr.read(model, new ByteArrayInputStream(written.toByteArray()), Lang.NTRIPLES);
    }

    /** Our writer. */
    @Benchmark
    public void ours(CpuSeconds cpu) {
        cpu.measure(
                40,
                DATASETS,
                () -> DcatWriter.of(format, DcatProfile.STRICT_3_0_1).write(catalog, OutputStream.nullOutputStream()));
    }

    /** Jena's: pretty Turtle, JSON-LD 1.1, plain RDF/XML, streamed N-Triples. */
    @Benchmark
    public void jena(CpuSeconds cpu) {
        OutputStream out = OutputStream.nullOutputStream();
        switch (format) {
            case TURTLE -> cpu.measure(10, DATASETS, () -> RDFDataMgr.write(out, model, RDFFormat.TURTLE_PRETTY));
            case JSON_LD -> cpu.measure(2, DATASETS, () -> RDFDataMgr.write(out, model, RDFFormat.JSONLD11));
            case RDF_XML -> cpu.measure(6, DATASETS, () -> RDFDataMgr.write(out, model, RDFFormat.RDFXML_PLAIN));
            case N_TRIPLES ->
                cpu.measure(
                        40,
                        DATASETS,
                        () -> StreamRDFOps.sendTriplesToStream(model.getGraph(), StreamRDFLib.writer(out)));
        }
    }
}
