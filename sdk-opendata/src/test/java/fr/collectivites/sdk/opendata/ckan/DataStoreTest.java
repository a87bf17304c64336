package fr.collectivites.sdk.opendata.ckan;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import fr.collectivites.sdk.core.catalog.Catalog;
import fr.collectivites.sdk.core.catalog.Dataset;
import fr.collectivites.sdk.core.catalog.Distribution;
import fr.collectivites.sdk.core.catalog.Licence;
import fr.collectivites.sdk.core.http.HttpTransport;
import fr.collectivites.sdk.core.http.PlatformRefusedException;
import fr.collectivites.sdk.core.http.RetryPolicy;
import fr.collectivites.sdk.core.problem.Problem;
import fr.collectivites.sdk.core.schema.SchemaCatalog;
import fr.collectivites.sdk.opendata.dcat.Samples;
import fr.collectivites.sdk.opendata.declaration.Acknowledgement;
import fr.collectivites.sdk.opendata.publish.PublicationPlan;
import fr.collectivites.sdk.opendata.publish.PublicationResult;
import fr.collectivites.sdk.opendata.publish.Publisher;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
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
import org.junit.jupiter.params.provider.MethodSource;

/** Rows in CKAN's DataStore: only those that differ are written, and a cut at any request is made good by the next run. */
class DataStoreTest {

    private static FakeCkan ckan;

    @TempDir
    static Path temp;

    private static SchemaCatalog schemas;
    private static CkanPlatform platform;
    private Publisher portal;

    @BeforeAll
    static void start() throws IOException {
        ckan = new FakeCkan();
        schemas = StoreSchemas.in(temp);
        platform = builder().datastore(schemas).build();
    }

    @AfterAll
    static void stop() {
        platform.close();
        ckan.close();
    }

    @BeforeEach
    void connect() {
        ckan.reset();
        portal = Publisher.builder(platform).schemas(schemas).build();
    }

    private static CkanPlatform.Builder builder() {
        return CkanPlatform.builder(ckan.uri(), FakeCkan.KEY)
                .organization(FakeCkan.ORGANIZATION)
                .transport(HttpTransport.builder("essai")
                        .readTimeout(Duration.ofSeconds(20))
                        .retry(new RetryPolicy(3, Duration.ofMillis(1), Duration.ofMillis(2)))
                        .pause(duration -> {})
                        .build());
    }

    private Catalog catalog(String schema, String rows) throws IOException {
        Path file = Files.writeString(temp.resolve("a.csv"), StoreSchemas.HEADER + rows);
        return Catalog.of(Dataset.builder("jeu", "Jeu", Samples.publisher())
                .licence(Licence.ETALAB_2_0)
                .distribution(
                        Distribution.file(file).conformsTo(schema, "1.0.0").build())
                .build());
    }

    private List<String> publish(Catalog catalog) {
        PublicationResult result = portal.apply(portal.plan(catalog));
        assertThat(result.refusals()).isEmpty();
        PublicationPlan again = portal.plan(catalog);
        assertThat(again.isEmpty()).as(again.toString()).isTrue();
        return result.receipts().get(0).notes().stream()
                .map(note -> note.text(Locale.ENGLISH))
                .toList();
    }

    private List<Map<String, Object>> rows() {
        String resource = String.valueOf(
                FakeCkan.objects(ckan.active().get(0).get("resources")).get(0).get("id"));
        return List.copyOf(ckan.store.rows(resource));
    }

    @Test
    void onlyRowsThatDifferAreWritten() throws IOException {
        assertThat(publish(catalog(
                        StoreSchemas.KEYED, "a;Un;1.50;2026-01-01;true\nb;Deux;2;2026-01-02;false\nc;Trois;;;\n")))
                .containsExactly("File \"a.csv\", DataStore: 3 row(s) written, 0 removed.");
        assertThat(rows()).extracting(row -> row.get("montant")).containsExactly(new BigDecimal("1.50"), 2, null);
        // A number written otherwise is the same number; one row is new, one changed, one gone.
        assertThat(publish(catalog(
                        StoreSchemas.KEYED, "d;Quatre;4;;\na;Un;1.5;2026-01-01;true\nb;Deux;3;2026-01-02;false\n")))
                .containsExactly("File \"a.csv\", DataStore: 2 row(s) written, 1 removed.");
        assertThat(rows()).extracting(row -> row.get("id")).containsExactlyInAnyOrder("a", "b", "d");
    }

