package fr.collectivites.sdk.core.validation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.collectivites.sdk.core.problem.Report;
import fr.collectivites.sdk.core.schema.TableSchema;
import fr.collectivites.sdk.core.table.Dialect;
import fr.collectivites.sdk.core.table.ReadOptions;
import fr.collectivites.sdk.core.table.TableSource;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Table Dialect 2.0: a file in each dialect is read as the same two columns, a and b, the second one whole numbers. */
class DialectTest {

    private static final TableSchema SCHEMA = TableSchema.parse(
            "{\"fields\":[{\"name\":\"a\",\"constraints\":{\"enum\":[\"x\",\"y z\",\"y;z\",\"y\\\"z\"]}},"
                    + "{\"name\":\"b\",\"type\":\"integer\"}]}");

    private static Report validate(Dialect.Builder dialect, String name, String text) {
        return TableValidator.builder(SCHEMA)
                .readOptions(ReadOptions.builder().dialect(dialect.build()).build())
                .build()
                .validate(TableSource.bytes(name, text.getBytes(StandardCharsets.UTF_8)));
    }

    private static void assertReads(Dialect.Builder dialect, String text) {
        Report report = validate(dialect, "file.csv", text);
        assertThat(report.problems()).as(text).isEmpty();
        assertThat(report.rows()).as(text).isEqualTo(2);
    }

    @Test
    void delimited_properties() {
        assertReads(Dialect.builder().delimiter("||"), "a||b\nx||1\nx||2\n");
        assertReads(Dialect.builder().delimiter("§"), "a§b\nx§1\nx§2\n");
        assertReads(Dialect.builder().lineTerminator("!").delimiter(","), "a,b!x,1!x,2!");
        assertReads(Dialect.builder().quoteChar('\'').delimiter(";"), "a;b\n'y;z';1\nx;'2'\n");
        assertReads(Dialect.builder().escapeChar('\\').delimiter(";"), "a;b\ny\\;z;1\nx;2\n");
        assertReads(
                Dialect.builder()
                        .escapeChar('\\')
                        .quoteChar('"')
                        .doubleQuote(false)
                        .delimiter(";"),
                "a;b\n\"y\\\"z\";1\nx;2\n");
        assertReads(Dialect.builder().skipInitialSpace(true).delimiter(","), "a, b\nx,  1\nx, 2\n");
        assertReads(Dialect.builder().nullSequence("\\N"), "a,b\nx,\\N\n\\N,2\n");
    }

    @Test
    void header_and_comments() {
        assertReads(Dialect.builder().header(false), "x,1\nx,2\n");
        assertReads(Dialect.builder().header(true), "a,b\nx,1\nx,2\n");
        assertReads(Dialect.builder().headerRows(List.of(2)), "title,2026\na,b\nx,1\nx,2\n");
        assertReads(Dialect.builder().commentChar("#"), "# note,1\na,b\nx,1\n# note\nx,2\n");
        assertReads(Dialect.builder().commentRows(List.of(1, 4)), "note,1\na,b\nx,1\nnote,z\nx,2\n");
    }

    @Test
    void labels_of_several_rows_are_joined_and_repeats_left_out() {
        TableSchema schema = TableSchema.parse("{\"fields\":[{\"name\":\"a_1\"},{\"name\":\"b\"}]}");
        Report report = TableValidator.builder(schema)
                .readOptions(ReadOptions.builder()
                        .dialect(Dialect.builder()
                                .headerRows(List.of(1, 2))
                                .headerJoin("_")
                                .build())
                        .build())
                .build()
                .validate(TableSource.bytes("f.csv", "a,b\n1,b\nx,y\n".getBytes(StandardCharsets.UTF_8)));
        assertThat(report.problems()).isEmpty();
        assertThat(report.rows()).isEqualTo(1);
    }

    @Test
    void structured_properties() {
        Dialect.Builder arrays = Dialect.builder().property("data.rows").itemType(Dialect.ItemType.ARRAY);
        Report read = validate(arrays, "f.json", "{\"data\":{\"rows\":[[\"a\",\"b\"],[\"x\",1],[\"x\",2]]}}");
        assertThat(read.problems()).isEmpty();
        assertThat(read.rows()).isEqualTo(2);
        Dialect.Builder objects = Dialect.builder().itemKeys(List.of("a", "b"));
        assertThat(validate(objects, "f.json", "[{\"b\":1,\"a\":\"x\",\"c\":3}]")
                        .problems())
                .isEmpty();
        assertThat(validate(arrays, "f.json", "{\"data\":3}").byCode()).containsKey("format-error");
        assertThat(validate(objects, "f.json", "[{\"a\":").byCode()).containsKey("json-format-error");
    }
}
