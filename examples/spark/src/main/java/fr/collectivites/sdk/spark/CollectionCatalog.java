package fr.collectivites.sdk.spark;

import fr.collectivites.sdk.core.catalog.Catalog;
import fr.collectivites.sdk.core.catalog.Checksum;
import fr.collectivites.sdk.core.catalog.Dataset;
import fr.collectivites.sdk.core.catalog.Distribution;
import fr.collectivites.sdk.core.catalog.FileFormat;
import fr.collectivites.sdk.core.catalog.Licence;
import fr.collectivites.sdk.core.catalog.Organisation;
import fr.collectivites.sdk.core.catalog.Standard;
import fr.collectivites.sdk.core.problem.Outcome;
import fr.collectivites.sdk.core.schema.SchemaId;
import fr.collectivites.sdk.opendata.dcat.DcatProfile;
import fr.collectivites.sdk.opendata.dcat.DcatWriter;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Describes the files of a collection in DCAT-AP, as they were found. */
final class CollectionCatalog {

    private final String base;

    /** Files are served below that address. */
    CollectionCatalog(URI base) {
        this.base = base.toString().endsWith("/") ? base.toString() : base + "/";
    }

    /** Writes the datasets one after the other: memory does not grow with the catalogue. */
    void write(Organisation publisher, List<FileResult> results, Path target) throws IOException {
        Catalog catalog = Catalog.builder("Collection", "Fichiers de la collection", publisher)
                .build();
        Iterable<Dataset> datasets = () -> results.stream()
                .filter(result -> result.verdict().judged())
                .map(this::dataset)
                .iterator();
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(target))) {
            DcatWriter.turtle(DcatProfile.HARVEST).withBase(base).write(catalog, datasets, out);
        }
    }

    private Dataset dataset(FileResult result) {
        CollectionFile file = result.file();
        Distribution.Builder distribution = Distribution.download(address(file.path()))
                .title(file.title())
                .licence(Licence.ETALAB_2_0)
                .byteSize(BigDecimal.valueOf(result.content().size()))
                .checksum(Checksum.sha256(result.content().sha256()));
        FileFormat.ofFileName(file.path()).ifPresent(distribution::format);
        if (result.verdict().outcome() != Outcome.INVALID) {
            // Conformity is said of files that the engine found to conform, and of no others.
            SchemaId schema = SchemaId.parse(result.verdict().schema());
            distribution.conformsTo(Standard.schema(schema.name(), schema.version()));
        }
        return Dataset.builder(file.path(), file.title(), Organisation.of(file.publisher(), file.siret()))
                .distribution(distribution.build())
                .build();
    }

    private String address(String path) {
        try {
            return base + new URI(null, null, path, null).toASCIIString();
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("no address for " + path, e);
        }
    }
}
