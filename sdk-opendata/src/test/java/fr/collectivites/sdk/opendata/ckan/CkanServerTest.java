package fr.collectivites.sdk.opendata.ckan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.collectivites.sdk.core.catalog.Catalog;
import fr.collectivites.sdk.core.catalog.Contact;
import fr.collectivites.sdk.core.catalog.Dataset;
import fr.collectivites.sdk.core.catalog.Distribution;
import fr.collectivites.sdk.core.catalog.FileFormat;
import fr.collectivites.sdk.core.catalog.Frequency;
import fr.collectivites.sdk.core.catalog.Licence;
import fr.collectivites.sdk.core.http.Body;
import fr.collectivites.sdk.core.http.PlatformRefusedException;
import fr.collectivites.sdk.core.http.Secret;
import fr.collectivites.sdk.core.problem.Problem;
import fr.collectivites.sdk.core.schema.SchemaCatalog;
import fr.collectivites.sdk.opendata.dcat.Samples;
import fr.collectivites.sdk.opendata.declaration.Acknowledgement;
import fr.collectivites.sdk.opendata.finding.OpendataCode;
import fr.collectivites.sdk.opendata.internal.json.JsonObject;
import fr.collectivites.sdk.opendata.publish.Action;
import fr.collectivites.sdk.opendata.publish.Change;
import fr.collectivites.sdk.opendata.publish.PublicationPlan;
import fr.collectivites.sdk.opendata.publish.PublicationResult;
import fr.collectivites.sdk.opendata.publish.Publisher;
import fr.collectivites.sdk.opendata.publish.Receipt;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Publishing to a real CKAN, counted by its own log. */
@Tag("portal")
class CkanServerTest {

    @TempDir
    Path temp;

    private static CkanServer running;

    private CkanServer server;
    private Publisher portal;

    @BeforeAll
    static void started() {
        running = CkanServer.started();
    }

    @BeforeEach
    void organisation() {
        server = running.withNewOrganization();
        portal = Publisher.to(server.platform().build());
    }

    private Path file(String name, String content) throws IOException {
        return Files.writeString(temp.resolve(name), content);
    }

    private static Distribution distribution(Path file) {
        return Distribution.file(file).build();
    }

    private static Dataset.Builder dataset(String id) {
        return Dataset.builder(id, "Jeu " + id, Samples.publisher()).licence(Licence.ODBL_1_0);
    }

    private static List<Action> actions(PublicationPlan plan) {
        return plan.changes().stream().map(Change::action).toList();
    }

    /** Plans and applies, all of which must be done and stored as it was sent; then planning again finds nothing. */
    private List<Receipt> publish(Dataset... datasets) {
        PublicationResult result = portal.apply(portal.plan(Catalog.of(datasets)));
        assertThat(result.refusals()).isEmpty();
        assertThat(result.receipts()).flatExtracting(Receipt::notes).isEmpty();
        assertThat(portal.plan(Catalog.of(datasets)).isEmpty()).isTrue();
        return result.receipts();
    }

    private Map<String, @Nullable Object> only() {
        assertThat(server.datasets()).hasSize(1);
        return server.datasets().get(0);
    }

    private static List<Map<String, @Nullable Object>> resources(Map<String, @Nullable Object> dataset) {
        return FakeCkan.objects(dataset.get("resources"));
    }

    private Dataset full() throws IOException {
        Path file = temp.resolve("Délibérations été.csv");
        if (!Files.exists(file)) {
            Files.writeString(file, "a;b\n1;2\n");
        }
        return Samples.subsidies().toBuilder()
                .licence(Licence.ODBL_1_0)
                .keyword("qualité de l'eau")
                .distribution(distribution(file))
                .build();
    }

