package fr.collectivites.sdk.core.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.collectivites.sdk.core.problem.Outcome;
import fr.collectivites.sdk.core.problem.Report;
import fr.collectivites.sdk.core.schema.SchemaCatalog;
import fr.collectivites.sdk.core.validation.TableValidator;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ResultSetSourceTest {

    private Connection database;
    private Statement statement;

    @BeforeEach
    void connect() throws SQLException {
        database = DriverManager.getConnection("jdbc:h2:mem:");
        statement = database.createStatement();
    }

    @AfterEach
    void disconnect() throws SQLException {
        database.close();
    }

    private TableSource query(String sql) throws SQLException {
        return TableSource.resultSet(statement.executeQuery(sql));
    }

    private static List<List<@Nullable Object>> read(TableSource source) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        try (TableReader reader = source.open(ReadOptions.defaults(), problem -> {})) {
            while (reader.next()) {
                List<@Nullable Object> cells = new ArrayList<>();
                for (int i = 0; i < reader.row().size(); i++) {
                    cells.add(reader.row().value(i));
                    assertThat(reader.row().text(i)).isEqualTo(cells.get(i) == null ? "" : cells.get(i));
                }
                rows.add(cells);
            }
        }
        return rows;
    }

    @Test
    void headerIsTheLabelsAndCellsAreTextAsInAnExport() throws SQLException {
        List<List<@Nullable Object>> rows = read(query("""
                SELECT DATE '2025-04-03' AS "jour", TIMESTAMP '2025-04-03 08:30:00' AS "moment",
                  TIMESTAMP WITH TIME ZONE '2025-04-03 08:30:00+02:00' AS "situe", TIME '08:30:00' AS "heure",
                  CAST(1200.50 AS DECIMAL(12, 2)) AS "montant", CAST(1E7 AS DOUBLE PRECISION) AS "reel",
                  CAST(0.1 AS DOUBLE PRECISION) AS "part", 42 AS "nombre", 99998200200019 AS "long",
                  TRUE AS "oui", CAST('texte long' AS CLOB) AS "clob",
                  CAST('0f14d0ab-9605-4a62-a9e4-5ed26688389b' AS UUID) AS "uuid", CAST(NULL AS VARCHAR) AS "vide"
                """));
        assertThat(rows.get(0))
                .containsExactly(
                        "jour", "moment", "situe", "heure", "montant", "reel", "part", "nombre", "long", "oui", "clob",
                        "uuid", "vide");
        assertThat(rows.get(1))
                .containsExactly(
                        "2025-04-03",
                        "2025-04-03T08:30:00",
                        "2025-04-03T08:30:00+02:00",
                        "08:30:00",
                        "1200.50",
                        "10000000",
                        "0.1",
                        "42",
                        "99998200200019",
                        "true",
                        "texte long",
                        "0f14d0ab-9605-4a62-a9e4-5ed26688389b",
                        null);
        assertThat(rows).hasSize(2);
    }

    @Test
    void numbersOfRowsCountTheHeaderAndThereAreNoLines() throws SQLException {
        try (TableReader reader = query("SELECT x FROM SYSTEM_RANGE(1, 3)").open(ReadOptions.defaults(), p -> {})) {
            List<Long> numbers = new ArrayList<>();
            while (reader.next()) {
                numbers.add(reader.row().number());
                assertThat(reader.row().line()).isZero();
            }
            assertThat(numbers).containsExactly(1L, 2L, 3L, 4L);
            assertThat(reader.facts()).containsEntry("format", "jdbc");
        }
    }

    @Test
    void rowsAreFetchedAsTheyAreRead() throws SQLException {
        ResultSet result = statement.executeQuery("SELECT x FROM SYSTEM_RANGE(1, 1000)");
        try (TableReader reader = TableSource.resultSet(result).open(ReadOptions.defaults(), p -> {})) {
            reader.next();
            assertThat(result.getRow()).isZero();
            reader.next();
            assertThat(result.getRow()).isEqualTo(1);
        }
        assertThat(result.isClosed()).as("the caller closes it").isFalse();
    }

    @Test
    void canBeReadOnceOnly() throws SQLException {
        TableSource source = query("SELECT 1 AS a");
        assertThat(read(source)).hasSize(2);
        assertThatThrownBy(() -> read(source))
                .isInstanceOf(SourceException.class)
                .hasMessageContaining("once");
    }

    @Test
    void aFailingDatabaseIsASourceException() throws SQLException {
        statement.execute("SET LAZY_QUERY_EXECUTION 1"); // so that it fails while rows are fetched
        TableSource source = query("SELECT x, 1 / (x - 3) AS y FROM SYSTEM_RANGE(1, 5)");
        assertThatThrownBy(() -> read(source)).isInstanceOf(SourceException.class);
        TableSource closed = query("SELECT 1 AS a");
        statement.close();
        assertThatThrownBy(() -> read(closed)).isInstanceOf(SourceException.class);
    }

    @Test
    void aColumnOfBytesIsRefusedByName() {
        assertThatThrownBy(() -> query("SELECT X'00ff' AS \"photo\""))
                .isInstanceOf(SourceException.class)
                .hasMessageContaining("photo");
    }

    @Test
    void aViewWithTheRightColumnsIsValidAsItStands() throws SQLException {
        Report report = TableValidator.builder(
                        SchemaCatalog.bundled().find("scdl/prenoms").orElseThrow())
                .build()
                .validate(query("""
                        SELECT 'Commune de Moissac' AS COLL_NOM, '82112' AS COLL_INSEE, 'Camille' AS ENFANT_PRENOM,
                          'F' AS ENFANT_SEXE, 3 AS NOMBRE_OCCURRENCES, 2024 AS ANNEE FROM DUAL
                        """));
        assertThat(report.source()).containsEntry("format", "jdbc");
        assertThat(report.outcome()).as("%s", report.problems()).isNotEqualTo(Outcome.INVALID);
    }
}
