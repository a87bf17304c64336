package fr.collectivites.sdk.core.datapackage;

import static org.assertj.core.api.Assertions.assertThat;

import fr.collectivites.sdk.core.problem.Problem;
import fr.collectivites.sdk.core.table.Dialect;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DataPackageTest {

    @TempDir
    private Path folder;

    @Test
    void tables_have_their_schema_dialect_and_file_inline_or_by_path() throws IOException {
        Files.writeString(folder.resolve("schema.json"), "{\"fields\":[{\"name\":\"code\"}]}");
        Files.writeString(folder.resolve("dialect.json"), "{\"delimiter\":\";\",\"header\":false}");
        DataPackage read = read(
                "{\"name\":\"a\",\"path\":[\"data/a.csv\"],\"schema\":\"schema.json\","
                        + "\"dialect\":\"dialect.json\",\"encoding\":\"windows-1252\"},"
                        + "{\"name\":\"b\",\"title\":\"Table B\",\"data\":[[\"x\"],[1]],\"schema\":{\"fields\":[{\"name\":\"x\"}]}}");
        assertThat(read.problems()).isEmpty();
        DataResource a = read.resource("a").orElseThrow();
        assertThat(a.source().orElseThrow().name()).endsWith("a.csv");
        assertThat(a.schema().orElseThrow().fields()).hasSize(1);
        assertThat(a.dialect().delimiter()).contains(";");
        assertThat(a.dialect().header()).contains(false);
        assertThat(a.readOptions().encoding().orElseThrow().name()).isEqualTo("windows-1252");
        assertThat(read.resource("b").orElseThrow().title()).isEqualTo("Table B");
        assertThat(read.resources()).hasSize(2);
    }

    /** Data Package 2.0, path: "MUST be a relative path … Absolute paths and relative parent paths MUST NOT be used". */
    @ParameterizedTest
    @CsvSource({
        "https://example.org/a.csv, remote",
        "ftp://example.org/a.csv, remote",
        "../a.csv, outside-folder",
        "data/../../a.csv, outside-folder",
        "/secret.csv, outside-folder",
        "' ', outside-folder",
        "link/secret.csv, outside-folder",
        "'a\u0000.csv', outside-folder",
    })
    void only_files_of_the_folder_are_read(String path, String rule) throws IOException {
        Path inside = Files.createDirectory(folder.resolve("package"));
        Files.writeString(folder.resolve("secret.csv"), "a");
        Files.createSymbolicLink(inside.resolve("link"), folder);
        Files.writeString(
                inside.resolve("datapackage.json"),
                "{\"resources\":[{\"name\":\"a\",\"path\":" + quoted(path) + ",\"schema\":{\"fields\":[]}}]}");
        DataPackage read = DataPackage.read(inside);
        assertThat(read.resource("a").orElseThrow().source()).isEmpty();
        assertThat(read.problems())
                .singleElement()
                .satisfies(p -> assertThat(p.rule()).contains(rule));
    }

    /** Each bad part gives one finding with a text in both languages; the other table is still there. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "3",
                "null",
                "{\"path\":\"a.csv\",\"schema\":{\"fields\":[]}}",
                "{\"name\":7,\"path\":\"a.csv\",\"schema\":{\"fields\":[]}}",
                "{\"name\":\"good\",\"path\":\"a.csv\",\"schema\":{\"fields\":[]}}",
                "{\"name\":\"a\",\"schema\":{\"fields\":[]}}",
                "{\"name\":\"a\",\"path\":5,\"schema\":{\"fields\":[]}}",
                "{\"name\":\"a\",\"path\":[\"a.csv\",\"b.csv\"],\"schema\":{\"fields\":[]}}",
                "{\"name\":\"a\",\"path\":\"a.csv\"}",
                "{\"name\":\"a\",\"path\":\"a.csv\",\"schema\":[]}",
                "{\"name\":\"a\",\"path\":\"a.csv\",\"schema\":{}}",
                "{\"name\":\"a\",\"path\":\"a.csv\",\"schema\":\"absent.json\"}",
                "{\"name\":\"a\",\"path\":\"a.csv\",\"schema\":\"https://example.org/s.json\"}",
                "{\"name\":\"a\",\"path\":\"a.csv\",\"schema\":{\"fields\":[]},\"encoding\":\"no such\"}",
                "{\"name\":\"a\",\"path\":\"a.csv\",\"schema\":{\"fields\":[]},\"encoding\":[]}",
                "{\"name\":\"a\",\"path\":\"a.csv\",\"schema\":{\"fields\":[]},\"dialect\":[]}",
                "{\"name\":\"a\",\"path\":\"a.csv\",\"schema\":{\"fields\":[]},\"dialect\":\"absent.json\"}",
                "{\"name\":\"a\",\"path\":\"a.csv\",\"schema\":{\"fields\":[]},\"dialect\":{\"delimeter\":\";\"}}",
                "{\"name\":\"a\",\"path\":\"a.csv\",\"schema\":{\"fields\":[]},\"foreignKeys\":[]}",
            })
    void a_bad_part_is_a_finding(String resource) throws IOException {
        DataPackage read = read("{\"name\":\"good\",\"path\":\"good.csv\",\"schema\":{\"fields\":[]}}," + resource);
        assertThat(read.resource("good")).isPresent();
        assertThat(read.problems()).singleElement().satisfies(DataPackageTest::hasWords);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "header|1",
                "header|\"true\"",
                "headerRows|[0]",
                "headerRows|1",
                "headerRows|[\"1\"]",
                "headerJoin|1",
                "commentRows|[-1]",
                "commentRows|[1.5]",
                "commentRows|[99999999999]",
                "commentChar|\"\"",
                "commentChar|3",
                "delimiter|\"\"",
                "delimiter|3",
                "lineTerminator|\"\"",
                "quoteChar|\"''\"",
                "quoteChar|false",
                "doubleQuote|\"yes\"",
                "escapeChar|\"ab\"",
                "nullSequence|{}",
                "skipInitialSpace|0",
                "property|1",
                "itemType|\"list\"",
                "itemKeys|[1]",
                "itemKeys|\"a\"",
                "sheetNumber|0",
                "sheetNumber|\"1\"",
                "sheetName|2",
            })
    void a_bad_property_of_a_dialect_is_a_finding_and_left_out(String property, String value) throws IOException {
        DataPackage read = read("{\"name\":\"a\",\"path\":\"a.csv\",\"schema\":{\"fields\":[]},\"dialect\":{\""
                + property + "\":" + value + ",\"nullSequence\":\"-\",\"" + property + "\":" + value + "}}");
        assertThat(read.problems()).singleElement().satisfies(p -> {
            hasWords(p);
            assertThat(p.pointer()).contains("/resources/0/dialect/" + property);
        });
    }

    /** All properties of Table Dialect 2.0 that concern files. */
    @Test
    void every_property_of_a_dialect_is_read() throws IOException {
        Dialect dialect = read("{\"name\":\"a\",\"path\":\"a.csv\",\"schema\":{\"fields\":[]},\"dialect\":{"
                        + "\"$schema\":\"https://datapackage.org/profiles/2.0/tabledialect.json\",\"header\":true,"
                        + "\"headerRows\":[2,1],\"headerJoin\":\"_\",\"commentRows\":[3],\"commentChar\":\"#\","
                        + "\"delimiter\":\"||\",\"lineTerminator\":\"\\r\\n\",\"quoteChar\":\"'\",\"doubleQuote\":false,"
                        + "\"nullSequence\":\"\\\\N\",\"skipInitialSpace\":true,\"property\":\"rows\","
                        + "\"itemType\":\"object\",\"itemKeys\":[\"b\",\"a\"],\"sheetName\":\"Feuille\",\"table\":\"t\"}}")
                .resources()
                .get(0)
                .dialect();
        assertThat(dialect.header()).contains(true);
        assertThat(dialect.headerRows()).containsExactly(1, 2);
        assertThat(dialect.headerJoin()).isEqualTo("_");
        assertThat(dialect.commentRows()).containsExactly(3);
        assertThat(dialect.commentChar()).contains("#");
        assertThat(dialect.delimiter()).contains("||");
        assertThat(dialect.lineTerminator()).contains("\r\n");
        assertThat(dialect.quoteChar()).contains('\'');
        assertThat(dialect.doubleQuote()).isFalse();
        assertThat(dialect.escapeChar()).isEmpty();
        assertThat(dialect.nullSequence()).contains("\\N");
        assertThat(dialect.skipInitialSpace()).contains(true);
        assertThat(dialect.property()).contains("rows");
        assertThat(dialect.itemType()).contains(Dialect.ItemType.OBJECT);
        assertThat(dialect.itemKeys()).containsExactly("b", "a");
        assertThat(dialect.sheet()).contains("Feuille");
    }

    @Test
    void a_package_without_tables_says_so() throws IOException {
        for (String content : List.of("{}", "{\"resources\":[]}", "{\"resources\":{}}")) {
            Files.writeString(folder.resolve("datapackage.json"), content);
            assertThat(DataPackage.read(folder).problems())
                    .singleElement()
                    .satisfies(p -> assertThat(p.rule()).contains("no-resources"));
        }
    }

    private static void hasWords(Problem problem) {
        for (Locale locale : List.of(Locale.FRENCH, Locale.ENGLISH)) {
            assertThat(problem.text(locale)).doesNotContain("{reason").doesNotContain("data-package-");
        }
        assertThat(problem.text(Locale.FRENCH)).isNotEqualTo(problem.text(Locale.ENGLISH));
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\u0000", "\\u0000") + "\"";
    }

    private DataPackage read(String resources) throws IOException {
        Files.writeString(
                folder.resolve("datapackage.json"), "{\"name\":\"sample\",\"resources\":[" + resources + "]}");
        return DataPackage.read(folder.resolve("datapackage.json"));
    }
}