    @Test
    void whatIsNewIsWrittenOnceAndTheSecondRunWritesNothing() throws IOException {
        Catalog catalog = Catalog.of(full(), dataset("vide").build());
        PublicationPlan plan = portal.plan(catalog);
        assertThat(actions(plan)).containsExactly(Action.CREATE, Action.CREATE);

        long mark = server.mark();
        PublicationResult result = portal.apply(plan);
        assertThat(result.refusals()).isEmpty();
        assertThat(result.receipts()).flatExtracting(Receipt::notes).isEmpty();
        assertThat(server.writes(mark)).containsExactlyInAnyOrder("package_create", "package_revise", "package_create");
        assertThat(result.receipts().get(0).address())
                .isEqualTo(server.uri + "/dataset/" + server.organization + "-subventions");

        Map<String, @Nullable Object> stored = server.show(server.organization + "-subventions");
        assertThat(resources(stored)).hasSize(2);
        assertThat(server.content(resources(stored).get(1))).isEqualTo("a;b\n1;2\n".getBytes(StandardCharsets.UTF_8));

        mark = server.mark();
        PublicationPlan second = portal.plan(catalog);
        assertThat(actions(second)).containsExactly(Action.UNCHANGED, Action.UNCHANGED);
        assertThat(second.isEmpty()).isTrue();
        assertThat(second.summary().requests()).isEqualTo(1);
        assertThat(portal.apply(second).receipts()).isEmpty();
        assertThat(server.calls(mark)).containsExactly("package_search");
        // Whoever plans, on whatever machine: nothing is remembered here.
        mark = server.mark();
        assertThat(Publisher.to(server.platform().build()).plan(catalog).isEmpty())
                .isTrue();
        assertThat(server.calls(mark)).hasSize(5);
    }

    @Test
    void aFieldThatChangesIsShownAndWrittenAlone() throws IOException {
        publish(full());
        Dataset changed = full().toBuilder().frequency(Frequency.MONTHLY).build();
        PublicationPlan plan = portal.plan(Catalog.of(changed));
        assertThat(plan.toString()).contains("~ subventions (fréquence : annuel -> mensuel)");
        String file = String.valueOf(resources(only()).get(1).get("url"));

        long mark = server.mark();
        portal.apply(plan);
        assertThat(server.writes(mark)).containsExactly("package_revise");
        assertThat(resources(only()).get(1)).containsEntry("url", file);
        assertThat(portal.plan(Catalog.of(changed)).isEmpty()).isTrue();
    }

    @Test
    void aFileThatChangesIsReplacedUnderItsAddress() throws IOException {
        publish(full());
        Map<String, @Nullable Object> before = resources(only()).get(1);
        file("Délibérations été.csv", "a;b\n1;2\n3;4\n");
        PublicationPlan plan = portal.plan(Catalog.of(full()));
        assertThat(plan.toString()).contains("deliberations-ete.csv : 1 -> 2 lignes");

        long mark = server.mark();
        assertThat(portal.apply(plan).refusals()).isEmpty();
        // The second one notes CKAN's date of the new file.
        assertThat(server.writes(mark)).containsExactly("package_revise", "package_revise");
        Map<String, @Nullable Object> after = resources(only()).get(1);
        assertThat(after)
                .containsEntry("url", before.get("url"))
                .containsEntry("id", before.get("id"))
                .extractingByKey("hash")
                .isNotEqualTo(before.get("hash"));
        assertThat(server.content(after)).asString().endsWith("3;4\n");
        assertThat(portal.plan(Catalog.of(full())).isEmpty()).isTrue();
    }

    @Test
    void filesComeGoAndChangeTheirPlaces() throws IOException {
        Distribution a = distribution(file("a.csv", "a\n1\n"));
        Distribution b = distribution(file("b.csv", "b\n1\n"));
        Distribution c = distribution(file("c.csv", "c\n1\n"));
        publish(dataset("ordre").distribution(a).distribution(b).build());
        publish(dataset("ordre").distribution(c).distribution(b).distribution(a).build());
        assertThat(resources(only())).extracting(r -> r.get("name")).containsExactly("c.csv", "b.csv", "a.csv");
        publish(dataset("ordre").distribution(a).build());
        assertThat(resources(only())).extracting(r -> r.get("name")).containsExactly("a.csv");
        Catalog none = Catalog.of(dataset("ordre").build());
        assertThat(actions(portal.plan(none))).containsExactly(Action.HOLD);
        portal = portal.toBuilder()
                .acknowledge(List.of(new Acknowledgement("ordre", "files-lost", "", "Service", "Essai")))
                .build();
        assertThat(portal.apply(portal.plan(none)).refusals()).isEmpty();
        assertThat(resources(only())).isEmpty();
        assertThat(portal.plan(none).isEmpty()).isTrue();
    }

