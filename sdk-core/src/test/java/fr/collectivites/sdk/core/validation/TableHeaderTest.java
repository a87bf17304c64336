package fr.collectivites.sdk.core.validation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.collectivites.sdk.core.problem.Fix;
import fr.collectivites.sdk.core.problem.Problem;
import fr.collectivites.sdk.core.problem.Report;
import fr.collectivites.sdk.core.schema.TableSchema;
import fr.collectivites.sdk.core.table.ReadOptions;
import fr.collectivites.sdk.core.table.TableSource;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The header of a table: where it is, which column is which field, and where the reference engine gives up. */
class TableHeaderTest {

    private static final String FIELDS = """
            "fields": [
              {"name": "code", "type": "string", "constraints": {"required": true}},
              {"name": "nombre", "type": "integer"},
              {"name": "jour", "type": "date"}]""";

    private static TableSchema schema(String fieldsMatch) {
        return TableSchema.parse(
                "{" + FIELDS + (fieldsMatch.isEmpty() ? "" : ", \"fieldsMatch\": \"" + fieldsMatch + "\"") + "}");
    }

    private static Report validate(TableSchema schema, Mode mode, String text) {
        return TableValidator.builder(schema)
                .mode(mode)
                .build()
                .validate(TableSource.bytes("t.csv", text.getBytes(StandardCharsets.UTF_8)));
    }

    /** Code, rule, column, field, value and what was expected of each finding; {@code *} where the reference is silent. */
    private static List<String> findings(TableSchema schema, String text) {
        return validate(schema, Mode.VALIDATA, text).problems().stream()
                .map(TableHeaderTest::line)
                .toList();
    }

    private static String line(Problem problem) {
        return problem.code().code() + problem.rule().map(rule -> "/" + rule).orElse("") + " "
                + problem.column().map(String::valueOf).orElse("-") + " "
                + problem.field().orElse("-") + " "
                + problem.value().filter(value -> !value.isEmpty()).orElse("-") + " "
                + problem.expected().orElse("-")
                + (problem.beyondReference() ? " *" : "");
    }

    @Test
    void by_name_columns_may_be_absent_strange_or_in_another_order() {
        assertThat(findings(schema(""), "jour,code,service\n2026-01-01,a,x\n"))
                .containsExactlyInAnyOrder("extra-column 3 service service -", "missing-column - nombre - nombre");
        assertThat(findings(schema(""), "jour,code,nombre\n2026-01-01,a,1\n"))
                .containsExactly("column-order - - jour | code | nombre code | nombre | jour");
        assertThat(findings(schema(""), "code,nombre,jour\na,1,2026-01-01\n")).isEmpty();
    }

    @Test
    void by_name_a_column_that_is_required_and_absent_is_an_error_with_the_label_that_may_be_meant() {
        Report report = validate(schema(""), Mode.VALIDATA, "nombre,Code \n1,a\n");
        assertThat(report.problems())
                .extracting(TableHeaderTest::line)
                .contains("missing-label/misspelt 3 code Code code");
        assertThat(report.problems())
                .filteredOn(problem -> problem.code().code().equals("missing-label"))
                .extracting(problem -> problem.fix().orElseThrow())
                .containsExactly(new Fix("rename-column", "code"));
        // Of two that look alike, neither is proposed.
        assertThat(findings(schema(""), "Code,CODE,nombre\na,a,1\n")).contains("missing-label 4 code - code");
    }

    @Test
    void by_name_white_space_around_a_label_is_told_with_its_place() {
        Report report = validate(schema(""), Mode.VALIDATA, "code, nombre,jour , service \na,1,2026-01-01,x\n");
        assertThat(report.problems())
                .filteredOn(problem -> problem.code().code().equals("label-spaces"))
                .extracting(problem -> line(problem) + " " + problem.fix().orElseThrow())
                .containsExactlyInAnyOrder(
                        "label-spaces 2 nombre  nombre nombre " + new Fix("trim", "nombre"),
                        "label-spaces 3 jour jour  jour " + new Fix("trim", "jour"));
    }

