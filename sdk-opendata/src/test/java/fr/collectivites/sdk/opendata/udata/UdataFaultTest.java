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
import fr.collectivites.sdk.core.http.UnexpectedResponseException;
import fr.collectivites.sdk.opendata.publish.PublicationPlan;
import fr.collectivites.sdk.opendata.publish.PublicationResult;
import fr.collectivites.sdk.opendata.publish.Publisher;
import fr.collectivites.sdk.opendata.publish.Refusal;
import fr.collectivites.sdk.opendata.testing.PortalServer;
import fr.collectivites.sdk.opendata.testing.PortalServer.Trouble;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every write of every kind of change, struck by every kind of failure, one at a time: nothing is lost, nothing is
 * double, and what cannot be made good at once is told with its type and made good by publishing again.
 */
class UdataFaultTest {

    private static final HttpTransport PATIENT = transport(Duration.ofSeconds(30));
    private static final HttpTransport HASTY = transport(Duration.ofMillis(PortalServer.SLOW_MILLIS / 2));

    private static PortalServer<PortalDouble> server;

    @TempDir
    Path folder;

    private PortalDouble portal = new PortalDouble();

    @BeforeAll
    static void start() {
        server = new PortalServer<>("X-API-KEY", PortalDouble::new);
    }

    @AfterAll
    static void stop() {
        server.close();
        PATIENT.close();
        HASTY.close();
    }

    @BeforeEach
    void renew() {
        portal = server.renew();
    }

    private static HttpTransport transport(Duration readTimeout) {
        return HttpTransport.builder("essais")
                .readTimeout(readTimeout)
                .retry(new RetryPolicy(3, Duration.ZERO, Duration.ZERO))
                .pause(duration -> {})
                .build();
    }

    private static Publisher publisher(HttpTransport transport) {
        return Publisher.builder(UdataPlatform.builder(server.site(), Secret.of(PortalDouble.KEY))
                        .transport(transport)
                        .chunkSize(40)
                        .pause(duration -> server.portal().sleep(duration))
                        .build())
                .retire(true)
                .build();
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static Dataset.Builder dataset(String title) {
        Organisation commune =
                Organisation.builder("Commune de Belcastel-sur-Lère").build();
        return Dataset.builder("subventions", title, commune)
                .description("Aides versées.")
                .licence(Licence.ETALAB_2_0)
                .keyword("aides");
    }

    /** A file in parts, a file in one piece, and a link. */
    private Catalog first() throws IOException {
        return Catalog.of(dataset("Subventions")
                .distribution(Distribution.file(file("gros.csv", "nom\n" + "ligne\n".repeat(15)))
                        .title("Gros fichier")
                        .build())
                .distribution(Distribution.file(file("petit.csv", "nom\na\n")).build())
                .distribution(Distribution.download("https://example.org/a").build())
                .build());
    }

    /** A changed value, a replaced file, a removed file, a new file and link before the others. */
    private Catalog second() throws IOException {
        return Catalog.of(dataset("Subventions versées")
                .distribution(Distribution.download("https://example.org/b").build())
                .distribution(Distribution.file(file("nouveau.csv", "nom\nc\n")).build())
                .distribution(Distribution.file(file("gros.csv", "nom\n" + "ligne\n".repeat(16)))
                        .title("Gros fichier")
                        .build())
                .distribution(Distribution.download("https://example.org/a").build())
                .build());
    }

    private void publish(Catalog catalog) {
        Publisher publisher = publisher(PATIENT);
        PublicationResult result = publisher.apply(publisher.plan(catalog));
        assertThat(result.refusals()).isEmpty();
        PublicationPlan again = publisher.plan(catalog);
        assertThat(again.isEmpty()).as(again.toString()).isTrue();
    }

    private List<Map<String, @Nullable Object>> alive() {
        return portal.datasets.stream()
                .filter(dataset -> dataset.get("deleted") == null)
                .toList();
    }

    private void assertHolds(Catalog catalog) throws IOException {
        assertThat(alive()).hasSize(catalog.datasets().size());
        if (catalog.datasets().isEmpty()) {
            return;
        }
        List<String> expected = new ArrayList<>();
        for (boolean links : new boolean[] {false, true}) {
            for (Distribution each : catalog.datasets().get(0).distributions()) {
                if (each.file().isPresent() && !links) {
                    expected.add("sha1:"
                            + PortalDouble.sha1(
                                    Files.readAllBytes(Path.of(each.file().get()))));
                } else if (each.file().isEmpty() && links) {
                    expected.add(each.downloadUrls().get(0));
                }
            }
        }
        assertThat(PortalDouble.resources(alive().get(0)))
                .extracting(resource -> resource.get("checksum") instanceof Map<?, ?> checksum
                        ? "sha1:" + checksum.get("value")
                        : String.valueOf(resource.get("url")))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource
    void aDatasetIsCreated(Trouble trouble) throws IOException {
        strike(trouble, Catalog.of(), this::first);
    }

    @ParameterizedTest
    @EnumSource
    void aDatasetIsChanged(Trouble trouble) throws IOException {
        strike(trouble, first(), this::second);
    }

    @ParameterizedTest
    @EnumSource
    void aDatasetIsRetired(Trouble trouble) throws IOException {
        strike(trouble, first(), Catalog::of);
    }

    @ParameterizedTest
    @EnumSource
    void aRetiredDatasetComesBack(Trouble trouble) throws IOException {
        publish(first());
        publish(Catalog.of());
        String key = String.valueOf(portal.datasets.get(0).get("id"));
        Publisher publisher = publisher(trouble == Trouble.SLOW_AFTER ? HASTY : PATIENT);
        server.fail(trouble, 0);
        publisher.apply(publisher.plan(first()));
        server.calm();
        publish(first());
        assertThat(portal.datasets).hasSize(1);
        assertThat(portal.datasets.get(0)).containsEntry("id", key);
    }

    /** A catalogue whose files are written when it is asked for. */
    private interface Declaration {
        Catalog get() throws IOException;
    }

    private void strike(Trouble trouble, Catalog before, Declaration after) throws IOException {
        publish(before);
        byte[] saved = portal.save();
        Catalog wanted = after.get();
        server.calm();
        publish(wanted);
        int writes = server.writes.size();
        assertThat(writes).isPositive();
        Publisher publisher = publisher(trouble == Trouble.SLOW_AFTER ? HASTY : PATIENT);
        portal.restore(saved);
        PublicationPlan plan = publisher.plan(wanted);
        // A slow answer is no different from a cut one but for the time that it takes: every third write is enough.
        for (int i = 0; i < writes; i += trouble == Trouble.SLOW_AFTER ? 3 : 1) {
            portal.restore(saved);
            server.fail(trouble, i);
            PublicationResult result = publisher.apply(plan);
            String where = trouble + " at write " + i + ": " + server.writes;
            server.calm();
            if (trouble == Trouble.REDIRECT) {
                assertThat(result.refusals())
                        .as(where)
                        .extracting(Refusal::cause)
                        .hasOnlyElementsOfType(UnexpectedResponseException.class)
                        .hasSize(1);
            } else {
                assertThat(result.refusals()).as(where).isEmpty();
                assertHolds(wanted);
                assertThat(publisher.plan(wanted).isEmpty()).as(where).isTrue();
                continue;
            }
            publish(wanted);
            assertHolds(wanted);
        }
    }
}