    @Test
    void everyFormatComesBackAsItWasMeant() {
        Dataset.Builder all = dataset("formats");
        for (FileFormat format : FileFormat.values()) {
            all.distribution(Distribution.download("https://example.org/" + format.code())
                    .format(format)
                    .build());
        }
        publish(all.build());
    }

    @Test
    void aLicenceThatTheSiteDoesNotHaveIsToldInTheReceipt() {
        Catalog catalog =
                Catalog.of(dataset("licence").licence(Licence.ETALAB_2_0).build());
        PublicationResult result = portal.apply(portal.plan(catalog));
        assertThat(result.receipts().get(0).notes())
                .extracting(note -> note.text(Locale.FRENCH))
                .containsExactly("La licence « Licence Ouverte 2.0 » n'est pas dans la liste du portail ; il affiche"
                        + " « other-open », et la licence exacte accompagne chaque fichier.");
        assertThat(portal.plan(catalog).isEmpty()).isTrue();
    }

    @Test
    void whatSomeoneHasChangedSinceThePlanIsNotOverwrittenAndTheOthersGoOn() throws IOException {
        Dataset other = dataset("autre").build();
        publish(full(), other);
        PublicationPlan plan = portal.plan(Catalog.of(
                full().toBuilder().frequency(Frequency.DAILY).build(),
                other.toBuilder().frequency(Frequency.DAILY).build()));
        String name = server.organization + "-subventions";
        server.admin.write("package_patch", Map.of("id", name, "notes", "Corrigé à la main"));

        PublicationResult result = portal.apply(plan);
        assertThat(result.conflicts()).extracting(conflict -> conflict.id()).containsExactly("subventions");
        assertThat(result.receipts()).extracting(Receipt::id).containsExactly("autre");
        assertThat(server.show(name)).containsEntry("notes", "Corrigé à la main");
        assertThat(portal.plan(Catalog.of(full(), other)).toString()).contains("description : Corrigé à la main -> ");
    }

    @Test
    void whatOthersHaveAddedStays() throws IOException {
        publish(full());
        Map<String, @Nullable Object> added = new LinkedHashMap<>(only());
        List<Object> extras = new ArrayList<>(FakeCkan.objects(added.get("extras")));
        extras.add(Map.of("key", "validateur", "value", "Service juridique"));
        String resource = UUID.randomUUID().toString();
        server.admin.write("package_patch", Map.of("id", String.valueOf(added.get("id")), "extras", extras));
        server.admin.write(
                "resource_create",
                Map.of(
                        "package_id",
                        String.valueOf(added.get("id")),
                        "id",
                        resource,
                        "url",
                        "https://example.org/plus"));
        assertThat(portal.plan(Catalog.of(full())).isEmpty()).isTrue();

        publish(full().toBuilder().frequency(Frequency.DAILY).build());
        assertThat(FakeCkan.objects(only().get("extras")))
                .contains(Map.of("key", "validateur", "value", "Service juridique"));
        assertThat(resources(only())).last().satisfies(r -> assertThat(r).containsEntry("id", resource));
    }

    /** The form of CKAN writes the whole resource and drops what it has no box for. */
    @Test
    void aFileThatWasReplacedInTheBrowserIsSentAgain() throws IOException {
        publish(full());
        Map<String, @Nullable Object> ours = resources(only()).get(1);
        server.admin.write(
                "resource_update",
                Map.of("id", ours.get("id"), "url", ours.get("url"), "url_type", "upload", "name", "À la main"));
        PublicationPlan plan = portal.plan(Catalog.of(full()));
        assertThat(actions(plan)).containsExactly(Action.UPDATE);
        assertThat(portal.apply(plan).refusals()).isEmpty();
        assertThat(resources(only())).hasSize(2);
        assertThat(resources(only()).get(1)).containsEntry("id", ours.get("id"));
        assertThat(portal.plan(Catalog.of(full())).isEmpty()).isTrue();
    }

