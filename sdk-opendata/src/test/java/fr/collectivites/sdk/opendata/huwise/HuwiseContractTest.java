package fr.collectivites.sdk.opendata.huwise;

import static org.assertj.core.api.Assertions.assertThat;

import fr.collectivites.sdk.core.catalog.Catalog;
import fr.collectivites.sdk.core.catalog.Distribution;
import fr.collectivites.sdk.core.http.HttpTransport;
import fr.collectivites.sdk.opendata.publish.PublicationPlan;
import fr.collectivites.sdk.opendata.publish.PublicationResult;
import fr.collectivites.sdk.opendata.publish.Publisher;
import fr.collectivites.sdk.opendata.testing.PortalServer;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The whole of what is written to a portal, through Prism, which refuses each request that the official description does
 * not allow; {@code examples/interop/portals/huwise/run} starts it between this test and the double.
 */
@Tag("portal")
class HuwiseContractTest {

    @TempDir
    Path folder;

    @Test
    void everyRequestConformsToTheDescription() throws IOException {
        int port = Integer.getInteger("huwise.portal.port");
        URI prism = URI.create("http://127.0.0.1:" + Integer.getInteger("huwise.prism.port") + "/");
        try (PortalServer<HuwiseDouble> server =
                        new PortalServer<>("Authorization", () -> new HuwiseDouble("/"), port);
                HttpTransport transport = HuwiseKit.transport(Duration.ofSeconds(60))) {
            HuwiseDouble portal = server.renew();
            Publisher publisher = Publisher.builder(HuwiseKit.platform(
                                    prism, server.site().resolve(HuwiseDouble.EXPLORE), HuwiseDouble.KEY, transport)
                            .build())
                    .retire(true)
                    .build();
            publish(publisher, HuwiseKit.first(folder));
            HuwiseKit.federate(portal, "title", "Titre d'un autre portail");
            publish(publisher, HuwiseKit.second(folder));
            publish(
                    publisher,
                    Catalog.of(HuwiseKit.dataset("Classeur")
                            .distribution(Distribution.file(HuwiseKit.file(folder, "classeur.xlsx", "a\n1\n"))
                                    .build())
                            .build()));
            publish(publisher, Catalog.builder("Vide", "", HuwiseKit.COMMUNE).build());
            publish(publisher, HuwiseKit.first(folder));
            assertThat(portal.only().records).isEqualTo(1);
            // What is to be conformed to: each kind of request that is made was made.
            assertThat(server.writes)
                    .extracting(call -> call.replaceAll("(da|re)_[0-9]+", "ID"))
                    .contains(
                            "POST /datasets/",
                            "POST /datasets/ID/resources/files/",
                            "POST /datasets/ID/resources/",
                            "PUT /datasets/ID/resources/ID/",
                            "PUT /datasets/ID/metadata/default/title/",
                            "DELETE /datasets/ID/metadata/default/references/",
                            "POST /datasets/ID/resources/guess_extractors/",
                            "POST /datasets/ID/resources/guess_extractor_params/",
                            "POST /datasets/ID/publish/",
                            "POST /datasets/ID/unpublish/");
        }
    }

    private static void publish(Publisher publisher, Catalog catalog) {
        PublicationResult result = publisher.apply(publisher.plan(catalog));
        assertThat(result.refusals()).isEmpty();
        PublicationPlan again = publisher.plan(catalog);
        assertThat(again.isEmpty()).as(again.toString()).isTrue();
    }
}
