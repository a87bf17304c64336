package fr.collectivites.sdk.quickstart;

import fr.collectivites.sdk.core.mapping.Mapping;
import fr.collectivites.sdk.core.problem.Outcome;
import fr.collectivites.sdk.core.report.ReportWriter;
import fr.collectivites.sdk.core.table.TableSource;
import fr.collectivites.sdk.core.writing.TableWriter;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;

/** A nightly export: a query of the finance database, through mapping.yaml, becomes the file that is published. */
public final class NightlyExport {

    private NightlyExport() {}

    /** Arguments: JDBC address, query, mapping, file that is replaced when the new one conforms. */
    public static void main(String[] arguments) throws SQLException {
        Mapping mapping = Mapping.read(Path.of(arguments[2]));
        Path file = Path.of(arguments[3]);
        try (Connection database = DriverManager.getConnection(arguments[0]);
                Statement statement = database.createStatement()) {
            database.setAutoCommit(false); // PostgreSQL fetches in portions only so
            statement.setFetchSize(1_000);
            try (ResultSet rows = statement.executeQuery(arguments[1]);
                    TableWriter writer = TableWriter.builder(file, mapping.schema())
                            .accept(Outcome.VALID_WITH_WARNINGS)
                            .open()) {
                writer.writeAll(mapping.apply(TableSource.resultSet(rows)));
                ReportWriter.text(Locale.FRENCH).write(writer.commit(), System.out);
            }
        }
    }
}
