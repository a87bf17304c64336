package fr.collectivites.sdk.opendata.huwise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.collectivites.sdk.core.catalog.Catalog;
import fr.collectivites.sdk.core.catalog.Distribution;
import fr.collectivites.sdk.core.http.AccessRefusedException;
import fr.collectivites.sdk.core.http.HttpTransport;
import fr.collectivites.sdk.opendata.finding.OpendataCode;
import fr.collectivites.sdk.opendata.huwise.HuwiseDouble.Stored;
import fr.collectivites.sdk.opendata.publish.Action;
import fr.collectivites.sdk.opendata.publish.Change;
import fr.collectivites.sdk.opendata.publish.FieldChange;
import fr.collectivites.sdk.opendata.publish.PublicationPlan;
import fr.collectivites.sdk.opendata.publish.PublicationResult;
import fr.collectivites.sdk.opendata.publish.Publisher;
import fr.collectivites.sdk.opendata.testing.PortalServer;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HuwisePlatformTest {

    private static final HttpTransport TRANSPORT = HuwiseKit.transport(Duration.ofSeconds(30));

    private static PortalServer<HuwiseDouble> server;

    @TempDir
    Path folder;

    private HuwiseDouble portal = new HuwiseDouble();
    private Publisher publisher;

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
        publisher = publisher(HuwiseDouble.KEY);
    }

    private static Publisher publisher(String key) {
        return Publisher.to(HuwiseKit.platform(
                        server.site().resolve(HuwiseDouble.AUTOMATION),
                        server.site().resolve(HuwiseDouble.EXPLORE),
                        key,
                        TRANSPORT)
                .build());
    }

    private PublicationResult publish(Catalog catalog) {
        PublicationResult result = publisher.apply(publisher.plan(catalog));
        assertThat(result.refusals()).isEmpty();
        return result;
    }

    @Test
    void aSecondRunWritesNothing() throws IOException {
        PublicationResult result = publish(HuwiseKit.first(folder));

        assertThat(result.receipts().get(0).address())
                .isEqualTo("https://portail.example/explore/dataset/" + HuwiseKit.DATASET_ID + "/");
        assertThat(portal.only().records).isEqualTo(1);
        server.calm();
        PublicationPlan again = publisher.plan(HuwiseKit.first(folder));
        assertThat(again.isEmpty()).as(again.toString()).isTrue();
        publisher.apply(again);
        assertThat(server.writes).isEmpty();
        assertThat(server.reads).hasSize(2);
    }

    @Test
    void onlyWhatDiffersIsWritten() throws IOException {
        publish(HuwiseKit.first(folder));
        Catalog catalog = Catalog.of(HuwiseKit.first(folder).datasets().get(0).toBuilder()
                .keyword("budget")
                .build());
        server.calm();

        Change change = publisher.plan(catalog).changes().get(0);
        assertThat(change.fields())
                .containsExactly(
                        new FieldChange("keywords", "aides, associations clubs", "aides, associations clubs, budget"));
        publish(catalog);

        String uid = portal.only().text("uid");
        assertThat(server.writes)
                .containsExactly(
                        "PUT /automation/datasets/" + uid + "/metadata/default/keyword/",
                        "POST /automation/datasets/" + uid + "/publish_metadata/",
                        "PUT /automation/datasets/" + uid + "/resources/re_2/");
    }

    @Test
    void aReplacedFileAndAValueThatIsNotDeclaredAnyMore() throws IOException {
        publish(HuwiseKit.first(folder));
        publish(HuwiseKit.second(folder));

        Stored dataset = portal.only();
        assertThat(dataset.records).isEqualTo(2);
        assertThat(dataset.resources).hasSize(1);
        assertThat(String.valueOf(dataset.json)).doesNotContain("https://example.org/aides");
        assertThat(publisher.plan(HuwiseKit.second(folder)).isEmpty()).isTrue();
    }

    @Test
    @SuppressWarnings("unchecked")
    void whatOthersHaveAddedStays() throws IOException {
        publish(HuwiseKit.first(folder));
        Map<String, @Nullable Object> metadata =
                (Map<String, @Nullable Object>) portal.only().json.get("metadata");
        metadata.put("dcat", Map.of("contact_name", Map.of("value", "Mairie")));
        Map<String, @Nullable Object> main = (Map<String, @Nullable Object>) metadata.get("default");
        main.put("attributions", Map.of("value", "IGN"));

        assertThat(publisher.plan(HuwiseKit.first(folder)).isEmpty()).isTrue();
        publish(HuwiseKit.second(folder));

        assertThat(String.valueOf(portal.only().json)).contains("IGN", "Mairie");
    }

    @Test
    void theWordsOfADescriptionCountNotItsTags() throws IOException {
        publish(HuwiseKit.first(folder));
        value("default", "description", "<div>Aides versées &lt; 23&nbsp;000 €.<br/>Une ligne par aide.</div>");
        assertThat(publisher.plan(HuwiseKit.first(folder)).isEmpty()).isTrue();
    }

    @SuppressWarnings("unchecked")
    private void value(String template, String field, Object value) {
        Map<String, @Nullable Object> metadata =
                (Map<String, @Nullable Object>) portal.only().json.get("metadata");
        Map<String, @Nullable Object> values = new LinkedHashMap<>(
                (Map<String, @Nullable Object>) metadata.getOrDefault(template, new LinkedHashMap<>()));
        values.put(field, Map.of("value", value));
        metadata.put(template, values);
    }

    @Test
    void aChangeBySomeoneElseIsAConflict() throws IOException {
        publish(HuwiseKit.first(folder));
        PublicationPlan plan = publisher.plan(HuwiseKit.second(folder));
        value("default", "title", "Corrigé à la main");
        server.calm();

        PublicationResult result = publisher.apply(plan);

        assertThat(result.conflicts()).hasSize(1);
        assertThat(server.writes).isEmpty();
    }

    @Test
    void aDatasetOfSomeoneElseIsNeverTouched() throws IOException {
        portal.foreign(HuwiseKit.DATASET_ID);
        portal.foreign("218200095_a-la-main");
        Publisher retiring = publisher.toBuilder().retire(true).build();

        PublicationPlan plan = retiring.plan(HuwiseKit.first(folder));

        assertThat(plan.changes()).extracting(Change::action).containsExactly(Action.REFUSE);
        assertThat(plan.changes().get(0).findings().get(0).text(Locale.FRENCH)).contains("déjà pris");
        retiring.apply(plan);
        assertThat(server.writes).isEmpty();
    }

    @Test
    void aPublicationThatFailsIsToldAndDoneByTheNextRun() throws IOException {
        portal.outcome = "error";
        PublicationResult result = publisher.apply(publisher.plan(HuwiseKit.first(folder)));
        assertThat(result.refusals().get(0).message(Locale.FRENCH)).contains("no records could be read");

        publish(HuwiseKit.first(folder));
        assertThat(portal.only().records).isEqualTo(1);

        portal.outcome = "limit_reached";
        result = publisher.apply(publisher.plan(HuwiseKit.second(folder)));
        assertThat(result.refusals()).hasSize(1);
        PublicationPlan plan = publisher.plan(HuwiseKit.second(folder));
        assertThat(plan.changes().get(0).fields()).contains(new FieldChange("published", "", "true"));
        publish(HuwiseKit.second(folder));
        assertThat(portal.only().records).isEqualTo(2);
        assertThat(publisher.plan(HuwiseKit.second(folder)).isEmpty()).isTrue();
    }

    @Test
    void aRetiredDatasetComesBackInItsPlace() throws IOException {
        publish(HuwiseKit.first(folder));
        String uid = portal.only().text("uid");
        Catalog none = Catalog.builder("Vide", "", HuwiseKit.COMMUNE).build();
        Publisher retiring = publisher.toBuilder().retire(true).build();
        assertThat(retiring.apply(retiring.plan(none)).refusals()).isEmpty();
        assertThat(portal.only().isPublished()).isFalse();
        assertThat(retiring.plan(none).isEmpty()).isTrue();

        publish(HuwiseKit.first(folder));
        assertThat(portal.only().text("uid")).isEqualTo(uid);
        assertThat(portal.only().isPublished()).isTrue();
        assertThat(publisher.plan(HuwiseKit.first(folder)).isEmpty()).isTrue();
    }

    @Test
    void rowsThatThePortalLosesAreTold() throws IOException {
        portal.lost = 1;
        PublicationResult result = publish(HuwiseKit.first(folder));
        assertThat(result.receipts().get(0).notes())
                .extracting(note -> note.text(Locale.FRENCH))
                .contains("« records_count » : le portail conserve « 0 » au lieu de « 1 ».");
    }

    @Test
    void oneFileIsWanted() throws IOException {
        Catalog two = Catalog.of(HuwiseKit.first(folder).datasets().get(0).toBuilder()
                .distribution(Distribution.file(HuwiseKit.file(folder, "autre.csv", "a\n1\n"))
                        .build())
                .build());
        Change change = publisher.plan(two).changes().get(0);
        assertThat(change.action()).isEqualTo(Action.REFUSE);
        assertThat(change.findings().get(0).code()).isEqualTo(OpendataCode.PORTAL_REFUSED);
    }

    @Test
    void aFileThatIsNoTextIsReadAsThePortalSays() throws IOException {
        publish(Catalog.of(HuwiseKit.dataset("Classeur")
                .distribution(Distribution.file(HuwiseKit.file(folder, "classeur.xlsx", "pas vraiment\nun classeur"))
                        .build())
                .build()));
        assertThat(portal.only().resources.get(0))
                .containsEntry("type", "excelfile")
                .containsEntry("params", Map.of("headers_first_row", true));
    }

    @Test
    void aWrongKeyIsSaidAsSuch() {
        Catalog none = Catalog.builder("Vide", "", HuwiseKit.COMMUNE).build();
        Publisher wrong = publisher("autre-cle");
        assertThatThrownBy(() -> wrong.plan(none))
                .isInstanceOf(AccessRefusedException.class)
                .hasMessageNotContaining("autre-cle");
    }
}