    @Test
    void a_header_that_knows_no_field_is_unmatched() {
        assertThat(findings(schema(""), "x,y\n1,2\n"))
                .contains("unmatched-header - - x | y code | nombre | jour", "missing-label 3 code - code");
    }

    @Test
    void by_order_each_label_must_be_that_of_its_field() {
        assertThat(findings(schema("exact"), "code,jour,\na,1,2026-01-01\n"))
                .containsExactlyInAnyOrder("incorrect-label 2 nombre jour nombre", "blank-label 3 jour - jour");
        assertThat(findings(schema("exact"), "code,code,jour,reste\na,1,2026-01-01,x\n"))
                .containsExactlyInAnyOrder("extra-label 4 reste reste -", "duplicate-label 2 nombre code nombre");
        assertThat(findings(schema("exact"), "code\na\n"))
                .containsExactlyInAnyOrder("missing-label 2 nombre - nombre", "missing-label 3 jour - jour");
    }

    @Test
    void a_schema_may_ask_for_all_its_columns_or_for_no_others() {
        assertThat(findings(schema("equal"), "jour,code,x\n2026-01-01,a,1\n"))
                .contains("extra-label 3 x x -", "missing-label 4 nombre - nombre");
        assertThat(findings(schema("subset"), "jour,code,x\n2026-01-01,a,1\n"))
                .contains("missing-label 4 nombre - nombre")
                .noneMatch(finding -> finding.startsWith("extra-label"));
        assertThat(findings(schema("superset"), "jour,code,x\n2026-01-01,a,1\n"))
                .contains("extra-label 3 x x -")
                .noneMatch(finding -> finding.startsWith("missing-label"));
    }

    @Test
    void where_two_columns_bear_one_name_the_reference_gives_up_and_says_nothing_of_the_rows() {
        assertThat(findings(schema(""), "nombre,code,nombre,code\n1,a,2,b\nx,c,3,d\n"))
                .contains(
                        "reference-stops/duplicate-label 3 nombre nombre -",
                        "reference-stops/duplicate-label 4 code code - *",
                        "type-error/integer 1 nombre x integer *");
        assertThat(findings(schema(""), "code,,\na,1,2\n")).contains("reference-stops/blank-labels 3 - - -");
        assertThat(validate(schema("equal"), Mode.STANDARD, "nombre,code,jour,nombre\nx,a,,1\n")
                        .problems())
                .filteredOn(problem -> problem.code().code().equals("type-error"))
                .hasSize(1)
                .noneMatch(Problem::beyondReference);
    }

    @ParameterizedTest
    @EnumSource(Mode.class)
    void an_absent_column_that_must_be_unique_stops_the_reference(Mode mode) {
        TableSchema schema = TableSchema.parse("""
                {"fieldsMatch": "partial", "fields": [
                  {"name": "code", "constraints": {"unique": true}}, {"name": "nombre", "type": "integer"},
                  {"name": "libre", "constraints": {"unique": false}}]}
                """);
        List<String> found = validate(schema, mode, "nombre\nx\n").problems().stream()
                .map(TableHeaderTest::line)
                .toList();
        if (mode == Mode.VALIDATA) {
            assertThat(found)
                    .contains(
                            "reference-stops/unique-column-missing - code - code",
                            "type-error/integer 1 nombre x integer *");
        } else {
            assertThat(found).contains("type-error/integer 1 nombre x integer");
        }
        assertThat(found)
                .filteredOn(finding -> finding.startsWith("reference-stops"))
                .hasSize(mode == Mode.VALIDATA ? 1 : 0);
        assertThat(validate(schema, mode, "code,nombre\na,x\n").problems())
                .filteredOn(problem -> problem.code().code().equals("type-error"))
                .noneMatch(Problem::beyondReference);
    }

