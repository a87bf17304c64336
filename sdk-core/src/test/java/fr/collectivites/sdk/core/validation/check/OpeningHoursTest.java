package fr.collectivites.sdk.core.validation.check;

import static org.assertj.core.api.Assertions.assertThat;

import fr.collectivites.sdk.core.internal.rule.OpeningHoursGrammar;
import fr.collectivites.sdk.core.problem.CoreCode;
import fr.collectivites.sdk.core.problem.Fix;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each verdict was measured on the Rust library opening_hours 0.6.18, by its Python binding. */
class OpeningHoursTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "24/7",
                "24/7; Dec 25 off",
                "Mo-Fr 09:00-12:00,14:00-18:00; Sa 09:00-12:00; PH off",
                "Mo-Fr 09:00-18:00 || \"sur rendez-vous\"",
                "Mo-Fr 09:00-18:00; ",
                " Mo",
                "Mooff",
                "Mo-Fr 18:00-26:00",
                "Mo-Fr 09:00-18:00+",
                "10:00-12:00/00:30",
                "(sunrise+01:00)-(sunset-01:00)",
                "Mo[1,3-4] +2 days 10:00-12:00",
                "Mo-Fr,PH,SH 10:00-12:00",
                "PH -1 day",
                "Jan-Mar: Mo",
                "2024 Jan 01-2025 Feb 5 +1 day Mo",
                "2024-2030/2Jan",
                "2024+,2030",
                "Jan 1+Mo +1 day",
                "easter -2 days-easter +1 day off",
                "20252024easter",
                "week01-10/2,12 Mo",
                "\"été\":Mo",
                "Feb 30",
                "Jan 1 - Feb 5"
            })
    void takes(String value) {
        assertThat(OpeningHoursGrammar.accepts(value)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ";",
                ",",
                "  Mo",
                "Mo  off",
                "Mo;Tu",
                "Mo;",
                "mo",
                "off,off",
                "off off",
                "\"\"",
                "\"x",
                "24/7Mo",
                "10:00",
                "10:00+",
                "10:00-12:00/30",
                "25:00-26:00",
                "10:00-49:00",
                "10:60-11:00",
                "Mo[6]",
                "Mo[-1]",
                "Mo,PH,Tu",
                "PH Mo",
                "SH +1 day",
                "PH +0 days",
                "PH +9223372036854775808 days",
                "Jan 32",
                "Jan 1,5",
                "2024 Jan",
                "2024 easter",
                "1899",
                "2024-2025/65536",
                "week 01",
                "week01-10/256",
                "Mo-Fr 10h-18h",
                "Lu-Ve",
                "٢٠٢٤"
            })
    void refuses(String value) {
        assertThat(OpeningHoursGrammar.accepts(value)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Mo-Fr 9:00-18:00                           | Mo-Fr 09:00-18:00
                    mo-fr 09:00 – 18:00;                       | Mo-Fr 09:00-18:00
                    Mo-Fr 08:00-12:00,13:00-17:00;Sa 8:00-12:00| Mo-Fr 08:00-12:00,13:00-17:00; Sa 08:00-12:00
                    Lu-Ve 9h-18h                               | Mo-Fr 09:00-18:00
                    lundi-vendredi 9h00-12h30, 14h-18h         | Mo-Fr 09:00-12:30,14:00-18:00
                    Mon-Fri 09:00-18:00                        | Mo-Fr 09:00-18:00
                    Sa 9:00-12:00; ph OFF                      | Sa 09:00-12:00; PH off
                    """)
    void proposesTheSyntaxOfUsualSlips(String value, String replacement) {
        assertThat(CheckRig.judge("opening-hours-value", value)).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(CoreCode.OPENING_HOURS_VALUE);
            assertThat(problem.fix().map(Fix::replacement)).contains(replacement);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"ouvert le lundi", "mar 9h-12h", "sur rendez-vous", "Mo \"x\";", "7j/7", "Mo-Fr 24h/24"})
    void proposesNothingWhereTheMeaningIsNotCertain(String value) {
        assertThat(CheckRig.judge("opening-hours-value", value))
                .singleElement()
                .satisfies(problem -> assertThat(problem.fix()).isEmpty());
    }

    /** Neither long lists nor random texts overflow the stack, throw or hang. */
    @Test
    void readsAnyText() {
        assertThat(OpeningHoursGrammar.accepts("Mo," + "Tu,".repeat(200_000) + "We"))
                .isTrue();
        assertThat(CheckRig.judge("opening-hours-value", "(".repeat(100_000))).hasSize(1);
        String[] parts = {"Mo", "-", ",", ", ", "; ", " ", "10:00", "PH", "Jan ", "2024", "[1]", "\"", "week", "(", "é"
        };
        Random random = new Random(82);
        int accepted = 0;
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int n = random.nextInt(8); n >= 0; n--) {
                text.append(parts[random.nextInt(parts.length)]);
            }
            boolean right =
                    CheckRig.judge("opening-hours-value", text.toString()).isEmpty();
            assertThat(OpeningHoursGrammar.accepts(text.toString())).isEqualTo(right);
            accepted += right ? 1 : 0;
        }
        assertThat(accepted).isBetween(500, 10_000);
    }
}
