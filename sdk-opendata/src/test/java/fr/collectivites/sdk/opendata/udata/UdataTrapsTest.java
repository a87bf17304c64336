package fr.collectivites.sdk.opendata.udata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import fr.collectivites.sdk.core.catalog.Catalog;
import fr.collectivites.sdk.core.catalog.Dataset;
import fr.collectivites.sdk.core.catalog.Distribution;
import fr.collectivites.sdk.core.catalog.Organisation;
import fr.collectivites.sdk.core.http.AccessRefusedException;
import fr.collectivites.sdk.core.http.ConflictException;
import fr.collectivites.sdk.core.http.PlatformRefusedException;
import fr.collectivites.sdk.core.http.UnexpectedResponseException;
import fr.collectivites.sdk.core.value.Period;
import fr.collectivites.sdk.opendata.publish.PublicationPlan;
import fr.collectivites.sdk.opendata.publish.PublicationResult;
import fr.collectivites.sdk.opendata.publish.Publisher;
import fr.collectivites.sdk.opendata.publish.Refusal;
import fr.collectivites.sdk.opendata.testing.Portal.Answer;
import fr.collectivites.sdk.opendata.testing.PortalServer;
import fr.collectivites.sdk.opendata.testing.PortalServer.Trouble;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The traps of udata, by the numbers of the sheet that was made on a real server: each as it is met from here. Those of
 * values are in {@link UdataDescriptionTest} and {@link UdataNamesTest}, of files in {@link UdataUploadTest}, lost answers
 * in {@link UdataFaultTest}.
 */
class UdataTrapsTest {

    private static UdataKit kit;
    private static PortalServer<PortalDouble> server;

    @TempDir
    Path folder;

    private PortalDouble portal = new PortalDouble();
    private Publisher publisher = kit.publisher(Locale.FRENCH);

    @BeforeAll
    static void start() {
        kit = new UdataKit();
        server = kit.server;
    }

    @AfterAll
    static void stop() {
        kit.close();
    }

    @BeforeEach
    void renew() {
        portal = server.renew();
    }

    private Distribution file(String name, String text) throws IOException {
        return UdataKit.file(folder, name, text);
    }

    private PublicationResult apply(Catalog catalog) {
        return publisher.apply(publisher.plan(catalog));
    }

    private void publish(Catalog catalog) {
        UdataKit.publish(publisher, catalog);
    }

    private void publish(Dataset.Builder dataset) {
        publish(Catalog.of(dataset.build()));
    }

    private static List<String> requests() {
        return Stream.concat(server.reads.stream(), server.writes.stream()).toList();
    }

    /** udata 1.2: every route ends with a slash, else 308; slugs follow the title, so only ids are used. */
    @Test
    void everyRouteEndsWithASlashAndNamesItsDatasetByItsId() throws IOException {
        Catalog first = Catalog.of(UdataKit.dataset("Subventions")
                .distribution(file("a.csv", "nom\na\n"))
                .distribution(Distribution.download("https://example.org/a").build())
                .build());
        publish(first);
        publish(Catalog.of(UdataKit.dataset("Un tout autre titre")
                .distribution(Distribution.download("https://example.org/b").build())
                .distribution(file("a.csv", "nom\nb\n"))
                .build()));
        kit.platform(Locale.FRENCH).harvest().preview(URI.create("https://example.org/catalog.ttl"));
        publish(Catalog.of());

        assertThat(requests())
                .hasSizeGreaterThan(20)
                .allMatch(request -> request.endsWith("/"))
                .filteredOn(request -> request.matches("[A-Z]+ /api/1/datasets/[^/]*/.*")
                        && !request.matches(".*/(licenses|extensions|schemas)/"))
                .allMatch(request -> request.matches("[A-Z]+ /api/1/datasets/[0-9a-f]{24}/.*"));
    }

