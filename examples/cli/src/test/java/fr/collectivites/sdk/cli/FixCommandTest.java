package fr.collectivites.sdk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FixCommandTest {

    private static final String FAULTY =
            "Date;montant;siret\n25/12/2025;1 234,50;5520135400010\n01/02/2025;;05520135400028\n";

    @TempDir
    private Path folder;

    private Path schema;
    private Path file;

    @BeforeEach
    void write() throws IOException {
        schema = Files.writeString(
                folder.resolve("schema.json"),
                "{\"fields\": [{\"name\": \"date\", \"type\": \"date\"}, {\"name\": \"montant\", \"type\": \"number\"},"
                        + " {\"name\": \"siret\", \"constraints\": {\"pattern\": \"^[0-9]{14}$\"}}]}");
        file = Files.writeString(folder.resolve("subventions.csv"), FAULTY);
    }

    private Run fix(String... options) {
        String[] arguments = new String[options.length + 4];
        arguments[0] = "fix";
        arguments[1] = file.toString();
        arguments[2] = "--schema";
        arguments[3] = schema.toString();
        System.arraycopy(options, 0, arguments, 4, options.length);
        return Run.of(arguments);
    }

    @Test
    void aKindThatIsAcceptedAndNowhereInTheFileIsSaid() {
        assertThat(fix("--accept", "lost-zero,lostzero").err())
                .contains("--accept lostzero n'a rien changé")
                .doesNotContain("--accept lost-zero n'a");
    }

    @Test
    void onlyDelimitedTextIsWrittenAndSaidSo() {
        Run run = fix("--output", folder.resolve("copie.xlsx").toString());
        assertThat(run.exitCode()).isEqualTo(ExitCode.FAILURE);
        assertThat(run.err()).contains("copie.xlsx", "Donnez un nom en .csv");
    }

    @Test
    void withoutWriteItShowsWhyAndWritesNothing() throws IOException {
        Run run = fix();
        assertThat(run.exitCode()).isEqualTo(ExitCode.FINDINGS);
        assertThat(run.out())
                .contains("« Date » devient « date »")
                .contains("« 25/12/2025 » devient « 2025-12-25 »", "(date-order)")
                .contains("1 correction(s) à accepter", "(lost-zero)")
                .contains("Ce qui reste :", "non conforme", "Rien n'a été écrit");
        assertThat(file).hasContent(FAULTY);
        try (var files = Files.list(folder)) {
            assertThat(files).hasSize(2);
        }
    }

    @Test
    void theCopyHoldsWhatWasAcceptedAndTheOriginalStays() {
        Run run = fix(
                "--write",
                "--accept",
                "lost-zero",
                "--log",
                folder.resolve("journal.csv").toString());
        assertThat(run.exitCode()).as(run.out()).isEqualTo(ExitCode.FINE);
        assertThat(folder.resolve("subventions-corrige.csv"))
                .hasContent("date,montant,siret\n2025-12-25,1234.50,05520135400010\n2025-02-01,,05520135400028\n");
        assertThat(file).hasContent(FAULTY);
        assertThat(folder.resolve("journal.csv"))
                .content(StandardCharsets.UTF_8)
                .contains("line;row;column;kind;applied;before;after;why")
                .contains("2;2;siret;lost-zero;true;5520135400010;05520135400010;");
    }

    @Test
    void theOriginalIsReplacedByInPlaceAlone() {
        Run run = fix("--output", file.toString());
        assertThat(run.exitCode()).isEqualTo(ExitCode.FAILURE);
        assertThat(run.err()).contains("--in-place");
        assertThat(file).hasContent(FAULTY);
    }

    @Test
    void standardInputIsCorrectedToAFileThatIsNamed() {
        byte[] in = FAULTY.getBytes(StandardCharsets.UTF_8);
        Path copy = folder.resolve("copie.csv");
        Run run = Run.reading(in, "fix", "-", "--schema", schema.toString(), "--output", copy.toString());
        assertThat(run.out()).contains("« 25/12/2025 » devient « 2025-12-25 »");
        assertThat(copy).content(StandardCharsets.UTF_8).startsWith("date,montant,siret\n2025-12-25,");
        Run nowhere = Run.reading(in, "fix", "-", "--schema", schema.toString(), "--write");
        assertThat(nowhere.exitCode()).isEqualTo(ExitCode.FAILURE);
        assertThat(nowhere.err()).contains("--output");
    }

    @Test
    void inPlaceReplacesTheFileAndOnlyATextFile() throws IOException {
        assertThat(fix("--in-place").exitCode()).isEqualTo(ExitCode.FINDINGS);
        assertThat(file)
                .content(StandardCharsets.UTF_8)
                .startsWith("date,montant,siret\n2025-12-25,1234.50,5520135400010\n");
        file = Files.write(folder.resolve("classeur.xlsx"), new byte[0]);
        assertThat(fix("--in-place").exitCode()).isEqualTo(ExitCode.FAILURE);
    }

    @Test
    void asJsonItGivesBothReports() throws IOException {
        JsonNode answer = new ObjectMapper().readTree(fix("--format", "json").out());
        assertThat(answer.at("/changes/problems/0/code").asText()).isEqualTo("corrected");
        assertThat(answer.at("/remaining/outcome").asText()).isEqualTo("INVALID");
        assertThat(answer.get("written").asText()).isEmpty();
    }

    @Test
    void maskedItShowsNoContents() {
        for (String format : new String[] {"text", "json"}) {
            Run run = fix(
                    "--mask-values",
                    "--format",
                    format,
                    "--log",
                    folder.resolve("j.csv").toString());
            assertThat(run.out()).contains("date-order").doesNotContain("25/12", "2025-12-25", "5520135400010");
            assertThat(folder.resolve("j.csv"))
                    .content(StandardCharsets.UTF_8)
                    .doesNotContain("25/12", "5520135400010");
        }
    }

    @Test
    void aCopyThatWouldLoseSomethingIsNotWritten() throws IOException {
        Files.writeString(file, "date,montant\n2025-01-01,1,perdu\n");
        Run run = fix("--write");
        assertThat(run.exitCode()).isEqualTo(ExitCode.FINDINGS);
        assertThat(run.out()).contains("La copie n'a pas été écrite");
        assertThat(folder.resolve("subventions-corrige.csv")).doesNotExist();
    }

    @Test
    void anotherFolderThatIsNotThereGivesOneLine() {
        Run run = fix("--output", folder.resolve("absent/copie.csv").toString());
        assertThat(run.exitCode()).isEqualTo(ExitCode.FAILURE);
        assertThat(run.err()).contains("Le dossier de").hasLineCount(1);
    }
}