    @Test
    void a_title_above_the_header_is_hinted_at_unless_the_row_of_the_header_is_given() {
        String file = "Comptages de la voirie,,\ncode,nombre,jour\na,1,2026-01-01\n";
        Report report = validate(schema(""), Mode.VALIDATA, file);
        assertThat(report.problems())
                .extracting(problem ->
                        line(problem) + " " + problem.row().map(String::valueOf).orElse("-") + " " + problem.severity())
                .contains("header-row-guessed/likely - - 2 1 2 INFO");
        Report given = TableValidator.builder(schema(""))
                .readOptions(ReadOptions.builder().headerRow(1).build())
                .build()
                .validate(TableSource.bytes("t.csv", file.getBytes(StandardCharsets.UTF_8)));
        assertThat(given.byCode()).doesNotContainKey("header-row-guessed");
        assertThat(given.source()).doesNotContainKey("headerRow");
        Report second = TableValidator.builder(schema(""))
                .readOptions(ReadOptions.builder().headerRow(2).build())
                .build()
                .validate(TableSource.bytes("t.csv", file.getBytes(StandardCharsets.UTF_8)));
        assertThat(second.byCode()).isEmpty();
        assertThat(second.source()).containsEntry("headerRow", "2");
    }

    /** From an error in reading the file on, the reference judges nothing; we do, and say that it is our word. */
    @Test
    void a_file_in_another_encoding_is_judged_by_us_alone_from_there() {
        byte[] file = "code,nombre\né,x\n".getBytes(StandardCharsets.ISO_8859_1);
        for (Mode mode : Mode.values()) {
            Report report = TableValidator.builder(schema("partial"))
                    .mode(mode)
                    .readOptions(ReadOptions.builder()
                            .encoding(StandardCharsets.UTF_8)
                            .build())
                    .build()
                    .validate(TableSource.bytes("t.csv", file));
            assertThat(report.byCode()).containsKey("encoding-error");
            assertThat(report.problems())
                    .filteredOn(problem -> problem.code().code().equals("type-error"))
                    .hasSize(1)
                    .allMatch(problem -> problem.beyondReference() == (mode == Mode.VALIDATA));
        }
    }

    /** Validata goes by the extension; nothing else does. */
    @Test
    void an_extension_that_validata_does_not_take_is_told_in_its_mode_alone() {
        byte[] file = "code,nombre\na,x\n".getBytes(StandardCharsets.UTF_8);
        for (Mode mode : Mode.values()) {
            Report report = TableValidator.builder(schema("partial"))
                    .mode(mode)
                    .build()
                    .validate(TableSource.bytes("t.data", file));
            assertThat(report.problems())
                    .filteredOn(problem -> problem.code().code().equals("format-error"))
                    .hasSize(mode == Mode.VALIDATA ? 1 : 0);
            assertThat(report.problems())
                    .filteredOn(problem -> problem.code().code().equals("type-error"))
                    .hasSize(1)
                    .allMatch(problem -> problem.beyondReference() == (mode == Mode.VALIDATA));
        }
    }

    @Test
    void what_is_wrong_with_a_check_of_the_schema_leaves_the_verdict_to_the_reference() {
        TableSchema schema =
                TableSchema.parse("{" + FIELDS + ", \"custom_checks\": [{\"name\": \"inconnu\", \"params\": {}}]}");
        List<String> found = findings(schema, "code,nombre,jour\na,x,\n");
        assertThat(found)
                .contains("type-error/integer 2 nombre x integer")
                .anyMatch(line -> line.startsWith("check-error"));
        TableSchema refused = TableSchema.parse("{" + FIELDS.replace("\"date\"", "\"date\", \"example\": \"x\"") + "}");
        assertThat(findings(refused, "code,nombre,jour\na,x,\n")).contains("type-error/integer 2 nombre x integer *");
    }
}
