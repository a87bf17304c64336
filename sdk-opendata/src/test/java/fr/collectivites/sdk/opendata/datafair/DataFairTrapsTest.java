package fr.collectivites.sdk.opendata.datafair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.collectivites.sdk.core.catalog.Catalog;
import fr.collectivites.sdk.core.catalog.Dataset;
import fr.collectivites.sdk.core.catalog.Distribution;
import fr.collectivites.sdk.core.catalog.Licence;
import fr.collectivites.sdk.core.catalog.Organisation;
import fr.collectivites.sdk.core.http.ConflictException;
import fr.collectivites.sdk.core.http.HttpTransport;
import fr.collectivites.sdk.core.http.PlatformRefusedException;
import fr.collectivites.sdk.core.http.RateLimitedException;
import fr.collectivites.sdk.core.http.RetryPolicy;
import fr.collectivites.sdk.core.http.Secret;
import fr.collectivites.sdk.opendata.finding.OpendataCode;
import fr.collectivites.sdk.opendata.publish.Action;
import fr.collectivites.sdk.opendata.publish.Change;
import fr.collectivites.sdk.opendata.publish.PublicationPlan;
import fr.collectivites.sdk.opendata.publish.PublicationResult;
import fr.collectivites.sdk.opendata.publish.Publisher;
import fr.collectivites.sdk.opendata.publish.Refusal;
import fr.collectivites.sdk.opendata.testing.Portal.Answer;
import fr.collectivites.sdk.opendata.testing.PortalServer;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The traps of Data Fair, by the numbers of the sheet that was made after the source of the service. */
class DataFairTrapsTest {

    private static final Organisation COMMUNE = Organisation.of("Commune de Belcastel-sur-Lère", "218200095");
    private static final String KEY = "218200095-subventions";
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private static PortalServer<DataFairDouble> server;
    private static HttpTransport transport;

    @TempDir
    Path folder;

    private DataFairDouble portal = new DataFairDouble();
    private final List<Duration> waits = new ArrayList<>();

    @BeforeAll
    static void start() {
        server = new PortalServer<>("x-apiKey", DataFairDouble::new);
        transport = HttpTransport.builder("essais")
                .retry(new RetryPolicy(3, Duration.ZERO, Duration.ZERO))
                .pause(duration -> {})
                .build();
    }

    @AfterAll
    static void stop() {
        server.close();
        transport.close();
    }

    @BeforeEach
    void renew() {
        portal = server.renew();
    }

    private Publisher publisher(URI site) {
        return Publisher.builder(DataFairPlatform.builder(site, Secret.of(DataFairDouble.KEY))
                        .transport(transport)
                        .patience(PATIENCE)
                        .pause(waits::add)
                        .build())
                .retire(true)
                .build();
    }

    private Publisher publisher() {
        return publisher(server.site());
    }

    private Catalog catalog(String id, String title, String text) throws IOException {
        return Catalog.of(Dataset.builder(id, title, COMMUNE)
                .description("Aides versées.")
                .licence(Licence.ETALAB_2_0)
                .distribution(Distribution.file(Files.writeString(folder.resolve("subventions.csv"), text))
                        .build())
                .build());
    }

    private Catalog first() throws IOException {
        return catalog("subventions", "Subventions", "nom;montant\na;1\n");
    }

    private Catalog second() throws IOException {
        return catalog("subventions", "Subventions versées", "nom;montant\na;1\nb;2\n");
    }

    private static Catalog none() {
        return Catalog.builder("Vide", "", COMMUNE).build();
    }

    private PublicationResult publish(Publisher publisher, Catalog catalog) {
        PublicationResult result = publisher.apply(publisher.plan(catalog));
        assertThat(result.refusals()).isEmpty();
        PublicationPlan again = publisher.plan(catalog);
        assertThat(again.isEmpty()).as(again.toString()).isTrue();
        return result;
    }

    private static Refusal only(PublicationResult result) {
        assertThat(result.refusals()).hasSize(1);
        return result.refusals().get(0);
    }

    /** Data Fair 3.1: an installation may have a path of its own before api/v1, told with or without its slash. */
    @ParameterizedTest
    @ValueSource(strings = {"data-fair/", "data-fair", "jeux/data-fair"})
    void anInstallationMayLieBelowAPath(String path) throws IOException {
        String base = path.endsWith("/") ? path : path + "/";
        portal = server.renew(new DataFairDouble("/" + base + "api/v1/datasets"));
        Publisher publisher = publisher(server.site().resolve(path));

        PublicationResult result = publish(publisher, first());

        assertThat(result.receipts().get(0).address()).isEqualTo(server.site() + base + "dataset/" + KEY);
        assertThat(server.writes).containsExactly("POST /" + base + "api/v1/datasets/" + KEY);
        publish(publisher, second());
        publish(publisher, none());
        assertThat(portal.datasets).isEmpty();
    }

