package fr.collectivites.sdk.opendata.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextTest {

    @ParameterizedTest
    @CsvSource({
        "Délibérations 2025 (v2).CSV, deliberations-2025-v2.csv",
        "budget.csv, budget.csv",
        "données.tar.gz, donnees.tar.gz",
        "Œuvres d'art.xlsx, oeuvres-d-art.xlsx",
        ".htaccess, htaccess",
        "..passwd, fichier.passwd",
        "日本.csv, fichier.csv",
        "A_b-c.TXT, a_b-c.txt"
    })
    void fileNamesAreWhatEveryServerTakes(String name, String published) {
        assertThat(Names.file(name)).isEqualTo(published);
        assertThat(Names.file(published)).as("a published name stays as it is").isEqualTo(published);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0|0 octet|0 bytes",
                "1|1 octet|1 byte",
                "999|999 octets|999 bytes",
                "1000|1 ko|1 kB",
                "14149|14,1 ko|14.1 kB",
                "999949|999,9 ko|999.9 kB",
                "999950|1 Mo|1 MB",
                "2500000000|2,5 Go|2.5 GB"
            })
    void sizesAreRoundedAsPeopleWriteThem(long bytes, String french, String english) {
        assertThat(Words.in(Locale.FRANCE).size(bytes)).isEqualTo(french);
        assertThat(Words.in(Locale.forLanguageTag("tr")).size(bytes)).isEqualTo(english);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"0|0 ligne|0 rows", "1|1 ligne|1 row", "1234567|1\u202F234\u202F567 lignes|1,234,567 rows"})
    void countsAgreeWithTheirNoun(long rows, String french, String english) {
        assertThat(Words.in(Locale.FRENCH).count("plan.rows", rows)).isEqualTo(french);
        assertThat(Words.in(Locale.ENGLISH).count("plan.rows", rows)).isEqualTo(english);
    }
}
