package fr.collectivites.sdk.core.internal.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * XLSX cell by cell and row by row. The values expected are those that frictionless 5.20.0 with openpyxl 3.1.5 gives for
 * the same files, formatting kept.
 */
class XlsxRowsTest {

    private static Reading read(String rows, String... formats) {
        return Reading.of("test.xlsx", SheetFiles.xlsx(rows, List.of(formats)));
    }

    private static Reading readSheet(String sheet) {
        return Reading.of("test.xlsx", SheetFiles.zip(SheetFiles.xlsxParts(sheet, List.of(), List.of())));
    }

    @Test
    void numbers_in_general_format_stay_numbers() {
        Reading reading = read("<row><c><v>76217</v></c><c><v>1.0</v></c><c><v>0.10000000000000001</v></c>"
                + "<c><v>1.2E3</v></c><c><v>123456789012345678901</v></c></row>");

        assertThat(reading.values().get(0))
                .containsExactly(
                        76217L,
                        new BigDecimal("1.0"),
                        new BigDecimal("0.1"),
                        new BigDecimal("1200.0"),
                        new BigDecimal("123456789012345678901"));
        assertThat(reading.texts().get(0)).containsExactly("76217", "1", "0.1", "1200", "123456789012346000000");
    }

    @Test
    void a_format_prints_numbers_without_leading_zeros_where_a_person_sees_them() {
        Reading reading = read("<row><c s=\"1\"><v>1001</v></c><c s=\"2\"><v>0.4</v></c></row>", "00000", "#9");

        assertThat(reading.values().get(0)).containsExactly("1001", "40%");
        assertThat(reading.texts().get(0)).containsExactly("01001", "40%");
    }

    @Test
    void dates_are_printed_in_their_own_format_where_a_person_gets_iso() {
        Reading reading = read(
                "<row><c s=\"1\"><v>43107</v></c><c s=\"2\"><v>43107.75</v></c><c s=\"3\"><v>43107</v></c>"
                        + "<c s=\"4\"><v>0.75</v></c><c s=\"5\"><v>1.5</v></c><c s=\"1\"><v>-800000</v></c></row>",
                "#14",
                "[$-40C]dd/mm/yyyy hh:mm",
                "dd/mm/yyyy",
                "mmss.0",
                "[h]:mm");

        assertThat(reading.values().get(0))
                .containsExactly(
                        "01-07-18",
                        LocalDateTime.of(2018, 1, 7, 18, 0),
                        "07/01/2018",
                        LocalTime.of(18, 0),
                        Duration.ofHours(36),
                        "#VALUE!");
        assertThat(reading.texts().get(0))
                .containsExactly("2018-01-07", "2018-01-07T18:00:00", "2018-01-07", "18:00:00", "36:00:00", "-800000");
    }

    @Test
    void dates_count_from_1904_where_the_workbook_says_so() {
        Map<String, byte[]> parts = SheetFiles.xlsxParts(
                "<sheetData><row><c s=\"1\"><v>41645</v></c></row></sheetData>", List.of("dd/mm/yyyy"), List.of());
        String workbook = new String(parts.get("xl/workbook.xml"), java.nio.charset.StandardCharsets.UTF_8);
        SheetFiles.put(parts, "xl/workbook.xml", workbook.replace("<sheets>", "<workbookPr date1904=\"1\"/><sheets>"));

        Reading reading = Reading.of("mac.xlsx", SheetFiles.zip(parts));

        assertThat(reading.value(0, 0)).isEqualTo("07/01/2018");
        assertThat(reading.text(0, 0)).isEqualTo("2018-01-07");
    }

    @Test
    void booleans_errors_cached_formulas_and_iso_dates() {
        Reading reading = read(
                "<row><c t=\"b\"><v>1</v></c><c t=\"b\" s=\"1\"><v>0</v></c><c t=\"e\"><v>#N/A</v></c>"
                        + "<c t=\"str\"><f>A1&amp;\"x\"</f><v>ax</v></c><c><f>1+1</f><v>2</v></c><c><f>1+1</f></c>"
                        + "<c t=\"d\"><v>2018-01-07</v></c><c t=\"d\" s=\"2\"><v>2018-01-07T10:30:00</v></c></row>",
                "0",
                "yyyy");

        assertThat(reading.values().get(0))
                .containsExactly(true, "0", "#N/A", "ax", 2L, null, LocalDate.of(2018, 1, 7), "2018");
        assertThat(reading.texts().get(0))
                .containsExactly("TRUE", "FALSE", "#N/A", "ax", "2", "", "2018-01-07", "2018-01-07T10:30:00");
    }