    /** As ckanapi does it: CKAN keeps all that it does not know of the resource, and our checksum with it. */
    @Test
    void aFileThatAnotherClientReplacedByOneOfTheSameSizeIsSentAgain() throws IOException {
        publish(full());
        Map<String, @Nullable Object> ours = resources(only()).get(1);
        for (int time = 1; time <= 2; time++) {
            server.admin.write(
                    "resource_patch",
                    Body.multipart()
                            .field("id", String.valueOf(ours.get("id")))
                            .file("upload", "deliberations-ete.csv", Body.text("text/csv", "a;b\n9;9\n"))
                            .build(),
                    bytes -> {});
            long mark = server.mark();
            PublicationPlan plan = portal.plan(Catalog.of(full()));
            assertThat(server.calls(mark)).containsExactly("package_search");
            assertThat(actions(plan)).containsExactly(Action.UPDATE);
            assertThat(portal.apply(plan).refusals()).isEmpty();
            assertThat(server.writes(mark)).containsExactly("package_revise", "package_revise");
            assertThat(server.content(resources(only()).get(1))).asString().isEqualTo("a;b\n1;2\n");
            assertThat(portal.plan(Catalog.of(full())).isEmpty()).isTrue();
        }
    }

    @Test
    void rowsOfValidFilesGoIntoDataStoreAndOnlyThoseThatDifferAreWritten() throws IOException {
        SchemaCatalog schemas = StoreSchemas.in(temp);
        portal = Publisher.builder(server.platform().datastore(schemas).build())
                .schemas(schemas)
                .acknowledge(Stream.of("marches", "lignes")
                        .map(id -> new Acknowledgement(id, "rows-lost", "", "Service", "Essai"))
                        .toList())
                .build();
        for (String schema : List.of(StoreSchemas.KEYED, StoreSchemas.WITHOUT_KEY)) {
            String id = schema.substring(schema.indexOf('/') + 1);
            assertThat(stored(id, schema, "a;Un;1.50;2026-01-31;true\nb;Deux;21820112700014;;false\nc;Trois;;;\n"))
                    .containsExactly("File \"" + id + ".csv\", DataStore: 3 row(s) written, 0 removed.");
            assertThat(stored(id, schema, "a;Un;1.5;2026-01-31;true\nb;Deux;3;;false\n"))
                    .containsExactly("File \"" + id + ".csv\", DataStore: 1 row(s) written, 1 removed.");
            Map<String, @Nullable Object> resource =
                    resources(server.show(server.organization + "-" + id)).get(0);
            JsonObject table = server.admin.read("datastore_search", Map.of("resource_id", resource.get("id")));
            assertThat(table.objects("records"))
                    .extracting(row -> row.plain("id") + " " + row.plain("montant") + " " + row.plain("actif"))
                    .containsExactlyInAnyOrder("a 1.5 true", "b 3 false");
            assertThat(table.objects("fields"))
                    .extracting(field -> field.plain("type"))
                    .contains("text", "numeric", "date", "bool");
            assertThat(server.content(resource)).asString().endsWith("b;Deux;3;;false\n");
        }
    }

    private List<String> stored(String id, String schema, String rows) throws IOException {
        Path file = file(id + ".csv", StoreSchemas.HEADER + rows);
        Dataset wanted = dataset(id)
                .distribution(
                        Distribution.file(file).conformsTo(schema, "1.0.0").build())
                .build();
        PublicationResult result = portal.apply(portal.plan(Catalog.of(wanted)));
        assertThat(result.refusals()).isEmpty();
        assertThat(portal.plan(Catalog.of(wanted)).isEmpty()).isTrue();
        return result.receipts().get(0).notes().stream()
                .filter(note -> note.code() == OpendataCode.ROWS_STORED)
                .map(note -> note.text(Locale.ENGLISH))
                .toList();
    }

