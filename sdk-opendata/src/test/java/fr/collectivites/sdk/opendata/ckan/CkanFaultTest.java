package fr.collectivites.sdk.opendata.ckan;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import fr.collectivites.sdk.core.catalog.Catalog;
import fr.collectivites.sdk.core.catalog.Dataset;
import fr.collectivites.sdk.core.catalog.Distribution;
import fr.collectivites.sdk.core.catalog.Frequency;
import fr.collectivites.sdk.core.catalog.Licence;
import fr.collectivites.sdk.core.http.ConflictException;
import fr.collectivites.sdk.core.http.HttpTransport;
import fr.collectivites.sdk.core.http.PlatformException;
import fr.collectivites.sdk.core.http.PlatformUnavailableException;
import fr.collectivites.sdk.core.http.RateLimitedException;
import fr.collectivites.sdk.core.http.RetryPolicy;
import fr.collectivites.sdk.opendata.dcat.Samples;
import fr.collectivites.sdk.opendata.publish.Action;
import fr.collectivites.sdk.opendata.publish.PublicationPlan;
import fr.collectivites.sdk.opendata.publish.PublicationResult;
import fr.collectivites.sdk.opendata.publish.Publisher;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever goes wrong with a write to CKAN, before or after it was made: nothing is lost, nothing is doubled. */
class CkanFaultTest {

    private static final String HTML = "<html><head><title>502 Bad Gateway</title></head><body>nginx</body></html>";

    @TempDir
    Path temp;

    private static FakeCkan ckan;
    private static CkanPlatform patient;
    private static CkanPlatform hasty;
    private Publisher portal;

    @BeforeAll
    static void start() {
        ckan = new FakeCkan();
        patient = platform(Duration.ofSeconds(20));
        hasty = platform(Duration.ofMillis(300));
    }

    @AfterAll
    static void stop() {
        ckan.close();
        patient.close();
        hasty.close();
    }

    private static CkanPlatform platform(Duration patience) {
        HttpTransport transport = HttpTransport.builder("essai")
                .readTimeout(patience)
                .retry(new RetryPolicy(3, Duration.ofMillis(1), Duration.ofMillis(2)))
                .pause(duration -> {})
                .build();
        return CkanPlatform.builder(ckan.uri(), FakeCkan.KEY)
                .organization(FakeCkan.ORGANIZATION)
                .transport(transport)
                .build();
    }

    private static Publisher publisher(CkanPlatform platform) {
        return Publisher.builder(platform).retire(true).build();
    }

    @BeforeEach
    void connect() throws IOException {
        ckan.reset();
        portal = publisher(patient);
        Files.writeString(temp.resolve("a.csv"), "a\n1\n");
    }

    private Dataset dataset() {
        return Dataset.builder("jeu", "Jeu", Samples.publisher())
                .licence(Licence.ETALAB_2_0)
                .distribution(Distribution.file(temp.resolve("a.csv")).build())
                .build();
    }

    /** The writes, and what leads to each of them from a dataset that is published already. */
    private enum Write {
        CREATE("package_create"),
        FIRST_FILE("package_revise"),
        FIELD("package_revise"),
        FILE("package_revise"),
        RETIRE("package_revise");

        private final String action;

        Write(String action) {
            this.action = action;
        }
    }

    private Catalog prepare(Write write) throws IOException {
        if (write == Write.CREATE || write == Write.FIRST_FILE) {
            return Catalog.of(dataset());
        }
        assertThat(portal.apply(portal.plan(Catalog.of(dataset()))).isComplete())
                .isTrue();
        if (write == Write.FIELD) {
            return Catalog.of(dataset().toBuilder().frequency(Frequency.ANNUAL).build());
        } else if (write == Write.FILE) {
            Files.writeString(temp.resolve("a.csv"), "a\n1\n2\n");
            return Catalog.of(dataset());
        }
        return Catalog.builder("Vide", "", Samples.publisher()).build();
    }

