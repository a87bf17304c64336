package fr.collectivites.sdk.core.internal.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** ECMA-376 part 1, section 18.8.31 (numFmts), told without the habits of one country. */
class CellFormatTest {

    @ParameterizedTest(name = "{0}: {1} -> {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                // 0 pads, # does not
                "00000|1001|01001",
                "000000000|5830012|005830012",
                "#|0|``",
                "0.00|12.345|12.35",
                "0.##|12|12",
                "0.0#|12.5|12.5",
                // grouping follows a country's habit and is left out; a comma at the end divides
                "#,##0.00|1234567.891|1234567.89",
                "0,|1234567|1235",
                "0.0,,\"M\"|1234567|1.2M",
                "0%|0.125|13%",
                "0.00%|0.1234|12.34%",
                // literals: quoted, escaped, currencies, widths
                "#,##0.00\\ \"€\"|1234.5|1234.50 €",
                "#,##0.00\\ [$€-40C]|1234.5|1234.50 €",
                "_-* #,##0.00 \"€\"_-|3|3.00 €",
                "\"N°\"0|7|N°7",
                // the French format of telephone numbers, and one of codes
                "0#\" \"##\" \"##\" \"##\" \"##|563045678|05 63 04 56 78",
                "00-000|82112|82-112",
                // sections: positive, negative, zero; the sign is always a minus in front
                "0.00;[Red]0.00|-1.5|-1.50",
                "#,##0_);(#,##0)|-1234|-1234",
                "0;-0|-3|-3",
                "0.0|-0.01|0.0",
                "0;-0;;@|0|``",
                "0;-0;\"néant\"|0|néant",
                "_(* #,##0_);_(* \\(#,##0\\);_(* \"-\"_);_(@_)|0|0",
                "[>=1000]0.0;0|999|999",
                "[>=1000]0.0;0|1000|1000.0",
                // all the digits where the format is not of decimals
                "General|0.1|0.1",
                "General|21820000100015|21820000100015",
                "General|0.30000000000000004|0.3",
                "0.00E+00|123456|123456",
                "# ?/?|0.5|0.5",
                "@|1001|1001",
            })
    void numbers_as_a_person_sees_them(String format, double value, String text) {
        assertThat(CellFormat.of(format).text(value)).isEqualTo(text);
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "dd/mm/yyyy|2018-01-07",
                "mm-dd-yy|2018-01-07",
                "[$-40C]d mmmm yyyy;@|2018-01-07",
                "d-mmm|2018-01-07",
                "mm/yyyy|2018-01",
                "mmm-yy|2018-01",
                "yyyy|2018",
                "dd/mm/yyyy hh:mm|2018-01-07T12:00:00",
                "h:mm|12:00:00",
                "hh\"h\"mm|12:00:00",
                "[h]:mm|1034580:00:00",
            })
    void dates_in_iso_form_to_the_precision_shown(String format, String text) {
        assertThat(CellStyle.of(format).text(43107.5, false)).isEqualTo(text);
    }

    @Test
    void what_is_no_date_stays_a_number() {
        assertThat(CellStyle.of("dd/mm/yyyy").text(0, false)).isEqualTo("0");
        assertThat(CellStyle.of("dd/mm/yyyy").text(3_000_000, false)).isEqualTo("3000000");
        assertThat(CellStyle.of("h:mm").text(0.5, false)).isEqualTo("12:00:00");
        assertThat(CellStyle.of("[h]:mm:ss").text(1.5, false)).isEqualTo("36:00:00");
    }

    @Test
    void decimals_are_the_shortest_that_are_the_number() {
        assertThat(CellFormat.decimal(0.1)).isEqualByComparingTo("0.1");
        assertThat(CellFormat.decimal(274.65999999999997)).isEqualByComparingTo("274.65999999999997");
        assertThat(CellFormat.decimal(2.0E-3)).isEqualByComparingTo("0.002");
        assertThat(CellFormat.decimal(5.684341886080802E-14)).isEqualByComparingTo("5.684341886080802E-14");
    }

    @Test
    void a_format_without_end_is_no_format() {
        assertThat(CellFormat.of("0".repeat(1_000_000)).text(5)).isEqualTo("5");
    }
}
