package fr.collectivites.sdk.opendata.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.collectivites.sdk.core.http.Secret;
import fr.collectivites.sdk.core.problem.Outcome;
import fr.collectivites.sdk.core.problem.Problem;
import fr.collectivites.sdk.core.problem.SdkException;
import fr.collectivites.sdk.core.schema.SchemaCatalog;
import fr.collectivites.sdk.core.schema.TableSchema;
import fr.collectivites.sdk.opendata.finding.OpendataCode;
import fr.collectivites.sdk.opendata.internal.json.JsonObject;
import fr.collectivites.sdk.opendata.job.PipelineResult.State;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JobTest {

    private static final Clock NIGHT = Clock.fixed(Instant.parse("2026-11-24T02:15:00Z"), ZoneOffset.UTC);

    private static final String HEADER = "COLL_NOM,COLL_SIRET,DELIB_ID,DELIB_DATE,DELIB_MATIERE_CODE,DELIB_MATIERE_NOM,"
            + "DELIB_OBJET,BUDGET_ANNEE,BUDGET_NOM,PREF_ID,PREF_DATE,VOTE_EFFECTIF,VOTE_REEL,VOTE_POUR,VOTE_CONTRE,"
            + "VOTE_ABSTENTION,DELIB_URL\n";
    private static final String ROW =
            "Commune de Moissac,21820112700014,2026-001,2026-01-12,7.5,Finances locales/Subventions,"
                    + "%s,,,,,27,25,25,0,0,https://moissac.example/2026-001.pdf\n";

    @TempDir
    Path folder;

    @BeforeEach
    void communes() throws IOException {
        commune("moissac", "82112", "Achat d'un véhicule");
        commune("belcastel", "12024", "Achat d'un véhicule");
        commune("valence", "82186", "Achat d'un véhicule");
    }

    private void commune(String name, String insee, String subject) throws IOException {
        Path own = Files.createDirectories(folder.resolve("communes").resolve(name));
        Files.writeString(own.resolve("export.csv"), HEADER + ROW.formatted(subject));
        Files.writeString(
                own.resolve("catalog.yaml"),
                "collectivity: {insee: " + insee + "}\ndatasets:\n  - {id: deliberations, title: Délibérations,"
                        + " licence: etalab-2.0, files: deliberations.csv}\n");
    }

    private JobFile job(String more) throws IOException {
        Path file = Files.writeString(folder.resolve("job.yaml"), """
                communes:
                  - name: moissac
                    catalog: communes/moissac/catalog.yaml
                    files: {from: communes/moissac/export.csv, schema: scdl/deliberations, to: communes/moissac/deliberations.csv}
                  - name: belcastel
                    catalog: communes/belcastel/catalog.yaml
                    files: {from: communes/belcastel/export.csv, schema: scdl/deliberations, to: communes/belcastel/deliberations.csv}
                publish: {to: files, output: "site/{name}"}
                """ + more);
        JobFile job = JobFile.read(file);
        assertThat(job.problems()).isEmpty();
        return job;
    }

    private static JobResult run(JobFile job) {
        return job.job(NIGHT, done -> {}).run();
    }

    @Test
    void whatIsMadeIsPublishedAndASecondNightHasNothingToDo() throws IOException {
        JobResult first = run(job(""));
        assertThat(first.results()).extracting(PipelineResult::state).containsOnly(State.PUBLISHED);
        assertThat(folder.resolve("site/moissac/catalog.ttl")).exists();
        assertThat(folder.resolve("site/belcastel/catalog.ttl")).exists();

        JobResult second = run(job(""));
        assertThat(second.state()).isEqualTo(State.UNCHANGED);
        assertThat(second.hasChanged()).isFalse();
    }

    @Test
    void whatGoesWrongForOneCommuneDoesNotTouchTheOthers() throws IOException {
        run(job(""));
        Files.writeString(folder.resolve("communes/moissac/export.csv"), HEADER + ROW.replace("2026-01-12", "hier"));
        Files.writeString(folder.resolve("communes/belcastel/export.csv"), HEADER + ROW.formatted("Autre objet"));
        byte[] before = Files.readAllBytes(folder.resolve("communes/moissac/deliberations.csv"));

        JobResult result = run(job(""));

        assertThat(result.results()).extracting(PipelineResult::state).containsExactly(State.HELD, State.PUBLISHED);
        assertThat(result.state()).isEqualTo(State.PARTIAL);
        assertThat(Files.readAllBytes(folder.resolve("communes/moissac/deliberations.csv")))
                .isEqualTo(before);
        assertThat(result.text(Locale.FRENCH)).contains("moissac    en attente", "belcastel  publié");
        assertThat(result.results().get(0).remark(Locale.FRENCH).orElseThrow()).contains("hier");
    }

    @Test
    void theRecordsOfARunAreWholeAndTheOldestGo() throws IOException {
        for (int day = 20; day < 24; day++) {
            Clock clock = Clock.fixed(Instant.parse("2026-11-" + day + "T02:15:00Z"), ZoneOffset.UTC);
            job("keep: 2\n").job(clock, done -> {}).run();
        }
        try (Stream<Path> logs = Files.list(folder.resolve("job/runs"))) {
            assertThat(logs.map(path -> path.getFileName().toString()).sorted())
                    .containsExactly("2026-11-22T021500.000Z.log", "2026-11-23T021500.000Z.log");
        }
        JsonObject last = JsonObject.read(Files.readAllBytes(folder.resolve("job/last-run.json")))
                .orElseThrow();
        assertThat(last.plain("state")).isEqualTo("unchanged");
        assertThat(last.objects("pipelines"))
                .extracting(each -> each.plain("name"))
                .containsExactly("moissac", "belcastel");
        assertThat(last.objects("pipelines").get(0).objects("files").get(0).plain("rows"))
                .isEqualTo("1");
        assertThat(Files.readString(folder.resolve("job/resume.html")))
                .contains("<html lang=\"fr\">", "23 novembre 2026 à 03 h 15", "rien à faire");
        assertThat(Files.readString(folder.resolve("job/runs/2026-11-23T021500.000Z.log")))
                .contains("== moissac", "fin 2026-11-23");
    }

    @Test
    void twoRunsAtOnceAreExcluded() throws IOException {
        JobFile file = job("");
        List<SdkException> told = new ArrayList<>();
        JobResult result = file.job(NIGHT, done -> {
                    try {
                        run(file);
                    } catch (SdkException e) {
                        told.add(e);
                    }
                })
                .run();
        assertThat(result.state()).isEqualTo(State.PUBLISHED);
        assertThat(told)
                .hasSize(2)
                .extracting(e -> e.problem().map(Problem::code).orElseThrow())
                .containsOnly(OpendataCode.JOB_RUNNING);
        assertThat(run(file).state()).isEqualTo(State.UNCHANGED);
    }

    @Test
    void suspectedPersonalDataReplacesNothingUntilSomebodyAnswersForIt() throws IOException {
        commune("moissac", "82112", "Recrutement : écrire à jean.exemple@gmail.com");
        JobResult held = run(job(""));
        assertThat(held.results().get(0).state()).isEqualTo(State.HELD);
        assertThat(held.results().get(0).prepared().get(0).isWritten()).isFalse();
        assertThat(folder.resolve("communes/moissac/deliberations.csv")).doesNotExist();

        Path file = folder.resolve("job.yaml");
        Files.writeString(
                file,
                Files.readString(file)
                        .replace(
                                "to: communes/moissac/deliberations.csv",
                                "to: communes/moissac/deliberations.csv, personal-data: \"adresse publique\""));
        assertThat(run(JobFile.read(file)).results().get(0).state()).isEqualTo(State.PUBLISHED);
    }

    @Test
    void aMandateMakesTheOperatorThePublisherUntilItsLastDay() throws IOException {
        String operator = "operator: {name: Syndicat numérique, siren: 200000172}\n";
        Path file = folder.resolve("job.yaml");
        job(operator);
        Files.writeString(
                file,
                Files.readString(file)
                        .replace(
                                "  - name: moissac\n",
                                "  - name: moissac\n    mandate: {basis: Délibération 2026-12, until: 2026-11-24}\n"));
        JobResult result = run(JobFile.read(file));
        assertThat(result.results().get(0).state()).isEqualTo(State.PUBLISHED);
        String turtle = Files.readString(folder.resolve("site/moissac/catalog.ttl"));
        assertThat(turtle).contains("Syndicat numérique", "Moissac");
        JsonObject told = JsonObject.read(result.json(Locale.FRENCH).getBytes(StandardCharsets.UTF_8))
                .orElseThrow()
                .objects("pipelines")
                .get(0);
        assertThat(told.object("mandate").members())
                .containsEntry("principal", "Commune de Moissac")
                .containsEntry("publisher", "Syndicat numérique")
                .containsEntry("basis", "Délibération 2026-12")
                .containsEntry("until", "2026-11-24");
        String receipt =
                "Producteur : Commune de Moissac ; publié par Syndicat numérique (Délibération 2026-12, jusqu'au 2026-11-24)";
        assertThat(told.objects("receipts").get(0).texts("notes")).containsExactly(receipt);
        assertThat(result.results().get(0).publication().orElseThrow().json(Locale.FRENCH))
                .contains(receipt);
        assertThat(Files.readString(folder.resolve("job/resume.html")))
                .contains(
                        "Producteur : Commune de Moissac ; publié par Syndicat numérique (Délibération 2026-12, jusqu'au 24 novembre 2026).");
        // Nobody publishes for the other commune.
        assertThat(result.results().get(1).publication().orElseThrow().receipts())
                .allSatisfy(each -> assertThat(each.notes()).isEmpty());

        Clock later = Clock.fixed(Instant.parse("2026-11-25T02:15:00Z"), ZoneOffset.UTC);
        PipelineResult expired =
                JobFile.read(file).job(later, done -> {}).run().results().get(0);
        assertThat(expired.state()).isEqualTo(State.FAILED);
        assertThat(expired.remark(Locale.FRENCH).orElseThrow()).contains("a pris fin le 2026-11-24");
        assertThat(folder.resolve("job/resume.html")).content().contains("a pris fin le 2026-11-24");
    }

    @Test
    void aMandateIsPointedOutSixtyDaysBeforeItsEnd() throws IOException {
        Path file = folder.resolve("job.yaml");
        job("operator: {name: Syndicat numérique, siren: 200000172}\n");
        Files.writeString(
                file,
                Files.readString(file)
                        .replace(
                                "  - name: moissac\n",
                                "  - name: moissac\n    mandate: {basis: X, until: 2027-01-23}\n"));
        PipelineResult inTime = run(JobFile.read(file)).results().get(0);
        assertThat(inTime.remarks(Locale.FRENCH)).isEmpty();
        Clock later = Clock.fixed(Instant.parse("2026-11-25T02:15:00Z"), ZoneOffset.UTC);
        PipelineResult soon =
                JobFile.read(file).job(later, done -> {}).run().results().get(0);
        assertThat(soon.state()).isEqualTo(State.UNCHANGED);
        assertThat(soon.remark(Locale.FRENCH).orElseThrow()).contains("prend fin le 2027-01-23");
    }

    @Test
    void thePageTellsAllThatIsToBeDoneAndEscapesIt() throws IOException {
        commune("moissac", "82112", "Achat");
        Files.writeString(
                folder.resolve("communes/moissac/export.csv"),
                HEADER
                        + ROW.formatted("<b>").replace("2026-01-12", "hier")
                        + ROW.formatted("x").replace("7.5", "<i>"));
        JobResult result = run(job(""));
        assertThat(result.results().get(0).remarks(Locale.FRENCH)).hasSizeGreaterThan(1);
        String page = Files.readString(folder.resolve("job/resume.html"));
        assertThat(page)
                .contains("À traiter", "deliberations.csv : Ligne 2", "&lt;i&gt;", "<strong>belcastel</strong> 1 jeu")
                .doesNotContain("<i>");
    }

    @Test
    void aPatternNamesManyCommunes() throws IOException {
        Path file = Files.writeString(folder.resolve("tous.yaml"), """
                communes: {catalog: communes/*/catalog.yaml}
                publish: {to: files, output: "site/{name}"}
                """);
        for (String name : List.of("moissac", "belcastel", "valence")) {
            Files.writeString(folder.resolve("communes/" + name + "/deliberations.csv"), "a;b\n1;2\n");
        }
        JobResult result = run(JobFile.read(file));
        assertThat(result.results())
                .extracting(PipelineResult::name)
                .containsExactly("belcastel", "moissac", "valence");
        assertThat(result.results()).extracting(PipelineResult::state).containsOnly(State.PUBLISHED);
    }

    @Test
    void aKeyThatIsMissingFailsItsCommuneAlone() throws IOException {
        Path keys = Files.writeString(folder.resolve("cles.txt"), "# clés\nautre = une-cle\n");
        if (Files.getFileAttributeView(keys, PosixFileAttributeView.class) != null) {
            assertThatThrownBy(() -> {
                        Files.setPosixFilePermissions(keys, PosixFilePermissions.fromString("rw-r--r--"));
                        Credentials.read(keys);
                    })
                    .isInstanceOf(SdkException.class);
            Files.setPosixFilePermissions(keys, PosixFilePermissions.fromString("rw-------"));
        }
        assertThat(Credentials.read(keys).find("autre").map(Secret::reveal)).contains("une-cle");
        assertThat(Credentials.read(keys).toString()).doesNotContain("une-cle");
        Files.writeString(folder.resolve("communes/moissac/deliberations.csv"), "a;b\n1;2\n");
        Path file = Files.writeString(folder.resolve("portail.yaml"), """
                communes: {catalog: communes/moissac/catalog.yaml}
                credentials: cles.txt
                publish: {to: ckan, url: "https://portail.example", key: "cle-{name}"}
                """);
        PipelineResult result = run(JobFile.read(file)).results().get(0);
        assertThat(result.state()).isEqualTo(State.FAILED);
        assertThat(result.remark(Locale.FRENCH))
                .contains("Aucune clé n'a le nom « cle-moissac » dans le fichier des clés.");
    }

    @Test
    void aFileIsMadeOfAQuery() throws SQLException {
        TableSchema schema = SchemaCatalog.bundled().find("scdl/deliberations").orElseThrow();
        Path target = folder.resolve("deliberations.csv");
        String database = "jdbc:h2:mem:job;DB_CLOSE_DELAY=-1";
        try (Connection connection = DriverManager.getConnection(database, "mairie", "secret");
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE d AS SELECT 'Commune de Moissac' COLL_NOM, '21820112700014' COLL_SIRET,"
                    + " '2026-001' DELIB_ID, DATE '2026-01-12' DELIB_DATE, '7.5' DELIB_MATIERE_CODE,"
                    + " 'Finances locales/Subventions' DELIB_MATIERE_NOM, 'Achat' DELIB_OBJET");
        }
        Preparation.Result made = Preparation.of(
                        Extraction.query(database, "mairie", Optional.of(Secret.of("secret")), "SELECT * FROM d"),
                        schema,
                        target)
                .run();
        assertThat(made.failure()).isEmpty();
        assertThat(made.report().orElseThrow().rows()).isEqualTo(1);

        Preparation.Result wrong = Preparation.of(
                        Extraction.query(database, "mairie", Optional.of(Secret.of("autre")), "SELECT * FROM d"),
                        schema,
                        target)
                .run();
        assertThat(wrong.failure().orElseThrow().message(Locale.FRENCH))
                .startsWith("La base de données n'a pas répondu")
                .doesNotContain("autre");
    }

    @Test
    void whatIsWrongWithAJobIsToldWithItsLine() throws IOException {
        Path file = Files.writeString(folder.resolve("faux.yaml"), """
                communes:
                  - name: moissac
                    catalogue: communes/moissac/catalog.yaml
                  - catalog: nulle-part/*/catalog.yaml
                publish: {to: ailleurs, url: portail}
                keep: beaucoup
                mail: {server: localhost, to: personne, on: parfois}
                """);
        JobFile job = JobFile.read(file);
        assertThat(job.outcome()).isEqualTo(Outcome.INVALID);
        assertThat(job.problems())
                .extracting(problem -> problem.message(Locale.FRENCH))
                .anyMatch(text -> text.contains("ligne 3") || text.contains("Ligne 3"))
                .anyMatch(text -> text.contains("« ailleurs » n'est pas un endroit où publier"))
                .anyMatch(text -> text.contains("« parfois » ne dit pas quand écrire"))
                .anyMatch(text -> text.contains("« personne » n'est pas une adresse électronique"))
                .anyMatch(text -> text.contains("Aucun fichier ne correspond à « nulle-part/*/catalog.yaml »"));
        assertThatThrownBy(() -> job.job(NIGHT, done -> {})).isInstanceOf(IllegalArgumentException.class);
    }
}
