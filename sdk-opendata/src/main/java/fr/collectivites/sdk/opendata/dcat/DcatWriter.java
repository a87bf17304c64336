package fr.collectivites.sdk.opendata.dcat;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.collectivites.sdk.core.catalog.Catalog;
import fr.collectivites.sdk.core.catalog.Dataset;
import fr.collectivites.sdk.core.problem.Problem;
import fr.collectivites.sdk.core.problem.SdkException;
import fr.collectivites.sdk.core.writing.Replacement;
import fr.collectivites.sdk.opendata.dcat.internal.DcatNames;
import fr.collectivites.sdk.opendata.dcat.rdf.Iris;
import fr.collectivites.sdk.opendata.dcat.rdf.RdfFormat;
import fr.collectivites.sdk.opendata.dcat.rdf.RdfWriter;
import fr.collectivites.sdk.opendata.dcat.rdf.TripleSink;
import fr.collectivites.sdk.opendata.finding.OpendataCode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Writes catalogues as DCAT-AP 3.0.1. The same catalogue gives the same bytes, datasets in the order of their
 * identifiers. Immutable and thread-safe.
 *
 * <pre>{@code
 * DcatWriter.turtle(DcatProfile.HARVEST).withBase("https://data.example.org/").write(catalog, Path.of("catalog.ttl"));
 * }</pre>
 *
 * <p>For catalogues of many thousand datasets, see {@link CatalogPages}.
 *
 * <p>Resources without an IRI of their own get one below the base, made from their identifier: keep both, and the base,
 * the same from one writing to the next, or harvesters take the resources for new ones.
 */
public final class DcatWriter {

    private final RdfFormat format;
    private final DcatProfile profile;
    private final String base;

    private DcatWriter(RdfFormat format, DcatProfile profile, String base) {
        this.format = format;
        this.profile = profile;
        this.base = base;
    }

    /** A writer of Turtle. */
    public static DcatWriter turtle(DcatProfile profile) {
        return of(RdfFormat.TURTLE, profile);
    }

    /** A writer of that syntax. */
    public static DcatWriter of(RdfFormat format, DcatProfile profile) {
        return new DcatWriter(format, profile, "");
    }

    /**
     * The same writer with that base for the IRIs of what has none. Without one, the catalogue's IRI is taken, else its
     * homepage, else its publisher's; failing all, an address that never resolves.
     *
     * @throws IllegalArgumentException if the base is not an absolute IRI
     */
    public DcatWriter withBase(String base) {
        if (!Iris.isAbsolute(base)) {
            throw new IllegalArgumentException("not an absolute IRI: \"" + base + "\"");
        }
        return new DcatWriter(format, profile, base);
    }

    /** The syntax; it knows the media type and the extension to serve it with. */
    public RdfFormat format() {
        return format;
    }

    /** The profile. */
    public DcatProfile profile() {
        return profile;
    }

    /**
     * Writes the catalogue; the stream stays open.
     *
     * @throws UncheckedIOException if the stream fails
     */
    public void write(Catalog catalog, OutputStream stream) {
        write(catalog, CatalogMapping.sorted(catalog.datasets()), stream);
    }

    /**
     * Writes a catalogue whose datasets come from elsewhere, such as a database, in constant memory.
     *
     * @param catalog the catalogue itself, its series and services; datasets in it are left out
     * @param datasets in the order in which they are written, best by identifier; gone through twice
     * @throws UncheckedIOException if the stream fails
     */
    public void write(Catalog catalog, Iterable<Dataset> datasets, OutputStream stream) {
        RdfWriter writer = RdfWriter.to(stream, format, DcatNames.NAMESPACES);
        new CatalogMapping(catalog, writer, profile, new Iri(base, catalog, datasets)).write(datasets);
        writer.finish();
    }

    /**
     * Writes a page.
     *
     * @param datasets those of the page
     * @param all the datasets of all pages; empty when they are not at hand
     */
    void writePage(
            Catalog catalog, List<Dataset> datasets, List<Dataset> all, CatalogPages.View view, OutputStream stream) {
        RdfWriter writer = RdfWriter.to(stream, format, DcatNames.NAMESPACES);
        Iri iri = new Iri(base, catalog, all.isEmpty() ? datasets : all);
        new CatalogMapping(catalog, writer, profile, iri).writePage(datasets, all, view);
        writer.finish();
    }

    /**
     * Writes the catalogue to a file, which is replaced at once when all is written and otherwise left as it was; what is
     * no ordinary file, such as a pipe, is written to as it stands.
     *
     * @throws SdkException if the file cannot be written
     */
    public void write(Catalog catalog, Path file) {
        try {
            if (Files.exists(file) && !Files.isRegularFile(file)) {
                try (OutputStream stream = Files.newOutputStream(file)) {
                    write(catalog, stream);
                }
                return;
            }
            // A symbolic link stays, and what it points at is replaced.
            Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
            Path part = target.resolveSibling("." + target.getFileName() + "-" + UUID.randomUUID() + ".part");
            try {
                try (OutputStream stream = Files.newOutputStream(part, StandardOpenOption.CREATE_NEW)) {
                    write(catalog, stream);
                }
                Replacement.replace(part, target);
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException | UncheckedIOException e) {
            throw failure(file, e);
        }
    }

    private static SdkException failure(Path file, Exception cause) {
        Problem problem = Problem.of(OpendataCode.OUTPUT_FAILED)
                .rule(cause instanceof NoSuchFileException ? "folder" : "write")
                .with("file", file)
                .with("detail", String.valueOf(cause.getMessage()))
                .build();
        return new SdkException(problem, cause);
    }

    /** The catalogue as text. */
    public String text(Catalog catalog) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        write(catalog, bytes);
        return bytes.toString(UTF_8);
    }

    /** Hands the catalogue's triples to a sink, such as one that fills a graph; the syntax plays no part. */
    public void emit(Catalog catalog, TripleSink sink) {
        List<Dataset> datasets = CatalogMapping.sorted(catalog.datasets());
        new CatalogMapping(catalog, sink, profile, new Iri(base, catalog, datasets)).write(datasets);
    }

    /**
     * Hands the triples of a part of a catalogue to a sink: its references lead where they lead in the whole.
     *
     * @param part with the datasets, series, services and records that are wanted
     * @param whole the catalogue with all its series and services
     * @param own IRIs that datasets of the whole have of their own, by identifier
     */
    public void emit(Catalog part, Catalog whole, Map<String, String> own, TripleSink sink) {
        Iri iri = new Iri(base, whole, own);
        new CatalogMapping(part, sink, profile, iri).write(CatalogMapping.sorted(part.datasets()));
    }
}
