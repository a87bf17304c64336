package fr.collectivites.sdk.core.validation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.collectivites.sdk.core.problem.Problem;
import fr.collectivites.sdk.core.problem.Report;
import fr.collectivites.sdk.core.problem.Severity;
import fr.collectivites.sdk.core.schema.TableSchema;
import fr.collectivites.sdk.core.table.TableSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Mode STANDARD by the text of Table Schema 2.0 (26 June 2024); each test names the clause that it proves. */
class SpecificationTest {

    /** Field types: the lexical form of each. A line is: options | accepted values | refused values, parted by tildes. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                // string: "The field contains strings", formats email, uri, binary, uuid
                "'type':'string' | a~ ~é | ",
                "'type':'string','format':'email' | a@exemple.fr | a~a@~@exemple.fr",
                "'type':'string','format':'uri' | https://exemple.fr/a?b#c~urn:isbn:1 | www.exemple.fr~https://a b.fr",
                "'type':'string','format':'binary' | YWJj~YQ== | YQ=~a b",
                "'type':'string','format':'uuid' | 123e4567-e89b-42d3-a456-426614174000 | 123e4567~x",
                // number: "The lexical formatting follows that of decimal in XMLSchema … exponent E … NaN, INF, -INF"
                "'type':'number' | 1~-1.5~+.5~1.~1e3~1E-3~NaN~INF~-INF~nan | 1,5~1 000~abc~--1~1e~Infinity~1_0",
                "'type':'number','decimalChar':',' | 1,5~1 | 1.5",
                "'type':'number','groupChar':' ' | 1 000~1 000.5 | 1x",
                "'type':'number','bareNumber':false | €95~95 %~EUR 95 | €",
                // integer: "lexical formatting follows that of integer in XMLSchema"; groupChar and bareNumber
                "'type':'integer' | 0~-12~+12~007 | 1.0~1,0~1e3~abc~1 000~1_000",
                "'type':'integer','groupChar':',' | 1,000~12 | 1.000",
                "'type':'integer','bareNumber':false | 95%~€95 | %",
                // boolean: "trueValues: [true, True, TRUE, 1], falseValues: [false, False, FALSE, 0]"
                "'type':'boolean' | true~True~TRUE~1~false~False~FALSE~0 | yes~oui~tRUE~2",
                "'type':'boolean','trueValues':['oui'],'falseValues':['non'] | oui~non | true~1~Oui",
                // object, array: "The field contains a valid JSON object/array"
                "'type':'object' | {}~{\"a\":1} | []~a~{a:1}~1",
                "'type':'array' | []~[1,\"a\"] | {}~a~[1",
                // list: "delimiter, itemType: string, integer, boolean, number, datetime, date, time"
                "'type':'list' | a~a,b~a,,b | ",
                "'type':'list','delimiter':';','itemType':'integer' | 1;2~3 | 1,2~a;2~1;;2",
                "'type':'list','itemType':'date' | 2024-01-31,2024-02-01 | 2024-02-30",
                "'type':'list','itemType':'number' | 1.5,2 | 1,x",
                "'type':'list','itemType':'boolean' | true,0 | oui",
                "'type':'list','itemType':'time' | 08:00:00 | 8h",
                "'type':'list','itemType':'datetime' | 2024-01-31T08:00:00Z | 2024-01-31",
                // datetime: "default: dateTime of XMLSchema … milliseconds and zone optional"
                "'type':'datetime' | 2024-01-31T08:00:00~2024-01-31T08:00:00.123~2024-01-31T08:00:00+01:00"
                        + " | 2024-01-31~2024-01-31 08:00:00~2024-13-01T00:00:00",
                "'type':'datetime','format':'%d/%m/%Y %H:%M' | 31/01/2024 08:00 | 2024-01-31T08:00:00",
                "'type':'datetime','format':'any' | 2024-01-31T08:00:00 | abc",
                // date: "ISO8601 YYYY-MM-DD", "<PATTERN>", "any"
                "'type':'date' | 2024-01-31~2024-02-29 | 2023-02-29~2024-1-31~31/01/2024~2024-01-31T00:00:00",
                "'type':'date','format':'%d/%m/%Y' | 31/01/2024 | 2024-01-31~30/02/2024",
                "'type':'date','format':'fmt:%d/%m/%Y' | 31/01/2024 | 2024-01-31",
                "'type':'date','format':'any' | 2024-01-31~31/01/2024 | abc",
                // time: "hh:mm:ss", pattern, any
                "'type':'time' | 08:00:00~23:59:59 | 8:00:00~08:00~24:01:00~08:00:00Z",
                "'type':'time','format':'%H:%M' | 08:00 | 08:00:00",
                // year, yearmonth, duration: gYear, gYearMonth, duration of XMLSchema
                "'type':'year' | 2024~0001~-0044 | 24~2024-01~abc",
                "'type':'yearmonth' | 2024-01 | 2024~2024-13~2024-1",
                "'type':'duration' | P1Y~PT1H~P1DT2H30M~-P1D~PT0.5S | P~1Y~PT~P1W",
                // geopoint: "lon, lat", array, object
                "'type':'geopoint' | 1.35,44.01~1.35, 44.01 | 1.35~1.35 44.01~181,0~0,91~a,b",
                "'type':'geopoint','format':'array' | [1.35,44.01] | 1.35,44.01~[1.35]~[\"1\",\"2\"]",
                "'type':'geopoint','format':'object' | {\"lon\":1.35,\"lat\":44.01} | [1,2]~{\"lon\":1}",
                // geojson: "as per the GeoJSON spec", topojson
                "'type':'geojson' | {\"type\":\"Point\",\"coordinates\":[1.35,44.01]} | {}~{\"type\":\"Point\"}~a",
                "'type':'geojson','format':'topojson' | {\"type\":\"Topology\",\"objects\":{},\"arcs\":[]} | {}",
                // any: "The field contains values of a unspecified or mixed type"
                "'type':'any' | a~1~{} | ",
                "'title':'no type' | a~1~{} | ",
            })
    void types_and_formats(String line) {
        String[] parts = line.split("\\|", -1);
        for (String value : values(parts[1])) {
            assertThat(problems(parts[0], value)).as(parts[0] + value).isEmpty();
        }
        for (String value : values(parts[2])) {
            assertThat(problems(parts[0], value))
                    .as(parts[0] + value)
                    .singleElement()
                    .satisfies(p -> assertThat(p.code().code()).isEqualTo("type-error"));
        }
    }

    /** Constraints: name, then options, met values, broken values. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                // "required: Indicates whether this field cannot be null"
                "required | 'constraints':{'required':true} | a~ | ",
                // "minLength / maxLength: string, list, array, object"
                "minLength | 'constraints':{'minLength':2} | ab~éà | a",
                "maxLength | 'constraints':{'maxLength':2} | ab | abc",
                "minLength | 'type':'array','constraints':{'minLength':1} | [1] | []",
                "maxLength | 'type':'object','constraints':{'maxLength':1} | {\"a\":1} | {\"a\":1,\"b\":2}",
                "maxLength | 'type':'list','constraints':{'maxLength':2} | a,b | a,b,c",
                // "minimum / maximum", "exclusiveMinimum / exclusiveMaximum"; the bound as JSON or as text
                "minimum | 'type':'integer','constraints':{'minimum':2} | 2~3 | 1",
                "minimum | 'type':'integer','constraints':{'minimum':'2'} | 2 | 1",
                "maximum | 'type':'number','constraints':{'maximum':2.5} | 2.5~-INF | 2.6~NaN",
                "exclusiveMinimum | 'type':'integer','constraints':{'exclusiveMinimum':2} | 3 | 2",
                "exclusiveMaximum | 'type':'number','constraints':{'exclusiveMaximum':2} | 1.99 | 2~2.0",
                "minimum | 'type':'date','constraints':{'minimum':'2024-01-31'} | 2024-01-31 | 2024-01-30",
                "exclusiveMaximum | 'type':'date','constraints':{'exclusiveMaximum':'2024-01-31'} | 2024-01-30 | 2024-01-31",
                "maximum | 'type':'time','constraints':{'maximum':'08:00:00'} | 07:59:59 | 08:00:01",
                "minimum | 'type':'datetime','constraints':{'minimum':'2024-01-01T00:00:00'} | 2024-01-01T00:00:00"
                        + " | 2023-12-31T23:59:59",
                "minimum | 'type':'year','constraints':{'minimum':2000} | 2000 | 1999",
                "maximum | 'type':'yearmonth','constraints':{'maximum':'2024-01'} | 2024-01 | 2024-02",
                // XSD 1.1, duration: P1M is between 28 and 31 days
                "minimum | 'type':'duration','constraints':{'minimum':'P1M'} | P1M~P32D~P2M | P27D",
                "maximum | 'type':'duration','constraints':{'maximum':'PT1H'} | PT60M~PT1H | PT61M~P1D",
                // "pattern: … XML Schema regular expression syntax": the whole value
                "pattern | 'constraints':{'pattern':'A|B'} | A~B | AX~XB~AB",
                "pattern | 'constraints':{'pattern':'[0-9]{2}'} | 12 | 123~1",
                // "enum: The value of the field MUST exactly match one of the values"
                "enum | 'constraints':{'enum':['a','b']} | a~b | A~c",
                "enum | 'type':'integer','constraints':{'enum':[1,'2']} | 1~2~01 | 3",
                "enum | 'type':'date','constraints':{'enum':['2024-01-31']} | 2024-01-31 | 2024-02-01",
                // "jsonSchema: a valid JSON Schema object to validate field values" for object and array
                "jsonSchema | 'type':'array','constraints':{'jsonSchema':{'items':{'type':'integer'}}} | []~[1,2] | [\"a\"]",
                "jsonSchema | 'type':'object','constraints':{'jsonSchema':{'required':['a']}} | {\"a\":1} | {}",
                // "categories: restrict the field to a finite set of possible values", with or without labels
                "categories | 'categories':['apple','orange'] | apple | Apple~pear",
                "categories | 'type':'integer','categories':[{'value':0,'label':'no'},{'value':1,'label':'yes'}]"
                        + " | 0~1 | 2",
                "categories | 'type':'string','categories':[{'value':'a'}],'categoriesOrdered':true | a | b",
            })
    void constraints(String line) {
        String[] parts = line.split(" \\| ", -1);
        for (String value : values(parts[2])) {
            assertThat(problems(parts[1], value).stream().filter(p -> !value.isEmpty()))
                    .as(parts[1] + value)
                    .isEmpty();
        }
        for (String value : values(parts[3])) {
            assertThat(problems(parts[1], value))
                    .as(parts[1] + value)
                    .singleElement()
                    .satisfies(p -> {
                        assertThat(p.code().code()).isEqualTo("constraint-error");
                        assertThat(p.rule()).contains(parts[0].strip());
                    });
        }
    }

    @Test
    void required_forbids_null_alone() {
        String field = "'constraints':{'required':true}";
        assertThat(rules(report("{'fields':[{'name':'f'," + field + "},{'name':'g'}]}", "f,g", ",x", " ,x")))
                .containsExactly("2 constraint-error");
    }

    /** "missingValues: … before any conversion … field-level replaces", "labelled" form, {@code []}. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\u0001',
            value = {
                "{'fields':[{'name':'f','type':'integer'},{'name':'g'}]}|2 type-error",
                "{'missingValues':['','-'],'fields':[{'name':'f','type':'integer'},{'name':'g'}]}|",
                "{'missingValues':[{'value':'-','label':'none'}],'fields':[{'name':'f','type':'integer'},{'name':'g'}]}|",
                "{'missingValues':['-'],'fields':[{'name':'f','type':'integer','missingValues':['x']},{'name':'g'}]}"
                        + "|2 type-error",
                "{'fields':[{'name':'f','type':'integer','missingValues':[{'value':'-'}]},{'name':'g'}]}|",
                "{'missingValues':['- '],'fields':[{'name':'f','type':'integer'},{'name':'g'}]}|2 type-error",
            })
    void missing_values(String schema, String expected) {
        assertThat(rules(report(schema, "f,g", "-,x"))).isEqualTo(expected == null ? List.of() : List.of(expected));
    }

    @Test
    void with_an_empty_list_nothing_is_missing() {
        String schema = "{'missingValues':[],'fields':[{'name':'f','constraints':{'required':true}},{'name':'g'}]}";
        assertThat(rules(report(schema, "f,g", ",x"))).isEmpty();
    }

    /** "fieldsMatch": each value against headers with all, more, fewer, other, and disordered fields. */
    @ParameterizedTest
    @CsvSource({
        "exact, a b, ''",
        "exact, b a, incorrect-label",
        "exact, a b c, extra-label",
        "exact, a, missing-label",
        "equal, b a, ''",
        "equal, a b c, extra-label",
        "equal, a, missing-label",
        "subset, b a, ''",
        "subset, c b a, ''",
        "subset, a, missing-label",
        "superset, b, ''",
        "superset, b a, ''",
        "superset, a c, extra-label",
        "partial, b c, ''",
        "partial, a, ''",
        "partial, c, unmatched-header",
    })
    void fields_match(String match, String header, String code) {
        String labels = header.replace(' ', ',');
        String row = labels.replaceAll("[a-z]", "x");
        for (String value : List.of("'" + match + "'", "['" + match + "']")) {
            Report report = report("{'fieldsMatch':" + value + ",'fields':[{'name':'a'},{'name':'b'}]}", labels, row);
            assertThat(report.problems().stream()
                            .filter(p -> p.severity() == Severity.ERROR)
                            .map(p -> p.code().code())
                            .distinct())
                    .as(value + " " + header)
                    .isEqualTo(code.isEmpty() ? List.of() : List.of(code));
        }
    }

