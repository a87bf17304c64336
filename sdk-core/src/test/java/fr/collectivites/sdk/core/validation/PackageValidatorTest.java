package fr.collectivites.sdk.core.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.collectivites.sdk.core.datapackage.DataPackage;
import fr.collectivites.sdk.core.problem.Outcome;
import fr.collectivites.sdk.core.problem.Problem;
import fr.collectivites.sdk.core.problem.Report;
import fr.collectivites.sdk.core.schema.TableSchema;
import fr.collectivites.sdk.core.table.SourceException;
import fr.collectivites.sdk.core.table.TableSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * References between the tables of a package. The expected rows were measured with the reference engine (frictionless
 * 5.19.0 and 5.20.0) on the same packages.
 */
class PackageValidatorTest {

    private static final String SITES = "{\"name\":\"sites\",\"path\":\"sites.csv\",\"schema\":{\"fields\":["
            + "{\"name\":\"id\",\"type\":\"integer\"},{\"name\":\"ref\",\"type\":\"integer\"}],\"foreignKeys\":[%s]}}";
    private static final String KINDS = "{\"name\":\"kinds\",\"path\":\"kinds.csv\",\"schema\":{\"fields\":["
            + "{\"name\":\"code\",\"type\":\"%s\"},{\"name\":\"label\",\"type\":\"%s\"}]}}";
    private static final String TO_KINDS =
            "{\"fields\":\"ref\",\"reference\":{\"resource\":\"kinds\",\"fields\":\"code\"}}";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(Mode.class)
    void a_value_without_row_in_the_other_table_is_found_with_its_place(Mode mode) throws IOException {
        Report report =
                sites(mode, TO_KINDS, "integer", "string", "id,ref\n1,10\n2,\n3,99\n", "code,label\n10,p\n11,q\n");
        Problem problem = report.problems().get(0);
        assertThat(report.problems()).hasSize(1);
        assertThat(problem.code().code()).isEqualTo("foreign-key");
        assertThat(problem.row()).contains(4L);
        assertThat(problem.column()).contains(2);
        assertThat(problem.field()).contains("ref");
        assertThat(problem.value()).contains("99");
        assertThat(problem.arguments()).containsEntry("resource", "kinds").containsEntry("reference-fields", "code");
        assertThat(problem.message(Locale.FRENCH)).contains("« 99 » ne se trouve pas dans « kinds (code) »");
    }

    @ParameterizedTest
    @EnumSource(Mode.class)
    void composite_keys_match_as_a_whole_and_a_missing_part_must_be_missing_there_too(Mode mode) throws IOException {
        String key =
                "{\"fields\":[\"id\",\"ref\"],\"reference\":{\"resource\":\"kinds\",\"fields\":[\"code\",\"label\"]}}";
        Report report =
                sites(mode, key, "integer", "integer", "id,ref\n1,10\n2,\n3,99\n10,1\n", "code,label\n1,10\n2,\n");
        assertThat(rows(report, "foreign-key")).containsExactly(4L, 5L);
        assertThat(report.problems().get(0).value()).contains("3 | 99");
    }

    @Test
    void a_table_may_refer_to_itself_by_an_empty_name_no_name_or_its_own() throws IOException {
        for (String reference : List.of(
                "{\"resource\":\"\",\"fields\":[\"id\"]}",
                "{\"fields\":[\"id\"]}",
                "{\"resource\":\"sites\",\"fields\":[\"id\"]}")) {
            String key = "{\"fields\":[\"ref\"],\"reference\":" + reference + "}";
            // Row 2 refers to a row further down
            Report report =
                    sites(Mode.VALIDATA, key, "integer", "string", "id,ref\n1,3\n2,\n3,99\n4,1\n", "code,label\n");
            assertThat(rows(report, "foreign-key")).as(reference).containsExactly(4L);
        }
    }

