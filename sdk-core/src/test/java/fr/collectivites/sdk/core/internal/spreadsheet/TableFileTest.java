package fr.collectivites.sdk.core.internal.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;

import fr.collectivites.sdk.core.problem.Problem;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What files really are, archives, limits, and files that mean no good. */
class TableFileTest {

    private static final byte[] XLSX = SheetFiles.xlsx(SheetFiles.row("insee"));
    private static final byte[] ODS = SheetFiles.ods("<table:table table:name=\"Un\"/>");
    private static final byte[] CSV = utf8("insee,nom\n82112,Moissac\n");

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] zip(Object... namesAndContents) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        for (int i = 0; i < namesAndContents.length; i += 2) {
            parts.put((String) namesAndContents[i], (byte[]) namesAndContents[i + 1]);
        }
        return SheetFiles.zip(parts);
    }

    private static SheetSettings limits(int cell, long expanded, long document) {
        return new SheetSettings(Optional.empty(), cell, 100, expanded, document);
    }

    @Test
    void files_are_what_their_names_say() {
        assertThat(Reading.of("a.csv", CSV).rules()).isEmpty();
        assertThat(Reading.of("A.TSV", CSV).rules()).isEmpty();
        assertThat(Reading.of("a.xlsx", XLSX).rules()).isEmpty();
        assertThat(Reading.of("a.ods", ODS).rules()).isEmpty();
        assertThat(Reading.of("a.xls", XlsFiles.write(w -> w.createSheet("Un"))).rules())
                .isEmpty();
        assertThat(Reading.of("a.xlsx", new byte[0]).rules()).isEmpty();
    }

    @Test
    void content_goes_before_the_extension_and_the_difference_is_a_finding() {
        byte[] xls = XlsFiles.write(w -> w.createSheet("Un"));

        assertThat(mismatch("a.csv", XLSX)).isEqualTo("xlsx: csv is XLSX");
        assertThat(mismatch("a.xls", XLSX)).isEqualTo("xlsx: xls is XLSX");
        assertThat(mismatch("a.ods", XLSX)).isEqualTo("xlsx: ods is XLSX");
        assertThat(mismatch("a.xlsx", ODS)).isEqualTo("ods: xlsx is ODS");
        assertThat(mismatch("a.xlsx", xls)).isEqualTo("xls: xlsx is XLS");
        assertThat(mismatch("a.xlsx", CSV)).isEqualTo("csv: xlsx is CSV");
        assertThat(mismatch("a.xls", CSV)).isEqualTo("csv: xls is CSV");
        assertThat(mismatch("a.csv", SheetFiles.gzip(CSV))).isEqualTo("csv: csv is gzip");
    }

    private static String mismatch(String name, byte[] content) {
        Reading reading = Reading.of(name, content);
        Problem problem = reading.problems().get(0);
        assertThat(reading.rules()).containsExactly("content-mismatch");
        return reading.format() + ": " + problem.value().orElse("") + " is "
                + problem.expected().orElse("");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.xlsm", "a.txt", "a", "a.dat", "dossier.csv/a"})
    void extensions_that_validata_does_not_take(String name) {
        assertThat(Reading.of(name, name.endsWith("m") ? XLSX : CSV).rules()).containsExactly("extension");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a.xls|<html><body><table>|HTML",
                "a.csv|<!DOCTYPE html>|HTML",
                "a.xls|<?xml version='1.0'?><Workbook>|XML",
                "a.csv|%PDF-1.7|PDF",
                "a.xls|{\\rtf1|RTF",
            })
    void other_formats_are_no_tables(String name, String content, String format) {
        Reading reading = Reading.of(name, utf8(content));

        assertThat(reading.format()).isEqualTo("unknown");
        assertThat(reading.rules()).containsExactly("not-a-table");
        assertThat(reading.problems().get(0).text(Locale.ENGLISH)).contains("content of the file is " + format);
    }

    @Test
    void documents_of_the_same_families_are_no_tables() {
        assertThat(Reading.of("a.xlsx", zip("[Content_Types].xml", CSV, "word/document.xml", CSV))
                        .rules())
                .containsExactly("not-a-table");
        assertThat(Reading.of("a.xlsx", zip("[Content_Types].xml", CSV, "xl/workbook.bin", CSV))
                        .rules())
                .containsExactly("not-a-table");
        assertThat(Reading.of("a.ods", zip("mimetype", utf8("application/vnd.oasis.opendocument.text")))
                        .rules())
                .containsExactly("not-a-table");
        assertThat(Reading.of("a.xls", new byte[] {9, 8, 16, 0, 0, 6, 5, 0}).rules())
                .containsExactly("not-a-table");
    }

    @Test
    void a_csv_may_begin_with_an_angle_bracket() {
        assertThat(Reading.of("a.csv", utf8("<18 ans,18 ans et plus\n3,4\n")).rules())
                .isEmpty();
    }

    @Test
    void one_table_in_gzip() {
        Reading reading = Reading.of("a.csv.gz", SheetFiles.gzip(CSV));

        assertThat(reading.rules()).containsExactly("compressed!");
        assertThat(reading.text(0, 0)).isEqualTo(new String(CSV, StandardCharsets.UTF_8));
        assertThat(Reading.of("a.xlsx.gz", SheetFiles.gzip(XLSX)).text(0, 0)).isEqualTo("insee");
        assertThat(Reading.of("a.gz", SheetFiles.gzip(SheetFiles.gzip(CSV))).rules())
                .containsExactly("compressed!", "not-a-table");
    }

    @Test
    void one_table_in_zip() {
        Reading reading = Reading.of("a.zip", zip("lisez-moi.md", CSV, "__MACOSX/._a.csv", CSV, "dossier/a.csv", CSV));

        assertThat(reading.rules()).containsExactly("compressed!");
        assertThat(reading.text(0, 0)).startsWith("insee");
        assertThat(Reading.of("a.zip", zip("a.xlsx", XLSX)).text(0, 0)).isEqualTo("insee");
        assertThat(Reading.of("a.zip", zip("a.csv", XLSX)).rules()).containsExactly("compressed!", "content-mismatch");
        assertThat(Reading.of("a.zip", zip("a.csv", zip("b.csv", CSV))).rules())
                .containsExactly("compressed!", "not-a-table");
    }

    @Test
    void none_or_several_tables_in_zip() {
        Reading none = Reading.of("a.zip", zip("photo.jpg", CSV));
        Reading several = Reading.of("a.zip", zip("2024.csv", CSV, "2025.csv", CSV));

        assertThat(none.rules()).containsExactly("compressed!", "archive-without-table");
        assertThat(several.rules()).containsExactly("compressed!", "archive-of-tables");
        assertThat(several.problems().get(1).value()).contains("2024.csv, 2025.csv");
        assertThat(Reading.of("a.zip", zip()).rules()).containsExactly("compressed!", "archive-without-table");
    }

    @Test
    void passwords_are_findings() {
        assertThat(Reading.of("a.xlsx", XlsFiles.encryptedXlsx()).rules()).containsExactly("protected");
        byte[] zip = zip("a.csv", CSV);
        int directory = indexOf(zip, new byte[] {'P', 'K', 1, 2});
        zip[directory + 8] |= 1;
        assertThat(Reading.of("a.zip", zip).rules()).containsExactly("compressed!", "protected");
    }

    private static int indexOf(byte[] all, byte[] part) {
        int at = 0;
        while (!Arrays.equals(all, at, at + part.length, part, 0, part.length)) {
            at++;
        }
        return at;
    }

    @Test
    void broken_files_are_findings() {
        byte[] half = Arrays.copyOf(XLSX, XLSX.length / 2);
        byte[] gzip = SheetFiles.gzip(utf8("a;b\n".repeat(10_000)));

        assertThat(Reading.of("a.xlsx", half).rules()).containsExactly("corrupt");
        assertThat(Reading.of("a.ods", zip("mimetype", utf8("application/vnd.oasis.opendocument.spreadsheet")))
                        .rules())
                .containsExactly("corrupt");
        assertThat(Reading.of("a.csv.gz", Arrays.copyOf(gzip, gzip.length - 9)).rules())
                .containsExactly("compressed!", "corrupt");
        assertThat(Reading.of("a.xlsx", SheetFiles.xlsx("<row><c><v>1</v></c></row><row>"))
                        .rules())
                .containsExactly("corrupt");
        assertThat(Reading.of("a.xlsx", SheetFiles.xlsx("<row r=\"99999999\"/>"))
                        .rules())
                .containsExactly("corrupt");
        assertThat(Reading.of("a.xlsx", SheetFiles.xlsx("<row><c t=\"s\"><v>7</v></c></row>"))
                        .rules())
                .containsExactly("corrupt");
    }

    @Test
    void rows_before_the_break_are_read() {
        Reading reading = Reading.of("a.xlsx", SheetFiles.xlsx("<row><c><v>1</v></c></row><row><c></row>"));

        assertThat(reading.values()).containsExactly(List.of(1L));
        assertThat(reading.rules()).containsExactly("corrupt");
    }

    @Test
    void entities_are_neither_resolved_nor_expanded(@TempDir Path folder) throws Exception {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "secret");
        String external = "<!DOCTYPE x [<!ENTITY e SYSTEM \"" + secret.toUri() + "\">]>";
        String laughs = "<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY e \"&a;&a;&a;&a;\">]>";

        for (String type : List.of(external, laughs, "<!DOCTYPE x SYSTEM \"" + secret.toUri() + "\">")) {
            for (String part : List.of("xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/workbook.xml")) {
                Map<String, byte[]> parts = SheetFiles.xlsxParts(
                        "<sheetData><row><c t=\"s\"><v>0</v></c><c t=\"str\"><v>&e;</v></c></row></sheetData>",
                        List.of(),
                        List.of("<t>&e;</t>"));
                SheetFiles.put(parts, part, type + new String(parts.get(part), StandardCharsets.UTF_8));
                Reading reading = Reading.of("a.xlsx", SheetFiles.zip(parts));

                assertThat(reading.rules()).containsAnyOf("document-type", "corrupt");
                assertThat(reading.texts().toString()).doesNotContain("secret").doesNotContain("ha");
            }
        }
    }

    @Test
    void a_part_that_expands_beyond_the_limit_is_stopped() {
        String rows = SheetFiles.row("x".repeat(100)).repeat(1000);

        assertThat(Reading.of("a.xlsx", SheetFiles.xlsx(rows), limits(1000, 50_000, 50_000))
                        .rules())
                .containsExactly("expands-too-far");
        assertThat(Reading.of("a.csv.gz", SheetFiles.gzip(utf8(rows)), limits(1000, 50_000, 50_000))
                        .rules())
                .containsExactly("compressed!", "expands-too-far");
    }

    /** 70 MB of spaces in 70 kB: below the limit in bytes, but in no proportion. */
    @Test
    void a_bomb_is_stopped_by_its_proportion() {
        byte[] bomb = new byte[70 << 20];
        Arrays.fill(bomb, (byte) ' ');

        Reading text = Reading.of("a.zip", zip("a.csv", bomb), limits(1000, 1L << 40, 1000));
        Map<String, byte[]> parts = SheetFiles.xlsxParts("", List.of(), List.of());
        parts.put("xl/worksheets/sheet1.xml", bomb);
        Reading sheet = Reading.of("a.xlsx", SheetFiles.zip(parts), limits(1 << 30, 1L << 40, 1000));

        assertThat(text.rules()).containsExactly("compressed!", "expands-too-far");
        assertThat(sheet.rules()).containsExactly("expands-too-far");
    }

    @Test
    void long_cells_attributes_and_comments_are_stopped() {
        String endless = "x".repeat(200_000);
        SheetSettings limits = limits(100_000, 1L << 40, 1L << 40);

        for (String rows : List.of(
                SheetFiles.row(endless),
                "<row><c t=\"" + endless + "\"/></row>",
                "<row><!--" + endless + "--></row>",
                "<row><c t=\"inlineStr\"><is>" + "<r><t>0123456789</t></r>".repeat(11_000) + "</is></c></row>")) {
            assertThat(Reading.of("a.xlsx", SheetFiles.xlsx(rows), limits).rules())
                    .containsExactly("cell-too-long");
        }
        String ods = "<table:table><table:table-row><table:table-cell><text:p><text:s text:c=\"999999999\"/>"
                + "</text:p></table:table-cell></table:table-row></table:table>";
        assertThat(Reading.of("a.ods", SheetFiles.ods(ods), limits).rules()).contains("cell-too-long");
    }

    @Test
    void an_archive_of_too_many_parts_is_not_read() {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        for (int i = 0; i <= ZipArchive.MAX_ENTRIES; i++) {
            parts.put("p" + i, new byte[0]);
        }
        parts.put("a.csv", CSV);

        assertThat(Reading.of("a.zip", SheetFiles.zip(parts)).rules()).containsExactly("too-many-parts");
    }

    @Test
    void elements_without_end_are_stopped() {
        String deep = "<a>".repeat(100_000);

        assertThat(Reading.of("a.xlsx", SheetFiles.xlsx(deep)).rules()).containsExactly("corrupt");
    }

    @Test
    void what_must_be_held_in_memory_has_a_limit() {
        byte[] xls = XlsFiles.write(w -> w.createSheet("Un"));
        Map<String, byte[]> parts =
                SheetFiles.xlsxParts("<sheetData/>", List.of(), List.of("<t>" + "é".repeat(5000) + "</t>"));

        assertThat(Reading.of("a.xls", xls, limits(1000, 1L << 40, 1000)).rules())
                .containsExactly("too-large");
        assertThat(Reading.of("a.xlsx.gz", SheetFiles.gzip(XLSX), limits(100_000, 1L << 40, 1000))
                        .rules())
                .containsExactly("compressed!", "too-large");
        assertThat(Reading.of("a.xlsx", SheetFiles.zip(parts), limits(100_000, 1L << 40, 9000))
                        .rules())
                .containsExactly("expands-too-far");
    }
}
