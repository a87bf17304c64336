package fr.collectivites.sdk.opendata.huwise;

import static org.assertj.core.api.Assertions.assertThat;

import fr.collectivites.sdk.core.catalog.Catalog;
import fr.collectivites.sdk.core.http.ConflictException;
import fr.collectivites.sdk.core.http.HttpTransport;
import fr.collectivites.sdk.core.http.PlatformRefusedException;
import fr.collectivites.sdk.core.http.PlatformUnavailableException;
import fr.collectivites.sdk.opendata.publish.FieldChange;
import fr.collectivites.sdk.opendata.publish.PublicationPlan;
import fr.collectivites.sdk.opendata.publish.PublicationResult;
import fr.collectivites.sdk.opendata.publish.Publisher;
import fr.collectivites.sdk.opendata.publish.Refusal;
import fr.collectivites.sdk.opendata.testing.Portal.Answer;
import fr.collectivites.sdk.opendata.testing.PortalServer;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The traps of the Automation API, by the numbers of the sheet that was made after its official description. */
class HuwiseTrapsTest {

    private static final HttpTransport TRANSPORT = HuwiseKit.transport(Duration.ofSeconds(30));
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private static PortalServer<HuwiseDouble> server;

    @TempDir
    Path folder;

    private HuwiseDouble portal = new HuwiseDouble();
    private final List<Duration> waits = new ArrayList<>();
    private final Publisher publisher = Publisher.builder(HuwiseKit.platform(
                            server.site().resolve(HuwiseDouble.AUTOMATION),
                            server.site().resolve(HuwiseDouble.EXPLORE),
                            HuwiseDouble.KEY,
                            TRANSPORT)
                    .patience(PATIENCE)
                    .pause(waits::add)
                    .build())
            .retire(true)
            .build();

    @BeforeAll
    static void start() {
        server = new PortalServer<>("Authorization", HuwiseDouble::new);
    }

    @AfterAll
    static void stop() {
        server.close();
        TRANSPORT.close();
    }

    @BeforeEach
    void renew() {
        portal = server.renew();
    }

    private void publish(Catalog catalog) {
        assertThat(publisher.apply(publisher.plan(catalog)).refusals()).isEmpty();
        PublicationPlan again = publisher.plan(catalog);
        assertThat(again.isEmpty()).as(again.toString()).isTrue();
    }

    private PublicationResult apply(Catalog catalog) {
        return publisher.apply(publisher.plan(catalog));
    }

    private List<String> posts(String action) {
        return server.writes.stream()
                .filter(write -> write.endsWith("/" + action + "/"))
                .toList();
    }

    /** Huwise 2.1.3: the identifier that people see stays while it is published; a rename makes harvesters duplicate. */
    @Test
    void aChangedTitleRenamesNothing() throws IOException {
        publish(HuwiseKit.first(folder));
        String uid = portal.only().text("uid");
        publish(HuwiseKit.second(folder));

        assertThat(portal.only().json).containsEntry("uid", uid).containsEntry("dataset_id", HuwiseKit.DATASET_ID);
        assertThat(server.writes).doesNotContain("PUT " + HuwiseDouble.AUTOMATION + "datasets/" + uid + "/");
    }

    /** Huwise 2.1.3: renamed by somebody since the plan, it is not the dataset any more that the plan was about. */
    @Test
    void aDatasetThatSomebodyRenamedIsAConflict() throws IOException {
        publish(HuwiseKit.first(folder));
        PublicationPlan change = publisher.plan(HuwiseKit.second(folder));
        PublicationPlan retirement =
                publisher.plan(Catalog.builder("Vide", "", HuwiseKit.COMMUNE).build());
        portal.only().json.put("dataset_id", "aides-aux-associations");
        server.calm();
        for (PublicationPlan plan : List.of(change, retirement)) {
            assertThat(publisher.apply(plan).refusals())
                    .extracting(Refusal::cause)
                    .hasSize(1)
                    .hasOnlyElementsOfType(ConflictException.class);
        }
        assertThat(server.writes).isEmpty();
    }

    /** Huwise 2.1.4: a value that comes from another portal stands unless it is expressly overridden. */
    @Test
    @SuppressWarnings("unchecked")
    void aFederatedValueIsOverriddenExpressly() throws IOException {
        publish(HuwiseKit.first(folder));
        Map<String, @Nullable Object> main = HuwiseKit.federate(portal, "title", "Titre d'un autre portail");

        publish(HuwiseKit.second(folder));

        assertThat((Map<String, @Nullable Object>) main.get("title"))
                .containsEntry("value", "Subventions versées")
                .containsEntry("override_remote_value", true);
        assertThat((Map<String, @Nullable Object>) main.get("description"))
                .as("not a member of other values")
                .doesNotContainKey("override_remote_value");
    }

