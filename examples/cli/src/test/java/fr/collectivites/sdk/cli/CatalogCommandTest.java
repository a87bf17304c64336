package fr.collectivites.sdk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CatalogCommandTest {

    private static final String TURTLE = """
            @prefix dcat: <http://www.w3.org/ns/dcat#> .
            @prefix dct: <http://purl.org/dc/terms/> .
            @prefix foaf: <http://xmlns.com/foaf/0.1/> .
            <https://data.villebourg.example/c> a dcat:Catalog ; dct:title "Catalogue"@fr ; dct:description "Tout."@fr ;
                dct:publisher <https://data.villebourg.example/o> ; dcat:dataset <https://data.villebourg.example/1> .
            <https://data.villebourg.example/o> a foaf:Agent ; foaf:name "Villebourg" .
            <https://data.villebourg.example/1> a dcat:Dataset ; dct:identifier "1" ; dct:title "Jeu"@fr ; dct:description "Un jeu."@fr ;
                dcat:keyword "RH" .
            """;

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void write() throws IOException {
        file = Files.writeString(folder.resolve("catalog.ttl"), TURTLE);
    }

    @Test
    void aloneShowsItsHelp() {
        assertThat(Run.of("catalogue").out()).contains("export", "check", "lint", "convert");
    }

    @Test
    void checksACatalogue() throws IOException {
        Run good = Run.of("catalog", "check", file.toString());
        assertThat(good.exitCode()).as(good.err()).isEqualTo(ExitCode.FINE);
        Files.writeString(
                file, TURTLE.replace("\"Un jeu.\"@fr", "\" \"").replace("dct:identifier \"1\"", "dct:issued \"hier\""));
        Run bad = Run.of("catalogue", "verifier", file.toString(), "--format", "json");
        assertThat(bad.exitCode()).isEqualTo(ExitCode.FINDINGS);
        assertThat(bad.out()).contains("catalog-required", "catalog-value", "« hier »");
    }

    @Test
    void checksTheRdfItselfByShapes() throws IOException {
        Files.writeString(file, TURTLE.replace("dcat:keyword \"RH\"", "dct:publisher \"Mairie\" , \"Commune\""));
        Run own = Run.of("catalog", "check", file.toString());
        assertThat(own.exitCode()).isEqualTo(ExitCode.FINDINGS);
        assertThat(own.out()).contains("dct:publisher figure plusieurs fois");
        Path shapes = Files.writeString(folder.resolve("formes.ttl"), """
                @prefix sh: <http://www.w3.org/ns/shacl#> . @prefix dcat: <http://www.w3.org/ns/dcat#> .
                <urn:s> a sh:NodeShape ; sh:targetClass dcat:Dataset ; sh:property <urn:absente> , [
                    sh:path dcat:version ; sh:minCount 1 ] .
                """);
        Run given = Run.of("catalog", "check", file.toString(), "--shapes", shapes.toString());
        assertThat(given.out())
                .contains("dcat:version est absente", "1 renvois")
                .doesNotContain("plusieurs fois");
        Files.writeString(shapes, "");
        Run unusable = Run.of("catalog", "check", file.toString(), "--shapes", shapes.toString());
        assertThat(unusable.exitCode()).isEqualTo(ExitCode.FAILURE);
        assertThat(unusable.err()).contains("formes.ttl ne contient aucune forme SHACL");
    }

    @Test
    void tellsWhatHarvestersWillDo() throws IOException {
        Run run = Run.of("catalog", "lint", file.toString());
        assertThat(run.exitCode()).isEqualTo(ExitCode.FINE);
        assertThat(run.out()).contains("RH");
        Files.writeString(file, TURTLE.replace("dcat:keyword \"RH\"", "dct:issued \"n/a\""));
        assertThat(Run.of("catalog", "lint", file.toString()).exitCode()).isEqualTo(ExitCode.FINDINGS);
    }

    @ParameterizedTest
    @CsvSource({
        "turtle, a dcat:Dataset",
        "jsonld, \"@graph\"",
        "rdfxml, <dcat:Dataset",
        "ntriples, <http://www.w3.org/ns/dcat#Dataset> ."
    })
    void converts(String format, String expected) {
        Run run = Run.of("catalog", "convert", file.toString(), "--format", format, "--profile", "strict");
        assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.FINE);
        assertThat(run.out()).contains(expected, "https://data.villebourg.example/1");
    }

    @Test
    void writesToAFile() throws IOException {
        Path output = folder.resolve("sortie.jsonld");
        Run run = Run.of("catalog", "convert", file.toString(), "--format", "jsonld", "--output", output.toString());
        assertThat(run.out()).contains("sortie.jsonld");
        assertThat(Files.readString(output)).startsWith("{");
    }

    @Test
    void writesNothingOfAFileWithErrors() throws IOException {
        Files.writeString(file, "ceci n'est pas du Turtle");
        Run run = Run.of("catalog", "convert", file.toString());
        assertThat(run.exitCode()).isEqualTo(ExitCode.FINDINGS);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("RDF");
    }

    @ParameterizedTest
    @ValueSource(strings = {"check", "lint", "convert"})
    void aMissingFileIsOneLine(String command) {
        Run run = Run.of("catalog", command, folder.resolve("absent.ttl").toString());
        assertThat(run.exitCode()).isEqualTo(ExitCode.FAILURE);
        assertThat(run.err().lines()).hasSize(1);
        assertThat(run.err()).contains("absent.ttl");
    }

    @Test
    void exportsADeclaration() throws IOException {
        Files.writeString(folder.resolve("jeu.csv"), "a\n1\n");
        Path yaml = Files.writeString(folder.resolve("catalog.yaml"), """
                collectivity: {insee: "82112"}
                title: Données de Moissac
                description: Tout ce que la commune publie.
                datasets:
                  - id: jeu
                    title: Un jeu
                    description: Un jeu de données.
                    files: [jeu.csv]
                """);
        Run run =
                Run.of("catalog", "export", "--catalog", yaml.toString(), "--base", "https://data.villebourg.example/");
        assertThat(run.exitCode()).as(run.err() + run.out()).isEqualTo(ExitCode.FINE);
        assertThat(run.out()).contains("a dcat:Catalog", "Données de Moissac");
    }
}
