package fr.collectivites.sdk.opendata.dcat.rdf;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IrisTest {

    /** Trap 5: "One IRI with a space ends udata's job as failed … percent-encode. Non-ASCII letters are accepted." */
    @ParameterizedTest
    @CsvSource({
        "https://x.fr/a b.csv, https://x.fr/a%20b.csv",
        "https://x.fr/été.csv, https://x.fr/été.csv",
        "https://x.fr/100%, https://x.fr/100%25",
        "https://x.fr/%C3%A9, https://x.fr/%C3%A9",
        "https://x.fr/%zz, https://x.fr/%25zz",
        "https://[::1]/a[0], https://[::1]/a%5B0%5D",
        "https://x.fr/a#b#c, https://x.fr/a#b%23c",
        "https://x.fr/{id}|<a>, https://x.fr/%7Bid%7D%7C%3Ca%3E",
        "https://x.fr/a\u00A0b, https://x.fr/a%C2%A0b",
    })
    void encodesWhatNoIriMayHold(String iri, String expected) {
        assertThat(Iris.encode(iri)).isEqualTo(expected);
        assertThat(Iris.encode(expected)).as("idempotent").isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://x", "mailto:a@b.fr", "urn:x:y", "x-y+z.1:a"})
    void absolute(String iri) {
        assertThat(Iris.isAbsolute(iri)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "n/a", "/a:b", "www.x.fr", ":a", "http:", "1a:b", "é:b"})
    void notAbsolute(String iri) {
        assertThat(Iris.isAbsolute(iri)).isFalse();
    }

    @Test
    void webAddressesHaveAHost() {
        assertThat(Iris.isWeb("HTTPS://x.fr")).isTrue();
        assertThat(Iris.isWeb("http://x")).isTrue();
        assertThat(Iris.isWeb("http:///a")).isFalse();
        assertThat(Iris.isWeb("https://")).isFalse();
        assertThat(Iris.isWeb("ftp://x.fr")).isFalse();
        assertThat(Iris.isWeb("http")).isFalse();
    }
}