    @Test
    void withoutAKeyRowsAreKnownByTheirNumber() throws IOException {
        publish(catalog(StoreSchemas.WITHOUT_KEY, "a;Un;1;;\n".repeat(6)));
        assertThat(rows()).extracting(row -> row.get(StoreColumns.LINE)).containsExactly(1, 2, 3, 4, 5, 6);
        assertThat(publish(catalog(StoreSchemas.WITHOUT_KEY, "a;Un;1;;\n".repeat(4) + "a;Autre;1;;\n")))
                .containsExactly("File \"a.csv\", DataStore: 1 row(s) written, 1 removed.");
    }

    @Test
    void aTableOfOtherColumnsIsMadeAnew() throws IOException {
        publish(catalog(StoreSchemas.KEYED, "a;Un;1;;\n"));
        publish(catalog(StoreSchemas.WITHOUT_KEY, "a;Un;1;;\nb;Deux;2;;\n"));
        assertThat(rows()).extracting(row -> row.get(StoreColumns.LINE)).containsExactly(1, 2);
    }

    /** Only validated rows stand there: those of a file that is published despite its errors are taken away. */
    @Test
    void rowsOfAFileThatDoesNotConformAnyMoreAreTakenAway() throws IOException {
        publish(catalog(StoreSchemas.KEYED, "a;Un;1;;\n"));
        Catalog wrong = catalog(StoreSchemas.KEYED, "a;Un;cher;;\n");
        portal = portal.toBuilder()
                .acknowledge(List.of(new Acknowledgement("jeu", "file-not-valid", "", "Service", "Repris demain")))
                .build();
        publish(wrong);
        assertThat(rows()).isEmpty();
        assertThat(FakeCkan.objects(ckan.active().get(0).get("resources")).get(0))
                .containsEntry("conforms_to", "");
    }

    @Test
    void whereItIsNotAskedForAnyMoreTheRowsGo() throws IOException {
        Catalog catalog = catalog(StoreSchemas.KEYED, "a;Un;1;;\n");
        publish(catalog);
        portal = Publisher.builder(builder().build()).schemas(schemas).build();
        assertThat(portal.plan(catalog).toString()).contains("lignes dans DataStore : essai/marches@1.0.0 ");
        publish(catalog);
        assertThat(rows()).isEmpty();
    }

    @Test
    void aFileThatGoesTakesItsRowsAlong() throws IOException {
        publish(catalog(StoreSchemas.KEYED, "a;Un;1;;\n"));
        String resource = String.valueOf(
                FakeCkan.objects(ckan.active().get(0).get("resources")).get(0).get("id"));
        portal = portal.toBuilder()
                .acknowledge(List.of(new Acknowledgement("jeu", "files-lost", "", "Service", "Plus de fichier")))
                .build();
        publish(Catalog.of(Dataset.builder("jeu", "Jeu", Samples.publisher())
                .licence(Licence.ETALAB_2_0)
                .build()));
        assertThat(ckan.store.has(resource)).isFalse();
    }

