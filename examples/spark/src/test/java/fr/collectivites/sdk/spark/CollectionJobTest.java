package fr.collectivites.sdk.spark;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.collectivites.sdk.core.catalog.Organisation;
import fr.collectivites.sdk.core.problem.Outcome;
import fr.collectivites.sdk.core.problem.Report;
import fr.collectivites.sdk.core.problem.Severity;
import fr.collectivites.sdk.core.report.ReportWriter;
import fr.collectivites.sdk.core.schema.SchemaCatalog;
import fr.collectivites.sdk.core.table.TableSource;
import fr.collectivites.sdk.core.validation.TableValidator;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Holds that Spark finds what one machine finds, and says it in the same reports. */
class CollectionJobTest {

    private static final Organisation PUBLISHER = Organisation.of("Syndicat d'essai", "21820112700014");
    private static final URI BASE = URI.create("https://data.example.org/");

    private static JavaSparkContext spark;

    @BeforeAll
    static void start() {
        spark = new JavaSparkContext(new SparkConf()
                .setMaster("local[2]")
                .setAppName("test")
                .set("spark.ui.enabled", "false")
                .set("spark.driver.bindAddress", "127.0.0.1")
                .set("spark.driver.host", "127.0.0.1"));
    }

    @AfterAll
    static void stop() {
        spark.close();
    }

    @Test
    void findsWhatOneMachineFinds(@TempDir Path folder) throws IOException {
        compare(folder, 24, 60_000);
    }

    @Test
    @Tag("deep")
    void findsWhatOneMachineFindsInFiveMillionRows(@TempDir Path folder) throws IOException {
        compare(folder, 64, 5_000_000);
    }

    /** The report of each file byte for byte, and the sums. */
    private static void compare(Path folder, int files, long rows) throws IOException {
        List<CollectionFile> list = CollectionList.read(SampleCollection.write(folder, files, rows, 82));
        assertThat(list).hasSize(files);
        Path output = folder.resolve("out");

        CollectionReport national = new CollectionJob(folder, output, PUBLISHER, BASE).run(spark, list);

        long read = 0;
        Map<Outcome, Long> outcomes = new TreeMap<>(national.outcomes());
        outcomes.replaceAll((outcome, count) -> 0L);
        Map<String, Long> counts = new TreeMap<>();
        for (CollectionFile file : list) {
            Report report = TableValidator.builder(SchemaCatalog.bundled().get(file.schema()))
                    .build()
                    .validate(TableSource.file(folder.toAbsolutePath().resolve(file.path())));
            read += report.rows();
            outcomes.merge(report.outcome(), 1L, Long::sum);
            report.groups()
                    .forEach(group -> counts.merge(
                            String.join(
                                    " ",
                                    report.schema().orElseThrow().id(),
                                    group.code(),
                                    group.rule(),
                                    group.field(),
                                    group.severity().name()),
                            group.count(),
                            Long::sum));
            assertThat(Files.readString(output.resolve("reports/" + file.path() + ".json"), StandardCharsets.UTF_8))
                    .isEqualTo(ReportWriter.json(Locale.FRENCH).render(report));
        }
        assertThat(national.rows()).isEqualTo(read).isEqualTo(rows);
        assertThat(national.failed()).isZero();
        assertThat(national.outcomes()).isEqualTo(outcomes);
        assertThat(outcomes.get(Outcome.INVALID)).isBetween(files / 3L, files - 1L);
        Map<String, Long> added = new TreeMap<>();
        national.schemas()
                .forEach((schema, figures) -> figures.counts()
                        .forEach(count -> added.put(
                                String.join(
                                        " ",
                                        schema.replaceFirst("@.*", ""),
                                        count.code(),
                                        count.rule(),
                                        count.field(),
                                        count.severity().name()),
                                count.count())));
        assertThat(added).isEqualTo(counts).hasSizeGreaterThan(6);
        assertThat(national.count(Severity.ERROR)).isGreaterThan(rows / 50);
    }

    @Test
    void describesWhatItFoundAndSaysConformityOnlyOfWhatConforms(@TempDir Path folder) throws IOException {
        Path list = SampleCollection.write(folder, 6, 1_200, 3);
        Path output = folder.resolve("out");

        new CollectionJob(folder, output, PUBLISHER, BASE).run(spark, CollectionList.read(list));

        String catalog = Files.readString(output.resolve("catalog.ttl"), StandardCharsets.UTF_8);
        assertThat(catalog.split("a dcat:Dataset", -1)).hasSize(7);
        assertThat(catalog)
                .contains("https://data.example.org/publisher-0/adresses.csv")
                .contains(String.valueOf(Files.size(folder.resolve("publisher-5/subventions.csv"))));
        // Two of the six files hold no wrong cell.
        assertThat(catalog.split("dct:conformsTo", -1)).hasSize(3);
        JsonNode summary =
                new ObjectMapper().readTree(Files.readString(output.resolve("summary.json"), StandardCharsets.UTF_8));
        assertThat(summary.get("files").asLong()).isEqualTo(6);
        assertThat(Files.readAllLines(output.resolve("files.jsonl"), StandardCharsets.UTF_8))
                .hasSize(6)
                .first()
                .asString()
                .contains("\"sha256\":\"");
    }

    @Test
    void goesOnWhenAFileCannotBeJudged(@TempDir Path folder) throws IOException {
        SampleCollection.write(folder, 2, 20, 4);
        List<CollectionFile> files = List.of(
                new CollectionFile("absent.csv", "scdl/subventions", "Absent", "Commune", "21820112700014"),
                new CollectionFile("publisher-0/adresses.csv", "no/schema", "Adresses", "Commune", "21820112700014"),
                new CollectionFile(
                        "publisher-1/subventions.csv", "scdl/subventions", "Aides", "Commune", "21820112700014"));

        CollectionReport report = new CollectionJob(folder, folder.resolve("out"), PUBLISHER, BASE).run(spark, files);

        assertThat(report.files()).isEqualTo(3);
        assertThat(report.failed()).isEqualTo(2);
        assertThat(report.rows()).isPositive();
    }
}
