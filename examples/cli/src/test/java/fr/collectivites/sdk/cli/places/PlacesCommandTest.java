package fr.collectivites.sdk.cli.places;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import fr.collectivites.sdk.cli.ExitCode;
import fr.collectivites.sdk.cli.Main;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
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
        assertThat(out).as("what is strict is not Validata's").doesNotContain("même verdict que Validata");
        assertThat(report).content(StandardCharsets.UTF_8).contains("Horaires en français");
    }

    @Test
    void severalFilesHaveAPageEach() throws IOException {
        Path other = Files.copy(file, folder.resolve("autres.csv"));
        Path reports = folder.resolve("rapports");
        run("validate", file.toString(), other.toString(), "--output", reports.toString());
        try (Stream<Path> pages = Files.list(reports)) {
            assertThat(pages.map(page -> page.getFileName().toString()))
                    .contains("index.html")
                    .hasSize(3);
        }
    }

    @Test
    void mistakesAreToldInOneLine() throws IOException {
        Path other = folder.resolve("epci.csv");
        Files.writeString(other, "code,nom\n1,A\n", StandardCharsets.UTF_8);
        for (List<String> call : List.of(
                List.of("clean", other.toString()),
                List.of("merge", other.toString()),
                List.of(
                        "convert",
                        other.toString(),
                        "--output",
                        folder.resolve("x.csv").toString()),
                List.of("coverage", other.toString(), "--territory", "82", "--output", folder.toString()))) {
            assertThat(run(call.toArray(String[]::new))).isEqualTo(ExitCode.FAILURE);
            assertThat(out).contains("il manque les colonnes nom et commune", "--mapping");
        }
        assertThat(run("merge", file.toString(), "--threshold", "0")).isEqualTo(ExitCode.FAILURE);
        assertThat(out).contains("--threshold").doesNotContain("inattendue");
        assertThat(run("clean", file.toString(), "--only", "foo")).isEqualTo(ExitCode.FAILURE);
        assertThat(out).contains("text, capitals, address");
        assertThat(run(
                        "clean",
                        file.toString(),
                        "--output",
                        folder.resolve("absent/x.csv").toString()))
                .isEqualTo(ExitCode.FAILURE);
        assertThat(out).doesNotContain("inattendue");
        Path mapping = folder.resolve("mapping.yaml");
        Files.writeString(
                mapping, "schema: LaMednum/standard-mediation-num\nfields: {noms: Nom}\n", StandardCharsets.UTF_8);
        assertThat(run("clean", file.toString(), "--mapping", mapping.toString()))
                .isEqualTo(ExitCode.FAILURE);
        assertThat(out).contains("mapping.yaml", "noms");
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
        assertThat(out)
                .contains("3 fiches, 1 lieu enregistré plusieurs fois", "noms semblables", "réunit hub:1, mairie:2");
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

    @Test
    void centresCanBeAskedOfApiGeo() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        byte[] answer =
                "[{\"code\":\"82112\",\"centre\":{\"type\":\"Point\",\"coordinates\":[1.09,44.1]}},{\"code\":\"82121\",\"centre\":{\"type\":\"Point\",\"coordinates\":[1.36,44.02]}}]"
                        .getBytes(StandardCharsets.UTF_8);
        server.createContext("/departements/82/communes", exchange -> {
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.start();
        try {
            String address = "http://127.0.0.1:" + server.getAddress().getPort();
            Path target = folder.resolve("couverture");
            assertThat(run(
                            "coverage",
                            file.toString(),
                            "--territory",
                            "82",
                            "--fetch-centres",
                            address,
                            "--output",
                            target.toString()))
                    .isEqualTo(ExitCode.FINE);
            assertThat(target.resolve("couverture.html"))
                    .content(StandardCharsets.UTF_8)
                    .contains("<svg class=\"map\"");
        } finally {
            server.stop(0);
        }
    }
}
