package fr.collectivites.sdk.opendata.datafair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.collectivites.sdk.core.catalog.Catalog;
import fr.collectivites.sdk.core.catalog.Dataset;
import fr.collectivites.sdk.core.catalog.Distribution;
import fr.collectivites.sdk.core.catalog.Licence;
import fr.collectivites.sdk.core.catalog.Organisation;
import fr.collectivites.sdk.core.http.AccessRefusedException;
import fr.collectivites.sdk.core.http.HttpTransport;
import fr.collectivites.sdk.core.http.RateLimitedException;
import fr.collectivites.sdk.core.http.RetryPolicy;
import fr.collectivites.sdk.core.http.Secret;
import fr.collectivites.sdk.core.http.UnexpectedResponseException;
import fr.collectivites.sdk.opendata.publish.Action;
import fr.collectivites.sdk.opendata.publish.Change;
import fr.collectivites.sdk.opendata.publish.FieldChange;
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
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DataFairPlatformTest {

    private static final Organisation COMMUNE = Organisation.of("Commune de Belcastel-sur-Lère", "218200095");
    private static final String KEY = "218200095-subventions";
    private static final HttpTransport PATIENT = transport(Duration.ofSeconds(30));
    private static final HttpTransport HASTY = transport(Duration.ofMillis(PortalServer.SLOW_MILLIS / 2));

    private static PortalServer<DataFairDouble> server;

    @TempDir
    Path folder;

    private DataFairDouble portal = new DataFairDouble();

    @BeforeAll
    static void start() {
        server = new PortalServer<>("x-apiKey", DataFairDouble::new);
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

    private static Publisher publisher(String key, HttpTransport transport) {
        return Publisher.builder(DataFairPlatform.builder(server.site(), Secret.of(key))
                        .transport(transport)
                        .pause(duration -> {})
                        .build())
                .retire(true)
                .build();
    }

    private static Publisher publisher() {
        return publisher(DataFairDouble.KEY, PATIENT);
    }

    private Catalog catalog(String title, String text, String... keywords) throws IOException {
        Dataset.Builder dataset = Dataset.builder("subventions", title, COMMUNE)
                .description("Aides versées.\n\nUne ligne par aide.")
                .licence(Licence.ETALAB_2_0)
                .distribution(Distribution.file(Files.writeString(folder.resolve("subventions.csv"), text))
                        .build());
        for (String keyword : keywords) {
            dataset.keyword(keyword);
        }
        return Catalog.of(dataset.build());
    }

    private Catalog first() throws IOException {
        return catalog("Subventions", "nom;montant\na;1\n", "aides", "associations");
    }

    private Catalog second() throws IOException {
        return catalog("Subventions versées", "nom;montant\na;1\nb;2\n");
    }

    private static Catalog none() {
        return Catalog.builder("Vide", "", COMMUNE).build();
    }

    private static void publish(Catalog catalog) {
        Publisher publisher = publisher();
        PublicationResult result = publisher.apply(publisher.plan(catalog));
        assertThat(result.refusals()).isEmpty();
        PublicationPlan again = publisher.plan(catalog);
        assertThat(again.isEmpty()).as(again.toString()).isTrue();
    }

    @Test
    void aSecondRunWritesNothing() throws IOException {
        publish(first());
        server.calm();
        Publisher publisher = publisher();
        publisher.apply(publisher.plan(first()));
        assertThat(server.writes).isEmpty();
        assertThat(server.reads).hasSize(2);
        assertThat(portal.only())
                .containsEntry("id", KEY)
                .containsEntry(
                        "license",
                        Map.of("href", Licence.ETALAB_2_0.uri().orElseThrow(), "title", Licence.ETALAB_2_0.label()));
    }

    @Test
    void aFieldAloneDoesNotSendTheFileAgain() throws IOException {
        publish(first());
        server.calm();
        publish(catalog("Subventions", "nom;montant\na;1\n", "aides"));
        assertThat(server.writes).containsExactly("PATCH /api/v1/datasets/" + KEY);
    }

    @Test
    void whatOthersHaveAddedStays() throws IOException {
        publish(first());
        portal.only().put("topics", "budget");
        portal.only().put("origin", "https://example.org/");
        publish(second());
        assertThat(portal.only()).containsEntry("topics", "budget").containsEntry("origin", "https://example.org/");
    }

    @Test
    void aChangeBySomeoneElseIsAConflict() throws IOException {
        publish(first());
        PublicationPlan plan = publisher().plan(second());
        portal.only().put("title", "Corrigé à la main");
        server.calm();
        assertThat(publisher().apply(plan).conflicts()).hasSize(1);
        assertThat(server.writes).isEmpty();
    }

    @Test
    void aDatasetOfSomeoneElseIsNeverTouched() throws IOException {
        portal.datasets.put(KEY, new LinkedHashMap<>(Map.of("id", KEY, "status", "finalized")));
        PublicationPlan plan = publisher().plan(first());
        assertThat(plan.changes()).extracting(Change::action).containsExactly(Action.REFUSE);
        publisher().apply(plan);
        assertThat(server.writes).isEmpty();
        assertThat(publisher().plan(none()).isEmpty()).isTrue();
    }

    @Test
    void aFileThatTheInstallationCannotUseIsToldAndSentAgain() throws IOException {
        portal.outcome = "error";
        PublicationResult result = publisher().apply(publisher().plan(first()));
        assertThat(result.refusals()).hasSize(1);
        assertThat(result.refusals().get(0).message(Locale.FRENCH)).contains("n'a pas pu traiter");
        assertThat(publisher().plan(first()).changes().get(0).fields())
                .containsExactly(new FieldChange("published", "", "true"));
        publish(first());
        assertThat(portal.processings).isEqualTo(2);
    }

    /** A quota that is used up is told like a limit: it must not be asked again. */
    @Test
    void aLimitWithoutAWaitIsNotWaitedFor() throws IOException {
        PublicationPlan plan = publisher().plan(first());
        server.fail(Trouble.LIMIT_WITHOUT_WAIT, 0);
        PublicationResult result = publisher().apply(plan);
        assertThat(result.refusals())
                .extracting(Refusal::cause)
                .hasOnlyElementsOfType(RateLimitedException.class)
                .hasSize(1);
        assertThat(server.writes).hasSize(1);
    }

    @Test
    void aWrongKeyIsSaidAsSuch() {
        Publisher wrong = publisher("autre-cle", PATIENT);
        assertThatThrownBy(() -> wrong.plan(none()))
                .isInstanceOf(AccessRefusedException.class)
                .hasMessageNotContaining("autre-cle");
    }

    @ParameterizedTest
    @EnumSource
    void aDatasetIsCreated(Trouble trouble) throws IOException {
        strike(trouble, DataFairPlatformTest::none, this::first);
    }

    @ParameterizedTest
    @EnumSource
    void aDatasetIsChanged(Trouble trouble) throws IOException {
        strike(trouble, this::first, this::second);
    }

    @ParameterizedTest
    @EnumSource
    void aDatasetIsDescribedOtherwise(Trouble trouble) throws IOException {
        strike(trouble, this::first, () -> catalog("Autre titre", "nom;montant\na;1\n"));
    }

    @ParameterizedTest
    @EnumSource
    void aDatasetIsRetired(Trouble trouble) throws IOException {
        strike(trouble, this::first, DataFairPlatformTest::none);
    }

    private interface Declaration {
        Catalog get() throws IOException;
    }

    private void strike(Trouble trouble, Declaration before, Declaration after) throws IOException {
        publish(before.get());
        Catalog wanted = after.get();
        Publisher publisher = publisher(DataFairDouble.KEY, trouble == Trouble.SLOW_AFTER ? HASTY : PATIENT);
        PublicationPlan plan = publisher.plan(wanted);
        int processings = portal.processings;
        server.fail(trouble, 0);
        PublicationResult result = publisher.apply(plan);
        String where = trouble + ": " + server.writes;
        server.calm();
        boolean told = trouble == Trouble.REDIRECT || trouble == Trouble.LIMIT_WITHOUT_WAIT;
        if (trouble == Trouble.REDIRECT) {
            assertThat(result.refusals())
                    .as(where)
                    .extracting(Refusal::cause)
                    .hasOnlyElementsOfType(UnexpectedResponseException.class);
        } else if (!told) {
            assertThat(result.refusals()).as(where).isEmpty();
            assertHolds(wanted, where);
        }
        if (told) {
            publish(wanted);
        } else {
            assertThat(publisher.plan(wanted).isEmpty()).as(where).isTrue();
        }
        assertHolds(wanted, where);
        // Done once, whatever became of the answer.
        assertThat(portal.processings - processings)
                .as(where)
                .isEqualTo(wanted.datasets().isEmpty() ? 0 : 1);
    }

    private void assertHolds(Catalog wanted, String where) throws IOException {
        assertThat(portal.datasets).as(where).hasSize(wanted.datasets().size());
        if (!wanted.datasets().isEmpty()) {
            assertThat(portal.only())
                    .as(where)
                    .containsEntry("title", wanted.datasets().get(0).title().orElseThrow());
            assertThat(portal.files.get(KEY))
                    .as(where)
                    .isEqualTo(Files.readAllBytes(folder.resolve("subventions.csv")));
        }
    }
}