    /** udata 1.10: in read-only mode whatever is new is refused with 423, which is no use repeating soon; PUT passes. */
    @Test
    void aPortalThatTakesNothingNewIsSaidAsSuchAndStillTakesChanges() throws IOException {
        publish(UdataKit.dataset("Subventions").distribution(file("a.csv", "nom\na\n")));
        portal.readOnly = true;
        server.calm();

        publish(UdataKit.dataset("Subventions versées").distribution(file("a.csv", "nom\na\n")));
        assertThat(server.writes).hasSize(1);
        server.calm();
        PublicationResult result = apply(Catalog.of(UdataKit.dataset("Subventions versées")
                .distribution(file("a.csv", "nom\nb\n"))
                .build()));

        assertThat(result.refusals()).hasSize(1);
        Refusal refusal = result.refusals().get(0);
        assertThat(refusal.cause())
                .isInstanceOfSatisfying(
                        PlatformRefusedException.class,
                        e -> assertThat(e.status()).hasValue(423));
        assertThat(refusal.message(Locale.FRENCH)).contains("423", "creation of new content is currently disabled");
        assertThat(server.writes).as("asked once").hasSize(1);
    }

    /** udata 1.11: the portal speaks French when the address says so; Accept-Language is ignored. */
    @Test
    void thePortalIsAskedForItsMessagesInTheLanguageOfItsReader() throws IOException {
        publish(UdataKit.dataset("Subventions").distribution(file("a.csv", "nom\na\n")));
        publish(Catalog.of());
        assertThat(portal.languages).isNotEmpty().containsOnly("fr");

        portal.languages.clear();
        publisher = kit.publisher(Locale.UK);
        publish(UdataKit.dataset("Subventions").distribution(file("a.csv", "nom\na\n")));
        assertThat(portal.languages).isNotEmpty().containsOnly("en");
    }

    private static Arguments shape(String name, int status, Object body, String... words) {
        return Arguments.of(name, new Answer(status, body), List.of(words));
    }

    static Stream<Arguments> shapes() {
        Map<String, Object> audiences =
                Map.of("access_audiences", List.of(Map.of("role", List.of("Not a valid choice"))));
        Map<String, Object> both = new LinkedHashMap<>(Map.of("errors", Map.of("geom", "Cannot be a Point")));
        both.put("message", "Invalid GeoJSON");
        Map<String, Object> none = new LinkedHashMap<>(Map.of("errors", Map.of()));
        none.put("message", "Fields have invalid values");
        return Stream.of(
                shape("a", 400, Map.of("message", "Frequency is wrong"), "Frequency is wrong"),
                shape(
                        "b",
                        400,
                        Map.of("errors", Map.of("title", List.of("Ce champ est requis."))),
                        "title",
                        "Ce champ est requis."),
                shape(
                        "b, nested",
                        400,
                        Map.of("errors", Map.of("spatial", Map.of("zones", List.of("Unknown zone")))),
                        "spatial.zones",
                        "Unknown zone"),
                shape(
                        "b, list of objects",
                        400,
                        Map.of("errors", audiences),
                        "access_audiences[0].role",
                        "Not a valid"),
                shape("c", 400, both, "Invalid GeoJSON", "geom", "Cannot be a Point"),
                shape("c, nothing in it", 400, none, "Fields have invalid values"),
                shape(
                        "c'",
                        400,
                        Map.of("errors", Map.of("dataset", "A dataset is required")),
                        "dataset",
                        "is required"),
                shape(
                        "d",
                        400,
                        Map.of("error", "Chunk size mismatch", "message", "", "success", false),
                        "Chunk size mismatch"),
                shape("e", 404, Map.of("error", "Not found: no such route", "status", 404), "no such route"),
                shape(
                        "f, a wrong verb",
                        405,
                        "<!doctype html><title>Method Not Allowed</title>",
                        "Method Not Allowed"));
    }

    /** udata 2: six shapes of error bodies and their variants; each one says in the refusal what is wrong with what. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("shapes")
    void everyShapeOfErrorIsUnderstood(String name, Answer answer, List<String> words) {
        portal.refusal = answer;
        PublicationResult result =
                apply(Catalog.of(UdataKit.dataset("Subventions").build()));

        assertThat(result.refusals())
                .hasSize(1)
                .allMatch(refusal -> refusal.cause() instanceof PlatformRefusedException);
        assertThat(result.refusals().get(0).message(Locale.FRENCH)).contains(words);
        assertThat(server.writes).as("a refusal is not asked again").hasSize(1);
    }

    /** udata 2 (f): a redirect has an HTML body; a write does not follow it. */
    @Test
    void aRedirectedWriteIsToldAndNotFollowed() {
        portal.refusal = new Answer(308, "<!doctype html><title>Redirecting...</title>");
        PublicationResult result =
                apply(Catalog.of(UdataKit.dataset("Subventions").build()));

        assertThat(result.refusals())
                .extracting(Refusal::cause)
                .hasOnlyElementsOfType(UnexpectedResponseException.class);
        assertThat(portal.datasets).isEmpty();
    }

