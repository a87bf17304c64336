package fr.collectivites.sdk.opendata.files;

import static org.assertj.core.api.Assertions.assertThat;

import fr.collectivites.sdk.core.catalog.Catalog;
import fr.collectivites.sdk.core.catalog.Dataset;
import fr.collectivites.sdk.core.catalog.Distribution;
import fr.collectivites.sdk.core.catalog.Licence;
import fr.collectivites.sdk.opendata.dcat.Samples;
import fr.collectivites.sdk.opendata.publish.Publisher;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Writes target/portal-site, which {@code examples/interop/portals/ckan/static_site.py} gives to ckanext-dcat. */
@Tag("portal")
class StaticSiteTest {

    @Test
    void aSiteThatIsHarvested(@TempDir Path temp) throws IOException {
        Path subsidies = Files.writeString(temp.resolve("subventions.csv"), "a;b\n1;2\n");
        Path water = Files.writeString(temp.resolve("Eau été.csv"), "a;b\n1;2\n");
        Catalog catalog = Catalog.of(
                Dataset.builder("subventions", "Subventions versées en 2025", Samples.publisher())
                        .description("Aides versées.")
                        .licence(Licence.ETALAB_2_0)
                        .distribution(Distribution.file(subsidies).build())
                        .distribution(Distribution.download("https://example.org/carte.geojson")
                                .build())
                        .build(),
                Dataset.builder("eau", "Qualité de l'eau", Samples.publisher())
                        .description("Relevés.")
                        .licence(Licence.ODBL_1_0)
                        .distribution(Distribution.file(water).build())
                        .build());
        Publisher publisher = Publisher.to(FilesPlatform.builder(Path.of("target/portal-site"))
                .baseUrl("https://donnees.example.org/")
                .build());
        assertThat(publisher.apply(publisher.plan(catalog)).refusals()).isEmpty();
        assertThat(publisher.plan(catalog).isEmpty()).isTrue();
    }
}
