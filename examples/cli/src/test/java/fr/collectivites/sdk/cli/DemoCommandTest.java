package fr.collectivites.sdk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoCommandTest {

    @TempDir
    private Path folder;

    @Test
    void playsTheWholeChain() {
        Run run = Run.of("demo", "--output", folder.toString());
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isEqualTo(ExitCode.FINE);
        assertThat(run.out())
                .containsSubsequence(
                        "$ collectivites valider subventions-2025-a-corriger.csv",
                        "non conforme",
                        "« 28/01/2025 »  → « 2025-01-28 »",
                        "rapport.html",
                        "✓ subventions-2025.csv : conforme",
                        "licence: etalab-2.0",
                        "+ subventions-2025",
                        "= subventions-2025",
                        "Rien n'a été écrit",
                        folder.toString());
        assertThat(folder.resolve("rapport.html"))
                .content(StandardCharsets.UTF_8)
                .contains("non conforme");
        assertThat(folder.resolve("site/catalog.ttl"))
                .content(StandardCharsets.UTF_8)
                .contains("dcat:Catalog", "Castelbrun-sur-Lère");
        assertThat(folder.resolve("site/index.html")).exists();
    }

    @Test
    void goesOnWithTheNeedsPlatformWhenAsked() {
        Run run = Run.of("demo", "--platform", "--output", folder.toString());
        assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.FINE);
        assertThat(run.out())
                .containsSubsequence(
                        "$ collectivites besoins envoyer besoins.ndjson --url http://127.0.0.1:",
                        "ligne 4 : N-003",
                        "créées : 3, modifiées : 0, inchangées : 0, rejetées : 1",
                        "SUBMITTED",
                        "$ collectivites besoins classer",
                        "Sauvegardes hors site des mairies",
                        "créées : 0, modifiées : 0, inchangées : 3, rejetées : 1",
                        "plateforme demarrer --data");
        assertThat(folder.resolve("plateforme")).isDirectory();
        assertThat(Run.of("demo", "--output", folder.toString()).exitCode()).isEqualTo(ExitCode.FINE);
        assertThat(folder.resolve("plateforme")).doesNotExist();
    }

    @Test
    void speaksEnglish() {
        assertThat(Run.of("demo", "--output", folder.toString(), "--lang", "en").out())
                .contains("$ collectivites validate", "$ collectivites publish apply", "Where everything lies")
                .doesNotContain("Que faire", "Où tout");
    }

    @Test
    void canBePlayedAgain() {
        Run first = Run.of("demo", "--output", folder.toString());
        assertThat(Run.of("demo", "--output", folder.toString())).isEqualTo(first);
    }

    @Test
    void leavesFoldersOfOthersAlone() throws IOException {
        Path mine = Files.writeString(folder.resolve("mine.txt"), "mine");
        Run run = Run.of("demo", "--output", folder.toString());
        assertThat(run.exitCode()).isEqualTo(ExitCode.FAILURE);
        assertThat(run.err().lines()).singleElement().asString().contains("mine.txt");
        assertThat(folder.toFile().list()).containsExactly("mine.txt");
        assertThat(mine).hasContent("mine");

        Files.delete(mine);
        Files.createDirectories(folder.resolve("site"));
        Files.writeString(folder.resolve("site/index.html"), "mine");
        assertThat(Run.of("demo", "--output", folder.toString()).exitCode()).isEqualTo(ExitCode.FAILURE);
        assertThat(folder.resolve("site/index.html")).hasContent("mine");
    }
}
