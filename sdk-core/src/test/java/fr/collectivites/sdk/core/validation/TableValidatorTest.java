package fr.collectivites.sdk.core.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.collectivites.sdk.core.problem.Fix;
import fr.collectivites.sdk.core.problem.Outcome;
import fr.collectivites.sdk.core.problem.Problem;
import fr.collectivites.sdk.core.problem.ProblemSink;
import fr.collectivites.sdk.core.problem.Report;
import fr.collectivites.sdk.core.problem.Severity;
import fr.collectivites.sdk.core.schema.TableSchema;
import fr.collectivites.sdk.core.table.ReadOptions;
import fr.collectivites.sdk.core.table.SourceException;
import fr.collectivites.sdk.core.table.TableReader;
import fr.collectivites.sdk.core.table.TableSource;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TableValidatorTest {

    private static final TableSchema SCHEMA = TableSchema.parse("""
            {"name": "communes", "version": "v1.2.0", "fields": [
              {"name": "insee", "type": "string", "constraints": {"required": true, "pattern": "[0-9AB]{5}"}},
              {"name": "population", "type": "integer", "constraints": {"minimum": 0}},
              {"name": "maj", "type": "date"},
              {"name": "surface", "type": "number"},
              {"name": "statut", "type": "string", "constraints": {"enum": ["rural", "urbain"]}},
              {"name": "ouvert", "type": "boolean", "trueValues": ["oui"], "falseValues": ["non"]}
            ]}
            """);

    @Test
    void a_correct_file_is_valid_and_its_report_says_what_was_judged() {
        Report report =
                validate("insee,population,maj,surface,statut,ouvert\n82112,13419,2026-01-01,85.9,urbain,oui\n");
        assertThat(report.outcome()).isEqualTo(Outcome.VALID);
        assertThat(report.rows()).isEqualTo(1);
        assertThat(report.mode()).isEqualTo("validata");
        assertThat(report.schema()).contains(new Report.SchemaReference("communes", "1.2.0"));
        assertThat(report.source())
                .containsEntry("encoding", "utf-8")
                .containsEntry("delimiter", ",")
                .containsEntry("format", "csv");
    }

    @Test
    void a_finding_tells_line_row_column_value_and_what_to_do_in_both_languages() {
        Report report =
                validate("insee,population,maj,surface,statut,ouvert\n\"82112\",13 419,2026-01-01,85.9,urbain,oui\n");
        Problem problem = only(report);
        assertThat(problem.code().code()).isEqualTo("type-error");
        assertThat(problem.rule()).contains("integer");
        assertThat(problem.line()).contains(2L);
        assertThat(problem.row()).contains(2L);
        assertThat(problem.column()).contains(2);
        assertThat(problem.field()).contains("population");
        assertThat(problem.value()).contains("13 419");
        assertThat(problem.message(Locale.FRENCH))
                .isEqualTo("Ligne 2, colonne population : « 13 419 » n'est pas un nombre entier."
                        + " Écrivez des chiffres seulement, sans espace ni décimale.");
        assertThat(problem.message(Locale.ENGLISH)).startsWith("Line 2, column population: ");
        assertThat(problem.fixText(Locale.FRENCH)).contains("Écrire le nombre 13419.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "population | 522250.0            | whole-number  | 522250",
                "maj        | 2024-01-15 00:00:00 | drop-time     | 2024-01-15",
                "maj        | 31/12/2024          | french-date   | 2024-12-31",
                "maj        | 2017/09/08          | date-separators | 2017-09-08",
                "surface    | 47,87               | number-format | 47.87",
                "surface    | 1 047,87 €          | number-format | 1047.87",
                "statut     | Urbain              | spelling      | urbain",
                "ouvert     | OUI                 | spelling      | oui",
                "insee      | ' 82112'            | trim          | 82112",
            })
    void a_correction_is_proposed_where_it_is_certain(String column, String value, String kind, String replacement) {
        assertThat(fix(column, value)).contains(new Fix(kind, replacement));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "maj        | 01/02/2024   | day and month could be exchanged",
                "maj        | 30/02/2024   | no such day",
                "population | 8,33E+02     | digits may be lost",
                "population | 12.5         | which whole number",
                "statut     | semi-rural   | no such word",
                "ouvert     | peut-être    | no such word",
                "surface    | env. 12      | a guess",
            })
    void no_correction_is_proposed_where_it_would_be_a_guess(String column, String value, String why) {
        assertThat(fix(column, value)).as(why).isEmpty();
    }

    @Test
    void a_blank_line_before_the_header_is_one_error_and_the_rows_are_judged_by_the_line_behind_it() {
        Report report = validate("\ninsee,population,maj,surface,statut,ouvert\n82112,x,,,,\n");
        assertThat(report.problems())
                .extracting(p -> p.code().code() + "/" + p.rule().orElse(""))
                .contains("blank-header/blank-line", "type-error/integer")
                .doesNotContain("blank-row/", "missing-label/");
        assertThat(report.byCode()).containsEntry("blank-header", 1L).containsEntry("type-error", 1L);
    }

    @ParameterizedTest
    @CsvSource({"'insee,population', INVALID", "'population,insee', VALID_WITH_WARNINGS", "'insee', INVALID"})
    void a_byte_order_mark_before_a_quote_makes_validata_miss_the_first_column(String header, Outcome outcome) {
        String quoted = '"' + header.replace(",", "\",\"") + '"';
        String row = header.replace("insee", "82112").replace("population", "13419");
        Report report = validate("\uFEFF" + quoted + "\n" + row + "\n");
        assertThat(report.outcome()).isEqualTo(outcome);
        assertThat(report.byCode()).containsEntry("quoted-mark", 1L);
        assertThat(validate(quoted + "\n" + row + "\n").byCode()).doesNotContainKey("quoted-mark");
        assertThat(validate("\uFEFF" + header + "\n" + row + "\n").byCode()).doesNotContainKey("quoted-mark");
    }

    private static Optional<Fix> fix(String column, String value) {
        boolean first = column.equals("insee");
        TableSource source = TableSource.rows(
                "rows",
                first ? List.of(column) : List.of("insee", column),
                List.of(first ? List.of(value) : List.of("82112", value)));
        return only(TableValidator.builder(SCHEMA).build().validate(source)).fix();
    }

    @Test
    void a_misspelt_optional_column_is_a_warning_with_the_name_that_was_meant() {
        Report report = validate("insee,Populations\n82112,3\n");
        assertThat(report.outcome()).isEqualTo(Outcome.VALID_WITH_WARNINGS);
        Problem problem = report.problems().stream()
                .filter(p -> p.code().code().equals("extra-column"))
                .findFirst()
                .orElseThrow();
        assertThat(problem.fix()).contains(new Fix("rename-column", "population"));
    }

    @Test
    void a_file_with_a_header_alone_is_accepted_and_told() {
        Report report = validate("insee,population,maj,surface,statut,ouvert\n");
        assertThat(report.outcome()).isEqualTo(Outcome.VALID_WITH_WARNINGS);
        assertThat(report.byCode()).containsOnlyKeys("no-rows");
    }

    @Test
    void two_columns_of_one_name_stop_validata_but_not_us() {
        Report report = validate("insee,insee,maj\n82112,82112,hier\n");
        assertThat(report.outcome()).isEqualTo(Outcome.INVALID);
        assertThat(report.byCode()).containsEntry("reference-stops", 1L).containsEntry("type-error", 1L);
        assertThat(report.problems())
                .filteredOn(p -> p.code().code().equals("type-error"))
                .allMatch(Problem::beyondReference);
    }

    @Test
    void a_schema_that_validata_refuses_judges_all_the_same_in_mode_standard() {
        TableSchema schema = TableSchema.parse(
                "{\"name\": \"Communes\", \"fields\": [{\"name\": \"a\", \"type\": \"integer\", \"example\": \"x\"}]}");
        TableSource source = TableSource.rows("rows", List.of("a"), List.of(List.of("1")));
        assertThat(TableValidator.builder(schema).build().validate(source).byCode())
                .containsEntry("schema-refused", 2L);
        assertThat(TableValidator.builder(schema)
                        .mode(Mode.STANDARD)
                        .build()
                        .validate(source)
                        .outcome())
                .isEqualTo(Outcome.VALID);
    }

    @Test
    void columns_go_by_name_in_mode_validata_and_by_order_in_mode_standard() {
        TableSchema schema = TableSchema.parse("{\"fields\": [{\"name\": \"a\"}, {\"name\": \"b\"}]}");
        TableSource source = TableSource.bytes("x.csv", "b,a\n1,2\n".getBytes(StandardCharsets.UTF_8));
        assertThat(TableValidator.builder(schema).build().validate(source).byCode())
                .containsOnlyKeys("column-order");
        assertThat(TableValidator.builder(schema)
                        .mode(Mode.STANDARD)
                        .build()
                        .validate(source)
                        .byCode())
                .containsOnlyKeys("incorrect-label");
    }

    @Test
    void counts_are_exact_and_findings_bounded_whatever_their_number() {
        StringBuilder file = new StringBuilder("insee,population\n");
        for (int i = 0; i < 5_000; i++) {
            file.append("82112,x\n");
        }
        Report report = validate(file.toString());
        assertThat(report.byCode()).containsEntry("type-error", 5_000L);
        assertThat(report.problems()).hasSizeLessThanOrEqualTo(1_010);
        assertThat(report.dropped())
                .isEqualTo(report.counts().values().stream()
                                .mapToLong(Long::longValue)
                                .sum()
                        - report.problems().size());
    }

    @Test
    void an_empty_file_is_a_finding_and_an_absent_one_an_exception() {
        assertThat(only(validate("")).code().code()).isEqualTo("source-error");
        assertThatThrownBy(
                        () -> TableValidator.builder(SCHEMA).build().validate(TableSource.file(Path.of("absent.csv"))))
                .isInstanceOf(SourceException.class)
                .hasMessageStartingWith("No such file: absent.csv");
    }

    @Test
    void the_row_of_the_header_can_be_given() {
        TableValidator validator = TableValidator.builder(SCHEMA)
                .readOptions(ReadOptions.builder().headerRow(2).delimiter(',').build())
                .build();
        byte[] file = "Communes,du 82\ninsee,population\n82112,3\n".getBytes(StandardCharsets.UTF_8);
        Report report = validator.validate(TableSource.bytes("x.csv", file));
        assertThat(report.count(Severity.ERROR)).isZero();
        assertThat(report.rows()).isEqualTo(1);
    }

    @Test
    void a_primary_key_and_a_unique_field_tell_the_row_that_came_before() {
        TableSchema schema = TableSchema.parse("""
                {"primaryKey": "id", "fields": [
                  {"name": "id", "type": "integer"},
                  {"name": "code", "constraints": {"unique": true}}]}
                """);
        Report report = TableValidator.builder(schema)
                .build()
                .validate(TableSource.rows(
                        "rows",
                        List.of("id", "code"),
                        List.of(List.of("1", "a"), List.of("01", "b"), List.of("", "a"))));
        assertThat(report.byCode()).containsEntry("primary-key", 2L).containsEntry("unique-error", 1L);
        assertThat(report.problems()).anyMatch(p -> p.arguments().containsValue("2"));
    }

    /** Numbers whose digits would fill the memory are compared without being written out. */
    @Test
    void a_number_with_a_huge_exponent_is_judged_at_once() {
        TableSchema schema = TableSchema.parse("""
                {"fields": [
                  {"name": "a", "type": "number",
                   "constraints": {"minimum": 0, "maximum": 1e999999999, "unique": true, "enum": ["1e999999998", 1]}},
                  {"name": "b", "type": "integer", "constraints": {"maximum": 5}}],
                 "custom_checks": [
                  {"name": "sum-columns-value", "params": {"column": "a", "columns": ["a", "b"]}},
                  {"name": "compare-columns-value", "params": {"column": "a", "op": ">", "column2": "b"}}]}
                """);
        Report report = TableValidator.builder(schema)
                .build()
                .validate(TableSource.rows(
                        "rows",
                        List.of("a", "b"),
                        List.of(
                                List.of("1e999999998", "1"),
                                List.of("1e-999999999", "1e999"),
                                List.of("-1E+99999999999", "2"))));
        assertThat(report.rows()).isEqualTo(3);
        assertThat(report.outcome()).isEqualTo(Outcome.INVALID);
    }

    @Test
    void a_stream_that_fails_is_a_typed_exception() {
        TableSource failing = new TableSource() {
            @Override
            public String name() {
                return "failing";
            }

            @Override
            public TableReader open(ReadOptions options, ProblemSink sink) {
                throw new SourceException("failing", "the database is away", null);
            }
        };
        assertThatThrownBy(() -> TableValidator.builder(SCHEMA).build().validate(failing))
                .isInstanceOf(SourceException.class)
                .hasMessage("the database is away");
    }

    /** Python's {@code json.loads} takes NaN and infinities for numbers, JSON (RFC 8259, section 6) does not. */
    @ParameterizedTest
    @CsvSource({"[NaN], true", "'[1,-Infinity]', true", "[+INF], false", "[nan], false"})
    void numbers_that_only_python_reads_in_json(String cell, boolean ofReference) {
        TableSchema schema = TableSchema.parse("{\"fields\": [{\"name\": \"a\", \"type\": \"array\"}]}");
        TableSource source = TableSource.rows("rows", List.of("a"), List.of(List.of(cell)));
        for (Mode mode : Mode.values()) {
            assertThat(TableValidator.builder(schema)
                            .mode(mode)
                            .build()
                            .validate(source)
                            .outcome())
                    .isEqualTo(mode == Mode.VALIDATA && ofReference ? Outcome.VALID : Outcome.INVALID);
        }
    }

    private static Problem only(Report report) {
        List<Problem> errors = report.problems().stream()
                .filter(p -> p.severity() == Severity.ERROR)
                .toList();
        assertThat(errors).hasSize(1);
        return errors.get(0);
    }

    private static Report validate(String file) {
        return TableValidator.builder(SCHEMA)
                .build()
                .validate(TableSource.bytes("communes.csv", file.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void a_pattern_search_that_is_given_up_is_no_violation() {
        TableSchema schema = TableSchema.parse(
                "{\"fields\":[{\"name\":\"f\",\"constraints\":{\"pattern\":\"(?:(a|aa)+\\\\1)+b\"}},{\"name\":\"g\"}]}");
        Report report = TableValidator.builder(schema)
                .build()
                .validate(TableSource.rows("costly", List.of("f", "g"), List.of(List.of("a".repeat(60), "x"))));
        Problem problem = report.problems().get(0);
        assertThat(report.problems()).hasSize(1);
        assertThat(problem.code().code()).isEqualTo("pattern-not-decided");
        assertThat(problem.beyondReference()).isTrue();
        assertThat(problem.row()).contains(2L);
        assertThat(report.outcome()).isEqualTo(Outcome.VALID_WITH_WARNINGS);
    }
}
