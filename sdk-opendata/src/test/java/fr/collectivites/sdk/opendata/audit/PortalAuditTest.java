package fr.collectivites.sdk.opendata.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import fr.collectivites.sdk.core.catalog.Catalog;
import fr.collectivites.sdk.core.catalog.Contact;
import fr.collectivites.sdk.core.catalog.Dataset;
import fr.collectivites.sdk.core.catalog.Distribution;
import fr.collectivites.sdk.core.catalog.Frequency;
import fr.collectivites.sdk.core.catalog.Licence;
import fr.collectivites.sdk.core.catalog.Organisation;
import fr.collectivites.sdk.core.http.HttpTransport;
import fr.collectivites.sdk.core.http.RetryPolicy;
import fr.collectivites.sdk.core.problem.SdkException;
import fr.collectivites.sdk.core.territory.Territory;
import fr.collectivites.sdk.opendata.audit.page.AuditPages;
import fr.collectivites.sdk.opendata.files.FilesPlatform;
import fr.collectivites.sdk.opendata.publish.PublicationPlan;
import fr.collectivites.sdk.opendata.publish.Publisher;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Audits of the static site that {@code FilesPlatform} writes, and of doubles of CKAN and udata, all on the loopback. */
class PortalAuditTest {

    private static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");
    private static final Organisation MOISSAC = Organisation.of("Commune de Moissac", "218201127");
    private static final AuditScope SCOPE =
            AuditScope.of("200066322", Territory.embedded()).orElseThrow();

    private static final String HEADER = "nomAttribuant;idAttribuant;dateConvention;referenceDecision;nomBeneficiaire;"
            + "idBeneficiaire;rnaBeneficiaire;objet;montant;nature;conditionsVersement;datesPeriodeVersement;idRAE;"
            + "notificationUE;pourcentageSubvention;dispositifAide\n";
    private static final String RIGHT = HEADER
            + "Commune de Moissac;21820112700014;2025-01-28;2025-003;Foyer rural;99982001200014;W829000011;Fonctionnement;"
            + "2400;aide en numéraire;unique;2025-02-10;;non;1;\n";
    private static final String WRONG =
            RIGHT.replace(";2025-01-28;", ";28/01/2025;").replace(";2400;", ";2 400 €;");

    @TempDir
    private Path temp;

    private HttpServer server;
    private HttpTransport transport;
    private Path site;

    /** Answers of the doubles by path; the files of the site for any other path. */
    private final Map<String, String> answers = new TreeMap<>();

    @BeforeEach
    void serve() throws IOException {
        site = Files.createDirectories(temp.resolve("site"));
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        transport = HttpTransport.builder("essai/1").retry(RetryPolicy.none()).build();
    }

    @AfterEach
    void stop() {
        transport.close();
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        Path file = site.resolve(path.substring(1));
        byte[] body = new byte[0];
        int status = 404;
        if (answers.containsKey(path)) {
            status = 200;
            body = answers.get(path).getBytes(UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
        } else if (Files.isRegularFile(file)) {
            String etag = "\"" + Files.size(file) + "\"";
            boolean same = etag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
            status = same ? 304 : 200;
            body = same ? body : Files.readAllBytes(file);
            exchange.getResponseHeaders().add("ETag", etag);
            exchange.getResponseHeaders()
                    .add("Content-Type", path.endsWith(".ttl") ? "text/turtle; charset=utf-8" : "text/csv");
        }
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }

    private String base() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
    }

    private Audit audit() {
        return audit(base());
    }

    private Audit audit(String portal) {
        return PortalAudit.builder(transport, URI.create(portal), temp.resolve("cache"))
                .maxCache(10 << 20)
                .clock(Clock.fixed(NOW, ZoneOffset.UTC))
                .build()
                .run(SCOPE);
    }

    private void publish(Dataset... datasets) {
        Catalog.Builder catalog = Catalog.builder("Données de Moissac", "Tout ce qui est ouvert.", MOISSAC);
        for (Dataset dataset : datasets) {
            catalog.dataset(dataset);
        }
        Publisher publisher = Publisher.builder(
                        FilesPlatform.builder(site).baseUrl(base()).build())
                .clock(Clock.fixed(NOW, ZoneOffset.UTC))
                .build();
        PublicationPlan plan = publisher.plan(catalog.build());
        assertThat(publisher.apply(plan).refusals()).isEmpty();
    }

    private Dataset.Builder dataset(String id, String title, String fileName, String content) throws IOException {
        Path file = Files.writeString(temp.resolve(fileName), content);
        return Dataset.builder(id, title, MOISSAC)
                .description("Description")
                .licence(Licence.ETALAB_2_0)
                .contact(Contact.of("Service des données", "donnees@moissac.example"))
                .modified("2026-10-01")
                .frequency(Frequency.ANNUAL)
                .distribution(Distribution.file(file).title(title).build());
    }

    private static Distribution with(Dataset.Builder dataset, String schema, String version) {
        return dataset.build().distributions().get(0).toBuilder()
                .conformsTo(schema, version)
                .build();
    }

