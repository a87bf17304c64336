package fr.collectivites.sdk.cli.places;

import static org.assertj.core.api.Assertions.assertThat;

import fr.collectivites.sdk.cli.ExitCode;
import fr.collectivites.sdk.cli.Main;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlacesCommandTest {

    private static final String HEADER =
            "id,pivot,nom,commune,code_postal,code_insee,adresse,latitude,longitude,telephone,courriels,horaires,source,date_maj,services,contact_interne\n";

    private static final String VENDOR = HEADER
            + "1,21820112700014,MEDIATHEQUE,Moissac,82200,82112,3 place de l'Exemple,44.1049,1.0854,05 36 49 00 00,"
            + "camille.dupont@example.org,du lundi au vendredi 9h-12h,hub,2026-05-01,Wifi,Camille Dupont\n"
            + "2,21820112700014,Bibliothèque de Moissac,Moissac,82200,82112,3 pl. de l'Exemple,44.1050,1.0855,"
            + "+33536490000,,,mairie,2026-01-01,Utilisation sécurisée du numérique,\n"
            + "3,21820112700014,Centre social,Moissac,82200,82112,12 rue Basse,,,,,,mairie,2026-01-01,,\n";

    @TempDir
    private Path folder;

    private Path file;
    private String out = "";

    @BeforeEach
    void vendorFile() throws IOException {
        file = folder.resolve("lieux.csv");
        Files.writeString(file, VENDOR);
    }

    private int run(String... arguments) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        List<String> all =
                Stream.concat(Stream.of("places"), Stream.of(arguments)).toList();
        int code = Main.run(
                all,
                new PrintStream(bytes, true, StandardCharsets.UTF_8),
                new PrintStream(bytes, true, StandardCharsets.UTF_8));
        out = bytes.toString(StandardCharsets.UTF_8);
        return code;
    }

    @Test
    void bothVerdictsAreTold() {
        Path report = folder.resolve("rapport.html");
        assertThat(run("validate", file.toString(), "--output", report.toString()))
                .isEqualTo(ExitCode.FINDINGS);
        assertThat(out).contains("LaMednum/standard-mediation-num@1.0.1", "Horaires en français", "Mo-Fr 09:00-12:00");
        assertThat(report).content(StandardCharsets.UTF_8).contains("Horaires en français");
    }

    @Test
    void cleaningShowsAndThenWrites() {
        Path cleaned = folder.resolve("propres.csv");
        assertThat(run("clean", file.toString(), "--only", "hours")).isEqualTo(ExitCode.FINE);
        assertThat(out)
                .contains("du lundi au vendredi 9h-12h", "Rien n'a été écrit")
                .doesNotContain("Mediatheque");
        assertThat(run("clean", file.toString(), "--output", cleaned.toString(), "--mask-values"))
                .isEqualTo(ExitCode.FINE);
        assertThat(out).doesNotContain("camille");
        assertThat(cleaned)
                .content(StandardCharsets.UTF_8)
                .contains("Mediatheque", "+33536490000", "Mo-Fr 09:00-12:00", "contact_interne");
    }

    @Test
    void mergingKeepsTheProvenance() {
        Path merged = folder.resolve("fusion.csv");
        run("merge", file.toString(), "--output", merged.toString());
        assertThat(out).contains("3 fiches, 1 lieux enregistrés plusieurs fois", "noms semblables");
        assertThat(merged)
                .content(StandardCharsets.UTF_8)
                .contains("hub:1|mairie:2")
                .contains("Centre social");
        assertThat(merged).content(StandardCharsets.UTF_8).hasLineCount(3);
    }

    /** The privacy rule, on the command line: whatever the format, nobody is named unless the export is internal. */
    @Test
    void nobodyIsNamedInAPublicExport() throws IOException {
        for (String format : List.of("standard", "geojson", "structures", "services")) {
            Path target = folder.resolve("public." + (format.equals("standard") ? "csv" : "json"));
            run("convert", file.toString(), "--to", format, "--output", target.toString(), "--mask-values");
            assertThat(Files.readString(target)).as(format).doesNotContainIgnoringCase("dupont");
            assertThat(out).doesNotContainIgnoringCase("dupont");
        }
        Path kept = folder.resolve("interne.csv");
        run("convert", file.toString(), "--output", kept.toString(), "--internal");
        assertThat(Files.readString(kept)).contains("camille.dupont@example.org", "Camille Dupont");
    }

    @Test
    void coverageIsWrittenInThreeForms() throws IOException {
        Path centres = folder.resolve("centres.csv");
        Files.writeString(centres, "code,latitude,longitude\n82112,44.10,1.09\n82033,44.04,1.11\n82121,44.02,1.36\n");
        Path target = folder.resolve("couverture");
        assertThat(run(
                        "coverage",
                        file.toString(),
                        "--territory",
                        "82",
                        "--centres",
                        centres.toString(),
                        "--output",
                        target.toString()))
                .isEqualTo(ExitCode.FINE);
        assertThat(out)
                .contains("Tarn-et-Garonne : 3 lieux dans 195 communes ; 194 communes sans lieu.", "82121 Montauban");
        assertThat(target.resolve("couverture.html"))
                .content(StandardCharsets.UTF_8)
                .contains("<svg class=\"map\"");
        assertThat(target.resolve("couverture.csv"))
                .content(StandardCharsets.UTF_8)
                .hasLineCount(196);
        assertThat(target.resolve("couverture.json"))
                .content(StandardCharsets.UTF_8)
                .contains("\"placesByService\"");
        assertThat(run("coverage", file.toString(), "--territory", "99", "--output", target.toString()))
                .isEqualTo(ExitCode.FAILURE);
    }
}