    /** "primaryKey: … required": unique together, and no part null. "uniqueKeys": rows with a null are left out. */
    @Test
    void keys() {
        String fields = "'fields':[{'name':'a'},{'name':'b'}]";
        assertThat(rules(report("{" + fields + ",'primaryKey':['a','b']}", "a,b", "1,x", "1,y", "1,x")))
                .containsExactly("4 primary-key");
        assertThat(rules(report("{" + fields + ",'primaryKey':'a'}", "a,b", "1,x", ",y", "1,z")))
                .containsExactly("3 primary-key", "3 constraint-error", "4 primary-key");
        assertThat(rules(report("{" + fields + ",'uniqueKeys':[['a'],['a','b']]}", "a,b", "1,x", ",y", ",y", "1,x")))
                .containsExactly("5 unique-error", "5 unique-error");
        assertThat(rules(report(
                        "{'fields':[{'name':'a','constraints':{'unique':true}},{'name':'b'}]}",
                        "a,b",
                        "1,x",
                        ",y",
                        ",y",
                        "1,x")))
                .containsExactly("5 unique-error");
    }

    /** "Names SHOULD be unique": a duplicate must not make the descriptor unusable. */
    @Test
    void a_duplicate_field_is_reported_and_the_table_judged() {
        Report report = report("{'fields':[{'name':'a','type':'integer'},{'name':'a'}]}", "a,a", "x,1");
        assertThat(report.byCode()).containsKeys("schema-error", "duplicate-label", "type-error");
    }

    private static List<String> values(String part) {
        return part.isBlank() ? List.of() : Arrays.asList(part.strip().split("~", -1));
    }

    private static List<Problem> problems(String options, String value) {
        return report(
                        TableSchema.parse(json("{'fields':[{'name':'f'," + options + "},{'name':'other'}]}")),
                        List.of("f", "other"),
                        List.of(List.of(value, "x")))
                .problems();
    }

    private static List<String> rules(Report report) {
        return report.problems().stream()
                .map(p -> p.row().orElse(0L) + " " + p.code().code())
                .toList();
    }

    private static Report report(String schema, String header, String... rows) {
        List<List<String>> cells = new ArrayList<>();
        for (String row : rows) {
            cells.add(Arrays.asList(row.split(",", -1)));
        }
        return report(TableSchema.parse(json(schema)), Arrays.asList(header.split(",")), cells);
    }

    private static Report report(TableSchema schema, List<String> header, List<List<String>> rows) {
        return TableValidator.builder(schema)
                .mode(Mode.STANDARD)
                .build()
                .validate(TableSource.rows("vector", header, rows));
    }

    private static String json(String text) {
        return text.replace('\'', '"');
    }
}