    @Test
    void a_reference_to_itself_needs_no_package() {
        TableSchema schema = TableSchema.parse("{\"fields\":[{\"name\":\"id\"},{\"name\":\"parent\"}],"
                + "\"foreignKeys\":[{\"fields\":\"parent\",\"reference\":{\"resource\":\"\",\"fields\":\"id\"}}]}");
        Report report = TableValidator.builder(schema)
                .build()
                .validate(TableSource.rows(
                        "tree",
                        List.of("id", "parent"),
                        List.of(List.of("a", "b"), List.of("b", ""), List.of("c", "d"))));
        assertThat(rows(report, "foreign-key")).containsExactly(4L);
    }

    @Test
    void values_are_compared_by_their_cast_values() throws IOException {
        // 10 and 10.0 are one number; the number 10 is not the text "10"
        Report numbers = sites(Mode.VALIDATA, TO_KINDS, "number", "string", "id,ref\n1,10\n", "code,label\n10.0,p\n");
        assertThat(numbers.outcome()).isEqualTo(Outcome.VALID);
        Report texts = sites(Mode.VALIDATA, TO_KINDS, "string", "string", "id,ref\n1,10\n", "code,label\n10,p\n");
        assertThat(rows(texts, "foreign-key")).containsExactly(2L);
    }

    @Test
    void a_cell_that_is_not_of_its_type_refers_to_nothing() throws IOException {
        Report report = sites(Mode.VALIDATA, TO_KINDS, "integer", "string", "id,ref\n1,x\n", "code,label\n10,p\n");
        assertThat(report.byCode()).containsOnlyKeys("type-error");
    }

    @Test
    void a_reference_to_an_unknown_table_or_column_is_a_finding_and_the_rest_is_judged() throws IOException {
        files("id,ref\n1,x\n", "code,label\n10,p\n");
        String unknown = "{\"fields\":\"ref\",\"reference\":{\"resource\":\"absent\",\"fields\":\"code\"}}";
        PackageReport report =
                validate(Mode.VALIDATA, SITES.formatted(unknown) + "," + KINDS.formatted("integer", "string"));
        assertThat(report.descriptor().byCode()).containsOnlyKeys("data-package-error");
        assertThat(report.resources().get("sites").byCode()).containsOnlyKeys("type-error");
        assertThat(report.outcome()).isEqualTo(Outcome.INVALID);

        String column = "{\"fields\":\"ref\",\"reference\":{\"resource\":\"kinds\",\"fields\":\"nothing\"}}";
        PackageReport other =
                validate(Mode.VALIDATA, SITES.formatted(column) + "," + KINDS.formatted("integer", "string"));
        assertThat(other.descriptor().problems()).singleElement().satisfies(p -> {
            assertThat(p.code().code()).isEqualTo("foreign-key");
            assertThat(p.rule()).contains("no-such-column");
        });
    }

    @Test
    void an_absent_file_is_in_its_report_and_the_others_are_judged() throws IOException {
        Files.writeString(folder.resolve("sites.csv"), "id,ref\n1,x\n");
        PackageReport report =
                validate(Mode.VALIDATA, SITES.formatted(TO_KINDS) + "," + KINDS.formatted("integer", "string"));
        assertThat(report.resources().get("kinds").byCode()).containsOnlyKeys("source-error");
        assertThat(report.resources().get("sites").byCode()).containsOnlyKeys("type-error");
        assertThat(report.descriptor().problems().get(0).rule()).contains("unreadable-table");
    }

    @Test
    void of_tables_without_a_name_the_first_with_a_schema_is_judged() throws IOException {
        files("id,ref\n1,x\n", "code,label\n10,p\n");
        PackageReport report = validate(
                Mode.VALIDATA,
                "{}, {\"path\":\"sites.csv\",\"schema\":{\"fields\":[{\"name\":\"ref\",\"type\":\"integer\"}]}}");
        assertThat(report.resources().get("").byCode()).containsKey("type-error");
        assertThat(report.descriptor().problems())
                .filteredOn(p -> p.rule().equals(Optional.of("resource-without-name")))
                .hasSize(2);
    }

