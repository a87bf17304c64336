package fr.collectivites.sdk.opendata.declaration;

import fr.collectivites.sdk.core.catalog.Catalog;
import fr.collectivites.sdk.core.problem.Outcome;
import fr.collectivites.sdk.core.problem.Problem;
import fr.collectivites.sdk.core.problem.Report;
import fr.collectivites.sdk.core.schema.SchemaCatalog;
import fr.collectivites.sdk.core.table.SourceException;
import fr.collectivites.sdk.core.territory.Territory;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;

/**
 * What a {@code catalog.yaml} says: the catalogue, what is wrong with the file, and what someone acknowledged in it.
 * Reading never fails because of what the file says; look at {@link #outcome()} before publishing, for a dataset that
 * could not be made out is missing from the catalogue. Immutable and thread-safe.
 *
 * <pre>{@code
 * CatalogDeclaration declaration = CatalogDeclaration.read(Path.of("catalog.yaml"));
 * if (declaration.outcome() != Outcome.INVALID) {
 *     PublicationPlan plan = Publisher.to(platform).plan(declaration);
 * }
 * }</pre>
 */
public final class CatalogDeclaration {

    private final Catalog catalog;
    private final Report report;
    private final List<Acknowledgement> acknowledgements;

    CatalogDeclaration(Catalog catalog, Report report, List<Acknowledgement> acknowledgements) {
        this.catalog = catalog;
        this.report = report;
        this.acknowledgements = List.copyOf(acknowledgements);
    }

    /** Whether the name of the file is that of a declaration: YAML, or a table. */
    public static boolean isDeclaration(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return name.endsWith(".yaml") || name.endsWith(".yml") || CatalogTableReader.isTable(file);
    }

    /**
     * Reads a declaration with the schemas and the territory that the SDK carries.
     *
     * <p>A table (CSV, TSV, XLSX, ODS, XLS) is read as a catalogue of the registered schema {@code scdl/catalogue}, one row for
     * each dataset. Nothing can be acknowledged in it.
     *
     * @param file the declaration; its files are looked for in its folder
     * @throws SourceException if the file cannot be read
     */
    public static CatalogDeclaration read(Path file) {
        return read(file, SchemaCatalog.bundled(), Territory.embedded());
    }

    /**
     * Reads a declaration.
     *
     * @param file the declaration; its files are looked for in its folder
     * @param schemas where titles and versions of schemas come from
     * @param territory where names of collectivités come from
     * @throws SourceException if the file cannot be read
     */
    public static CatalogDeclaration read(Path file, SchemaCatalog schemas, Territory territory) {
        return CatalogTableReader.isTable(file)
                ? new CatalogTableReader(file, territory).read()
                : new DeclarationReader(file, schemas, territory).read();
    }

    /** The catalogue, with everything derived that could be; its distributions name files that can be opened from here. */
    public Catalog catalog() {
        return catalog;
    }

    /**
     * The same catalogue with the addresses that its files have once they are served, as {@code FilesPlatform} lays them out:
     * {@code BASE/IDENTIFIER/NAME}, the name in lower case, without accents or spaces. Size, checksum and date are those of
     * the files, which are read.
     *
     * @param base the address below which everything is served
     * @param clock no file is said to be of a later time: harvesters ignore dates in the future
     * @throws SourceException if a file cannot be read
     */
    public Catalog served(String base, Clock clock) {
        return new ServedCatalog(base, clock).of(catalog);
    }

    /** What is wrong with the declaration, each finding with its line. */
    public Report report() {
        return report;
    }

    /** The findings of {@link #report()} that were kept. */
    public List<Problem> problems() {
        return report.problems();
    }

    /** The verdict on the declaration; an invalid one must not be published. */
    public Outcome outcome() {
        return report.outcome();
    }

    /** Findings that someone accepts, so that they hold nothing back. */
    public List<Acknowledgement> acknowledgements() {
        return acknowledgements;
    }
}
