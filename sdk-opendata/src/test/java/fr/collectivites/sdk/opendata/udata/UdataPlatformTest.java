package fr.collectivites.sdk.opendata.udata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.collectivites.sdk.core.catalog.Catalog;
import fr.collectivites.sdk.core.catalog.Dataset;
import fr.collectivites.sdk.core.catalog.Distribution;
import fr.collectivites.sdk.core.catalog.Organisation;
import fr.collectivites.sdk.core.catalog.SpatialCoverage;
import fr.collectivites.sdk.core.code.CommuneCode;
import fr.collectivites.sdk.core.http.AccessRefusedException;
import fr.collectivites.sdk.core.http.ConflictException;
import fr.collectivites.sdk.core.http.HttpTransport;
import fr.collectivites.sdk.core.http.PlatformRefusedException;
import fr.collectivites.sdk.core.http.RetryPolicy;
import fr.collectivites.sdk.core.http.Secret;
import fr.collectivites.sdk.core.problem.Problem;
import fr.collectivites.sdk.opendata.declaration.Acknowledgement;
import fr.collectivites.sdk.opendata.finding.OpendataCode;
import fr.collectivites.sdk.opendata.publish.Action;
import fr.collectivites.sdk.opendata.publish.Change;
import fr.collectivites.sdk.opendata.publish.PublicationPlan;
import fr.collectivites.sdk.opendata.publish.PublicationResult;
import fr.collectivites.sdk.opendata.publish.Publisher;
import fr.collectivites.sdk.opendata.testing.PortalServer;
import fr.collectivites.sdk.opendata.testing.PortalServer.Trouble;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UdataPlatformTest {

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
    }

    @BeforeEach
    void renew() {
        portal = server.renew();
    }

    private static UdataPlatform.Builder platform(String key) {
        return UdataPlatform.builder(server.site(), Secret.of(key))
                .transport(HttpTransport.builder("essais")
                        .retry(new RetryPolicy(3, Duration.ZERO, Duration.ZERO))
                        .pause(duration -> {})
                        .build())
                .pause(duration -> server.portal().sleep(duration));
    }

    private static UdataPlatform platform() {
        return platform(PortalDouble.KEY).build();
    }

    private static Dataset.Builder dataset(String id) {
        return Dataset.builder(
                        id,
                        "Jeu " + id,
                        Organisation.builder("Commune de Belcastel-sur-Lère").build())
                .description("Description.");
    }

    private Distribution file(String name, String text) throws IOException {
        return Distribution.file(Files.writeString(folder.resolve(name), text)).build();
    }

    private static Catalog many(int count) {
        return Catalog.of(IntStream.range(0, count)
                .mapToObj(i -> dataset("jeu-" + i).build())
                .toArray(Dataset[]::new));
    }

    @Test
    void theOrganisationIsFoundByItsNumber() {
        for (String number : List.of("21820112700014", "218201127")) {
            assertThat(platform(PortalDouble.KEY)
                            .organization(number)
                            .build()
                            .read(Catalog.of())
                            .datasets())
                    .isEmpty();
        }
        UdataPlatform other =
                platform(PortalDouble.KEY).organization("218200095").build();
        assertThatThrownBy(() -> other.read(Catalog.of())).isInstanceOf(PlatformRefusedException.class);
    }

    @Test
    void anUnchangedRunTakesOneRequestForAHundredDatasetsAndFiveMore() {
        Publisher publisher = Publisher.to(platform());
        assertThat(publisher.apply(publisher.plan(many(250))).refusals()).isEmpty();
        server.calm();

        PublicationPlan plan = Publisher.to(platform()).plan(many(250));

        assertThat(plan.isEmpty()).isTrue();
        assertThat(server.writes).isEmpty();
        // who we are, three lists, three pages
        assertThat(server.reads).hasSize(1 + 3 + 3);
        assertThat(plan.summary().requests()).isEqualTo(7);
    }

    @Test
    void aBadKeyIsSaidAsSuchAndNotShown() {
        Publisher publisher = Publisher.to(platform("une-fausse-cle").build());

        assertThatThrownBy(() -> publisher.plan(many(1)))
                .isInstanceOfSatisfying(
                        AccessRefusedException.class,
                        e -> assertThat(e.message(Locale.FRENCH))
                                .contains("clé")
                                .doesNotContain("une-fausse-cle"));
    }

    @Test
    void anOrganisationThatTheKeyIsNotOfIsRefusedWithThoseThatItIsOf() {
        Publisher publisher = Publisher.to(
                platform(PortalDouble.KEY).organization("montauban").build());

        assertThatThrownBy(() -> publisher.plan(many(1)))
                .isInstanceOfSatisfying(
                        PlatformRefusedException.class,
                        e -> assertThat(e.message(Locale.FRENCH))
                                .contains("montauban", "Commune de Belcastel (belcastel)"));
    }

    /** Sheet 5.8 and section 4: known before anything is written. */
    @Test
    void whatThePortalWouldRefuseIsRefusedByThePlan() throws IOException {
        Dataset noDescription = Dataset.builder(
                        "a", "A", Organisation.builder("Commune").build())
                .build();
        Catalog catalog = Catalog.of(
                noDescription,
                dataset("b").distribution(file("b.parquet", "x")).build(),
                dataset("c")
                        .distribution(file("c.csv", "nom\n" + "x\n".repeat(100)))
                        .build(),
                dataset("d").title("x".repeat(351)).build());

        PublicationPlan plan = Publisher.to(
                        platform(PortalDouble.KEY).maxFileSize(100).build())
                .plan(catalog);

        assertThat(plan.changes())
                .allMatch(change -> change.action() == Action.REFUSE)
                .flatExtracting(Change::findings)
                .extracting(Problem::code)
                .containsExactly(
                        OpendataCode.MISSING_PROPERTY,
                        OpendataCode.NAME_REFUSED,
                        OpendataCode.FILE_TOO_LARGE,
                        OpendataCode.VALUE_TOO_LONG);
        assertThat(server.writes).isEmpty();
    }

    /** Published despite its errors, a file goes out without the schema: the portal would vouch for it. */
    @Test
    void aFileThatIsPublishedDespiteItsErrorsHasNoSchemaThere() throws IOException {
        Distribution file = file("a.csv", "a\n1\n");
        Catalog catalog = Catalog.of(dataset("subventions")
                .distribution(Distribution.file(Path.of(file.file().orElseThrow()))
                        .conformsTo("scdl/subventions", "2.1.1")
                        .build())
                .build());
        Publisher publisher = Publisher.builder(platform())
                .acknowledge(
                        List.of(new Acknowledgement("subventions", "file-not-valid", "", "Finances", "À reprendre")))
                .build();
        PublicationResult result = publisher.apply(publisher.plan(catalog));
        assertThat(result.receipts().get(0).notes())
                .extracting(note -> note.text(Locale.FRENCH))
                .containsExactly("file-not-valid : Finances, À reprendre");
        assertThat(PortalDouble.resources(portal.datasets.get(0)).get(0).get("schema"))
                .isNull();
        assertThat(publisher.plan(catalog).isEmpty()).isTrue();
    }

    @Test
    void aRetirementCountsAsThePlanSaid() throws IOException {
        Publisher publisher = Publisher.builder(platform()).retire(true).build();
        publisher.apply(publisher.plan(Catalog.of(
                dataset("subventions").distribution(file("a.csv", "a\n1\n")).build())));
        PublicationPlan plan = publisher.plan(Catalog.of());

        PublicationResult result = publisher.apply(plan);

        assertThat(plan.summary().writes()).isEqualTo(2);
        assertThat(result.summary().writes()).isEqualTo(2);
    }

    /** Sheet 3.6: ids are never chosen by the client; what is not ours is neither seen nor touched. */
    @Test
    void datasetsOfOthersAreLeftAlone() {
        Publisher publisher = Publisher.builder(platform()).retire(true).build();
        publisher.apply(publisher.plan(many(1)));
        portal.datasets.get(0).put("extras", Map.of());
        server.calm();

        PublicationPlan plan = publisher.plan(Catalog.of());

        assertThat(plan.changes()).isEmpty();
    }

    /** Sheet 4.1.5: two clients that read, then write, both succeed at the portal, and the second erases the first. */
    @Test
    void aDatasetChangedSinceThePlanIsAConflict() {
        Publisher publisher = Publisher.to(platform());
        publisher.apply(publisher.plan(many(2)));
        Catalog changed = Catalog.of(
                dataset("jeu-0").title("Autre titre").build(),
                dataset("jeu-1").title("Autre titre").build());
        PublicationPlan plan = publisher.plan(changed);
        portal.datasets.stream()
                .filter(each -> each.get("title").equals("Jeu jeu-0"))
                .forEach(each -> each.put("description", "Corrigée à la main."));

        PublicationResult result = publisher.apply(plan);

        assertThat(result.refusals())
                .hasSize(1)
                .allMatch(refusal -> refusal.id().equals("jeu-0") && refusal.cause() instanceof ConflictException);
        assertThat(portal.datasets)
                .extracting(each -> each.get("title"))
                .containsExactlyInAnyOrder("Jeu jeu-0", "Autre titre");
    }

    @Test
    void aFileChangedSinceThePlanIsAConflict() throws IOException {
        Publisher publisher = Publisher.to(platform());
        PublicationPlan plan = publisher.plan(
                Catalog.of(dataset("a").distribution(file("a.csv", "nom\nx\n")).build()));
        file("a.csv", "nom\nautre\n");

        PublicationResult result = publisher.apply(plan);

        assertThat(result.refusals()).hasSize(1).allMatch(refusal -> refusal.cause() instanceof ConflictException);
    }

    /** A file that somebody has replaced on the portal is seen by its checksum, though its name and size are the same. */
    @Test
    void aFileReplacedOnThePortalIsSentAgain() throws IOException {
        Catalog catalog =
                Catalog.of(dataset("a").distribution(file("a.csv", "nom\nx\n")).build());
        Publisher publisher = Publisher.to(platform());
        publisher.apply(publisher.plan(catalog));
        PortalDouble.resources(portal.datasets.get(0))
                .get(0)
                .put("checksum", Map.of("type", "sha1", "value", "0".repeat(40)));
        server.calm();

        PublicationResult result = publisher.apply(publisher.plan(catalog));

        assertThat(result.refusals()).isEmpty();
        assertThat(server.writes).hasSize(1).first().asString().endsWith("/upload/");
    }

    /** An upload whose process was killed before it could note what it sent. */
    @Test
    void anUploadThatWasCutIsTakenUpWithoutSendingItAgain() throws IOException {
        Catalog catalog = Catalog.of(
                dataset("a").distribution(file("a_b.csv", "nom\nx\n")).build());
        Publisher publisher = Publisher.to(platform());
        PublicationPlan plan = publisher.plan(catalog);
        server.fail(Trouble.REDIRECT, 2);
        assertThat(publisher.apply(plan).refusals()).hasSize(1);
        server.calm();

        PublicationResult result = publisher.apply(publisher.plan(catalog));

        assertThat(result.refusals()).isEmpty();
        assertThat(server.writes).hasSize(1).first().asString().startsWith("PUT ");
        assertThat(PortalDouble.resources(portal.datasets.get(0))).hasSize(1);
    }

    /** Sheet 5.7: a file sent to a link leaves a hybrid of both. */
    @Test
    void aLinkThatBecomesAFileIsReplaced() throws IOException {
        Distribution link = Distribution.download("https://example.org/a.csv")
                .identifier("a.csv")
                .build();
        Publisher publisher = Publisher.to(platform());
        publisher.apply(
                publisher.plan(Catalog.of(dataset("a").distribution(link).build())));

        PublicationResult result = publisher.apply(publisher.plan(
                Catalog.of(dataset("a").distribution(file("a.csv", "nom\nx\n")).build())));

        assertThat(result.refusals()).isEmpty();
        assertThat(PortalDouble.resources(portal.datasets.get(0)))
                .extracting(each -> each.get("filetype"))
                .containsExactly("file");
    }

    @Test
    void aFileThatBecomesALinkOfItsNameIsReplaced() throws IOException {
        Distribution other = file("b.csv", "nom\ny\n");
        Distribution link = Distribution.download("https://example.org/a.csv")
                .identifier("a.csv")
                .build();
        Publisher publisher = Publisher.to(platform());
        publisher.apply(publisher.plan(Catalog.of(dataset("a")
                .distribution(file("a.csv", "nom\nx\n"))
                .distribution(other)
                .build())));
        Catalog catalog =
                Catalog.of(dataset("a").distribution(link).distribution(other).build());

        PublicationPlan plan = publisher.plan(catalog);

        assertThat(plan.text(Locale.FRENCH)).contains(" a.csv : 1 ligne -> lien ; a.csv, adresse : ");
        assertThat(publisher.apply(plan).refusals()).isEmpty();
        assertThat(PortalDouble.resources(portal.datasets.get(0)))
                .extracting(each -> each.get("filetype"))
                .containsExactly("file", "remote");
        assertThat(publisher.plan(catalog).isEmpty()).isTrue();
    }

    @Test
    void anUnknownZoneIsLeftOutAndNoted() {
        Catalog catalog = Catalog.of(dataset("a")
                .spatial(SpatialCoverage.commune(CommuneCode.of("82112")))
                .build());
        Publisher publisher = Publisher.to(platform());

        PublicationResult result = publisher.apply(publisher.plan(catalog));

        assertThat(result.receipts()).hasSize(1);
        assertThat(result.receipts().get(0).notes())
                .extracting(note -> note.text(Locale.FRENCH))
                .first()
                .asString()
                .contains("fr:commune:82112");
        assertThat(List.copyOf(publisher.plan(catalog).changes()))
                .allMatch(change -> change.action() == Action.UNCHANGED);
    }
}
