package fr.collectivites.sdk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.collectivites.sdk.platform.Platform;
import fr.collectivites.sdk.platform.storage.Database;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables that meetings fill, sent to a platform. */
class NeedsSheetTest {

    private static final String BODY = "200066322";
    private static final List<String> HEADER = List.of("Titre", "Description", "Thème", "Budget TTC");
    private static final List<List<String>> ROWS = List.of(
            List.of(
                    "Sauvegardes hors site",
                    "Les sauvegardes des mairies restent dans le bâtiment du serveur.",
                    "Cybersécurité",
                    "18 000,50"),
            List.of("Trop", "court", "Infrastructure", ""));

    @TempDir
    private Path folder;

    private Platform platform;

    @BeforeEach
    void start() {
        platform = Platform.builder(Database.inFolder(folder.resolve("base"))).start();
    }

    @AfterEach
    void stop() {
        platform.close();
    }

    private Run push(Path file) {
        Map<String, String> key = Map.of("NEEDS_KEY", platform.createKey(BODY, "essai"));
        return Run.with(
                key, "", "needs", "push", file.toString(), "--owner", BODY, "--url", platform.address() + "/v1");
    }

    @Test
    void rowsBecomeNeedsOnceAndFaultyOnesAreTold() throws IOException {
        Path file = folder.resolve("besoins.xlsx");
        Workbooks.xlsx(file, List.of(HEADER, ROWS.get(0), ROWS.get(1)));
        Run first = push(file);
        assertThat(first.out()).contains("ligne 3 : N-001", "créées : 1, modifiées : 0, inchangées : 0, rejetées : 1");
        assertThat(first.exitCode()).isEqualTo(ExitCode.PARTIAL);
        assertThat(push(file).out()).contains("créées : 0, modifiées : 0, inchangées : 1, rejetées : 1");
    }

    @Test
    void aWorkbookOfWhichRowsWouldBeLostIsRefused() throws IOException {
        // This writer declares the area A1 whatever it writes
        Path file = folder.resolve("besoins.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "essai", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Besoins");
            for (int i = 0; i < HEADER.size(); i++) {
                sheet.value(0, i, HEADER.get(i));
                sheet.value(1, i, ROWS.get(0).get(i));
            }
        }
        Run run = push(file);
        assertThat(run.exitCode()).isEqualTo(ExitCode.FAILURE);
        assertThat(run.err()).contains("« A1 »", "Réenregistrez le fichier");
    }
}