    @Test
    void strings_shared_rich_and_escaped() {
        String row = "<sheetData><row><c t=\"s\"><v>0</v></c><c t=\"s\"><v>1</v></c><c t=\"s\"><v>2</v></c>"
                + "<c t=\"s\"><v>3</v></c><c t=\"inlineStr\"><is><r><t>a</t></r><r><t xml:space=\"preserve\"> b</t></r>"
                + "</is></c></row></sheetData>";
        List<String> strings = List.of(
                "<t xml:space=\"preserve\"> l'été </t>",
                "<r><t>Mois</t></r><r><rPr><b/></rPr><t>sac</t></r><rPh sb=\"0\" eb=\"1\"><t>phonetic</t></rPh>",
                "<t>a_x000D_b</t>",
                "<t>_x005F_x0041_</t>");

        Reading reading = Reading.of("test.xlsx", SheetFiles.zip(SheetFiles.xlsxParts(row, List.of(), strings)));

        assertThat(reading.values().get(0)).containsExactly(" l'été ", "Moissac", "a_x000D_b", "_x0041_", "a b");
        assertThat(reading.texts().get(0)).containsExactly(" l'été ", "Moissac", "a\rb", "_x0041_", "a b");
    }

    @Test
    void rows_that_the_file_leaves_out_are_empty_rows() {
        Reading reading =
                read("<row r=\"1\"><c r=\"B1\"><v>1</v></c></row><row r=\"4\"><c r=\"A4\"><v>4</v></c></row>");

        assertThat(reading.values()).containsExactly(Arrays.asList(null, 1L), List.of(), List.of(), List.of(4L));
        assertThat(reading.problems()).isEmpty();
    }

    @Test
    void rows_are_as_wide_as_the_declared_area() {
        Reading reading = readSheet(
                "<dimension ref=\"A1:C3\"/><sheetData><row r=\"2\"><c r=\"A2\"><v>1</v></c></row></sheetData>");

        assertThat(reading.values()).containsExactly(Arrays.asList(null, null, null), Arrays.asList(1L, null, null));
        assertThat(reading.problems()).isEmpty();
    }

    @Test
    void what_lies_beyond_the_declared_area_is_not_read_and_warned_of_once() {
        Reading reading = readSheet("<dimension ref=\"A1:A3\"/><sheetData>"
                + "<row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"B1\"><v>2</v></c></row>"
                + "<row r=\"7\"><c r=\"A7\"><v>7</v></c></row></sheetData>");

        assertThat(reading.values())
                .containsExactly(List.of(1L), Arrays.asList((Object) null), Arrays.asList((Object) null));
        assertThat(reading.rules()).containsExactly("beyond-declared-area!");
        assertThat(reading.problems().get(0).value()).contains("A1:A3");
    }

    @Test
    void cells_styled_but_empty_beyond_the_declared_area_are_nothing_to_warn_of() {
        Reading reading = readSheet("<dimension ref=\"A1\"/><sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c>"
                + "<c r=\"B1\" s=\"0\"/></row><row r=\"2\"><c r=\"A2\" s=\"0\"/></row></sheetData>");

        assertThat(reading.values()).containsExactly(List.of(1L));
        assertThat(reading.problems()).isEmpty();
    }

    @Test
    void a_row_out_of_order_is_not_seen() {
        Reading reading = read("<row r=\"2\"><c><v>2</v></c></row><row r=\"1\"><c><v>1</v></c></row>"
                + "<row r=\"2\"><c><v>22</v></c></row><row r=\"3\"><c><v>3</v></c></row>");

        assertThat(reading.values()).containsExactly(List.of(), List.of(2L), List.of(3L));
    }

    @Test
    void merged_cells_hold_their_value_in_the_first_one() {
        Reading reading = readSheet("<sheetData><row><c r=\"A1\"><v>1</v></c><c r=\"B1\"/></row></sheetData>"
                + "<mergeCells><mergeCell ref=\"A1:B1\"/></mergeCells>");

        assertThat(reading.values()).containsExactly(Arrays.asList(1L, null));
    }

