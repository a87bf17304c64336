package fr.collectivites.sdk.core.writing;

import static org.assertj.core.api.Assertions.assertThat;

import fr.collectivites.sdk.core.problem.Outcome;
import fr.collectivites.sdk.core.problem.Report;
import fr.collectivites.sdk.core.schema.TableSchema;
import fr.collectivites.sdk.core.table.TableSource;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A million rows from a database to a validated file in a heap of 64 MB, database included: {@code mvn -Ddeep -pl sdk-core
 * test -Dtest=MillionRowsTest}.
 */
@Tag("deep")
class MillionRowsTest {

    private static final int ROWS = 1_000_000;

    @TempDir
    private Path folder;

    @Test
    void a_million_rows_from_jdbc_to_a_file_in_64_megabytes() throws IOException, InterruptedException {
        Path file = folder.resolve("export.csv");
        Path output = folder.resolve("output.txt");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        MillionRowsTest.class.getName(),
                        file.toString())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        assertThat(process.waitFor(10, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(Files.readString(output)).isZero();
        System.out.println(
                "A million rows in 64 MB: " + Files.readString(output).strip());
        try (var lines = Files.lines(file)) {
            assertThat(lines.count()).isEqualTo(ROWS + 1L);
        }
    }

    /** What runs in the small heap. */
    public static void main(String[] arguments) throws SQLException {
        TableSchema schema = TableSchema.parse(
                "{\"fields\": [{\"name\": \"id\", \"type\": \"integer\", \"constraints\": {\"required\": true}},"
                        + " {\"name\": \"le\", \"type\": \"date\"}, {\"name\": \"montant\", \"type\": \"number\"},"
                        + " {\"name\": \"objet\", \"type\": \"string\"}]}");
        File target = new File(arguments[0]);
        String query = "select x as \"id\", dateadd(day, mod(x, 365), date '2025-01-01') as \"le\","
                + " cast(x as decimal(12, 2)) / 100 as \"montant\", 'Aide n° ' || x as \"objet\""
                + " from system_range(1, " + ROWS + ")";
        try (Connection database = DriverManager.getConnection("jdbc:h2:mem:export");
                Statement statement = database.createStatement()) {
            // Otherwise this database holds all rows before it gives the first
            statement.execute("set lazy_query_execution 1");
            try (ResultSet result = statement.executeQuery(query);
                    TableWriter out = TableWriter.builder(target.toPath(), schema)
                            // Validata takes 100,000 rows, which is a reservation
                            .accept(Outcome.VALID_WITH_WARNINGS)
                            .open()) {
                out.writeAll(TableSource.resultSet(result));
                Report report = out.commit();
                System.out.println(report.outcome() + " " + report.byCode() + ", " + report.rows() + " rows, "
                        + target.length() / 1_000_000 + " MB");
                if (!out.isWritten()) {
                    throw new AssertionError(report.problems());
                }
            }
        }
    }
}