    private static Map<String, ResponseDefinitionBuilder> faults() {
        return Map.of(
                "reset", aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER),
                "truncated", aResponse().withFault(Fault.MALFORMED_RESPONSE_CHUNK),
                "500", aResponse().withStatus(500),
                "502 page", aResponse().withStatus(502).withBody("<html></html>"),
                "limit", aResponse().withStatus(429).withHeader("Retry-After", "1"),
                "limit without a wait", aResponse().withStatus(429));
    }

    static Stream<Arguments> everyFaultOnEveryWrite() {
        return Stream.of("datastore_create", "datastore_upsert", "datastore_delete")
                .flatMap(action -> faults().keySet().stream()
                        .flatMap(fault -> Stream.of(true, false).map(made -> Arguments.of(action, fault, made))));
    }

    @ParameterizedTest(name = "{0}, {1}, write made: {2}")
    @MethodSource("everyFaultOnEveryWrite")
    void aWriteWhoseAnswerIsLostIsMadeAgain(String action, String fault, boolean made) throws IOException {
        publish(catalog(StoreSchemas.KEYED, "a;Un;1;;\nb;Deux;2;;\n"));
        Catalog wanted = catalog(StoreSchemas.KEYED, "a;Un;9;;\nc;Trois;3;;\n");
        PublicationPlan plan = portal.plan(wanted);
        ckan.fail(new FakeCkan.Fault(action, made, faults().get(fault)), 1);
        assertThat(portal.apply(plan).refusals()).isEmpty();
        assertThat(portal.plan(wanted).isEmpty()).isTrue();
        assertThat(rows()).extracting(row -> row.get("id")).containsExactlyInAnyOrder("a", "c");
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("everyFaultOnEveryWrite")
    void aFaultThatStaysIsToldAndTheNextRunFinishes(String action, String fault, boolean made) throws IOException {
        publish(catalog(StoreSchemas.KEYED, "a;Un;1;;\nb;Deux;2;;\n"));
        Catalog wanted = catalog(StoreSchemas.KEYED, "a;Un;9;;\nc;Trois;3;;\n");
        PublicationPlan plan = portal.plan(wanted);
        ckan.fail(new FakeCkan.Fault(action, made, faults().get(fault)), 1_000);
        assertThat(portal.apply(plan).refusals()).hasSize(1);
        ckan.mend();
        publish(wanted);
        assertThat(rows()).extracting(row -> row.get("id")).containsExactlyInAnyOrder("a", "c");
    }

    @Test
    void aPageInPlaceOfAnAnswerAndARedirectAreToldAndMadeGood() throws IOException {
        Catalog catalog = catalog(StoreSchemas.KEYED, "a;Un;1;;\n");
        for (ResponseDefinitionBuilder wrong : List.of(
                aResponse().withHeader("Content-Type", "text/html").withBody("<html></html>"),
                aResponse().withStatus(302).withHeader("Location", "https://autre.example/"))) {
            ckan.reset();
            ckan.fail(new FakeCkan.Fault("datastore_upsert", false, wrong), 1_000);
            PublicationResult result = portal.apply(portal.plan(catalog));
            assertThat(result.refusals()).hasSize(1);
            ckan.mend();
            publish(catalog);
            assertThat(rows()).hasSize(1);
        }
    }

    @Test
    void manyRowsGoInSeveralRequests() throws IOException {
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < 2_345; i++) {
            rows.append("m").append(i).append(";Marché;").append(i).append(";;\n");
        }
        Catalog catalog = catalog(StoreSchemas.KEYED, rows.toString());
        publish(catalog);
        assertThat(rows()).hasSize(2_345);
        assertThat(ckan.calls().stream().filter("datastore_upsert"::equals)).hasSize(3);
    }

    @Test
    void aSiteWithoutDataStoreIsToldBeforeAnythingIsWritten() throws IOException {
        ckan.extensions(List.of("dcat"));
        Catalog catalog = catalog(StoreSchemas.KEYED, "a;Un;1;;\n");
        try (CkanPlatform fresh = builder().datastore(schemas).build()) {
            Publisher without = Publisher.builder(fresh).schemas(schemas).build();
            assertThatThrownBy(() -> without.plan(catalog))
                    .isInstanceOfSatisfying(
                            PlatformRefusedException.class,
                            e -> assertThat(e.problem().flatMap(Problem::rule)).contains("datastore"));
        }
    }
}
