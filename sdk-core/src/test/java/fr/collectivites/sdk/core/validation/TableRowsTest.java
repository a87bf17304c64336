package fr.collectivites.sdk.core.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.collectivites.sdk.core.problem.CoreCode;
import fr.collectivites.sdk.core.problem.Location;
import fr.collectivites.sdk.core.problem.OperationInterruptedException;
import fr.collectivites.sdk.core.problem.Problem;
import fr.collectivites.sdk.core.problem.ProblemSink;
import fr.collectivites.sdk.core.problem.Report;
import fr.collectivites.sdk.core.schema.TableSchema;
import fr.collectivites.sdk.core.table.TableSource;
import fr.collectivites.sdk.core.validation.check.Check;
import fr.collectivites.sdk.core.validation.check.CheckRow;
import fr.collectivites.sdk.core.validation.check.CheckTable;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The rows of a table: their width, blank ones, how many there may be, and what checks of a host see of them. */
class TableRowsTest {

    private static final TableSchema SCHEMA = TableSchema.parse("""
            {"fields": [
              {"name": "code", "type": "string", "constraints": {"required": true}},
              {"name": "nombre", "type": "integer"},
              {"name": "jour", "type": "date"}]}
            """);

    private static final int AHEAD = 500;

    private static TableSource csv(String text) {
        return TableSource.bytes("t.csv", text.getBytes(StandardCharsets.UTF_8));
    }

    /** The same table from a file, whose bytes are looked at, and from memory, whose cells are. */
    private static Stream<TableSource> both(String text) {
        List<List<String>> rows = new ArrayList<>();
        text.lines().skip(1).forEach(line -> rows.add(Arrays.asList(line.split(",", -1))));
        List<String> header =
                Arrays.asList(text.lines().findFirst().orElseThrow().split(",", -1));
        return Stream.of(csv(text), TableSource.rows("t", header, rows));
    }

    /** The same rows far down in a file, where they are looked at as bytes: {@link #AHEAD} good ones come before them. */
    private static TableSource farDown(String text) {
        int header = text.indexOf('\n') + 1;
        return csv(text.substring(0, header) + "z,9,2026-12-31\n".repeat(AHEAD) + text.substring(header));
    }

    private static Report validate(TableSource source) {
        return TableValidator.builder(SCHEMA).build().validate(source);
    }

    /** Code, place and value of each finding. */
    private static List<String> findings(Report report) {
        return findings(report, 0);
    }

    private static List<String> findings(Report report, int ahead) {
        return report.problems().stream().map(problem -> line(problem, ahead)).toList();
    }

    private static String line(Problem problem, int ahead) {
        return problem.code().code() + " "
                + problem.row().map(row -> String.valueOf(row - ahead)).orElse("-") + ":"
                + problem.column().map(String::valueOf).orElse("-") + " "
                + problem.field().orElse("-") + " "
                + problem.value().orElse("-");
    }