    /** What a network, a proxy or CKAN may answer in place of what was asked for. */
    private static Map<String, ResponseDefinitionBuilder> faults() {
        Map<String, ResponseDefinitionBuilder> faults = new LinkedHashMap<>();
        faults.put("reset", aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));
        faults.put("closed without a word", aResponse().withFault(Fault.EMPTY_RESPONSE));
        faults.put("truncated", aResponse().withFault(Fault.MALFORMED_RESPONSE_CHUNK));
        faults.put("garbage", aResponse().withFault(Fault.RANDOM_DATA_THEN_CLOSE));
        faults.put("500", json(500, "{\"success\":false,\"error\":{\"__type\":\"Internal Server Error\"}}"));
        faults.put(
                "502 page",
                aResponse()
                        .withStatus(502)
                        .withHeader("Content-Type", "text/html")
                        .withBody(HTML));
        faults.put("503", aResponse().withStatus(503).withHeader("Retry-After", "1"));
        faults.put(
                "page in place of data",
                aResponse().withHeader("Content-Type", "text/html").withBody(HTML));
        faults.put("JSON of another shape", json(200, "[1,2]"));
        faults.put("JSON cut short", json(200, "{\"success\":true,\"result\":{\"id\":"));
        faults.put(
                "search engine down",
                json(
                        409,
                        "{\"success\":false,\"error\":{\"__type\":\"Search Error\",\"message\":\"Solr: q=secret\"}}"));
        return faults;
    }

    private static ResponseDefinitionBuilder json(int status, String body) {
        return aResponse()
                .withStatus(status)
                .withHeader("Content-Type", "application/json;charset=utf-8")
                .withBody(body);
    }

    static Stream<Arguments> onceBeforeAndAfter() {
        List<Arguments> all = new ArrayList<>();
        for (Write write : Write.values()) {
            for (String fault : faults().keySet()) {
                all.add(Arguments.of(write, fault, true));
                // Of a success nobody would doubt, the write was made.
                boolean success = fault.equals("page in place of data") || fault.startsWith("JSON");
                if (!success && !fault.equals("search engine down")) {
                    all.add(Arguments.of(write, fault, false));
                }
            }
        }
        return all.stream();
    }

    @ParameterizedTest(name = "{0}, {1}, write made: {2}")
    @MethodSource("onceBeforeAndAfter")
    void aWriteWhoseAnswerIsLostIsLookedUpAndDoneExactlyOnce(Write write, String fault, boolean made)
            throws IOException {
        Catalog catalog = prepare(write);
        PublicationPlan plan = portal.plan(catalog);
        ckan.forgetCalls();
        ckan.fail(new FakeCkan.Fault(write.action, made, faults().get(fault)), 1);

        PublicationResult result = portal.apply(plan);

        assertThat(result.refusals()).isEmpty();
        assertThat(result.summary().writes()).isEqualTo(plan.summary().writes());
        assertThat(portal.plan(catalog).isEmpty()).isTrue();
        assertHeldExactly(catalog);
        long writes = ckan.calls().stream().filter(write.action::equals).count();
        long others = write == Write.FIRST_FILE
                ? 0
                : ckan.calls().stream().filter("package_create"::equals).count();
        // A replaced file takes a second one, which notes CKAN's date of it.
        long note = write == Write.FILE ? 1 : 0;
        assertThat(writes).isEqualTo(note + (made || write == Write.CREATE && others == 1 ? 1 : 2));
    }

    private void assertHeldExactly(Catalog catalog) throws IOException {
        assertThat(ckan.active()).hasSize(catalog.datasets().size());
        if (!catalog.datasets().isEmpty()) {
            List<Map<String, Object>> resources = new ArrayList<>();
            FakeCkan.objects(ckan.active().get(0).get("resources")).forEach(resources::add);
            assertThat(resources).hasSize(1);
            assertThat(ckan.file(String.valueOf(resources.get(0).get("id"))))
                    .isEqualTo(Files.readAllBytes(temp.resolve("a.csv")));
        }
    }

    static Stream<Arguments> always() {
        return Stream.of(Write.values())
                .flatMap(write -> faults().keySet().stream().map(fault -> Arguments.of(write, fault)));
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("always")
    void aFaultThatStaysIsATypedRefusalAndTheNextRunFinishes(Write write, String fault) throws IOException {
        Catalog catalog = prepare(write);
        PublicationPlan plan = portal.plan(catalog);
        ckan.fail(new FakeCkan.Fault(write.action, false, faults().get(fault)), 1_000);

        PublicationResult result = portal.apply(plan);

        assertThat(result.refusals()).hasSize(1);
        PlatformException cause = result.refusals().get(0).cause();
        assertThat(cause.message(Locale.FRENCH)).doesNotContain(FakeCkan.KEY.reveal(), "secret");
        assertThat(cause.outcomeUnknown()).isTrue();

        ckan.mend();
        portal.apply(portal.plan(catalog));
        assertThat(portal.plan(catalog).isEmpty()).isTrue();
        assertHeldExactly(catalog);
    }

    /** No answer in time, though the write is made while nobody waits for it any more. */
    @ParameterizedTest
    @EnumSource
    void aSlowAnswerIsALostOne(Write write) throws IOException {
        Catalog catalog = prepare(write);
        PublicationPlan plan = portal.plan(catalog);
        ckan.fail(new FakeCkan.Fault(write.action, true, aResponse().withFixedDelay(800)), 1);
        assertThat(publisher(hasty).apply(plan).refusals()).isEmpty();
        assertHeldExactly(catalog);
    }

    @Test
    void aLimitIsWaitedForWhereTheWaitIsToldAndToldWhereItIsNot() throws IOException {
        for (Write write : Write.values()) {
            ckan.reset();
            Files.writeString(temp.resolve("a.csv"), "a\n1\n");
            Catalog catalog = prepare(write);
            PublicationPlan plan = portal.plan(catalog);
            ckan.fail(
                    new FakeCkan.Fault(
                            write.action, false, aResponse().withStatus(429).withHeader("Retry-After", "1")),
                    2);
            assertThat(portal.apply(plan).refusals()).isEmpty();
            assertHeldExactly(catalog);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aLimitWithoutAWaitIsToldAndTheNextRunFinishes(Write write) throws IOException {
        Catalog catalog = prepare(write);
        PublicationPlan plan = portal.plan(catalog);
        ckan.fail(new FakeCkan.Fault(write.action, false, aResponse().withStatus(429)), 1_000);
        PublicationResult result = portal.apply(plan);
        assertThat(result.refusals()).hasSize(1);
        assertThat(result.refusals().get(0).cause()).isInstanceOf(RateLimitedException.class);
        ckan.mend();
        assertThat(portal.apply(portal.plan(catalog)).refusals()).isEmpty();
        assertThat(portal.plan(catalog).isEmpty()).isTrue();
        assertHeldExactly(catalog);
    }

    /** A 302 would become a GET without body: the write would be lost and a page taken for its answer. */
    @ParameterizedTest
    @EnumSource
    void aRedirectOfAWriteIsNotFollowed(Write write) throws IOException {
        Catalog catalog = prepare(write);
        PublicationPlan plan = portal.plan(catalog);
        ckan.forgetCalls();
        ckan.fail(
                new FakeCkan.Fault(
                        write.action,
                        false,
                        aResponse().withStatus(302).withHeader("Location", "https://autre.example/")),
                1);
        PublicationResult result = portal.apply(plan);
        assertThat(result.refusals()).hasSize(1);
        assertThat(ckan.calls().stream().filter(write.action::equals)).hasSize(1);
        assertThat(portal.apply(portal.plan(catalog)).isComplete()).isTrue();
        assertThat(portal.plan(catalog).isEmpty()).isTrue();
        assertHeldExactly(catalog);
    }

    @Test
    void aChangeBySomeoneElseIsAConflict() throws IOException {
        Catalog catalog = prepare(Write.FIELD);
        PublicationPlan plan = portal.plan(catalog);
        ckan.change("mairie-jeu", "notes", "Corrigé à la main");
        PublicationResult result = portal.apply(plan);
        assertThat(result.conflicts()).hasSize(1);
        assertThat(result.refusals().get(0).cause()).isInstanceOf(ConflictException.class);
        assertThat(ckan.active().get(0)).containsEntry("notes", "Corrigé à la main");
    }

    @Test
    void aFileThatComesBackOtherwiseIsToldAndSentAgain() throws IOException {
        PublicationPlan plan = portal.plan(Catalog.of(dataset()));
        ckan.fail(new FakeCkan.Fault("download", false, aResponse().withBody("a\n7\n")), 1);
        PublicationResult result = portal.apply(plan);
        assertThat(result.refusals().get(0).message(Locale.FRENCH)).contains("n'est pas celui qui a été envoyé");
        PublicationPlan again = portal.plan(Catalog.of(dataset()));
        assertThat(again.changes().get(0).action()).isEqualTo(Action.UPDATE);
        assertThat(portal.apply(again).isComplete()).isTrue();
        assertThat(portal.plan(Catalog.of(dataset())).isEmpty()).isTrue();
    }

    /**
     * CKAN keeps what it does not know of a resource when another client replaces its file, our checksum with it; the size
     * may be the same. Only CKAN's date of the file tells.
     */
    @Test
    void aFileThatSomeoneReplacedByOneOfTheSameSizeIsSentAgain() throws IOException {
        Catalog catalog = Catalog.of(dataset());
        assertThat(portal.apply(portal.plan(catalog)).isComplete()).isTrue();
        ckan.forgetCalls();
        assertThat(portal.plan(catalog).isEmpty()).isTrue();
        assertThat(ckan.calls()).containsExactly("package_search");
        for (int time = 1; time <= 2; time++) {
            ckan.replaceFile("mairie-jeu", "a\n7\n".getBytes(StandardCharsets.UTF_8));
            PublicationPlan plan = portal.plan(catalog);
            assertThat(plan.changes().get(0).action()).isEqualTo(Action.UPDATE);
            assertThat(plan.changes().get(0).files().get(0).sendsContent()).isTrue();
            ckan.forgetCalls();
            assertThat(portal.apply(plan).isComplete()).isTrue();
            assertHeldExactly(catalog);
            // One that takes the place of another has to be noted with the date that CKAN gave it.
            assertThat(ckan.calls()).containsExactly("package_show", "package_revise", "download", "package_revise");
            assertThat(portal.plan(catalog).isEmpty()).isTrue();
        }
    }

    /** Cut between the upload and the note of its date, the file counts as unknown and is sent again. */
    @Test
    void aNoteThatIsCutIsMadeGoodByTheNextRun() throws IOException {
        Catalog catalog = prepare(Write.FILE);
        PublicationPlan plan = portal.plan(catalog);
        ckan.failAfter(
                1, new FakeCkan.Fault("package_revise", false, aResponse().withStatus(500)), 1_000);
        assertThat(portal.apply(plan).refusals()).hasSize(1);
        ckan.mend();
        PublicationPlan again = portal.plan(catalog);
        assertThat(again.changes().get(0).files().get(0).sendsContent()).isTrue();
        assertThat(portal.apply(again).isComplete()).isTrue();
        assertThat(portal.plan(catalog).isEmpty()).isTrue();
        assertHeldExactly(catalog);
    }

    @Test
    void aFileThatChangesBetweenPlanAndApplyIsNotSent() throws IOException {
        PublicationPlan plan = portal.plan(Catalog.of(dataset()));
        Files.writeString(temp.resolve("a.csv"), "a\n");
        PublicationResult result = portal.apply(plan);
        assertThat(result.conflicts()).hasSize(1);
        assertThat(ckan.active()).isEmpty();
    }

    @Test
    void theOrganisationIsFoundByItsNumberAndWithoutOneByItsKeyAndItsDatasetsAgain() {
        Catalog catalog = Catalog.of(dataset());
        assertThat(portal.apply(portal.plan(catalog)).isComplete()).isTrue();
        for (String number : List.of("21820112700014", "218201127", "")) {
            try (CkanPlatform numbered = CkanPlatform.builder(ckan.uri(), FakeCkan.KEY)
                    .organization(number)
                    .build()) {
                assertThat(publisher(numbered).plan(catalog).isEmpty()).isTrue();
            }
        }
        try (CkanPlatform other = CkanPlatform.builder(ckan.uri(), FakeCkan.KEY)
                .organization("218200095")
                .build()) {
            assertThatThrownBy(() -> other.read(Catalog.of(dataset()))).isInstanceOf(PlatformException.class);
        }
    }

    @Test
    void readsAreRepeated() {
        ckan.fail(
                new FakeCkan.Fault("package_search", false, aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)), 2);
        assertThat(portal.plan(Catalog.of(dataset())).changes()).hasSize(1);
    }

    @Test
    void aSiteThatIsAwayIsToldAsSuch() {
        ckan.fail(new FakeCkan.Fault("package_search", false, aResponse().withStatus(503)), 1_000);
        assertThatThrownBy(() -> portal.plan(Catalog.of(dataset()))).isInstanceOf(PlatformUnavailableException.class);
    }
}
