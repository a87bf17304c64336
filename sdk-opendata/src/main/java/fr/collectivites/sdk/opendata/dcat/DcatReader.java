package fr.collectivites.sdk.opendata.dcat;

import fr.collectivites.sdk.core.catalog.Catalog;
import fr.collectivites.sdk.core.problem.Problem;
import fr.collectivites.sdk.core.problem.Report;
import fr.collectivites.sdk.core.problem.ReportCollector;
import fr.collectivites.sdk.core.table.SourceException;
import fr.collectivites.sdk.opendata.dcat.internal.GraphReader;
import fr.collectivites.sdk.opendata.dcat.internal.RdfGraph;
import fr.collectivites.sdk.opendata.dcat.rdf.RdfFormat;
import fr.collectivites.sdk.opendata.finding.OpendataCode;
import fr.collectivites.sdk.opendata.internal.json.Entities;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Reads catalogues from RDF: Turtle, JSON-LD, RDF/XML, N-Triples, in any DCAT from version 1.1 on, and as udata and CKAN
 * write it. What is odd is reported and read; nothing outside the document is opened, neither a remote JSON-LD context nor
 * an entity. Properties that the model does not have are kept in {@code unknownFields()} under their IRI. Needs Apache
 * Jena ({@code org.apache.jena:jena-arq}) on the class path. Immutable and thread-safe.
 *
 * <pre>{@code
 * CatalogReading reading = DcatReader.create().read(Path.of("catalog.ttl"));
 * }</pre>
 */
public final class DcatReader {

    /** The largest document that is read unless {@link #withMaxBytes} says otherwise; ckanext-dcat has the same limit. */
    public static final long DEFAULT_MAX_BYTES = 50L * 1024 * 1024;

    private final long maxBytes;
    private final String base;

    private DcatReader(long maxBytes, String base) {
        this.maxBytes = maxBytes;
        this.base = base;
    }

    /** A reader with the usual limit, which keeps relative IRIs as they are written. */
    public static DcatReader create() {
        return new DcatReader(DEFAULT_MAX_BYTES, "");
    }

    /**
     * The same reader with another limit to the size of a document.
     *
     * @throws IllegalArgumentException if the limit is not positive
     */
    public DcatReader withMaxBytes(long maxBytes) {
        if (maxBytes < 1 || maxBytes > Integer.MAX_VALUE - 16) {
            throw new IllegalArgumentException("not a limit in bytes: " + maxBytes);
        }
        return new DcatReader(maxBytes, base);
    }

    /** The same reader with the address that relative IRIs are resolved against. */
    public DcatReader withBase(String base) {
        return new DcatReader(maxBytes, base);
    }

    /**
     * Reads a file; its extension tells the syntax, else its first bytes.
     *
     * @throws SourceException if the file cannot be read
     */
    public CatalogReading read(Path file) {
        String name = file.toString();
        try (InputStream in = Files.newInputStream(file)) {
            return read(in, Optional.empty(), name);
        } catch (IOException e) {
            throw SourceException.of(name, e);
        }
    }

    /**
     * Reads a stream to its end, in that syntax.
     *
     * @throws SourceException if the stream fails
     */
    public CatalogReading read(InputStream stream, RdfFormat format) {
        try {
            return read(stream, Optional.of(format), "");
        } catch (IOException e) {
            throw SourceException.of("", e);
        }
    }

    private CatalogReading read(InputStream stream, Optional<RdfFormat> format, String path) throws IOException {
        byte[] bytes = stream.readNBytes((int) maxBytes + 1);
        ReportCollector problems = new ReportCollector();
        if (bytes.length > maxBytes) {
            problems.accept(GraphReader.tooLarge(maxBytes));
            return reading(Catalog.of(), problems, Optional.empty(), format, path);
        }
        RdfFormat syntax = format.orElseGet(() -> GraphReader.format(path, bytes));
        RdfGraph graph = GraphReader.read(bytes, syntax, base, problems);
        GraphCatalog parts = new GraphCatalog(graph);
        if (parts.isEmpty() && problems.errors() == 0) {
            problems.accept(Problem.of(OpendataCode.NO_CATALOG).build());
        }
        Catalog catalog = Entities.catalog(parts.members());
        return reading(catalog, problems, parts.nextPage(), Optional.of(syntax), path);
    }

    private static CatalogReading reading(
            Catalog catalog,
            ReportCollector problems,
            Optional<String> nextPage,
            Optional<RdfFormat> format,
            String path) {
        Report report = Report.builder(problems)
                .source("path", path)
                .source("format", format.map(RdfFormat::extension).orElse(""))
                .build();
        return new CatalogReading(catalog, report, nextPage);
    }
}