    @Test
    void a_table_without_schema_is_read_as_the_fields_that_refer_to_it() throws IOException {
        files("id,ref\n1,10\n2,12\n", "code;label\n10;p\n");
        PackageReport report =
                validate(Mode.VALIDATA, SITES.formatted(TO_KINDS) + ",{\"name\":\"kinds\",\"path\":\"kinds.csv\"}");
        assertThat(rows(report.resources().get("sites"), "foreign-key")).containsExactly(3L);
        assertThat(report.resources()).containsOnlyKeys("sites");
    }

    @Test
    void alone_such_a_table_stops_the_reference_engine_and_is_still_judged() {
        TableSchema schema = TableSchema.parse(
                "{\"fields\":[{\"name\":\"ref\",\"type\":\"integer\"}],\"foreignKeys\":[" + TO_KINDS + "]}");
        TableSource source = TableSource.rows("sites", List.of("ref"), List.of(List.of("x")));
        Report validata = TableValidator.builder(schema).build().validate(source);
        assertThat(validata.byCode()).containsOnlyKeys("reference-stops", "type-error", "foreign-key");
        assertThat(validata.problems().stream().filter(p -> p.code().code().equals("type-error")))
                .allMatch(Problem::beyondReference);
        Report standard =
                TableValidator.builder(schema).mode(Mode.STANDARD).build().validate(source);
        assertThat(standard.byCode()).containsOnlyKeys("type-error", "foreign-key");
        assertThat(standard.problems().get(0).rule()).contains("other-table");
    }

    @Test
    void all_findings_are_handed_out_with_the_name_of_their_table() throws IOException {
        files("id,ref\n1,99\n", "code,label\nx,p\n");
        write(SITES.formatted(TO_KINDS) + "," + KINDS.formatted("integer", "string"));
        List<String> found = new ArrayList<>();
        PackageValidator.builder(DataPackage.read(folder))
                .build()
                .validate((table, problem) ->
                        found.add(table + " " + problem.code().code()));
        assertThat(found).containsExactly("sites foreign-key", "kinds type-error");
    }

    @Test
    void a_descriptor_that_is_none_is_an_exception_with_words() throws IOException {
        Files.writeString(folder.resolve("datapackage.json"), "{\n\"resources\": [}");
        assertThatExceptionOfType(SourceException.class)
                .isThrownBy(() -> DataPackage.read(folder))
                .satisfies(e -> assertThat(e.message(Locale.FRENCH)).contains("ligne 2"));
        assertThatExceptionOfType(SourceException.class)
                .isThrownBy(() -> DataPackage.read(folder.resolve("absent.json")))
                .withMessageContaining("No such file");
    }

    private Report sites(Mode mode, String key, String code, String label, String sites, String kinds)
            throws IOException {
        files(sites, kinds);
        return validate(mode, SITES.formatted(key) + "," + KINDS.formatted(code, label))
                .resources()
                .get("sites");
    }

    private void files(String sites, String kinds) throws IOException {
        Files.writeString(folder.resolve("sites.csv"), sites);
        Files.writeString(folder.resolve("kinds.csv"), kinds);
    }

    private void write(String resources) throws IOException {
        Files.writeString(
                folder.resolve("datapackage.json"), "{\"name\":\"sample\",\"resources\":[" + resources + "]}");
    }

    private PackageReport validate(Mode mode, String resources) throws IOException {
        write(resources);
        return PackageValidator.builder(DataPackage.read(folder))
                .mode(mode)
                .build()
                .validate();
    }

    private static List<Long> rows(Report report, String code) {
        return report.problems().stream()
                .filter(p -> p.code().code().equals(code))
                .map(p -> p.row().orElse(0L))
                .toList();
    }
}
