package fr.collectivites.sdk.opendata.job;

import fr.collectivites.sdk.core.http.Secret;
import fr.collectivites.sdk.core.problem.Problem;
import fr.collectivites.sdk.core.problem.SdkException;
import fr.collectivites.sdk.core.table.TableSource;
import fr.collectivites.sdk.opendata.finding.OpendataCode;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Consumer;

/** Where the rows of a file come from. Opened for each run, closed after it. */
@FunctionalInterface
public interface Extraction {

    /**
     * Hands the rows over, and returns when they have been taken.
     *
     * @throws SdkException if they cannot be had
     */
    void extract(Consumer<TableSource> rows);

    /** The rows of a file, of any kind that is read. */
    static Extraction file(Path file) {
        return rows -> rows.accept(TableSource.file(file));
    }

    /**
     * The rows of a query, under the labels of its columns; nothing is written to the database. The driver is on the class
     * path.
     *
     * @param database its JDBC address
     * @param user empty where the address says who asks
     * @param password empty where there is none
     * @param query a SELECT
     */
    static Extraction query(String database, String user, Optional<Secret> password, String query) {
        return rows -> {
            Properties login = new Properties();
            if (!user.isEmpty()) {
                login.setProperty("user", user);
            }
            password.ifPresent(secret -> login.setProperty("password", secret.reveal()));
            try (Connection connection = DriverManager.getConnection(database, login)) {
                connection.setReadOnly(true);
                // Within a transaction, drivers fetch row by row rather than the whole result at once.
                connection.setAutoCommit(false);
                try (Statement statement = connection.createStatement()) {
                    statement.setFetchSize(1_000);
                    try (ResultSet result = statement.executeQuery(query)) {
                        rows.accept(TableSource.resultSet(result));
                    }
                }
                connection.rollback();
            } catch (SQLException e) {
                // The address may hold a password; what the driver says does not name it.
                throw new SdkException(
                        Problem.of(OpendataCode.JOB_STEP_FAILED)
                                .rule("database")
                                .with(
                                        "detail",
                                        String.valueOf(e.getMessage())
                                                .lines()
                                                .findFirst()
                                                .orElse(""))
                                .build(),
                        null);
            }
        };
    }
}
