package fr.collectivites.sdk.quickstart;

import fr.collectivites.sdk.core.problem.Report;
import fr.collectivites.sdk.core.schema.SchemaCatalog;
import fr.collectivites.sdk.core.schema.TableSchema;
import fr.collectivites.sdk.core.table.TableSource;
import fr.collectivites.sdk.core.writing.TableWriter;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;

/** A nightly export: a view of the database becomes the published file, which is only replaced by a conforming one. */
public final class NightlyExport {

    private NightlyExport() {}

    /**
     * Exports the result of a query.
     *
     * @param arguments address of the database, query whose columns bear the names of the schema, file to replace
     */
    public static void main(String[] arguments) throws SQLException {
        TableSchema schema = SchemaCatalog.bundled().find("scdl/deliberations").orElseThrow();
        try (Connection database = DriverManager.getConnection(arguments[0]);
                ResultSet result = database.createStatement().executeQuery(arguments[1]);
                TableWriter out = TableWriter.to(Path.of(arguments[2]), schema)) {
            out.writeAll(TableSource.resultSet(result));
            Report report = out.commit();
            report.problems().forEach(problem -> System.out.println(problem.message(Locale.FRENCH)));
            System.out.println(
                    (out.isWritten() ? "Lignes publiées : " : "Rien n'est remplacé, lignes lues : ") + report.rows());
        }
    }
}