    static Stream<Arguments> tables() {
        return Stream.of(
                Arguments.of("a row as wide as the header", "a,1,2026-01-01", List.of()),
                Arguments.of(
                        "too many cells, each told with its text",
                        "a,1,2026-01-01,x,y",
                        List.of("extra-cell 2:4 - x", "extra-cell 2:5 - y")),
                Arguments.of(
                        "too few cells, each told with its column",
                        "a",
                        List.of("missing-cell 2:2 nombre -", "missing-cell 2:3 jour -")),
                Arguments.of(
                        "a wrong cell beside one that is not there",
                        "a,x",
                        List.of("type-error 2:2 nombre x", "missing-cell 2:3 jour -")),
                Arguments.of("no value in any column", ",,", List.of("blank-row 2:- - -")),
                Arguments.of("a single cell without a value", "", List.of("blank-row 2:- - -")),
                Arguments.of(
                        "a value where none is required, none where one is",
                        ",2,",
                        List.of("constraint-error 2:1 code -")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tables")
    void a_row_is_judged_by_its_cells_and_its_width(String why, String row, List<String> expected) {
        both("code,nombre,jour\n" + row + "\nz,9,2026-12-31\n").forEach(source -> {
            Report report = validate(source);
            assertThat(findings(report)).as(source.name()).containsExactlyInAnyOrderElementsOf(expected);
            assertThat(report.rows()).isEqualTo(2);
        });
        Report report = validate(farDown("code,nombre,jour\n" + row + "\nz,9,2026-12-31\n"));
        assertThat(findings(report, AHEAD)).as("far down").containsExactlyInAnyOrderElementsOf(expected);
        assertThat(report.rows()).isEqualTo(AHEAD + 2);
    }

    @Test
    void a_row_that_is_too_short_says_how_wide_it_is_and_should_be() {
        assertThat(validate(csv("code,nombre,jour\na\n")).problems().get(0).message(Locale.ENGLISH))
                .contains("1")
                .contains("3");
    }

    /** What stands in a column that is no field counts as a value, and is not judged. */
    @Test
    void a_column_of_another_name_keeps_a_row_from_being_blank() {
        both("code,remarque,nombre\n,vu,\n,,\n")
                .forEach(source -> assertThat(findings(validate(source)))
                        .as(source.name())
                        .contains("constraint-error 2:1 code -", "blank-row 3:- - -")
                        .doesNotContain("blank-row 2:- - -", "constraint-error 3:1 code -"));
        String ahead = "z,,9\n".repeat(AHEAD);
        assertThat(findings(validate(csv("code,remarque,nombre\n" + ahead + ",vu,\n,,\n")), AHEAD))
                .contains("constraint-error 2:1 code -", "blank-row 3:- - -")
                .doesNotContain("blank-row 2:- - -", "constraint-error 3:1 code -");
    }

    /** Validata refuses longer tables; we go on. */
    @ParameterizedTest
    @CsvSource({"VALIDATA, 100000, 0", "VALIDATA, 100001, 1", "VALIDATA, 100002, 1", "STANDARD, 100001, 0"})
    void a_hundred_thousand_rows_are_the_most_that_validata_takes(Mode mode, int rows, int findings) {
        TableSchema schema = TableSchema.parse("{\"fields\": [{\"name\": \"a\", \"type\": \"string\"}]}");
        Report report = TableValidator.builder(schema).mode(mode).build().validate(csv("a\n" + "x\n".repeat(rows)));
        assertThat(report.rows()).isEqualTo(rows);
        assertThat(report.counts().values().stream().mapToLong(Long::longValue).sum())
                .isEqualTo(findings);
        assertThat(report.byCode().getOrDefault("row-limit", 0L)).isEqualTo(findings);
    }

    @Test
    void an_interrupted_thread_stops_within_a_thousand_rows() {
        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(() -> validate(csv("code,nombre,jour\n" + "a,1,\n".repeat(5_000))))
                    .isInstanceOf(OperationInterruptedException.class)
                    .hasMessageContaining("1024");
            assertThat(validate(csv("code,nombre,jour\n" + "a,1,\n".repeat(1_000)))
                            .rows())
                    .isEqualTo(1_000);
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    /** A check that writes down what it is shown. */
    private static final class Witness implements Check {
        private final List<String> seen = new ArrayList<>();

        @Override
        public Run start(CheckTable table, ProblemSink sink) {
            seen.add(table.labels() + " code " + table.column("code") + " jour " + table.column("jour") + " autre "
                    + table.column("autre") + " absent " + table.column("absent"));
            assertThat(table.header()).isEqualTo(Location.header(0, ""));
            return new Run() {
                @Override
                public void row(CheckRow row, ProblemSink sink) {
                    List<String> cells = new ArrayList<>();
                    for (int i = -1; i < 4; i++) {
                        Object value = i == 3 ? null : row.value(i);
                        cells.add(row.text(i) + "="
                                + (value == null ? "" : value.getClass().getSimpleName() + " " + value));
                    }
                    seen.add(String.join(" | ", cells));
                    sink.accept(Problem.of(CoreCode.INCONSISTENT_FIELDS)
                            .at(row.cell(1))
                            .value("cell")
                            .build());
                    sink.accept(Problem.of(CoreCode.INCONSISTENT_FIELDS)
                            .at(row.row())
                            .value("row")
                            .build());
                }

                @Override
                public void end(ProblemSink sink) {
                    sink.accept(Problem.of(CoreCode.INCONSISTENT_FIELDS)
                            .value("end")
                            .build());
                }
            };
        }
    }

    @Test
    void a_check_of_the_host_sees_the_same_far_down_in_a_file() {
        Witness witness = new Witness();
        TableSource source =
                csv("code,autre,jour\n" + "z,,2026-12-31\n".repeat(AHEAD) + "a,vu,2026-01-01\nb,,hier\nc\n");
        Report report = TableValidator.builder(SCHEMA).check(witness).build().validate(source);
        assertThat(witness.seen.subList(AHEAD + 1, AHEAD + 4))
                .containsExactly(
                        "= | a=String a | vu=String vu | 2026-01-01=LocalDate 2026-01-01 | =",
                        "= | b=String b | = | hier= | =",
                        "= | c=String c | = | = | =");
        assertThat(report.byCode()).containsEntry("inconsistent-fields", 2L * (AHEAD + 3) + 1);
    }

    /** In quotes or bare, far down or near: checks of the schema judge the same text. */
    @Test
    void a_check_of_the_schema_judges_texts_alike_wherever_they_stand() {
        TableSchema schema = TableSchema.parse("""
                {"fields": [{"name": "siren", "type": "string"}, {"name": "nombre", "type": "integer"}],
                 "custom_checks": [{"name": "siren", "params": {"column": "siren"}},
                                   {"name": "siren", "params": {"column": "absent"}}]}""");
        String rows = "218201127,1\n\"218201127\",1\n218201128,1\n\"218201128\",1\n,1\n21820112,1\n";
        for (int ahead : new int[] {0, AHEAD}) {
            Report report = TableValidator.builder(schema)
                    .build()
                    .validate(csv("siren,nombre\n" + "218201127,1\n".repeat(ahead) + rows));
            assertThat(findings(report, ahead))
                    .filteredOn(finding -> finding.contains("siren 2"))
                    .containsExactly(
                            "custom-check-error 4:1 siren 218201128",
                            "custom-check-error 5:1 siren 218201128",
                            "custom-check-error 7:1 siren 21820112");
        }
    }

    @Test
    void a_check_of_the_host_sees_labels_values_texts_and_places() {
        both("code,autre,jour\na,vu,2026-01-01\nb,,hier\nc\n").forEach(source -> {
            Witness witness = new Witness();
            Report report =
                    TableValidator.builder(SCHEMA).check(witness).build().validate(source);
            assertThat(witness.seen)
                    .containsExactly(
                            "[code, autre, jour] code 0 jour 2 autre 1 absent -1",
                            "= | a=String a | vu=String vu | 2026-01-01=LocalDate 2026-01-01 | =",
                            "= | b=String b | = | hier= | =",
                            "= | c=String c | = | = | =");
            assertThat(findings(report))
                    .filteredOn(finding -> finding.startsWith("inconsistent-fields"))
                    .containsExactlyInAnyOrder(
                            "inconsistent-fields 2:2 autre cell",
                            "inconsistent-fields 3:2 autre cell",
                            "inconsistent-fields 4:2 autre cell",
                            "inconsistent-fields 2:- - row",
                            "inconsistent-fields 3:- - row",
                            "inconsistent-fields 4:- - row",
                            "inconsistent-fields -:- - end");
        });
    }
}