    /** udata 2.2: a page beyond the last is 404, so reading stops where no next page is named. */
    @Test
    void readingStopsAtTheLastPageWhichMayBeFull() {
        publish(Catalog.of(IntStream.range(0, 2 * UdataApi.PAGE)
                .mapToObj(i -> Dataset.builder(
                                "jeu-" + i,
                                "Jeu " + i,
                                Organisation.builder("Commune").build())
                        .description("Description.")
                        .build())
                .toArray(Dataset[]::new)));
        server.calm();

        assertThat(kit.platform(Locale.FRENCH).read(Catalog.of()).datasets()).hasSize(2 * UdataApi.PAGE);
        assertThat(server.reads)
                .filteredOn(request -> request.equals("GET /api/1/datasets/"))
                .hasSize(2);
    }

    /** udata 2.3: an organisation that the key may not publish for is 400 on create, and 403 on a change. */
    @Test
    void anOrganisationThatWasLeftMeanwhileIsToldForNewAndForOldDatasets() {
        PublicationPlan creation =
                publisher.plan(Catalog.of(UdataKit.dataset("Subventions").build()));
        portal.member = false;
        PublicationResult result = publisher.apply(creation);
        assertThat(result.refusals().get(0).cause())
                .isInstanceOfSatisfying(
                        PlatformRefusedException.class,
                        e -> assertThat(e.fieldErrors()).containsOnlyKeys("organization"));
        assertThat(result.refusals().get(0).message(Locale.FRENCH)).contains("organization");

        portal.member = true;
        publish(UdataKit.dataset("Subventions"));
        PublicationPlan change =
                publisher.plan(Catalog.of(UdataKit.dataset("Autre titre").build()));
        portal.member = false;
        result = publisher.apply(change);
        assertThat(result.refusals().get(0).cause()).isInstanceOf(AccessRefusedException.class);
        assertThat(result.refusals().get(0).message(Locale.FRENCH)).contains("ne donne pas ce droit");
    }

    /** udata 2.5: what is deleted is 410 for a change and for another deletion; what is unknown is 404. */
    @Test
    void whatIsGoneMeanwhileIsAConflictAndDeletedOnlyOnce() {
        publish(UdataKit.dataset("Subventions"));
        PublicationPlan change =
                publisher.plan(Catalog.of(UdataKit.dataset("Autre titre").build()));
        PublicationPlan retirement = publisher.plan(Catalog.of());
        kit.only().put("deleted", "2026-01-01T00:00:00+00:00");
        server.calm();
        for (PublicationPlan plan : List.of(change, retirement)) {
            assertThat(publisher.apply(plan).refusals())
                    .extracting(Refusal::cause)
                    .hasSize(1)
                    .hasOnlyElementsOfType(ConflictException.class);
        }
        assertThat(server.writes).isEmpty();

        // Gone between the last look and the write: 410, which is what was wanted of a deletion.
        publish(UdataKit.dataset("Subventions"));
        server.fail(Trouble.RESET_AFTER, 0);
        assertThat(apply(Catalog.of()).refusals()).isEmpty();
        assertThat(server.writes).hasSize(2).allMatch(request -> request.startsWith("DELETE "));

        portal.datasets.clear();
        assertThat(publisher.apply(change).refusals())
                .extracting(Refusal::cause)
                .hasOnlyElementsOfType(ConflictException.class);
        publish(UdataKit.dataset("Autre titre"));
    }

    /** udata 2.5: a change to what was deleted in the moment before is refused with 410 and the portal's words. */
    @Test
    void aChangeToWhatWasDeletedInThatMomentIsRefused() {
        publish(UdataKit.dataset("Subventions"));
        portal.refusal = Answer.message(410, "Dataset has been deleted");
        PublicationResult result =
                apply(Catalog.of(UdataKit.dataset("Autre titre").build()));

        assertThat(result.refusals()).extracting(Refusal::cause).hasOnlyElementsOfType(PlatformRefusedException.class);
        assertThat(result.refusals().get(0).message(Locale.FRENCH)).contains("410", "Dataset has been deleted");
    }

