package fr.collectivites.sdk.opendata.publish;

import static org.assertj.core.api.Assertions.assertThat;

import fr.collectivites.sdk.core.catalog.Catalog;
import fr.collectivites.sdk.core.catalog.Dataset;
import fr.collectivites.sdk.core.catalog.Distribution;
import fr.collectivites.sdk.core.catalog.Organisation;
import fr.collectivites.sdk.core.schema.SchemaCatalog;
import fr.collectivites.sdk.opendata.declaration.Acknowledgement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files are published with their schema as long as they conform to it, and are judged when something may have changed. */
class ConformityTest {

    private static final String SCHEMA = "essai/comptages";

    @TempDir
    Path temp;

    private final MemoryPlatform platform = new MemoryPlatform();

    /** A publisher for which the schema has one field of that type, and who has accepted files that do not conform. */
    private Publisher publisher(String type) throws IOException {
        Path folder = Files.createDirectories(temp.resolve("schemas-" + type));
        Files.writeString(folder.resolve("comptages.json"), """
                {"fields": [{"name": "n", "title": "Nombre", "type": "%s"}]}""".formatted(type));
        Files.writeString(folder.resolve("schemas.json"), """
                {"schemas": [{"name": "essai/comptages", "title": "Comptages", "schema_type": "tableschema",
                   "versions": [{"version_name": "1.0.0", "schema_url": "comptages.json"}]}]}""");
        return Publisher.builder(platform)
                .schemas(SchemaCatalog.directory(folder))
                .acknowledge(List.of(new Acknowledgement("jeu", "file-not-valid", "", "Voirie", "Repris demain")))
                .build();
    }

    private Distribution file(String name, String text) throws IOException {
        return Distribution.file(Files.writeString(temp.resolve(name), text))
                .conformsTo(SCHEMA, "1.0.0")
                .build();
    }

    private static Catalog catalog(Distribution... distributions) {
        Dataset.Builder dataset = Dataset.builder(
                "jeu",
                "Jeu",
                Organisation.builder("Commune de Belcastel-sur-Lère").build());
        List.of(distributions).forEach(dataset::distribution);
        return Catalog.of(dataset.build());
    }

    private static String line(PublicationPlan plan) {
        return plan.text(Locale.ENGLISH).lines().toList().get(1);
    }

    private List<String> conforming() {
        return platform.held("jeu").files().stream()
                .filter(file -> file.fields().containsKey("conformsTo"))
                .map(FileState::name)
                .toList();
    }

    @Test
    void theSchemaStandsBesideTheFilesThatConformAndNoOthers() throws IOException {
        Distribution link = Distribution.access("https://c.example/").build();
        Publisher publisher = publisher("integer");
        PublicationPlan plan = publisher.plan(
                catalog(file("a.csv", "n\n1\n"), link, file("b.csv", "n\nx\n"), file("c.csv", "n\n3\n")));
        assertThat(plan.changes().get(0).findings())
                .extracting(finding -> finding.message(Locale.ENGLISH))
                .containsExactly(
                        "The file \"b.csv\" does not conform to the schema essai/comptages@1.0.0: 1 finding(s).");
        publisher.apply(plan);
        assertThat(conforming()).containsExactly("a.csv", "c.csv");
        assertThat(platform.held("jeu").files()).extracting(FileState::name).contains("https://c.example/", "b.csv");
    }

    @Test
    void aFileThatIsOnlineAsConformingIsNotJudgedAgain() throws IOException {
        Catalog catalog = catalog(file("a.csv", "n\nx\n"));
        Publisher lenient = publisher("string");
        lenient.apply(lenient.plan(catalog));
        assertThat(conforming()).containsExactly("a.csv");
        assertThat(line(publisher("integer").plan(catalog))).isEqualTo("= jeu");
    }

    @Test
    void aFileThatIsOnlineDespiteItsErrorsIsJudgedAgainForItsSchemaMayHaveChanged() throws IOException {
        Catalog catalog = catalog(file("a.csv", "n\nx\n"));
        Publisher strict = publisher("integer");
        strict.apply(strict.plan(catalog));
        assertThat(conforming()).isEmpty();
        assertThat(line(strict.plan(catalog))).isEqualTo("= jeu");

        Publisher lenient = publisher("string");
        PublicationPlan plan = lenient.plan(catalog);
        assertThat(line(plan)).isEqualTo("~ jeu (a.csv, schema: none -> essai/comptages)");
        lenient.apply(plan);
        assertThat(conforming()).containsExactly("a.csv");
        assertThat(lenient.plan(catalog).isEmpty()).isTrue();
    }

    @Test
    void errorsAreComparedWithThoseOfTheFileOfThatNameWhereItHadAny() throws IOException {
        Publisher publisher = publisher("integer");
        publisher.apply(publisher.plan(catalog(file("a.csv", "n\nx\ny\n"), file("b.csv", "n\n1\n"))));
        PublicationPlan plan =
                publisher.plan(catalog(file("c.csv", "n\nx\n"), file("b.csv", "n\nz\n"), file("a.csv", "n\nx\n1\n")));
        assertThat(plan.changes().get(0).findings())
                .extracting(finding -> finding.message(Locale.ENGLISH).split("1.0.0", 2)[1])
                .containsExactly(": 1 finding(s).", ": 1 finding(s).", ": 1 finding(s), 2 in the published file.");
    }

    @Test
    void aFileThatStaysIsNotComparedWithItself() throws IOException {
        Distribution file = file("a.csv", "n\nx\n");
        Publisher publisher = publisher("integer");
        publisher.apply(publisher.plan(catalog(file)));
        PublicationPlan plan = publisher.plan(
                catalog(file, Distribution.access("https://c.example/").build()));
        assertThat(plan.changes().get(0).findings())
                .extracting(finding -> finding.message(Locale.ENGLISH))
                .containsExactly(
                        "The file \"a.csv\" does not conform to the schema essai/comptages@1.0.0: 1 finding(s).");
    }
}
