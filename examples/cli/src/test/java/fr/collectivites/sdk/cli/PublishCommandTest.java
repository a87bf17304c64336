package fr.collectivites.sdk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublishCommandTest {

    @TempDir
    private Path folder;

    private Path catalog;
    private Path site;

    @BeforeEach
    void copyFiles() throws IOException {
        Demo.copy("subventions-2025.csv", folder);
        catalog = Demo.copy("catalog.yaml", folder);
        site = folder.resolve("site");
    }

    private Run publish(String... more) {
        List<String> arguments = new ArrayList<>(List.of("publish"));
        arguments.addAll(List.of(more));
        arguments.addAll(List.of("--catalog", catalog.toString(), "--to", "files", "--output", site.toString()));
        return Run.of(arguments.toArray(String[]::new));
    }

    private SortedMap<Path, FileTime> times() throws IOException {
        SortedMap<Path, FileTime> times = new TreeMap<>();
        try (Stream<Path> files = Files.walk(site)) {
            for (Path file : files.toList()) {
                times.put(file, Files.getLastModifiedTime(file));
            }
        }
        return times;
    }

    @Test
    void planSaysWhatWouldChangeAndWritesNothing() {
        Run run = publish("plan");
        assertThat(run.exitCode()).isEqualTo(ExitCode.FINE);
        assertThat(run.out()).contains("+ subventions-2025");
        assertThat(site).doesNotExist();
    }

    @Test
    void detailedExitCodeTellsPendingChanges() {
        assertThat(publish("plan", "--detailed-exitcode").exitCode()).isEqualTo(ExitCode.CHANGES_PENDING);
        publish("apply");
        assertThat(publish("plan", "--detailed-exitcode").exitCode()).isEqualTo(ExitCode.FINE);
    }

    @Test
    void secondApplyWritesNothing() throws IOException {
        Run first = publish("apply");
        assertThat(first.exitCode()).isEqualTo(ExitCode.FINE);
        assertThat(site.resolve("catalog.ttl"))
                .content(StandardCharsets.UTF_8)
                .contains("dcat:Dataset", "Subventions versées en 2025");
        assertThat(site.resolve("subventions-2025/subventions-2025.csv"))
                .hasSameBinaryContentAs(folder.resolve("subventions-2025.csv"));
        SortedMap<Path, FileTime> before = times();

        Run second = publish("appliquer");
        assertThat(second.exitCode()).isEqualTo(ExitCode.FINE);
        assertThat(second.out()).contains("= subventions-2025", "Rien n'a été écrit");
        assertThat(times()).isEqualTo(before);
    }

    @Test
    void jsonIsOneObject() throws IOException {
        JsonNode plan =
                new ObjectMapper().readTree(publish("plan", "--format", "json").out());
        assertThat(plan.isObject()).isTrue();
        JsonNode result =
                new ObjectMapper().readTree(publish("apply", "--format", "json").out());
        assertThat(result.isObject()).isTrue();
    }

    @Test
    void aFaultyDeclarationIsAFindingAndWritesNothing() throws IOException {
        Files.writeString(
                catalog, Files.readString(catalog).replace("id: subventions-2025", "id: Subventions de l'été"));
        for (String step : List.of("plan", "apply")) {
            Run run = publish(step);
            assertThat(run.exitCode()).isEqualTo(ExitCode.FINDINGS);
            assertThat(run.out()).contains("catalog.yaml", "non conforme");
            assertThat(run.err()).isEmpty();
            assertThat(new ObjectMapper()
                            .readTree(publish(step, "--format", "json").out())
                            .get("outcome")
                            .asText())
                    .isEqualTo("INVALID");
        }
        assertThat(site).doesNotExist();
    }

    @Test
    void speaksEnglish() {
        assertThat(publish("plan", "--lang", "en").out()).doesNotContain("changer");
    }

    @Test
    void leavesFoldersOfOthersAlone() throws IOException {
        Files.createDirectories(site);
        Files.writeString(site.resolve("index.html"), "mine");
        Run run = publish("apply");
        assertThat(run.exitCode()).isEqualTo(ExitCode.FAILURE);
        assertThat(run.err().lines()).hasSize(1);
        assertThat(site.resolve("index.html")).hasContent("mine");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "publish plan",
                "publish plan --catalog absent.yaml --to files --output x",
                "publish plan --catalog absent.yaml --to nowhere --output x",
                "publish applly",
            })
    void answersWrongUsageWithOneLineAndTwo(String line) {
        Run run = Run.of(line.split(" "));
        assertThat(run.exitCode()).isEqualTo(ExitCode.FAILURE);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().lines()).singleElement().asString().startsWith("collectivites: ");
        assertThat(run.err()).doesNotContain("Exception");
    }

    @Test
    void statusTellsWhatIsPublishedAndWhatElse() throws IOException {
        assertThat(publish("status").out()).contains("+ subventions-2025  (pas encore publié)");
        publish("apply");
        assertThat(publish("etat").out()).contains("= subventions-2025  http", "(fichiers : 1)");
        JsonNode state = new ObjectMapper()
                .readTree(publish("status", "--format", "json").out());
        assertThat(state.get("summary").get("published").asInt()).isEqualTo(1);
        assertThat(state.get("datasets").get(0).get("state").asText()).isEqualTo("published");
    }

    @Test
    void aPortalNeedsItsAddressAndAKey() {
        Run nowhere = Run.of("publish", "plan", "--catalog", catalog.toString(), "--to", "ckan");
        assertThat(nowhere.exitCode()).isEqualTo(ExitCode.FAILURE);
        assertThat(nowhere.err()).contains("--to ckan demande --url");
        Run keyless = Run.of(
                "publish", "plan", "--catalog", catalog.toString(), "--to", "ckan", "--url", "https://portail.example");
        assertThat(keyless.exitCode()).isEqualTo(ExitCode.FAILURE);
        assertThat(keyless.err()).contains("aucune clé : la mettre dans la variable CKAN_KEY");
        Run udata = Run.of(
                "publish",
                "plan",
                "--catalog",
                catalog.toString(),
                "--to",
                "udata",
                "--url",
                "https://portail.example");
        assertThat(udata.err()).contains("aucune clé : la mettre dans la variable UDATA_KEY");
        Run folderless = Run.of("publish", "plan", "--catalog", catalog.toString(), "--to", "files");
        assertThat(folderless.err()).contains("--to files demande --output");
    }
}
