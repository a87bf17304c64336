package fr.collectivites.sdk.opendata.dcat.check;

import fr.collectivites.sdk.core.catalog.Catalog;
import fr.collectivites.sdk.core.problem.ProblemSink;
import fr.collectivites.sdk.core.problem.Report;
import fr.collectivites.sdk.core.problem.ReportCollector;
import fr.collectivites.sdk.core.problem.Severity;
import fr.collectivites.sdk.core.table.SourceException;
import fr.collectivites.sdk.opendata.dcat.DcatReader;
import fr.collectivites.sdk.opendata.dcat.DcatWriter;
import fr.collectivites.sdk.opendata.dcat.internal.GraphReader;
import fr.collectivites.sdk.opendata.dcat.internal.RdfGraph;
import fr.collectivites.sdk.opendata.dcat.rdf.RdfFormat;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;

/**
 * Tells what the two harvesters of France, udata (data.gouv.fr) and ckanext-dcat (CKAN), will do to a catalogue before they
 * do it: what makes them fail, what they drop, what they change. Judges RDF documents, ours or others', by the behaviour
 * observed in udata 17.6 and ckanext-dcat 2.4.3. Needs Apache Jena on the class path. Immutable and thread-safe.
 */
public final class HarvestLint {

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
            byte[] bytes = in.readNBytes((int) DcatReader.DEFAULT_MAX_BYTES);
            Optional<RdfFormat> format = RdfFormat.find(name.substring(name.lastIndexOf('.') + 1));
            return lint(bytes, format.orElseGet(() -> GraphReader.guess(bytes)), name);
        } catch (IOException e) {
            throw SourceException.of(name, e);
        }
    }

    /** Judges a document in that syntax. */
    public Report lint(byte[] document, RdfFormat format) {
        return lint(document, format, "");
    }

    /** Judges what a writer would write of the catalogue. */
    public Report lint(Catalog catalog, DcatWriter writer) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        writer.write(catalog, bytes);
        return lint(bytes.toByteArray(), writer.format());
    }

    private Report lint(byte[] document, RdfFormat format, String path) {
        ReportCollector problems = new ReportCollector();
        // What the parser finds odd is told below in the words of what harvesters make of it.
        ProblemSink onlyErrors = problem -> {
            if (problem.code().severity() == Severity.ERROR) {
                problems.accept(problem);
            }
        };
        RdfGraph graph = GraphReader.read(document, format, "", onlyErrors);
        new UdataLint(graph, problems, clock).run();
        new CkanLint(graph, problems).run();
        return Report.builder(problems)
                .source("path", path)
                .source("format", format.extension())
                .build();
    }
}
