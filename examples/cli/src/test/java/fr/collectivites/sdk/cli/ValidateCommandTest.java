package fr.collectivites.sdk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ValidateCommandTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path folder;

    private String good;
    private String faulty;

    @BeforeEach
    void copyFiles() throws IOException {
        good = Demo.copy("subventions-2025.csv", folder).toString();
        faulty = Demo.copy("subventions-2025-a-corriger.csv", folder).toString();
    }

    @Test
    void acceptsAConformingFile() {
        Run run = Run.of("validate", good, "--schema", "scdl/subventions");
        assertThat(run.exitCode()).isEqualTo(ExitCode.FINE);
        assertThat(run.out()).contains("subventions-2025.csv : conforme au schéma scdl/subventions 2.1.1.");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void refusesAFaultyFileAndProposesCorrections() {
        Run run = Run.of("valider", faulty, "--schema", "scdl/subventions");
        assertThat(run.exitCode()).isEqualTo(ExitCode.FINDINGS);
        assertThat(run.out())
                .contains("non conforme", "colonne montant", "« 28/01/2025 »  → « 2025-01-28 »")
                .doesNotContain("\u001b");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void speaksEnglish() {
        assertThat(Run.of("validate", faulty, "--schema", "scdl/subventions", "--lang", "en")
                        .out())
                .contains("not valid against schema scdl/subventions 2.1.1");
    }

    @Test
    void writesOneJsonObject() throws IOException {
        JsonNode json = JSON.readTree(Run.of("validate", faulty, "--schema", "scdl/subventions", "--format", "json")
                .out());
        assertThat(json.get("source").get("path").asText()).isEqualTo(faulty);
        assertThat(json.get("schema").get("id").asText()).isEqualTo("scdl/subventions");
        assertThat(json.get("mode").asText()).isEqualTo("validata");
        assertThat(json.get("outcome").asText()).isEqualTo("INVALID");
        assertThat(json.get("rows").asLong()).isEqualTo(13);
        assertThat(json.get("problems").size() + json.get("dropped").asLong())
                .isEqualTo(json.get("counts").get("error").asLong()
                        + json.get("counts").get("warning").asLong()
                        + json.get("counts").get("info").asLong());
    }

    @Test
    void writesOneReportALineInTheOrderGiven() throws IOException {
        String absent = folder.resolve("absent.csv").toString();
        Run run = Run.of("validate", faulty, absent, good, "--schema", "scdl/subventions", "--format", "ndjson");
        // An unreadable file weighs more than findings: the script must know that not everything was judged.
        assertThat(run.exitCode()).isEqualTo(ExitCode.FAILURE);
        List<String> lines = run.out().lines().toList();
        assertThat(lines).hasSize(3);
        assertThat(JSON.readTree(lines.get(0)).get("outcome").asText()).isEqualTo("INVALID");
        assertThat(JSON.readTree(lines.get(1)).get("byCode").get("source-error").asInt())
                .isEqualTo(1);
        assertThat(JSON.readTree(lines.get(2)).get("outcome").asText()).isEqualTo("VALID");
        assertThat(run.err().lines()).singleElement().asString().contains("fichier introuvable", "absent.csv");
    }

    @Test
    void writesAnArrayForSeveralFilesInJson() throws IOException {
        Run run = Run.of("validate", good, faulty, "--schema", "scdl/subventions", "--format", "json");
        assertThat(run.exitCode()).isEqualTo(ExitCode.FINDINGS);
        assertThat(JSON.readTree(run.out())).hasSize(2);
    }

    @Test
    void addsUpSeveralFilesInText() {
        Run run = Run.of("validate", good, faulty, "--schema", "scdl/subventions");
        assertThat(run.out()).endsWith("2 fichiers · 1 conforme · 1 non conforme" + System.lineSeparator());
    }

    @Test
    void writesToAFileAndSaysSo() {
        Path page = folder.resolve("rapport é.html");
        Run run = Run.of(
                "validate", faulty, "--schema", "scdl/subventions", "--format", "html", "--output", page.toString());
        assertThat(page)
                .content(StandardCharsets.UTF_8)
                .startsWith("<!DOCTYPE html>")
                .contains("non conforme");
        assertThat(run.out().lines()).hasSize(2).anyMatch(line -> line.endsWith(page.toString()));
        assertThat(folder.toFile().list()).noneMatch(name -> name.endsWith(".part"));
    }

    @Test
    void writesAPageForEachFileIntoAFolder() {
        Path pages = folder.resolve("rapports");
        Run.of(
                "validate",
                faulty,
                good,
                good,
                "--schema",
                "scdl/subventions",
                "--format",
                "html",
                "--output",
                pages.toString());
        assertThat(pages.toFile().list())
                .containsExactlyInAnyOrder(
                        "subventions-2025-a-corriger.csv.html",
                        "subventions-2025.csv.html",
                        "subventions-2025.csv-2.html",
                        "index.html");
    }

    @Test
    void takesTheTablesOfAFolder() throws IOException {
        Path exports = Files.createDirectories(folder.resolve("exports/2025"));
        Demo.copy("subventions-2025.csv", exports);
        Demo.copy("subventions-2025-a-corriger.csv", exports.getParent());
        Files.writeString(exports.resolve("notes.txt"), "not a table");
        Files.createDirectories(exports.resolve(".cache"));
        Files.writeString(exports.resolve(".cache/hidden.csv"), "a\n1\n");
        Run run = Run.of(
                "validate", exports.getParent().toString(), "--schema", "scdl/subventions", "--format", "ndjson");
        assertThat(run.exitCode()).isEqualTo(ExitCode.FINDINGS);
        assertThat(run.out().lines()).hasSize(2);
        assertThat(run.out().lines().toList().get(0)).contains("2025/subventions-2025.csv");
        // One table or many: a folder gives an array all the same.
        assertThat(JSON.readTree(Run.of(
                                        "validate",
                                        exports.toString(),
                                        "--schema",
                                        "scdl/subventions",
                                        "--format",
                                        "json")
                                .out())
                        .isArray())
                .isTrue();
    }

    @Test
    void readsStandardInput() throws IOException {
        byte[] content = Files.readAllBytes(Path.of(faulty));
        Run run = Run.reading(content, "validate", "-", "--schema", "scdl/subventions", "--format", "json");
        assertThat(run.exitCode()).isEqualTo(ExitCode.FINDINGS);
        JsonNode fromInput = JSON.readTree(run.out());
        assertThat(fromInput.get("source").get("path").asText()).isEqualTo("-");
        JsonNode fromFile = JSON.readTree(Run.of("validate", faulty, "--schema", "scdl/subventions", "--format", "json")
                .out());
        assertThat(fromInput.get("problems")).isEqualTo(fromFile.get("problems"));
    }

    @Test
    void recognisesTheSchemaByTheColumns() throws IOException {
        Run run = Run.of("validate", good);
        assertThat(run.exitCode()).isEqualTo(ExitCode.FINE);
        assertThat(run.out()).contains("conforme au schéma scdl/subventions 2.1.1");
        assertThat(run.err()).contains("schéma reconnu, scdl/subventions@2.1.1");

        Path other = Files.writeString(folder.resolve("other.csv"), "a;b\n1;2\n");
        assertThat(Run.of("validate", other.toString()).exitCode()).isEqualTo(ExitCode.FAILURE);
        assertThat(Run.of("validate", other.toString()).err()).contains("--schema");
    }

    @Test
    void judgesWhatADeclarationDeclares() throws IOException {
        Path catalog = Demo.copy("catalog.yaml", folder);
        Run run = Run.of("validate", "--catalog", catalog.toString());
        assertThat(run.exitCode()).isEqualTo(ExitCode.FINE);
        assertThat(run.out())
                .contains("subventions-2025.csv : conforme au schéma scdl/subventions 2.1.1", "1 fichier ·");
        assertThat(run.err()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "sarif", "junit"})
    void writesFormsForOtherPrograms(String format) {
        Run run = Run.of("validate", faulty, good, "--schema", "scdl/subventions", "--format", format);
        assertThat(run.exitCode()).isEqualTo(ExitCode.FINDINGS);
        assertThat(run.out()).contains("subventions-2025-a-corriger.csv").doesNotContain("fichiers ·");
    }

    @Test
    void takesASchemaByPath() throws IOException {
        Path schema = folder.resolve("schema.json");
        Files.writeString(schema, """
                {"name": "mine", "fields": [{"name": "a", "type": "integer"}]}
                """);
        Path file = folder.resolve("délibérations.csv");
        Files.writeString(file, "a\n1\nx\n");
        Run run = Run.of("validate", file.toString(), "--schema", schema.toString(), "--format", "json");
        assertThat(run.exitCode()).isEqualTo(ExitCode.FINDINGS);
        JsonNode problem = JSON.readTree(run.out()).get("problems").get(0);
        assertThat(problem.get("code").asText()).isEqualTo("type-error");
        assertThat(problem.get("line").asInt()).isEqualTo(3);
        assertThat(problem.get("cell").asText()).isEqualTo("A3");
    }

    @Test
    void readsAsTold() throws IOException {
        Path schema = folder.resolve("schema.json");
        Files.writeString(schema, """
                {"name": "mine", "fields": [{"name": "é", "type": "integer"}, {"name": "b", "type": "string"}]}
                """);
        Path file = folder.resolve("f.csv");
        Files.write(file, "Liste 2025\né\tb;c\n1\tx;y\n".getBytes("windows-1252"));
        Run run = Run.of(
                "validate",
                file.toString(),
                "--schema",
                schema.toString(),
                "--delimiter",
                "tab",
                "--encoding",
                "windows-1252",
                "--header-row",
                "2",
                "--format",
                "json");
        JsonNode json = JSON.readTree(run.out());
        assertThat(json.get("source").get("delimiter").asText()).isEqualTo("\t");
        assertThat(json.get("source").get("encoding").asText()).isEqualTo("windows-1252");
        assertThat(json.get("byCode").has("type-error")).isFalse();
        assertThat(json.get("rows").asInt()).isEqualTo(1);
    }

    @Test
    void keepsContentsOfCellsOutWhenAsked() {
        Run run = Run.of("validate", faulty, "--schema", "scdl/subventions", "--mask-values");
        assertThat(run.out()).contains("•••").doesNotContain("28/01/2025");
    }

    @Test
    void codesOfThePageLinkToTheRulesThatAreGiven() {
        Run run = Run.of(
                "validate", good, "--schema", "scdl/deliberations", "--format", "html", "--rules", "regles.html");
        assertThat(run.out()).contains("<a href=\"regles.html#missing-label\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "validate",
                "validate - - --schema scdl/subventions",
                "validate EMPTY --schema scdl/subventions",
                "validate --catalog FILE",
                "validate --schema scdl/subventions",
                "validate FILE --schema scdl/nope",
                "validate FILE --schema absent/schema.json",
                "validate FILE --schema FILE",
                "validate absent.csv --schema scdl/subventions",
                "validate FILE --schema scdl/subventions --mode lax",
                "validate FILE --schema scdl/subventions --format pdf",
                "validate FILE --schema scdl/subventions --limit -1",
                "validate FILE --schema scdl/subventions --limit many",
                "validate FILE --schema scdl/subventions --rules javascript:alert(1)",
                "validate FILE --schema scdl/subventions --header-row 0",
                "validate FILE --schema scdl/subventions --delimiter ;;",
                "validate FILE --schema scdl/subventions --encoding klingon",
                "validate FILE FILE --schema scdl/subventions --format html",
                "validate FILE --schema scdl/subventions --output absent/folder/report.txt",
            })
    void answersWrongUsageAndUnreadableThingsWithOneLineAndTwo(String line) throws IOException {
        String empty = Files.createDirectories(folder.resolve("empty")).toString();
        for (String language : List.of("fr", "en")) {
            String[] arguments = (line + " --lang " + language).split(" ");
            for (int i = 0; i < arguments.length; i++) {
                arguments[i] = arguments[i].replace("FILE", good).replace("EMPTY", empty);
            }
            Run run = Run.of(arguments);
            assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.FAILURE);
            assertThat(run.out()).isEmpty();
            assertThat(run.err().lines()).as(run.err()).hasSize(1);
            assertThat(run.err())
                    .startsWith("collectivites: ")
                    .doesNotContain("Exception", "unexpected", "inattendue", "\tat ");
        }
    }

    @Test
    void addsTheStackTraceWhenAsked() {
        Run run = Run.of("validate", "absent.csv", "--schema", "scdl/subventions", "--verbose");
        assertThat(run.err())
                .startsWith("collectivites: fichier introuvable : absent.csv")
                .contains("\tat ");
    }

    @Test
    void coloursForAPerson() {
        assertThat(Run.with(Map.of(), "out", "validate", faulty, "--schema", "scdl/subventions")
                        .out())
                .contains("\u001b[1;31m✗");
    }
}
