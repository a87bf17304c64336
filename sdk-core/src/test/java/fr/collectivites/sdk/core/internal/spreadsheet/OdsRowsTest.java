package fr.collectivites.sdk.core.internal.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** ODS; the values expected are those that frictionless 5.20.0 with ezodf 0.3.2 gives for the same files. */
class OdsRowsTest {

    private static Reading read(String rows) {
        return Reading.of(
                "test.ods", SheetFiles.ods("<table:table table:name=\"Feuille1\">" + rows + "</table:table>"));
    }

    private static String row(String... cells) {
        return "<table:table-row>" + String.join("", cells) + "</table:table-row>";
    }

    private static String cell(String type, String value, String text) {
        String attribute =
                type.equals("date") || type.equals("time") || type.equals("boolean") ? type + "-value" : "value";
        return "<table:table-cell office:value-type=\"" + type + "\" office:" + attribute + "=\"" + value
                + "\" calcext:value-type=\"" + type + "\"><text:p>" + text + "</text:p></table:table-cell>";
    }

    private static String string(String paragraphs) {
        return "<table:table-cell office:value-type=\"string\" calcext:value-type=\"error\">" + paragraphs
                + "</table:table-cell>";
    }

    @Test
    void cells_by_type() {
        Reading reading = read(row(
                cell("float", "12", "00012"),
                cell("float", "1234.5", "1\u202f234,50"),
                cell("float", "1234.5", "1,234.50"),
                cell("percentage", "0.4", "40\u00a0%"),
                cell("currency", "1234.5", "1\u00a0234,50\u00a0€"),
                cell("date", "2018-01-07", "07/01/18"),
                cell("date", "2018-01-07T10:30:00", "07/01/18 10:30"),
                cell("time", "PT10H30M00S", "10:30"),
                cell("boolean", "true", "VRAI"),
                string("<text:p>Castelsarrasin</text:p>"),
                "<table:table-cell/>"));

        assertThat(reading.values().get(0))
                .containsExactly(
                        12L,
                        new BigDecimal("1234.5"),
                        new BigDecimal("1234.5"),
                        new BigDecimal("0.4"),
                        new BigDecimal("1234.5"),
                        LocalDate.of(2018, 1, 7),
                        LocalDateTime.of(2018, 1, 7, 10, 30),
                        "PT10H30M00S",
                        true,
                        "Castelsarrasin",
                        null);
        assertThat(reading.texts().get(0))
                .containsExactly(
                        "00012",
                        "1234.50",
                        "1234.50",
                        "40 %",
                        "1234.50 €",
                        "2018-01-07",
                        "2018-01-07T10:30:00",
                        "10:30:00",
                        "VRAI",
                        "Castelsarrasin",
                        "");
    }

    @Test
    void text_is_that_of_paragraphs_with_its_white_space_and_without_comments() {
        Reading reading = read(row(string("<office:annotation><text:p>un commentaire</text:p></office:annotation>"
                + "<text:p>a<text:s text:c=\"3\"/>b<text:tab/>c<text:line-break/>d</text:p>"
                + "<text:p><text:span>e</text:span>f</text:p>")));

        assertThat(reading.value(0, 0)).isEqualTo("a   b\tc\nd\nef");
        assertThat(reading.text(0, 0)).isEqualTo("a   b\tc\nd\nef");
    }

    @Test
    void repetitions_below_32_are_cells_and_rows_and_longer_ones_count_once() {
        String one = "<table:table-cell office:value-type=\"float\" office:value=\"1\"/>";
        Reading reading = read(
                "<table:table-row>" + one + "<table:table-cell table:number-columns-repeated=\"2\"/></table:table-row>"
                        + "<table:table-row table:number-rows-repeated=\"3\">" + one
                        + "<table:table-cell table:number-columns-repeated=\"16383\"/></table:table-row>"
                        + "<table:table-row table:number-rows-repeated=\"1048572\"><table:table-cell"
                        + " table:number-columns-repeated=\"16384\"/></table:table-row>");

        List<Object> row = Arrays.asList(1L, null, null);
        assertThat(reading.values()).containsExactly(row, row, row, row, Arrays.asList(null, null, null));
        assertThat(reading.problems()).isEmpty();
    }

    @Test
    void a_long_repetition_of_something_is_warned_of() {
        Reading reading = read(
                "<table:table-row table:number-rows-repeated=\"40\">" + cell("float", "1", "1") + "</table:table-row>");

        assertThat(reading.values()).containsExactly(List.of(1L));
        assertThat(reading.rules()).containsExactly("repetition-read-once!");
    }

    @Test
    void covered_cells_and_header_and_grouped_rows_count() {
        Reading reading = read("<table:table-header-rows>"
                + row(string("<text:p>nom</text:p>"), "<table:covered-table-cell/>") + "</table:table-header-rows>"
                + "<table:table-row-group>" + row(string("<text:p>Moissac</text:p>")) + "</table:table-row-group>");

        assertThat(reading.values()).containsExactly(Arrays.asList("nom", null), Arrays.asList("Moissac", null));
    }

    @Test
    void the_first_sheet_is_read_and_nothing_around_the_sheets() {
        String table = "<table:table table:name=\"%s\">" + row(string("<text:p>%s</text:p>")) + "</table:table>";
        Reading reading = Reading.of(
                "a.ods",
                SheetFiles.ods("<table:tracked-changes>" + row(string("<text:p>no</text:p>"))
                        + "</table:tracked-changes>" + table.formatted("Un", "1") + table.formatted("Deux", "2")));

        assertThat(reading.sheet()).isEqualTo("Un");
        assertThat(reading.values()).containsExactly(List.of("1"));
    }

    @Test
    void an_encrypted_document_is_a_finding() {
        Map<String, byte[]> parts = SheetFiles.odsParts("");
        SheetFiles.put(
                parts,
                "META-INF/manifest.xml",
                "<m:manifest xmlns:m=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\"><m:file-entry"
                        + " m:full-path=\"content.xml\"><m:encryption-data/></m:file-entry></m:manifest>");
        SheetFiles.put(parts, "content.xml", "\u0001\u0002");

        assertThat(Reading.of("a.ods", SheetFiles.zip(parts)).rules()).containsExactly("protected");
    }

    @Test
    void a_document_without_sheets_is_a_finding() {
        assertThat(Reading.of("a.ods", SheetFiles.ods("")).rules()).containsExactly("no-sheet");
    }
}
