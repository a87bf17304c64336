package fr.collectivites.sdk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
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
        Path other = folder.resolve("sortie.rdf");
        Run.of("catalog", "convert", file.toString(), "--output", other.toString());
        assertThat(other).content(StandardCharsets.UTF_8).startsWith("<?xml");
    }

    @Test
    void saysWhyAFileCannotBeWritten() {
        Path output = folder.resolve("absent/sortie.ttl");
        Run run = Run.of("catalog", "convert", file.toString(), "--output", output.toString());
        assertThat(run.exitCode()).isEqualTo(ExitCode.FAILURE);
        assertThat(run.err()).contains("sortie.ttl", "son dossier n'existe pas");
        assertThat(Run.of("catalog", "convert", file.toString(), "--output", folder.toString())
                        .exitCode())
                .isEqualTo(ExitCode.FAILURE);
    }

    @Test
    void writesNothingOfAFileWithErrors() throws IOException {
        Files.writeString(file, "ceci n'est pas du Turtle");
        Run run = Run.of("catalog", "convert", file.toString());
        assertThat(run.exitCode()).isEqualTo(ExitCode.FINDINGS);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("RDF");
    }

    /** What could not be read is not told as missing. */
    @Test
    void saysOfAnUnreadableFileThatAndNoMore() throws IOException {
        Files.writeString(file, "ceci n'est pas du Turtle");
        Run run = Run.of("catalog", "check", file.toString());
        assertThat(run.exitCode()).isEqualTo(ExitCode.FINDINGS);
        assertThat(run.out()).contains("1 erreur.").doesNotContain("Titre absent");
        Files.writeString(file, "");
        assertThat(Run.of("catalog", "lint", file.toString()).exitCode()).isEqualTo(ExitCode.FINDINGS);
    }

    @Test
    void aFolderIsNoCatalogue() {
        Run run = Run.of("catalog", "check", folder.toString());
        assertThat(run.exitCode()).isEqualTo(ExitCode.FAILURE);
        assertThat(run.err().lines()).hasSize(1);
        assertThat(run.err()).containsOnlyOnce(folder.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"check", "lint", "convert"})
    void helpSaysWhatTheFileIs(String command) {
        assertThat(Run.of("catalog", command, "--help").out()).containsPattern("FILE +Le catalogue");
    }

    @ParameterizedTest
    @ValueSource(strings = {"check", "lint", "convert"})
    void aMissingFileIsOneLine(String command) {
        Run run = Run.of("catalog", command, folder.resolve("absent.ttl").toString());
        assertThat(run.exitCode()).isEqualTo(ExitCode.FAILURE);
        assertThat(run.err().lines()).hasSize(1);
        assertThat(run.err()).contains("absent.ttl");
    }

    private Path declaration(String more) throws IOException {
        Files.writeString(folder.resolve("Jeu été.csv"), "a\n1\n");
        return Files.writeString(folder.resolve("catalog.yaml"), """
                collectivity: {insee: "82112"}
                title: Données de Moissac
                description: Tout ce que la commune publie.
                defaults: {licence: etalab-2.0}
                datasets:
                  - id: jeu
                    title: Un jeu
                    description: Un jeu de données.
                    files: [Jeu été.csv]
                  - id: page
                    title: Une page
                    description: Une carte que rien ne télécharge.
                    page: https://data.villebourg.example/carte
                """ + more);
    }

    @ParameterizedTest
    @ValueSource(strings = {"harvest", "data-gouv", "ckan", "strict", "hvd"})
    void exportsADeclarationWithTheAddressesOfItsFiles(String profile) throws IOException {
        String yaml = declaration("").toString();
        String base = "https://data.villebourg.example/";
        Run run = Run.of("catalog", "export", "--catalog", yaml, "--base", base, "--profile", profile);
        assertThat(run.exitCode()).as(run.err() + run.out()).isEqualTo(ExitCode.FINE);
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .contains("a dcat:Catalog", "Données de Moissac")
                .contains("dcat:downloadURL <" + base + "jeu/jeu-ete.csv>", "dcat:byteSize \"4\"")
                .contains("<" + base + "dataset/jeu/distribution/jeu-ete.csv>");
        assertThat(Run.of("catalog", "check", yaml, "--base", base).exitCode()).isEqualTo(ExitCode.FINE);
        Run lint = Run.of("catalog", "lint", yaml, "--base", base);
        assertThat(lint.exitCode()).isEqualTo(ExitCode.FINE);
        assertThat(lint.out()).contains("catalog.yaml");
    }

    @Test
    void takesTheAddressOfTheDeclaration() throws IOException {
        Path yaml = declaration("url: https://donnees.moissac.example\n");
        Run run = Run.of("catalog", "export", "--catalog", yaml.toString());
        assertThat(run.out()).contains("<https://donnees.moissac.example/jeu/jeu-ete.csv>");
        assertThat(Run.of("catalog", "convert", yaml.toString()).out()).isEqualTo(run.out());
    }

    @Test
    void saysThatFilesHaveNoAddress() throws IOException {
        Path yaml = declaration("");
        Run run = Run.of("catalog", "export", "--catalog", yaml.toString());
        assertThat(run.exitCode()).isEqualTo(ExitCode.FINE);
        assertThat(run.err()).contains("sans adresse", "--base");
        assertThat(run.out()).doesNotContain("downloadURL");
        Run check = Run.of("catalog", "check", yaml.toString());
        assertThat(check.exitCode()).isEqualTo(ExitCode.FINDINGS);
        assertThat(check.err()).contains("--base");
    }

    @Test
    void exportsATable() throws IOException {
        Path table = Files.writeString(folder.resolve("catalogue.csv"), """
                COLL_NOM,COLL_SIRET,ID,TITRE,DESCRIPTION,URL
                Commune de Moissac,21820112700014,jeu,Un jeu,Un jeu de données.,https://data.villebourg.example/jeu.csv
                """);
        Run run = Run.of("catalog", "export", "--catalog", table.toString());
        assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.FINE);
        assertThat(run.out()).contains("<https://data.villebourg.example/jeu.csv>");
    }

    @Test
    void lintsNoDeclarationWithErrors() throws IOException {
        Run run = Run.of("catalog", "lint", declaration("url: nulle part\n").toString());
        assertThat(run.exitCode()).isEqualTo(ExitCode.FINDINGS);
        assertThat(run.out()).contains("« nulle part »");
    }
}
