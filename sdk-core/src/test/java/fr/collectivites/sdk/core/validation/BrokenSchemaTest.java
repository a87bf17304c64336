package fr.collectivites.sdk.core.validation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.collectivites.sdk.core.problem.Problem;
import fr.collectivites.sdk.core.problem.Report;
import fr.collectivites.sdk.core.schema.TableSchema;
import fr.collectivites.sdk.core.table.TableSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * No bad part of a schema stops validation: every property of the standard with values of every wrong kind. The row is
 * judged all the same, nothing is thrown, and what is wrong of a kind that the standard fixes is said.
 */
class BrokenSchemaTest {

    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "0",
            "-1",
            "1.5",
            "1e999",
            "\"\"",
            "\"x\"",
            "\"[\"",
            "[]",
            "[1]",
            "[null]",
            "[\"x\"]",
            "[[\"x\"]]",
            "[{}]",
            "{}",
            "{\"x\":1}",
            "{\"value\":\"x\"}");

    private static final List<String> SCHEMA_PROPERTIES = List.of(
            "$schema",
            "name",
            "title",
            "description",
            "version",
            "fieldsMatch",
            "missingValues",
            "primaryKey",
            "uniqueKeys",
            "foreignKeys",
            "custom_checks",
            "homepage",
            "contributors");

    private static final List<String> FIELD_PROPERTIES = List.of(
            "type",
            "format",
            "title",
            "description",
            "example",
            "examples",
            "rdfType",
            "constraints",
            "missingValues",
            "decimalChar",
            "groupChar",
            "bareNumber",
            "trueValues",
            "falseValues",
            "delimiter",
            "itemType",
            "categories",
            "categoriesOrdered",
            "arrayItem",
            "customCheck",
            "required",
            "contraints");

    private static final List<String> CONSTRAINTS = List.of(
            "required",
            "unique",
            "minLength",
            "maxLength",
            "minimum",
            "maximum",
            "exclusiveMinimum",
            "exclusiveMaximum",
            "pattern",
            "enum",
            "jsonSchema",
            "nosuch");

    private static final List<String> TYPES = List.of(
            "string",
            "number",
            "integer",
            "boolean",
            "object",
            "array",
            "list",
            "date",
            "time",
            "datetime",
            "year",
            "yearmonth",
            "duration",
            "geopoint",
            "geojson",
            "any");

    @TestFactory
    List<DynamicTest> every_property_with_every_wrong_value() {
        List<DynamicTest> tests = new ArrayList<>();
        for (String property : SCHEMA_PROPERTIES) {
            tests.add(each(
                    "schema " + property,
                    v -> "{\"" + property + "\":" + v + ",\"fields\":["
                            + "{\"name\":\"f\"},{\"name\":\"n\",\"type\":\"integer\"}]}"));
        }
        for (String property : FIELD_PROPERTIES) {
            for (String type : TYPES) {
                tests.add(each(
                        type + " " + property, v -> fields("\"type\":\"" + type + "\",\"" + property + "\":" + v)));
            }
        }
        for (String constraint : CONSTRAINTS) {
            for (String type : TYPES) {
                tests.add(each(
                        type + " constraint " + constraint,
                        v -> fields("\"type\":\"" + type + "\",\"constraints\":{\"" + constraint + "\":" + v + "}")));
            }
        }
        for (String value : VALUES) {
            tests.add(each(
                    "field " + value,
                    v -> "{\"fields\":[" + value + "," + v
                            + ",{\"name\":\"f\"},{\"name\":\"n\",\"type\":\"integer\"}]}"));
        }
        assertThat(tests.size() * VALUES.size()).isGreaterThan(9_000);
        return tests;
    }

    private static String fields(String options) {
        return "{\"fields\":[{\"name\":\"f\"," + options + "},{\"name\":\"n\",\"type\":\"integer\"}]}";
    }

    private interface Descriptor {
        String with(String value);
    }

    private static DynamicTest each(String name, Descriptor descriptor) {
        return DynamicTest.dynamicTest(name, () -> {
            for (String value : VALUES) {
                String json = descriptor.with(value);
                TableSchema schema = TableSchema.parse(json);
                for (Mode mode : Mode.values()) {
                    judge(schema, mode, json);
                }
            }
        });
    }

    /** The field after the broken one is still judged, and every finding has its words. */
    private static void judge(TableSchema schema, Mode mode, String json) {
        Report report = TableValidator.builder(schema)
                .mode(mode)
                .build()
                .validate(
                        TableSource.rows("sample", List.of("f", "n"), List.of(List.of("x", "1"), List.of("y", "no"))));
        boolean byName = mode == Mode.VALIDATA || schema.fields().size() == 2;
        if (byName && schema.missingValues().stream().noneMatch("no"::equals)) {
            assertThat(report.problems())
                    .as(json + " " + mode)
                    .anyMatch(p -> p.code().code().equals("type-error")
                            && p.field().filter("n"::equals).isPresent());
        }
        for (Problem problem : report.problems()) {
            assertThat(problem.message(Locale.FRENCH)).as(json).isNotEmpty();
            assertThat(problem.title(Locale.ENGLISH)).as(json).isNotEmpty();
        }
    }

    @TestFactory
    List<DynamicTest> what_the_standard_fixes_is_said() {
        List<String[]> wrong = List.of(
                new String[] {"decimalChar", "1"},
                new String[] {"groupChar", "[]"},
                new String[] {"bareNumber", "\"false\""},
                new String[] {"trueValues", "\"oui\""},
                new String[] {"falseValues", "[0]"},
                new String[] {"missingValues", "\"-\""},
                new String[] {"delimiter", "\"\""},
                new String[] {"itemType", "\"geopoint\""},
                new String[] {"categories", "[]"},
                new String[] {"categories", "[{\"label\":\"x\"}]"},
                new String[] {"categoriesOrdered", "\"yes\""},
                new String[] {"format", "3"},
                new String[] {"type", "\"strng\""},
                new String[] {"constraints", "[]"},
                new String[] {"title", "{}"},
                new String[] {"exemple", "\"x\""},
                new String[] {"required", "true"},
                new String[] {"pattern", "\"x\""});
        List<DynamicTest> tests = new ArrayList<>();
        for (String[] one : wrong) {
            tests.add(DynamicTest.dynamicTest(
                    one[0] + " " + one[1],
                    () -> assertThat(TableSchema.parse(
                                            "{\"fields\":[{\"name\":\"f\",\"" + one[0] + "\":" + one[1] + "}]}")
                                    .problems())
                            .isNotEmpty()));
        }
        for (String property : List.of("primaryKey", "uniqueKeys", "foreignKeys", "missingValues", "fieldsMatch")) {
            tests.add(DynamicTest.dynamicTest(
                    property,
                    () -> assertThat(TableSchema.parse("{\"" + property + "\":3,\"fields\":[{\"name\":\"f\"}]}")
                                    .problems())
                            .isNotEmpty()));
        }
        return tests;
    }
}