    @Test
    void theStaticSiteIsJudgedByDeclaredAndByGuessedSchema() throws IOException {
        Dataset right = dataset("subventions-2025", "Subventions versées en 2025", "a.csv", RIGHT)
                .build();
        publish(
                right.toBuilder().conformsTo("scdl/subventions", "2.1.1").build(),
                dataset("aides", "Aides aux associations", "b.csv", WRONG).build(),
                dataset("notes", "Notes diverses", "c.csv", "a;b\n1;2\n").build());
        Audit audit = audit();
        assertThat(audit.datasets("82112", "subventions"))
                .extracting(d -> d.description().title() + " " + d.state())
                .containsExactly("Aides aux associations NOT_CONFORMING", "Subventions versées en 2025 CONFORMING");
        // One good dataset is what was asked for.
        assertThat(audit.state("82112", "subventions")).isEqualTo(AuditState.CONFORMING);
        AuditedFile wrong =
                audit.datasets("82112", "subventions").get(0).files().get(0);
        assertThat(wrong.schema().guessed()).isTrue();
        assertThat(wrong.schema().id()).startsWith("scdl/subventions");
        assertThat(wrong.reasons()).anyMatch(reason -> reason.french().contains("montant"));
        assertThat(audit.datasets("82112", Audit.OTHER))
                .extracting(AuditedDataset::state)
                .containsExactly(AuditState.UNCHECKED);
        assertThat(audit.publishing()).isEqualTo(1);
        assertThat(audit.datasets("82112", "subventions").get(0).description().email())
                .isEqualTo("donnees@moissac.example");
    }

    @Test
    void whatIsTooOldForItsFrequencyIsLate() throws IOException {
        publish(dataset("subventions", "Subventions", "a.csv", RIGHT)
                .modified("2024-01-01")
                .build());
        Files.writeString(
                site.resolve("catalog.ttl"),
                Files.readString(site.resolve("catalog.ttl")).replaceAll("\"2026-[^\"]*\"", "\"2024-01-01\""));
        AuditedDataset dataset = audit().datasets("82112", "subventions").get(0);
        assertThat(dataset.state()).isEqualTo(AuditState.LATE);
        // 2024-01-01, 366 days, half of it, and a week: due by 2025-07-10
        assertThat(dataset.freshness().daysLate()).isEqualTo(502);
    }

    @Test
    void aFileThatIsGoneIsUnreachable() throws IOException {
        publish(dataset("subventions", "Subventions", "a.csv", RIGHT).build());
        Files.delete(site.resolve("subventions/a.csv"));
        AuditedDataset dataset = audit().datasets("82112", "subventions").get(0);
        assertThat(dataset.state()).isEqualTo(AuditState.UNREACHABLE);
        assertThat(dataset.files().get(0).reasons().get(0).french()).contains("404");
    }

    @Test
    void whatIsUnchangedIsNotFetchedAgainAndTheCacheStaysSmall() throws IOException {
        publish(dataset("subventions", "Subventions", "a.csv", RIGHT).build());
        Audit first = audit();
        Audit second = audit();
        assertThat(AuditJson.write(second)).isEqualTo(AuditJson.write(first));
        FileCache small = new FileCache(
                transport, temp.resolve("petit"), RIGHT.getBytes(UTF_8).length + 10, Clock.fixed(NOW, ZoneOffset.UTC));
        Files.writeString(site.resolve("x.csv"), RIGHT);
        Files.writeString(site.resolve("y.csv"), RIGHT);
        Files.writeString(site.resolve("z.csv"), RIGHT + RIGHT);
        try {
            Path x = small.fetch(URI.create(base() + "x.csv"), "csv");
            Path y = small.fetch(URI.create(base() + "y.csv"), "csv");
            assertThat(x).doesNotExist();
            assertThat(y).usingCharset(UTF_8).hasContent(RIGHT);
        } catch (FileCache.NotFetchedException e) {
            throw new AssertionError(e);
        }
        assertThatThrownBy(() -> small.fetch(URI.create(base() + "z.csv"), "csv"))
                .isInstanceOf(FileCache.NotFetchedException.class);
    }

    @Test
    void aCkanSiteIsReadByItsApi() throws IOException {
        Files.writeString(site.resolve("f.csv"), RIGHT);
        answers.put("/api/3/action/status_show", "{\"success\": true, \"result\": {\"ckan_version\": \"2.11.3\"}}");
        answers.put("/api/3/action/package_search", """
                {"success": true, "result": {"count": 2, "results": [
                  {"name": "subv", "title": "Subventions", "metadata_modified": "2026-10-01T10:00:00.000",
                   "organization": {"title": "Syndicat du Tarn"}, "maintainer_email": "donnees@syndicat.example",
                   "extras": [{"key": "publisher_name", "value": "Commune de Moissac"},
                              {"key": "publisher_identifier", "value": "21820112700014"},
                              {"key": "frequency", "value": "http://publications.europa.eu/resource/authority/frequency/ANNUAL"}],
                   "resources": [{"url": "%sf.csv", "name": "Fichier", "format": "CSV",
                                  "conforms_to": "[\\"https://schema.data.gouv.fr/scdl/subventions/2.1.1\\"]"}]},
                  {"name": "ailleurs", "title": "Budget", "organization": {"title": "Ville de Nulle-Part"}, "resources": []}]}}
                """.formatted(base()));
        Audit audit = audit();
        AuditedDataset dataset = audit.datasets("82112", "subventions").get(0);
        assertThat(dataset.state()).isEqualTo(AuditState.CONFORMING);
        assertThat(dataset.files().get(0).schema().guessed()).isFalse();
        assertThat(dataset.description().email()).isEqualTo("donnees@syndicat.example");
        assertThat(dataset.freshness().frequency()).isEqualTo("ANNUAL");
        assertThat(audit.cells()).containsOnlyKeys("82112");
    }

