package fr.collectivites.sdk.opendata.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.collectivites.sdk.core.catalog.Catalog;
import fr.collectivites.sdk.core.catalog.Dataset;
import fr.collectivites.sdk.core.catalog.Distribution;
import fr.collectivites.sdk.core.catalog.Frequency;
import fr.collectivites.sdk.core.catalog.Licence;
import fr.collectivites.sdk.core.catalog.Organisation;
import fr.collectivites.sdk.core.catalog.Theme;
import fr.collectivites.sdk.core.http.PlatformRefusedException;
import fr.collectivites.sdk.opendata.publish.Action;
import fr.collectivites.sdk.opendata.publish.PublicationPlan;
import fr.collectivites.sdk.opendata.publish.PublicationResult;
import fr.collectivites.sdk.opendata.publish.Publisher;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.riot.RDFDataMgr;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilesPlatformTest {

    static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");
    static final Organisation COMMUNE = Organisation.of("Commune de Belcastel-sur-Lère", "218209997");

    @TempDir
    Path temp;

    Path site;
    Path subsidies;
    Path budget;

    @BeforeEach
    void files() throws IOException {
        site = temp.resolve("site");
        subsidies = file("Subventions 2025.csv", "nom;montant\nAmicale;100\nHarmonie;200\n");
        budget = file("budget.csv", "article;montant\n60;1\n61;2\n62;3\n");
    }

    Path file(String name, String content) throws IOException {
        Path path = temp.resolve(name);
        Files.writeString(path, content);
        Files.setLastModifiedTime(path, FileTime.from(Instant.parse("2026-01-15T10:30:00Z")));
        return path;
    }

    Dataset.Builder subsidiesDataset() {
        return Dataset.builder("subventions-2025", "Subventions versées en 2025", COMMUNE)
                .description("Subventions aux associations.")
                .licence(Licence.ETALAB_2_0)
                .theme(Theme.GOVERNMENT)
                .keyword("associations")
                .distribution(Distribution.file(subsidies).build());
    }

    Dataset.Builder budgetDataset() {
        return Dataset.builder("budget-2025", "Budget 2025", COMMUNE)
                .theme(Theme.ECONOMY)
                .distribution(Distribution.file(budget).build());
    }

    static Catalog catalog(Dataset... datasets) {
        Catalog.Builder catalog = Catalog.builder("Données de Belcastel", "Tout ce qui est ouvert.", COMMUNE)
                .homepage("https://donnees.belcastel.example/");
        Stream.of(datasets).forEach(catalog::dataset);
        return catalog.build();
    }

    Publisher portal() {
        return Publisher.builder(FilesPlatform.builder(site).build())
                .clock(Clock.fixed(NOW, ZoneOffset.UTC))
                .build();
    }

    static SortedMap<String, String> snapshot(Path folder) throws IOException {
        SortedMap<String, String> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : (Iterable<Path>) paths.filter(Files::isRegularFile)::iterator) {
                files.put(
                        folder.relativize(path).toString().replace('\\', '/'),
                        Files.readString(path) + Files.getLastModifiedTime(path));
            }
        }
        return files;
    }

    @Test
    void publishesOnceAndHasNothingToDoTheSecondTime() throws IOException {
        Catalog catalog = catalog(subsidiesDataset().build(), budgetDataset().build());
        PublicationPlan first = portal().plan(catalog);
        assertThat(site).doesNotExist();
        assertThat(first.text(Locale.FRENCH))
                .contains("+ subventions-2025 (+ subventions-2025.csv : 2 lignes)\n")
                .contains("2 à créer");

        PublicationResult result = portal().apply(first);
        assertThat(result.isComplete()).isTrue();
        assertThat(result.summary().writes()).isEqualTo(first.summary().writes());
        assertThat(result.receipts().get(0).address()).isEqualTo("https://donnees.belcastel.example/subventions-2025/");
        assertThat(site.resolve("subventions-2025/subventions-2025.csv")).hasSameBinaryContentAs(subsidies);
        assertThat(site.resolve("index.html")).content(StandardCharsets.UTF_8).contains("Subventions versées en 2025");
        assertThat(site.resolve("catalog.ttl"))
                .content(StandardCharsets.UTF_8)
                .contains("dcat:downloadURL <https://donnees.belcastel.example/subventions-2025/subventions-2025.csv>")
                .contains("dct:identifier \"subventions-2025\"")
                .contains("dcat:byteSize")
                .doesNotContain(temp.toString());

        SortedMap<String, String> before = snapshot(site);
        // Clocks move, files are copied about: the content is the same.
        Files.setLastModifiedTime(subsidies, FileTime.from(Instant.parse("2026-02-20T00:00:00Z")));
        Publisher later = portal().toBuilder()
                .clock(Clock.fixed(NOW.plusSeconds(1_000_000), ZoneOffset.UTC))
                .build();
        PublicationPlan second = later.plan(catalog);
        assertThat(second.isEmpty()).isTrue();
        assertThat(second.toString()).contains("= subventions-2025\n").contains("2 inchangés. Rien à faire.");
        assertThat(later.apply(second).summary().writes()).isZero();
        assertThat(snapshot(site)).isEqualTo(before);
    }

    @Test
    void writesOnlyWhatDiffersAndSaysSoFieldByField() throws IOException {
        portal().apply(portal().plan(
                        catalog(subsidiesDataset().build(), budgetDataset().build())));
        SortedMap<String, String> before = snapshot(site);
        Files.writeString(budget, "article;montant\n60;1\n61;2\n62;3\n63;4\n");
        Catalog changed = catalog(
                subsidiesDataset().build(),
                budgetDataset().frequency(Frequency.ANNUAL).build());

        PublicationPlan plan = portal().plan(changed);
        assertThat(plan.text(Locale.FRENCH))
                .contains("~ budget-2025 (fréquence : inconnue -> annuel ; budget.csv : 3 -> 4 lignes)\n")
                .contains("= subventions-2025\n");
        assertThat(plan.text(Locale.ENGLISH)).contains("~ budget-2025 (frequency: unknown -> annual; ");

        PublicationResult result = portal().apply(plan);
        assertThat(result.summary().writes()).isEqualTo(plan.summary().writes());
        SortedMap<String, String> after = snapshot(site);
        after.entrySet().removeAll(before.entrySet());
        assertThat(after.keySet())
                .containsExactlyInAnyOrder(
                        ".collectivites/budget-2025.json",
                        "budget-2025/budget.csv",
                        "budget-2025/index.html",
                        "catalog.jsonld",
                        "catalog.ttl",
                        "index.html");
        assertThat(portal().plan(changed).isEmpty()).isTrue();
    }

    @Test
    void refusesAFolderThatHoldsFilesOfSomeoneElse() throws IOException {
        Files.createDirectories(site);
        Files.writeString(site.resolve("these.docx"), "x");
        assertThatThrownBy(() -> portal().plan(catalog(subsidiesDataset().build())))
                .isInstanceOfSatisfying(
                        PlatformRefusedException.class,
                        e -> assertThat(e.message(Locale.FRENCH)).contains("choisir un dossier vide"));
        assertThat(snapshot(site)).containsOnlyKeys("these.docx");
    }

    @Test
    void leavesForeignFilesBesideOursAloneAndRefusesToReplaceThem() throws IOException {
        portal().apply(portal().plan(catalog(subsidiesDataset().build())));
        Files.writeString(site.resolve("robots.txt"), "User-agent: *");
        Files.createDirectories(site.resolve("budget-2025"));
        Files.writeString(site.resolve("budget-2025/photo.jpg"), "x");
        PublicationPlan plan = portal().plan(
                        catalog(subsidiesDataset().build(), budgetDataset().build()));
        assertThat(plan.changes().get(1).action()).isEqualTo(Action.REFUSE);
        assertThat(plan.needsAttention()).isTrue();
        portal().apply(plan);
        assertThat(site.resolve("robots.txt")).hasContent("User-agent: *");
        assertThat(site.resolve("budget-2025")).isDirectoryNotContaining("glob:**.csv");
    }

    @Test
    void writesNothingThroughASymbolicLink() throws IOException {
        portal().apply(portal().plan(catalog(subsidiesDataset().build())));
        Path elsewhere = Files.createDirectory(temp.resolve("elsewhere"));
        Files.createSymbolicLink(site.resolve("budget-2025"), elsewhere);
        assertThatThrownBy(() -> portal().plan(catalog(
                        subsidiesDataset().build(), budgetDataset().build())))
                .isInstanceOf(PlatformRefusedException.class);
        assertThat(elsewhere).isEmptyDirectory();
    }

    @Test
    void mendsFilesThatWereChangedOrLostOnTheDisk() throws IOException {
        Catalog catalog = catalog(subsidiesDataset().build(), budgetDataset().build());
        portal().apply(portal().plan(catalog));
        SortedMap<String, String> before = snapshot(site);
        before.replaceAll((path, text) -> text.replaceFirst("[^\n]*$", ""));
        Files.writeString(site.resolve("budget-2025/budget.csv"), "broken");
        Files.delete(site.resolve("subventions-2025/subventions-2025.csv"));
        Files.delete(site.resolve("subventions-2025/index.html"));
        Files.writeString(site.resolve(".collectivites/budget-2025.json"), "");
        portal().apply(portal().plan(catalog));
        SortedMap<String, String> after = snapshot(site);
        after.replaceAll((path, text) -> text.replaceFirst("[^\n]*$", ""));
        assertThat(after).isEqualTo(before);
        assertThat(portal().plan(catalog).isEmpty()).isTrue();
    }

    @Test
    void stopsADatasetThatWasChangedSinceThePlan() throws IOException {
        portal().apply(portal().plan(
                        catalog(subsidiesDataset().build(), budgetDataset().build())));
        Catalog ours = catalog(
                subsidiesDataset().frequency(Frequency.ANNUAL).build(),
                budgetDataset().frequency(Frequency.ANNUAL).build());
        PublicationPlan stale = portal().plan(ours);
        portal().apply(portal().plan(catalog(
                subsidiesDataset().frequency(Frequency.MONTHLY).build(),
                budgetDataset().build())));

        PublicationResult result = portal().apply(stale);
        assertThat(result.conflicts())
                .singleElement()
                .satisfies(conflict -> assertThat(conflict.id()).isEqualTo("subventions-2025"));
        assertThat(result.receipts()).extracting(receipt -> receipt.id()).containsExactly("budget-2025", "");
        assertThat(result.toString()).contains("refaire le plan");
        assertThat(portal().plan(ours).text(Locale.FRENCH)).contains("fréquence : mensuel -> annuel");
    }

    @Test
    void stopsADatasetWhoseFileChangedSinceThePlan() throws IOException {
        Catalog catalog = catalog(subsidiesDataset().build());
        PublicationPlan plan = portal().plan(catalog);
        Files.writeString(subsidies, "nom;montant\nAmicale;1\n");
        PublicationResult result = portal().apply(plan);
        assertThat(result.conflicts()).hasSize(1);
        assertThat(site.resolve("subventions-2025/subventions-2025.csv")).doesNotExist();
        portal().apply(portal().plan(catalog));
        assertThat(site.resolve("subventions-2025/subventions-2025.csv")).hasSameBinaryContentAs(subsidies);
    }

    @Test
    void retiresOnlyWhenAskedAndKeepsDescribingWhatStays() throws IOException {
        portal().apply(portal().plan(
                        catalog(subsidiesDataset().build(), budgetDataset().build())));
        Catalog less = catalog(subsidiesDataset().build());
        PublicationPlan kept = portal().plan(less);
        assertThat(kept.isEmpty()).isTrue();
        assertThat(kept.toString()).contains("? budget-2025 (n'est plus déclaré, reste en ligne)");
        assertThat(site.resolve("index.html")).content(StandardCharsets.UTF_8).contains("budget-2025");

        Publisher retiring = portal().toBuilder().retire(true).build();
        PublicationPlan plan = retiring.plan(less);
        assertThat(plan.toString()).contains("- budget-2025\n").contains("1 à retirer");
        PublicationResult result = retiring.apply(plan);
        assertThat(result.isComplete()).isTrue();
        assertThat(site.resolve("budget-2025")).doesNotExist();
        assertThat(site.resolve("index.html")).content(StandardCharsets.UTF_8).doesNotContain("budget-2025");
        assertThat(retiring.plan(less).isEmpty()).isTrue();
    }

    @Test
    void removesAFileThatIsNoLongerDeclared() throws IOException {
        portal().apply(portal().plan(catalog(subsidiesDataset()
                .distribution(Distribution.file(budget).build())
                .build())));
        assertThat(site.resolve("subventions-2025/budget.csv")).exists();
        Catalog less = catalog(subsidiesDataset().build());
        PublicationPlan plan = portal().plan(less);
        assertThat(plan.toString()).contains("- budget.csv");
        portal().apply(plan);
        assertThat(site.resolve("subventions-2025/budget.csv")).doesNotExist();
        assertThat(portal().plan(less).isEmpty()).isTrue();
    }

    @Test
    void leavesServerSettingsThatSomeoneAdapted() throws IOException {
        Catalog catalog = catalog(subsidiesDataset().build());
        portal().apply(portal().plan(catalog));
        Files.writeString(site.resolve(".htaccess"), "Require all granted\n");
        assertThat(portal().plan(catalog).isEmpty()).isTrue();
    }

    @Test
    void twoFoldersFromTheSameCatalogueAreTheSame() throws IOException {
        Catalog catalog = catalog(subsidiesDataset().build(), budgetDataset().build());
        portal().apply(portal().plan(catalog));
        SortedMap<String, String> first = snapshot(site);
        site = temp.resolve("second");
        portal().apply(portal().plan(catalog));
        SortedMap<String, String> second = snapshot(site);
        first.replaceAll((path, text) -> text.replaceFirst("[^\n]*$", ""));
        second.replaceAll((path, text) -> text.replaceFirst("[^\n]*$", ""));
        assertThat(second).isEqualTo(first);
    }

    @Test
    void turtleAndJsonLdAreTheSameGraph() {
        portal().apply(portal().plan(
                        catalog(subsidiesDataset().build(), budgetDataset().build())));
        Model turtle = RDFDataMgr.loadModel(site.resolve("catalog.ttl").toString());
        Model json = RDFDataMgr.loadModel(site.resolve("catalog.jsonld").toString());
        assertThat(turtle.size()).isGreaterThan(40);
        assertThat(json.isIsomorphicWith(turtle)).isTrue();
    }

    @Test
    void textsFromDataCannotBringInMarkupOrScripts() throws IOException {
        Files.writeString(subsidies, "nom;<b>montant</b>\n<img src=x onerror=alert(1)>;1\n");
        portal().apply(portal().plan(catalog(subsidiesDataset()
                .title("<script>alert(1)</script>")
                .keyword("\"><svg onload=alert(1)>")
                .distribution(
                        Distribution.access("javascript:alert(1)").title("Lien").build())
                .build())));
        for (String page : new String[] {"index.html", "subventions-2025/index.html"}) {
            assertThat(site.resolve(page))
                    .content(StandardCharsets.UTF_8)
                    .doesNotContain("<script>alert")
                    .doesNotContain("<svg")
                    .doesNotContain("<img")
                    .doesNotContain("<b>montant")
                    .doesNotContain("\"javascript:")
                    .contains("&lt;script&gt;alert(1)&lt;/script&gt;");
        }
    }

    @Test
    void pagesAskNoOtherServerForAnything() throws IOException {
        portal().apply(portal().plan(catalog(subsidiesDataset().build())));
        String page = Files.readString(site.resolve("index.html"));
        assertThat(page).contains("default-src 'none'").doesNotContain("src=").doesNotContain("@import");
        assertThat(page).doesNotContainPattern("url\\(");
    }
}
