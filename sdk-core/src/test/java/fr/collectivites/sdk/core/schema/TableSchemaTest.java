package fr.collectivites.sdk.core.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.collectivites.sdk.core.problem.Problem;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What descriptors state, and what is wrong with them. */
class TableSchemaTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{'name': 'Communes', 'fields': []}                                  | schema-refused | name",
                "{'fields': [{'title': 'x'}]}                                        | schema-error   | field-without-name",
                "{'fields': [3]}                                                     | schema-error   | not-a-field",
                "{'fields': [{'name': 'a'}, {'name': 'a'}]}                          | schema-error   | duplicate-field",
                "{'fields': [{'name': 'a', 'type': 'texte'}]}                        | schema-error   | unknown-type",
                "{'fields': [{'name': 'a', 'type': 'list'}]}                         | schema-refused | type",
                "{'fields': [{'name': 'a', 'required': true}]}                       | schema-refused | misplaced-required",
                "{'fields': [{'name': 'a', 'contraints': {}}]}                       | schema-warning | misspelt-key",
                "{'fields': [{'name': 'a', 'pattern': 'x'}]}                         | schema-warning | misplaced-constraint",
                "{'fields': [{'name': 'a', 'constraints': {'required': 'yes'}}]}     | schema-error   | constraint-value",
                "{'fields': [{'name': 'a', 'constraints': []}]}                      | schema-error   | not-an-object",
                "{'fields': [{'name': 'a', 'type': 'date', 'constraints': {'pattern': 'x'}}]} | schema-error | unsupported-constraint",
                "{'fields': [{'name': 'a', 'type': 'number', 'constraints': {'exclusiveMinimum': 0}}]} | schema-refused | constraint",
                "{'fields': [{'name': 'a'}], 'primaryKey': 'b'}                      | schema-error   | unknown-key-field",
                "{'fields': [{'name': 'a'}], 'foreignKeys': [{}]}                    | schema-error   | foreign-key",
                "{'fields': [{'name': 'a'}], 'fieldsMatch': 'some'}                  | schema-error   | fields-match",
                "{'fields': [{'name': 'a'}], 'missingValues': [{'value': 'NC'}]}     | schema-refused | labelled-missing-value",
                "{'fields': [{'name': 'a'}], 'custom_checks': [{'name': 'siret'}]}   | check-error    | declaration",
            })
    void a_fault_of_a_descriptor_is_a_finding_and_the_schema_is_read_all_the_same(
            String json, String code, String rule) {
        List<Problem> problems = TableSchema.parse(json.replace('\'', '"')).problems();
        assertThat(problems)
                .extracting(p -> p.code().code() + " " + p.rule().orElse(""))
                .containsExactly(code + " " + rule);
        assertThat(problems.get(0).pointer()).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{}", "{\"fields\": 3}", "{\"fields\": [}"})
    void what_is_no_table_schema_is_a_typed_exception(String json) {
        assertThatThrownBy(() -> TableSchema.parse(json)).isInstanceOf(SchemaException.class);
    }

    @Test
    void a_file_that_is_absent_is_named() {
        assertThatThrownBy(() -> TableSchema.read(Path.of("absent.json")))
                .isInstanceOf(SchemaException.class)
                .hasMessageContaining("absent.json");
    }

    @Test
    void identity_drops_the_v_of_a_version_and_a_format_its_prefix() {
        TableSchema schema = TableSchema.parse(
                "{\"name\": \"bornes\", \"version\": \"v2.3.0\", \"fields\": [{\"name\": \"a\", \"type\": \"date\", \"format\": \"fmt:%Y\"}]}");
        assertThat(schema.id()).isEqualTo(new SchemaId("bornes", "2.3.0"));
        assertThat(schema.fields().get(0).format()).isEqualTo("%Y");
    }

    @Test
    void checks_of_fields_name_their_column() {
        TableSchema schema = TableSchema.parse(
                "{\"fields\": [{\"name\": \"a\", \"customCheck\": {\"name\": \"x\", \"op\": \">\"}}, {\"name\": \"b\", \"customCheck\": \"y\"}]}");
        assertThat(schema.checks())
                .containsExactly(
                        new CheckDeclaration("x", Map.of("column", "a", "op", ">")),
                        new CheckDeclaration("y", Map.of("column", "b")));
    }

    @Test
    void versions_are_ordered_as_semantic_versions() {
        List<String> ordered = List.of("0.9.0", "0.10.0", "1.0.0-rc1", "1.0.0", "2.0");
        assertThat(ordered.stream().sorted(SchemaId.VERSION_ORDER).toList()).isEqualTo(ordered);
    }

    @Test
    void the_newest_version_answers_for_a_name_alone() {
        SchemaCatalog catalog = SchemaCatalog.bundled();
        assertThat(catalog.find("LaMednum/standard-mediation-num")
                        .orElseThrow()
                        .id()
                        .version())
                .isEqualTo("1.0.1");
        assertThat(catalog.find("LaMednum/standard-mediation-num@latest")
                        .orElseThrow()
                        .id()
                        .version())
                .isEqualTo("1.0.1");
        assertThat(catalog.find("LaMednum/standard-mediation-num@0.1.1")
                        .orElseThrow()
                        .id()
                        .version())
                .isEqualTo("0.1.1");
        assertThat(catalog.find("scdl/inconnu")).isEmpty();
    }
}