    /** Huwise 2.1.8: publishing while the portal works on the dataset is 400; it is asked again once that is over. */
    @Test
    void aBusyDatasetIsPublishedWhenItIsFree() throws IOException {
        publish(HuwiseKit.first(folder));
        portal.faster = 2;
        server.calm();
        publish(HuwiseKit.second(folder));
        assertThat(posts("publish")).hasSize(3);
        assertThat(portal.only().records).isEqualTo(2);
    }

    /** Huwise 2.1.8: with a limit, and then in the words of the portal. */
    @Test
    void aDatasetThatIsAlwaysBusyIsToldAndDoneByTheNextRun() throws IOException {
        publish(HuwiseKit.first(folder));
        portal.faster = 99;
        server.calm();
        PublicationResult result = apply(HuwiseKit.second(folder));

        assertThat(result.refusals()).extracting(Refusal::cause).hasOnlyElementsOfType(PlatformRefusedException.class);
        assertThat(result.refusals().get(0).message(Locale.FRENCH)).contains("dataset status is 'queued'");
        assertThat(posts("publish")).hasSize(3);

        portal.faster = 0;
        publish(HuwiseKit.second(folder));
        assertThat(portal.only().records).isEqualTo(2);
    }

    /** Huwise 2.1.5 to 8: publishing is asynchronous and polled with a limit, at longer and longer intervals. */
    @Test
    void patienceEndsAndTheNextRunFinishes() throws IOException {
        portal.endless = true;
        PublicationResult result = apply(HuwiseKit.first(folder));

        assertThat(result.refusals()).hasSize(1);
        assertThat(result.refusals().get(0).message(Locale.FRENCH)).contains("processing");
        Duration waited = waits.stream().reduce(Duration.ZERO, Duration::plus);
        assertThat(waited).isBetween(PATIENCE, PATIENCE.plusSeconds(15));
        assertThat(waits).isSorted().startsWith(Duration.ofSeconds(1)).endsWith(Duration.ofSeconds(15));

        portal.endless = false;
        assertThat(publisher.plan(HuwiseKit.first(folder)).isEmpty()).isFalse();
        publish(HuwiseKit.first(folder));
        assertThat(portal.datasets).hasSize(1);
    }

    /** Huwise 2.1.9: a validation_error tells what is wrong with which field; it is not asked again. */
    @Test
    void theWordsOfAValidationErrorAreThoseOfTheRefusal() throws IOException {
        PublicationPlan plan = publisher.plan(HuwiseKit.first(folder));
        portal.refusal = HuwiseDouble.invalid("metadata.default.modified", "Not a valid datetime");
        PublicationResult result = publisher.apply(plan);

        assertThat(result.refusals().get(0).cause())
                .isInstanceOfSatisfying(
                        PlatformRefusedException.class,
                        e -> assertThat(e.fieldErrors())
                                .containsExactly(
                                        Map.entry("metadata.default.modified", List.of("Not a valid datetime"))));
        assertThat(result.refusals().get(0).message(Locale.FRENCH))
                .contains("Invalid input", "metadata.default.modified", "Not a valid datetime");
        assertThat(server.writes).hasSize(1);
    }

    /** Huwise 2.1.9: an internal_error has the number of a trace, which support asks for. */
    @Test
    void anInternalErrorIsToldWithItsTrace() throws IOException {
        PublicationPlan plan = publisher.plan(HuwiseKit.first(folder));
        portal.refusal = new Answer(
                500,
                Map.of(
                        "error_code", "internal_error",
                        "message", "A server error occurred.",
                        "trace_id", "6b523c91-45a6"));
        PublicationResult result = publisher.apply(plan);

        assertThat(result.refusals())
                .extracting(Refusal::cause)
                .hasOnlyElementsOfType(PlatformUnavailableException.class);
        assertThat(result.refusals().get(0).message(Locale.FRENCH))
                .contains("A server error occurred.", "6b523c91-45a6");
        assertThat(portal.datasets).isEmpty();

        portal.refusal = null;
        publish(HuwiseKit.first(folder));
        assertThat(publisher.plan(HuwiseKit.first(folder)).changes().get(0).fields())
                .extracting(FieldChange::field)
                .isEmpty();
    }
}
