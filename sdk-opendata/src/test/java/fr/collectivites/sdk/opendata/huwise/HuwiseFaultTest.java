package fr.collectivites.sdk.opendata.huwise;

import static org.assertj.core.api.Assertions.assertThat;

import fr.collectivites.sdk.core.catalog.Catalog;
import fr.collectivites.sdk.core.http.HttpTransport;
import fr.collectivites.sdk.core.http.UnexpectedResponseException;
import fr.collectivites.sdk.opendata.huwise.HuwiseDouble.Stored;
import fr.collectivites.sdk.opendata.publish.PublicationPlan;
import fr.collectivites.sdk.opendata.publish.PublicationResult;
import fr.collectivites.sdk.opendata.publish.Publisher;
import fr.collectivites.sdk.opendata.publish.Refusal;
import fr.collectivites.sdk.opendata.testing.PortalServer;
import fr.collectivites.sdk.opendata.testing.PortalServer.Trouble;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every write of every kind of change, struck by every kind of failure, one at a time: nothing is lost, nothing is
 * double, and what cannot be made good at once is told with its type and made good by publishing again.
 */
class HuwiseFaultTest {

    private static final HttpTransport PATIENT = HuwiseKit.transport(Duration.ofSeconds(30));
    private static final HttpTransport HASTY = HuwiseKit.transport(Duration.ofMillis(PortalServer.SLOW_MILLIS / 2));

    private static PortalServer<HuwiseDouble> server;

    @TempDir
    Path folder;

    private HuwiseDouble portal = new HuwiseDouble();

    @BeforeAll
    static void start() {
        server = new PortalServer<>("Authorization", HuwiseDouble::new);
    }

    @AfterAll
    static void stop() {
        server.close();
        PATIENT.close();
        HASTY.close();
    }

    private static Publisher publisher(HttpTransport transport) {
        return Publisher.builder(HuwiseKit.platform(
                                server.site().resolve(HuwiseDouble.AUTOMATION),
                                server.site().resolve(HuwiseDouble.EXPLORE),
                                HuwiseDouble.KEY,
                                transport)
                        .build())
                .retire(true)
                .build();
    }

    private interface Declaration {
        Catalog in(Path folder) throws IOException;
    }

    private static void publish(Catalog catalog) {
        Publisher publisher = publisher(PATIENT);
        PublicationResult result = publisher.apply(publisher.plan(catalog));
        assertThat(result.refusals()).isEmpty();
        PublicationPlan again = publisher.plan(catalog);
        assertThat(again.isEmpty()).as(again.toString()).isTrue();
    }

    private void assertHolds(Catalog catalog, String where) throws IOException {
        List<Stored> visible =
                portal.datasets.stream().filter(Stored::isPublished).toList();
        assertThat(visible).as(where).hasSize(catalog.datasets().size());
        assertThat(portal.datasets).as(where).hasSizeLessThanOrEqualTo(1);
        if (visible.isEmpty()) {
            return;
        }
        Stored dataset = visible.get(0);
        assertThat(dataset.resources).as(where).hasSize(1);
        byte[] declared = Files.readAllBytes(
                Path.of(catalog.datasets().get(0).distributions().get(0).file().orElseThrow()));
        assertThat(dataset.files.get(HuwiseDouble.upload(dataset.resources.get(0))))
                .as(where)
                .isEqualTo(declared);
        assertThat(dataset.records)
                .as(where)
                .isEqualTo(new String(declared, StandardCharsets.UTF_8).lines().count() - 1);
        assertThat(String.valueOf(dataset.seen))
                .as(where)
                .contains(catalog.datasets().get(0).title().orElseThrow());
    }

    @ParameterizedTest
    @EnumSource
    void aDatasetIsCreated(Trouble trouble) throws IOException {
        strike(
                trouble,
                folder -> HuwiseKit.first(folder).toBuilder().withoutDatasets().build(),
                HuwiseKit::first);
    }

    @ParameterizedTest
    @EnumSource
    void aDatasetIsChanged(Trouble trouble) throws IOException {
        strike(trouble, HuwiseKit::first, HuwiseKit::second);
    }

    @ParameterizedTest
    @EnumSource
    void aDatasetIsRetired(Trouble trouble) throws IOException {
        strike(
                trouble,
                HuwiseKit::first,
                folder -> Catalog.builder("Vide", "", HuwiseKit.COMMUNE).build());
    }

    private void strike(Trouble trouble, Declaration before, Declaration after) throws IOException {
        portal = server.renew();
        publish(before.in(folder));
        HuwiseDouble saved = portal.copy();
        server.calm();
        Catalog wanted = after.in(folder);
        publish(wanted);
        int writes = server.writes.size();
        assertThat(writes).isPositive();
        Publisher publisher = publisher(trouble == Trouble.SLOW_AFTER ? HASTY : PATIENT);
        portal = server.renew(saved.copy());
        PublicationPlan plan = publisher.plan(wanted);
        // A slow answer is no different from a cut one but for the time that it takes: every third write is enough.
        for (int i = 0; i < writes; i += trouble == Trouble.SLOW_AFTER ? 3 : 1) {
            portal = server.renew(saved.copy());
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
                assertHolds(wanted, where);
                assertThat(publisher.plan(wanted).isEmpty()).as(where).isTrue();
                continue;
            }
            publish(wanted);
            assertHolds(wanted, where);
        }
    }
}