    /** Data Fair 3.3: an id is lower-case letters, digits, hyphens and underscores; any other is refused by the plan. */
    @ParameterizedTest
    @ValueSource(strings = {"Subventions", "aides.2025", "aides 2025", "écoles", "a/b"})
    void anIdThatCannotBeIsRefusedByThePlan(String id) throws IOException {
        PublicationPlan plan = publisher().plan(catalog(id, "Subventions", "nom\na\n"));

        assertThat(plan.changes()).extracting(Change::action).containsExactly(Action.REFUSE);
        assertThat(plan.changes().get(0).findings().get(0).code()).isEqualTo(OpendataCode.NAME_REFUSED);
        publisher().apply(plan);
        assertThat(server.writes).isEmpty();
    }

    /** Data Fair 3.3: an id of all kinds of signs that are allowed is taken as it is; so is a prefix, and no other. */
    @Test
    void anIdIsThatOfTheCatalogueBehindItsPrefix() throws IOException {
        publish(publisher(), catalog("aides_2025-v2", "Aides", "nom\na\n"));
        assertThat(portal.datasets).containsOnlyKeys("218200095-aides_2025-v2");

        DataFairPlatform.Builder builder = DataFairPlatform.builder(server.site(), Secret.of(DataFairDouble.KEY));
        assertThatThrownBy(() -> builder.prefix("Préfixe")).isInstanceOf(IllegalArgumentException.class);
    }

    /** Data Fair 3.7: 409 means locked by another operation: once that has ended the write is made again. */
    @Test
    void aLockedDatasetIsWrittenWhenItIsFree() throws IOException {
        portal.locked = 1;
        publish(publisher(), first());
        portal.locked = 2;
        publish(publisher(), second());
        assertThat(portal.only()).containsEntry("title", "Subventions versées");
        portal.locked = 1;
        publish(publisher(), none());
        assertThat(portal.datasets).isEmpty();
        assertThat(waits).contains(Duration.ofSeconds(1));
    }

    /** Data Fair 3.7: what stays locked is told in the words of the installation, and done by the next run. */
    @Test
    void aDatasetThatStaysLockedIsTold() throws IOException {
        publish(publisher(), first());
        server.calm();
        portal.locked = 99;
        PublicationResult result = publisher().apply(publisher().plan(second()));

        assertThat(only(result).cause()).isInstanceOf(ConflictException.class);
        assertThat(only(result).message(Locale.FRENCH)).contains("409", "Le jeu de données est verrouillé");
        assertThat(server.writes).hasSize(3);
        assertThat(portal.only()).containsEntry("title", "Subventions");

        portal.locked = 0;
        publish(publisher(), second());
    }

    /** Data Fair 3.7: what locked it may have changed it, which the write must not erase. */
    @Test
    void aDatasetThatItsLockHasChangedIsAConflict() throws IOException {
        publish(publisher(), first());
        PublicationPlan plan = publisher().plan(second());
        server.calm();
        portal.locked = 1;
        portal.meanwhile = () -> portal.only().put("title", "Corrigé à la main");

        assertThat(only(publisher().apply(plan)).cause()).isInstanceOf(ConflictException.class);
        assertThat(server.writes).hasSize(1);
        assertThat(portal.only()).containsEntry("title", "Corrigé à la main");
    }

    /** Data Fair 3.7: the body of a refusal is plain text, often in French, and says all there is to know. */
    @Test
    void theWordsOfARefusalInPlainTextAreShown() throws IOException {
        PublicationPlan plan = publisher().plan(first());
        portal.refusal = new Answer(400, "Le format du fichier n'est pas supporté : text/csv; été");
        PublicationResult result = publisher().apply(plan);

        assertThat(only(result).cause()).isInstanceOf(PlatformRefusedException.class);
        assertThat(only(result).message(Locale.FRENCH))
                .contains("400", "Le format du fichier n'est pas supporté : text/csv; été");
        assertThat(server.writes).hasSize(1);
    }

    /** Data Fair 3.8: 429 without a wait may be a quota that is used up; only its words tell, and it is asked once. */
    @Test
    void theWordsOfAQuotaAreShown() throws IOException {
        PublicationPlan plan = publisher().plan(first());
        portal.refusal = new Answer(429, "Vous avez atteint la limite de votre nombre de jeux de données");
        PublicationResult result = publisher().apply(plan);

        assertThat(only(result).cause()).isInstanceOf(RateLimitedException.class);
        assertThat(only(result).message(Locale.FRENCH))
                .contains("Vous avez atteint la limite de votre nombre de jeux de données", "quota");
        assertThat(server.writes).hasSize(1);
    }

    /** Data Fair 3.2: processing is asynchronous; only finalized and error are its ends, and patience has one too. */
    @Test
    void patienceEndsAndTheNextRunFindsWhatCameOfIt() throws IOException {
        portal.endless = true;
        PublicationResult result = publisher().apply(publisher().plan(first()));

        assertThat(only(result).message(Locale.FRENCH)).contains("indexed");
        assertThat(waits.stream().reduce(Duration.ZERO, Duration::plus)).isBetween(PATIENCE, PATIENCE.plusSeconds(15));
        assertThat(waits).isSorted().startsWith(Duration.ofSeconds(1)).endsWith(Duration.ofSeconds(15));

        portal.endless = false;
        publish(publisher(), first());
        assertThat(portal.processings).as("sent once").isEqualTo(1);
    }
}
