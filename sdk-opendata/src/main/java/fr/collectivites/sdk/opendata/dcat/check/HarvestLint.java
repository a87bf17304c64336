package fr.collectivites.sdk.opendata.dcat.check;

import fr.collectivites.sdk.core.catalog.Catalog;
import fr.collectivites.sdk.core.problem.Problem;
import fr.collectivites.sdk.core.problem.ProblemSink;
import fr.collectivites.sdk.core.problem.Report;
import fr.collectivites.sdk.core.problem.ReportCollector;
import fr.collectivites.sdk.core.problem.Severity;
import fr.collectivites.sdk.core.table.SourceException;
import fr.collectivites.sdk.opendata.dcat.DcatReader;
import fr.collectivites.sdk.opendata.dcat.DcatWriter;
import fr.collectivites.sdk.opendata.dcat.internal.DcatNames;
import fr.collectivites.sdk.opendata.dcat.internal.GraphReader;
import fr.collectivites.sdk.opendata.dcat.internal.RdfGraph;
import fr.collectivites.sdk.opendata.dcat.rdf.Name;
import fr.collectivites.sdk.opendata.dcat.rdf.RdfFormat;
import fr.collectivites.sdk.opendata.finding.OpendataCode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Tells what the two harvesters of France, udata (data.gouv.fr) and ckanext-dcat (CKAN), will do to a catalogue before they
 * do it: what makes them fail, what they drop, what they change. Judges RDF documents, ours or others', by the behaviour
 * observed in udata 17.6 and ckanext-dcat 2.4.3. Needs Apache Jena on the class path. Immutable and thread-safe.
 */
public final class HarvestLint {

    private static final List<Name> MEMBERS =
            List.of(DcatNames.DATASET, DcatNames.DATASET_SERIES, DcatNames.DATA_SERVICE);

    private final Clock clock;

    private HarvestLint(Clock clock) {
        this.clock = clock;
    }

    /**
     * A lint.
     *
     * @param clock tells which dates lie in the future: harvesters ignore those
     */
    public static HarvestLint create(Clock clock) {
        return new HarvestLint(clock);
    }

    /**
     * Judges a file; its extension tells the syntax, else its first bytes.
     *
     * @throws SourceException if the file cannot be read
     */
    public Report lint(Path file) {
        String name = file.toString();
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes((int) DcatReader.DEFAULT_MAX_BYTES + 1);
            return lint(bytes, GraphReader.format(name, bytes), name);
        } catch (IOException e) {
            throw SourceException.of(name, e);
        }
    }

    /** Judges a document in that syntax, of up to {@link DcatReader#DEFAULT_MAX_BYTES}. */
    public Report lint(byte[] document, RdfFormat format) {
        return lint(document, format, "");
    }

    /** Judges what a writer would write of the catalogue. */
    public Report lint(Catalog catalog, DcatWriter writer) {
        ReportCollector problems = new ReportCollector();
        lint(catalog, writer, problems);
        return Report.builder(problems)
                .source("format", writer.format().extension())
                .build();
    }

    /** The same; the findings go to the sink. */
    public void lint(Catalog catalog, DcatWriter writer, ProblemSink sink) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        writer.write(catalog, bytes);
        lint(bytes.toByteArray(), writer.format(), sink);
    }

    private Report lint(byte[] document, RdfFormat format, String path) {
        ReportCollector problems = new ReportCollector();
        if (document.length > DcatReader.DEFAULT_MAX_BYTES) {
            problems.accept(GraphReader.tooLarge(DcatReader.DEFAULT_MAX_BYTES));
        } else {
            lint(document, format, problems);
        }
        return Report.builder(problems)
                .source("path", path)
                .source("format", format.extension())
                .build();
    }

    private void lint(byte[] document, RdfFormat format, ProblemSink sink) {
        AtomicBoolean broken = new AtomicBoolean();
        // What the parser finds odd is told below in the words of what harvesters make of it.
        ProblemSink onlyErrors = problem -> {
            if (problem.code().severity() == Severity.ERROR) {
                broken.set(true);
                sink.accept(problem);
            }
        };
        RdfGraph graph = GraphReader.read(document, format, "", onlyErrors);
        boolean harvestable =
                MEMBERS.stream().anyMatch(type -> !graph.ofType(type.iri()).isEmpty());
        if (!harvestable && !broken.get()) {
            sink.accept(Problem.of(OpendataCode.NO_CATALOG)
                    .rule("nothing-to-harvest")
                    .build());
        }
        new UdataLint(graph, sink, clock).run();
        new CkanLint(graph, sink).run();
    }
}
