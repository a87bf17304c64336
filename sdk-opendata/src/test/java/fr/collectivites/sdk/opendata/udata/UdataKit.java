package fr.collectivites.sdk.opendata.udata;

import static org.assertj.core.api.Assertions.assertThat;

import fr.collectivites.sdk.core.catalog.Catalog;
import fr.collectivites.sdk.core.catalog.Dataset;
import fr.collectivites.sdk.core.catalog.Distribution;
import fr.collectivites.sdk.core.catalog.Licence;
import fr.collectivites.sdk.core.catalog.Organisation;
import fr.collectivites.sdk.core.http.HttpTransport;
import fr.collectivites.sdk.core.http.RetryPolicy;
import fr.collectivites.sdk.core.http.Secret;
import fr.collectivites.sdk.opendata.publish.PublicationPlan;
import fr.collectivites.sdk.opendata.publish.PublicationResult;
import fr.collectivites.sdk.opendata.publish.Publisher;
import fr.collectivites.sdk.opendata.testing.PortalServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A portal in memory and who publishes to it: what the tests of the traps begin with. */
final class UdataKit implements AutoCloseable {

    /** Larger files go in parts. */
    static final int CHUNK = 40;

    final PortalServer<PortalDouble> server = new PortalServer<>("X-API-KEY", PortalDouble::new);
    private final HttpTransport transport = HttpTransport.builder("essais")
            .retry(new RetryPolicy(3, Duration.ZERO, Duration.ZERO))
            .pause(duration -> {})
            .build();

    @Override
    public void close() {
        server.close();
        transport.close();
    }

    UdataPlatform platform(Locale locale) {
        return UdataPlatform.builder(server.site(), Secret.of(PortalDouble.KEY))
                .locale(locale)
                .transport(transport)
                .chunkSize(CHUNK)
                .pause(duration -> server.portal().sleep(duration))
                .build();
    }

    Publisher publisher(Locale locale) {
        return Publisher.builder(platform(locale)).retire(true).build();
    }

    static Dataset.Builder dataset(String title) {
        return Dataset.builder(
                        "subventions",
                        title,
                        Organisation.builder("Commune de Belcastel-sur-Lère").build())
                .description("Aides versées.")
                .licence(Licence.ETALAB_2_0);
    }

    static Distribution file(Path folder, String name, String text) throws IOException {
        return Distribution.file(Files.writeString(folder.resolve(name), text)).build();
    }

    /** Publishes, and sees to it that nothing is left to do. */
    static void publish(Publisher publisher, Catalog catalog) {
        PublicationResult result = publisher.apply(publisher.plan(catalog));
        assertThat(result.refusals()).isEmpty();
        PublicationPlan again = publisher.plan(catalog);
        assertThat(again.isEmpty()).as(again.toString()).isTrue();
    }

    /** The one dataset that was ever made. */
    Map<String, @Nullable Object> only() {
        List<Map<String, @Nullable Object>> all = server.portal().datasets;
        if (all.size() != 1) {
            throw new AssertionError(all.size() + " datasets");
        }
        return all.get(0);
    }
}