    @Test
    void aRetiredDatasetIsGoneAndCanBePublishedAnew() throws IOException {
        publish(full(), dataset("autre").build());
        Catalog less = Catalog.of(dataset("autre").build());
        assertThat(actions(portal.plan(less))).containsExactly(Action.UNCHANGED, Action.KEEP);

        Publisher retiring = portal.toBuilder().retire(true).build();
        long mark = server.mark();
        PublicationResult result = retiring.apply(retiring.plan(less));
        assertThat(result.receipts()).extracting(Receipt::action).containsExactly(Action.RETIRE);
        assertThat(server.writes(mark)).containsExactly("package_revise");
        assertThat(server.datasets()).hasSize(1);
        assertThat(retiring.plan(less).isEmpty()).isTrue();

        publish(full(), dataset("autre").build());
        assertThat(server.datasets()).hasSize(2);
    }

    @Test
    void aBadKeyIsCalledABadKey() {
        Publisher stranger = Publisher.to(CkanPlatform.builder(server.uri, Secret.of("mauvaise-cle"))
                .organization(server.organization)
                .build());
        assertThatThrownBy(() -> stranger.plan(Catalog.of(dataset("a").build())))
                .isInstanceOfSatisfying(
                        PlatformRefusedException.class,
                        e -> assertThat(e.message(Locale.FRENCH))
                                .startsWith("Le portail ne reconnaît pas la clé")
                                .doesNotContain("mauvaise-cle"));
    }

    @Test
    void aKeyWithoutTheRightToPublishIsTold() {
        Publisher stranger = Publisher.to(CkanPlatform.builder(server.uri, server.stranger())
                .organization(server.organization)
                .build());
        assertThatThrownBy(() -> stranger.plan(Catalog.of(dataset("a").build())))
                .isInstanceOfSatisfying(
                        PlatformRefusedException.class,
                        e -> assertThat(e.message(Locale.FRENCH))
                                .contains("ne permet pas de publier pour l'organisation « " + server.organization));
    }

    @Test
    void anAddressWithoutCkanIsTold() {
        Publisher lost = Publisher.to(CkanPlatform.builder(server.uri.resolve("/portail"), server.key)
                .organization(server.organization)
                .build());
        assertThatThrownBy(() -> lost.plan(Catalog.of(dataset("a").build())))
                .isInstanceOfSatisfying(
                        PlatformRefusedException.class,
                        e -> assertThat(e.problem().flatMap(Problem::rule)).contains("address"));
    }

    /** CKAN's limit is 10 MiB, the last byte included; it cannot be asked for. */
    @Test
    void aFileAboveTheLimitIsRefusedInThePlanAndOneAtTheLimitIsTaken() throws IOException {
        Path file = temp.resolve("grand.bin");
        Files.write(file, new byte[10 << 20]);
        publish(dataset("grand").distribution(distribution(file)).build());
        Files.write(file, new byte[(10 << 20) + 1]);
        PublicationPlan plan = portal.plan(
                Catalog.of(dataset("grand").distribution(distribution(file)).build()));
        assertThat(actions(plan)).containsExactly(Action.REFUSE);
        assertThat(plan.toString()).contains("dépasse la taille que le portail accepte");
    }

    @Test
    void aNameThatAnotherHasIsLeftToIt() {
        server.admin.write(
                "package_create",
                Map.of("name", server.organization + "-pris", "owner_org", server.organization, "title", "À d'autres"));
        List<Receipt> receipts = publish(dataset("pris").build());
        assertThat(receipts.get(0).address()).endsWith("-pris-218299998");
    }

    @Test
    void theRefusalOfAValueIsToldInCkansWords() {
        Dataset wrong = dataset("contact")
                .contact(Contact.of("Service", "pas une adresse"))
                .build();
        PublicationResult result =
                portal.apply(portal.plan(Catalog.of(wrong, dataset("bon").build())));
        assertThat(result.receipts()).extracting(Receipt::id).containsExactly("bon");
        assertThat(result.refusals().get(0).message(Locale.FRENCH))
                .contains("Le portail refuse : maintainer_email: ")
                .doesNotContain(server.key.reveal());
    }
}
