package fr.collectivites.sdk.cli;

import fr.collectivites.sdk.core.catalog.Catalog;
import fr.collectivites.sdk.core.problem.Report;
import fr.collectivites.sdk.opendata.dcat.CatalogReading;
import fr.collectivites.sdk.opendata.dcat.DcatReader;
import fr.collectivites.sdk.opendata.declaration.CatalogDeclaration;
import java.nio.file.Path;
import java.util.Locale;

/**
 * A catalogue with what was wrong with the file that holds it.
 *
 * @param catalog as far as it could be read
 * @param report on the file
 * @param isDeclaration whether the file declares the catalogue, else it is RDF
 */
record CatalogSource(Catalog catalog, Report report, boolean isDeclaration) {

    /** Reads a declaration ({@code .yaml}, {@code .yml}) or RDF. */
    static CatalogSource read(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".yaml") || name.endsWith(".yml")) {
            CatalogDeclaration declaration = CatalogDeclaration.read(file);
            return new CatalogSource(declaration.catalog(), declaration.report(), true);
        }
        CatalogReading reading = DcatReader.create().read(file);
        return new CatalogSource(reading.catalog(), reading.report(), false);
    }
}
