package fr.collectivites.sdk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MergeCommandTest {

    private static final String PUBLISHED = "id,note\na,x\nb,y\n";

    @TempDir
    private Path folder;

    private Path published;

    @BeforeEach
    void write() throws IOException {
        Files.writeString(folder.resolve("schema.json"), "{\"fields\": [{\"name\": \"id\"}, {\"name\": \"note\"}]}");
        Files.writeString(folder.resolve("nouveau.csv"), "id,note\na,z\nc,w\n");
        published = Files.writeString(folder.resolve("publie.csv"), PUBLISHED);
    }

    private Run merge(String... options) {
        List<String> arguments = new ArrayList<>(List.of(
                "merge",
                folder.resolve("nouveau.csv").toString(),
                "--into",
                published.toString(),
                "--schema",
                folder.resolve("schema.json").toString()));
        arguments.addAll(List.of(options));
        return Run.of(arguments.toArray(String[]::new));
    }

    @Test
    void whatChangesIsShownBeforeAnythingIsWritten() {
        Run run = merge("--key", "id", "--vanished", "keep");
        assertThat(run.exitCode()).as(run.out()).isEqualTo(ExitCode.FINE);
        assertThat(run.out())
                .contains("1 ligne(s) ajoutée(s)", "Nouvelle ligne : c")
                .contains("« note » passe de « x » à « z »")
                .contains("elle est gardée", "Rien n'a été écrit");
        assertThat(published).hasContent(PUBLISHED);
    }

    @Test
    void writtenItReplacesTheFile() throws IOException {
        Run run = merge("--key", "id", "--vanished", "remove", "--write", "--format", "json");
        assertThat(run.exitCode()).isEqualTo(ExitCode.FINE);
        JsonNode answer = new ObjectMapper().readTree(run.out());
        assertThat(answer.get("written").asText()).isEqualTo(published.toString());
        assertThat(answer.at("/merged/outcome").asText()).isEqualTo("VALID");
        assertThat(published).hasContent("id,note\na,z\nc,w\n");
    }

    @Test
    void vanishedRowsAndAMissingKeyStopIt() {
        Run run = merge("--key", "id", "--write");
        assertThat(run.exitCode()).isEqualTo(ExitCode.FINDINGS);
        assertThat(run.out()).contains("Dites s'il faut la garder");
        assertThat(published).hasContent(PUBLISHED);
        assertThat(merge().exitCode()).isEqualTo(ExitCode.FAILURE);
        assertThat(merge("--key", "autre").err()).contains("n'est pas un champ");
    }

    @Test
    void maskedItShowsNoContents() {
        Run run = merge("--key", "id", "--vanished", "keep", "--mask-values");
        assertThat(run.out()).contains("row-changed", "note").doesNotContain("« z »", "« x »");
    }
}
