import fr.collectivites.sdk.core.catalog.Catalog;
import fr.collectivites.sdk.core.catalog.Dataset;
import fr.collectivites.sdk.core.catalog.Distribution;
import fr.collectivites.sdk.core.catalog.Frequency;
import fr.collectivites.sdk.core.catalog.Licence;
import fr.collectivites.sdk.core.catalog.Organisation;
import fr.collectivites.sdk.core.catalog.SpatialCoverage;
import fr.collectivites.sdk.core.code.CommuneCode;
import fr.collectivites.sdk.core.http.Secret;
import fr.collectivites.sdk.core.value.Period;
import fr.collectivites.sdk.opendata.publish.PublicationPlan;
import fr.collectivites.sdk.opendata.publish.PublicationResult;
import fr.collectivites.sdk.opendata.publish.Publisher;
import fr.collectivites.sdk.opendata.udata.UdataPlatform;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;

/** What is published to the portal, and the publishing of it. */
abstract class Publishing extends Portal {

    Publishing(Path home) throws IOException {
        super(home);
    }

    UdataPlatform.Builder platform(String key) {
        return UdataPlatform.builder(SITE, Secret.of(System.getenv(key))).organization(ORGANIZATION);
    }

    Publisher publisher(boolean retire) {
        return Publisher.builder(platform("UDATA_KEY").build()).retire(retire).build();
    }

    static Organisation commune() {
        return Organisation.builder("Commune de Moissac").build();
    }

    Path csv(String name, int rows) throws IOException {
        StringBuilder text = new StringBuilder("nom;nombre\n");
        IntStream.range(0, rows).forEach(i -> text.append("été ").append(i).append(';').append(i).append('\n'));
        return Files.writeString(work.resolve(name), text);
    }

    static Dataset.Builder dataset(String id, String title) {
        return Dataset.builder(id, title, commune())
                .description("Décrit « " + title + " ».\nSur deux lignes.")
                .licence(Licence.ETALAB_2_0);
    }

    Dataset.Builder full() throws IOException {
        return dataset("subventions", "Subventions versées")
                .acronym("SUB")
                .frequency(Frequency.ANNUAL)
                .keyword("L'eau potable")
                .keyword("Élections")
                .spatial(SpatialCoverage.commune(CommuneCode.of("82112")))
                .temporal(Period.year(2025))
                .distribution(Distribution.file(csv("Subventions_2025.csv", 3))
                        .title("Subventions 2025")
                        .conformsTo("maison/subventions", "1.0")
                        .build())
                .distribution(Distribution.file(csv("lisez-moi.csv", 1)).build())
                .distribution(Distribution.download("https://example.org/carte.geojson")
                        .title("Carte")
                        .build());
    }

    Catalog catalog(Dataset... datasets) {
        return Catalog.of(datasets);
    }

    PublicationResult publish(Catalog catalog) {
        return publish(publisher(false), catalog);
    }

    static PublicationResult publish(Publisher publisher, Catalog catalog) {
        PublicationPlan plan = publisher.plan(catalog);
        PublicationResult result = publisher.apply(plan);
        check(result.refusals().isEmpty(), result.refusals());
        PublicationPlan again = publisher.plan(catalog);
        check(again.isEmpty(), "a second plan is not empty:\n" + again);
        return result;
    }
}
