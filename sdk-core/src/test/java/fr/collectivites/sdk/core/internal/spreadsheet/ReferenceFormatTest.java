package fr.collectivites.sdk.core.internal.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the reference engine prints, as measured with frictionless 5.20.0 and openpyxl 3.1.5. */
class ReferenceFormatTest {

    @ParameterizedTest(name = "{0}: {1} -> {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "0|1.5|2",
                "0|0.5|0",
                "0.00|2.675|2.67",
                "0.00|-0.001|-0.00",
                "00000|1001|1001",
                "#,##0.00 \"€\"|1234567.891|1234567.89",
                "0%|0.125|12%",
                "0.00%|1|100.00%",
                "0.##|12|12.",
                "0.##|1.5|1.5",
                "0.00;[Red]0.00|-1.5|-1.50",
                "@|21920044100018|21920044100018",
                "@|2.5|2",
                "##0.0E+0|1|1.00",
                "0|123456789012345678|123456789012345680",
                "0;-0;;@|0|0",
            })
    void numbers_keep_decimals_and_lose_leading_zeros(String format, double value, String printed) {
        assertThat(ReferenceFormat.of(format).date()).isFalse();
        assertThat(ReferenceFormat.of(format).number(value)).isEqualTo(printed);
    }

    @ParameterizedTest
    @CsvSource({"General,12", "0.0.0,12.5"})
    void numbers_stay_numbers_where_the_format_says_nothing(String format, double value) {
        assertThat(ReferenceFormat.of(format).number(value)).isNull();
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "mm-dd-yy|01-07-18",
                "dd/mm/yyyy|07/01/2018",
                "yyyy\\-mm\\-dd|2018-01-07",
                "d-mmm-yy|7-Jan-18",
                "dddd d mmmm yyyy|Sunday 7 January 2018",
                "dd/mm/yyyy\\ hh:mm:ss|07/01/2018 15:04:05",
                "h:mm AM/PM|15:04 PM",
                "hh\\hmm|15h04",
                "dd/mm/yy;@|07/01/18",
                "(dd/mm)|(07/01)",
                // a month where nothing but seconds at the very end says that it is a minute
                "mm:ss|01:05",
                // a quote does not end the letters before it
                "dd\"/\"mm\"/\"yyyy|/07/012018",
            })
    void dates_are_printed_by_a_pattern_of_python(String format, String printed) {
        assertThat(ReferenceFormat.of(format).date()).isTrue();
        assertThat(ReferenceFormat.of(format).print(LocalDateTime.of(2018, 1, 7, 15, 4, 5)))
                .isEqualTo(printed);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {"[$-40C]dd/mm/yyyy", "mmss.0", "d.m.yyyy", "mmmmm", "jj/mm/aaaa"})
    void dates_stay_dates_where_the_format_is_not_understood(String format) {
        LocalDateTime date = LocalDateTime.of(2018, 1, 7, 15, 4, 5);
        assertThat(ReferenceFormat.of(format).print(date)).isEqualTo(date);
    }

    @Test
    void a_time_under_a_format_of_dates_is_printed_as_of_1_january_1900() {
        assertThat(ReferenceFormat.of("dd/mm/yyyy").print(LocalTime.NOON)).isEqualTo("01/01/1900");
    }

    @ParameterizedTest
    @CsvSource({"[h]:mm,true", "[mm]:ss,true", "h:mm,false", "[Red]0,false"})
    void elapsed_times_have_brackets(String format, boolean elapsed) {
        assertThat(ReferenceFormat.of(format).elapsed()).isEqualTo(elapsed);
    }
}
