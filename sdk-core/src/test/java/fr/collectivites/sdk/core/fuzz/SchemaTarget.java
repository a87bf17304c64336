package fr.collectivites.sdk.core.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.collectivites.sdk.core.schema.SchemaException;
import fr.collectivites.sdk.core.schema.TableSchema;
import fr.collectivites.sdk.core.table.TableSource;
import fr.collectivites.sdk.core.validation.Mode;
import fr.collectivites.sdk.core.validation.TableValidator;
import java.util.List;
import java.util.stream.Stream;

/** Any text as a descriptor: it is refused, or a table can be judged by it, in both modes. */
public final class SchemaTarget {

    private static final TableSource TABLE = TableSource.bytes(
            "t.csv",
            ("a,b,c\n1,2026-01-31,oui\n1.5,31/01/2026,\"{\"\"x\"\": [1]}\"\n,2026,\"[1.35, 44.02]\"\n1,12:00:00,P1Y\n")
                    .getBytes(UTF_8));

    private SchemaTarget() {}

    static List<byte[]> seeds() {
        return Stream.of(
                        "{'fields': [{'name': 'a', 'type': 'number', 'decimalChar': ',', 'constraints': {'required': true,"
                                + " 'minimum': 1, 'maximum': '2'}}, {'name': 'b', 'type': 'date', 'format': '%d/%m/%Y'},"
                                + " {'name': 'c', 'type': 'boolean', 'trueValues': ['oui'], 'falseValues': ['non']}],"
                                + " 'missingValues': ['', 'NC'], 'primaryKey': ['a']}",
                        "{'name': 's', 'fields': [{'name': 'a', 'type': 'string', 'constraints': {'pattern': '^\\\\d+$',"
                                + " 'enum': ['1', '2'], 'unique': true, 'minLength': 1, 'maxLength': 3}},"
                                + " {'name': 'b', 'type': 'datetime', 'example': '2026'}, {'name': 'c', 'type': 'geojson'}],"
                                + " 'custom_checks': [{'name': 'french-siren-value', 'params': {'column': 'a'}}]}",
                        "{'$schema': 'https://datapackage.org/profiles/2.0/tableschema.json', 'fieldsMatch': 'subset',"
                                + " 'fields': [{'name': 'a', 'type': 'integer', 'groupChar': ' ', 'bareNumber': false},"
                                + " {'name': 'b', 'type': 'list', 'delimiter': ';', 'itemType': 'date'},"
                                + " {'name': 'c', 'type': 'object', 'constraints': {'jsonSchema': {'type': 'object'}}}],"
                                + " 'uniqueKeys': [['a', 'b']], 'foreignKeys': [{'fields': 'a', 'reference':"
                                + " {'resource': '', 'fields': 'b'}}]}",
                        "{'fields': [{'name': 'a', 'type': 'year'}, {'name': 'b', 'type': 'time', 'format': 'any'},"
                                + " {'name': 'c', 'type': 'array', 'arrayItem': {'type': 'string'}}, {'name': 'd', 'type':"
                                + " 'duration'}, {'name': 'e', 'type': 'geopoint', 'format': 'array'}]}")
                .map(text -> text.replace('\'', '"').getBytes(UTF_8))
                .toList();
    }

    public static void fuzzerTestOneInput(byte[] data) {
        TableSchema schema;
        try {
            schema = TableSchema.parse(new String(data, UTF_8));
        } catch (SchemaException e) {
            assertThat(e.getMessage()).isNotBlank();
            return;
        }
        for (Mode mode : Mode.values()) {
            assertThat(TableValidator.builder(schema).mode(mode).build().validate(TABLE))
                    .isNotNull();
        }
    }
}