    @Test
    void aUdataSiteIsAskedForTheBodiesAlone() throws IOException {
        Files.writeString(site.resolve("f.csv"), WRONG);
        answers.put("/api/1/site/", "{\"version\": \"17.6.0\"}");
        answers.put("/api/1/organizations/", """
                {"data": [{"id": "1", "name": "Mairie de Moissac", "business_number_id": "21820112700014"},
                          {"id": "2", "name": "Autre", "business_number_id": "21750001600019"}]}
                """);
        answers.put("/api/1/datasets/", """
                {"data": [{"id": "d1", "title": "Aides", "last_update": "2026-10-01T00:00:00+00:00", "frequency": "annual",
                  "page": "%sdatasets/d1", "resources": [{"url": "%sf.csv", "title": "f", "format": "csv",
                  "schema": {"name": "scdl/subventions", "version": "2.1.1"}}]}], "next_page": null}
                """.formatted(base(), base()));
        Audit audit = audit();
        assertThat(audit.state("82112", "subventions")).isEqualTo(AuditState.NOT_CONFORMING);
        assertThat(audit.cells()).containsOnlyKeys("82112");
    }

    @Test
    void whereNoPortalIsItSaysSo() {
        assertThatThrownBy(this::audit).isInstanceOf(SdkException.class);
    }

    @Test
    void jsonKeepsAllAndTrendsAreToldFromIt() throws IOException {
        publish(dataset("subventions", "Subventions", "a.csv", WRONG).build());
        Audit before = audit();
        Audit read = AuditJson.read(AuditJson.write(before)).orElseThrow();
        assertThat(read).isEqualTo(before);
        assertThat(AuditJson.read("{}".getBytes(UTF_8))).isEmpty();
        assertThat(AuditJson.read("non".getBytes(UTF_8))).isEmpty();
        publish(dataset("subventions", "Subventions", "a.csv", RIGHT).build());
        List<Audit.Change> changes = audit().since(read);
        assertThat(changes).singleElement().satisfies(change -> {
            assertThat(change.body()).isEqualTo("82112");
            assertThat(change.before()).isEqualTo(AuditState.NOT_CONFORMING);
            assertThat(change.now()).isEqualTo(AuditState.CONFORMING);
            assertThat(change.isBetter()).isTrue();
        });
    }

    @Test
    void pagesTellItInBothLanguages() throws IOException {
        publish(
                dataset("subventions", "Subventions <b>", "a.csv", WRONG).build(),
                dataset("notes", "=Notes", "c.csv", "a;b\n1;2\n").build());
        Audit audit = audit();
        Path folder = temp.resolve("pages");
        AuditPages.in(Locale.FRENCH).write(audit, Optional.empty(), folder);
        assertThat(AuditPages.earlier(folder)).contains(audit);
        String index = Files.readString(folder.resolve("index.html"));
        assertThat(index)
                .contains(
                        "Terres des Confluences",
                        "non conforme",
                        "mailto:donnees@moissac.example",
                        "Subventions &lt;b&gt;")
                .doesNotContain("<script", "Subventions <b>");
        String moissac = Files.readString(folder.resolve("82112.html"));
        assertThat(moissac).contains("montant", "CGCT");
        long unverified =
                Obligations.bundled()
                        .of(AuditScope.body("82112", Territory.embedded()).orElseThrow())
                        .stream()
                        .filter(rule -> !rule.source().isChecked())
                        .count();
        assertThat(moissac.split("référence à vérifier</span>", -1)).hasSize((int) unverified + 1);
        assertThat(Files.readString(folder.resolve("audit.csv"))).contains("82112;Moissac;", "'=Notes");
        assertThat(Files.readString(folder.resolve("audit.svg")))
                .startsWith("<?xml")
                .contains("non conforme");
        String english = new String(
                AuditPages.in(Locale.ENGLISH)
                        .contents(audit, Optional.of(audit))
                        .get("index.html"),
                UTF_8);
        assertThat(english).contains("not conforming", "No state changed.").doesNotContain(">new</span>");
        // What got worse since the last audit is pointed out.
        publish(dataset("subventions", "Subventions", "a.csv", RIGHT).build());
        Audit better = audit();
        publish(dataset("subventions", "Subventions", "a.csv", WRONG).build());
        String worse = new String(
                AuditPages.in(Locale.ENGLISH)
                        .contents(audit(), Optional.of(better))
                        .get("index.html"),
                UTF_8);
        assertThat(worse).contains(">new</span>");
    }
}
