package fr.collectivites.sdk.cli.catalog;

import fr.collectivites.sdk.cli.Terminal;
import fr.collectivites.sdk.core.catalog.Catalog;
import fr.collectivites.sdk.core.problem.ProblemSink;
import fr.collectivites.sdk.core.problem.Report;
import fr.collectivites.sdk.core.problem.ReportCollector;
import fr.collectivites.sdk.opendata.dcat.CatalogReading;
import fr.collectivites.sdk.opendata.dcat.DcatProfile;
import fr.collectivites.sdk.opendata.dcat.DcatReader;
import fr.collectivites.sdk.opendata.dcat.DcatWriter;
import fr.collectivites.sdk.opendata.declaration.CatalogDeclaration;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A catalogue with what was wrong with the file that holds it.
 *
 * @param catalog as far as it could be read
 * @param report on the file
 * @param isDeclaration whether the file declares the catalogue, else it is RDF
 * @param base the address below which to name what has none; empty to take one of the catalogue
 */
record CatalogSource(Catalog catalog, Report report, boolean isDeclaration, Optional<String> base) {

    /**
     * Reads a declaration or RDF.
     *
     * @param base the address below which the files of a declaration are served; null for the one that it says itself
     */
    static CatalogSource read(Path file, @Nullable String base) {
        Optional<String> given = Optional.ofNullable(base);
        if (!CatalogDeclaration.isDeclaration(file)) {
            CatalogReading reading = DcatReader.create().read(file);
            return new CatalogSource(reading.catalog(), reading.report(), false, given);
        }
        CatalogDeclaration declaration = CatalogDeclaration.read(file);
        Catalog catalog = given.or(() -> declaration.catalog().homepage())
                .map(address -> declaration.served(address, Clock.systemUTC()))
                .orElseGet(declaration::catalog);
        return new CatalogSource(catalog, declaration.report(), true, given);
    }

    /** The report on the file with what checks find besides. */
    Report report(Consumer<ProblemSink> checks) {
        ReportCollector problems = new ReportCollector();
        report.problems().forEach(problems::accept);
        checks.accept(problems);
        Report.Builder builder = Report.builder(problems);
        report.source().forEach(builder::source);
        return builder.build();
    }

    /** Turtle for that profile. */
    DcatWriter writer(DcatProfile profile) {
        DcatWriter writer = DcatWriter.turtle(profile);
        return base.map(writer::withBase).orElse(writer);
    }

    /** Says it when files are left without address. */
    void warn(Terminal terminal) {
        boolean left = catalog.datasets().stream()
                .flatMap(dataset -> dataset.distributions().stream())
                .anyMatch(distribution -> distribution.file().isPresent());
        if (left) {
            terminal.err().println(terminal.messages("catalog").text("no-address", Map.of()));
        }
    }
}