    @Test
    void a_sheet_is_chosen_by_name_or_number() {
        byte[] file = threeSheets();

        assertThat(Reading.of("a.xlsx", file).sheet()).isEqualTo("Un");
        assertThat(read(file, "Deux").value(0, 0)).isEqualTo(2L);
        assertThat(read(file, "2").value(0, 0)).isEqualTo(2L);
        // a name goes before a number
        assertThat(read(file, "3").sheet()).isEqualTo("3");

        Reading none = read(file, "Trois");
        assertThat(none.rules()).containsExactly("no-such-sheet");
        assertThat(none.problems().get(0).text(java.util.Locale.FRENCH))
                .isEqualTo("Le classeur n'a pas de feuille « Trois ». Feuilles présentes : Un, Deux, 3.");
        assertThat(none.format()).isEqualTo("unknown");
    }

    private static Reading read(byte[] file, String sheet) {
        SheetSettings all = Reading.SETTINGS;
        return Reading.of(
                "a.xlsx",
                file,
                new SheetSettings(
                        Optional.of(sheet), all.cellBytes(), all.columns(), all.expandedBytes(), all.documentBytes()));
    }

    private static byte[] threeSheets() {
        Map<String, byte[]> parts = SheetFiles.xlsxParts(sheetData(1), List.of(), List.of());
        String main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        SheetFiles.put(
                parts,
                "xl/workbook.xml",
                "<workbook xmlns=\"" + main + "\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/"
                        + "relationships\"><sheets><sheet name=\"Graphique\" r:id=\"rId9\"/><sheet name=\"Un\""
                        + " r:id=\"rId1\"/><sheet name=\"Deux\" state=\"hidden\" r:id=\"rId2\"/><sheet name=\"3\""
                        + " r:id=\"rId3\"/></sheets></workbook>");
        SheetFiles.put(
                parts,
                "xl/_rels/workbook.xml.rels",
                SheetFiles.relations(SheetFiles.relation("rId1", "worksheet", "/xl/worksheets/sheet1.xml")
                        + SheetFiles.relation("rId2", "worksheet", "worksheets/sheet2.xml")
                        + SheetFiles.relation("rId3", "worksheet", "./worksheets/sheet3.xml")
                        + SheetFiles.relation("rId9", "chartsheet", "chartsheets/sheet1.xml")));
        for (int i = 2; i <= 3; i++) {
            SheetFiles.put(
                    parts,
                    "xl/worksheets/sheet" + i + ".xml",
                    "<worksheet xmlns=\"" + main + "\">" + sheetData(i) + "</worksheet>");
        }
        return SheetFiles.zip(parts);
    }

    private static String sheetData(int number) {
        return "<sheetData><row><c><v>" + number + "</v></c></row></sheetData>";
    }

    @Test
    void the_main_parts_may_have_other_names_and_prefixes() {
        Map<String, byte[]> parts = SheetFiles.xlsxParts(sheetData(5), List.of(), List.of());
        String sheet = "<x:worksheet xmlns:x=\"http://purl.oclc.org/ooxml/spreadsheetml/main\"><x:sheetData>"
                + "<x:row><x:c><x:v>8</x:v></x:c></x:row></x:sheetData></x:worksheet>";
        SheetFiles.put(parts, "xl/worksheets/sheet1.xml", sheet);
        parts.put("book.xml", parts.remove("xl/workbook.xml"));
        parts.remove("xl/_rels/workbook.xml.rels");
        SheetFiles.put(
                parts, "_rels/.rels", SheetFiles.relations(SheetFiles.relation("r", "officeDocument", "/book.xml")));
        SheetFiles.put(
                parts,
                "_rels/book.xml.rels",
                SheetFiles.relations(SheetFiles.relation("rId1", "worksheet", "XL/Worksheets/Sheet1.XML")));

        assertThat(Reading.of("a.xlsx", SheetFiles.zip(parts)).value(0, 0)).isEqualTo(8L);
    }

    @Test
    void too_many_columns_are_cut_with_one_finding() {
        SheetSettings narrow = new SheetSettings(Optional.empty(), 1000, 2, 1_000_000, 1_000_000);

        Reading reading = Reading.of("a.xlsx", SheetFiles.xlsx(SheetFiles.row("a", "b", "c", "d")), narrow);

        assertThat(reading.texts()).containsExactly(List.of("a", "b"));
        assertThat(reading.rules()).containsExactly("sheet-too-wide");
    }
}