    /** udata 3.3: the list holds deleted, archived and private datasets too; the first are none, the others are ours. */
    @Test
    void deletedOnesAreNotThereArchivedAndPrivateOnesAre() {
        publish(UdataKit.dataset("Subventions"));
        Object key = kit.only().get("id");
        kit.only().put("private", true);
        assertThat(publisher
                        .plan(Catalog.of(UdataKit.dataset("Subventions").build()))
                        .isEmpty())
                .as("private is left as it is")
                .isTrue();
        kit.only().put("archived", "2026-01-01T00:00:00+00:00");
        publish(UdataKit.dataset("Subventions"));
        assertThat(kit.only()).containsEntry("archived", null).containsEntry("private", true);

        kit.only().put("deleted", "2026-01-01T00:00:00+00:00");
        assertThat(kit.platform(Locale.FRENCH).read(Catalog.of()).datasets()).isEmpty();
        publish(UdataKit.dataset("Subventions").keyword("aides").temporal(Period.year(2025)));
        // Section 4: taken back with a PUT, which wipes tags and period that are not in it.
        assertThat(kit.only())
                .containsEntry("id", key)
                .containsEntry("deleted", null)
                .containsEntry("tags", List.of("aides"))
                .containsEntry("temporal_coverage", Map.of("start", "2025-01-01", "end", "2025-12-31"));
    }

    /** udata 4.1.2: a PUT with resources deletes those that are not listed; so none are sent with the dataset. */
    @Test
    void resourcesOfOthersSurviveEveryChange() throws IOException {
        publish(UdataKit.dataset("Subventions").distribution(file("a.csv", "nom\na\n")));
        Map<String, Object> byHand =
                new LinkedHashMap<>(Map.of("id", "r999", "title", "À la main", "filetype", "remote"));
        byHand.put("url", "https://example.org/x");
        byHand.put("extras", Map.of());
        PortalDouble.resources(kit.only()).add(new LinkedHashMap<>(byHand));

        publish(UdataKit.dataset("Autre titre").distribution(file("a.csv", "nom\nb\n")));
        publish(UdataKit.dataset("Autre titre"));
        publish(Catalog.of());
        publish(UdataKit.dataset("Encore un titre").distribution(file("a.csv", "nom\nc\n")));

        assertThat(PortalDouble.resources(kit.only()))
                .extracting(each -> each.get("title"))
                .contains("À la main", "a.csv")
                .hasSize(2);
    }

    /** udata 6.2: a trial of a feed is 200 whatever comes of it; a feed that cannot be read is "failed" inside. */
    @Test
    void aFeedThatCannotBeReadIsNotCleanThoughThePortalAnswersWithSuccess() {
        UdataHarvest harvest = kit.platform(Locale.FRENCH).harvest();

        HarvestPreview unread = harvest.preview(URI.create("https://example.org/absent.html"));
        assertThat(unread.status()).isEqualTo("failed");
        assertThat(unread.errors()).containsExactly("Unable to read the feed");
        assertThat(unread.isClean()).isFalse();
        assertThat(new HarvestPreview("failed", List.of(), List.of()).isClean())
                .as("failed without a word")
                .isFalse();

        HarvestPreview read = harvest.preview(URI.create("https://example.org/catalog.ttl"));
        assertThat(read.status()).isEqualTo("done");
        assertThat(read.isClean()).as("a dataset was left out").isFalse();
        assertThat(read.items())
                .extracting(HarvestItem::identifier, HarvestItem::status, HarvestItem::title, HarvestItem::files)
                .containsExactly(tuple("subventions", "done", "Subventions", 1), tuple("budget", "skipped", "", 0));
        assertThat(read.items().get(1).errors()).containsExactly("missing identifier");
        assertThat(portal.datasets).isEmpty();

        assertThatThrownBy(() -> harvest.preview(URI.create("nulle-part")))
                .isInstanceOfSatisfying(
                        PlatformRefusedException.class,
                        e -> assertThat(e.fieldErrors()).containsOnlyKeys("url"));
    }
}
