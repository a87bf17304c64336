package fr.collectivites.sdk.opendata.udata;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class UdataNamesTest {

    /** Sheet 4.2.2: accents, apostrophes and spaces go, lower case. */
    @Test
    void aKeywordIsSluggedAsThePortalDoesIt() {
        assertThat(UdataNames.tag("L'eau potable")).contains("leau-potable");
        assertThat(UdataNames.tag("l’Élection  (2025)")).contains("lelection-2025");
        assertThat(UdataNames.tag("Œuvre d'art")).contains("oeuvre-dart");
        assertThat(UdataNames.tag("a_b-c.d")).contains("a-b-c-d");
        assertThat(UdataNames.tag("Straße")).contains("strasse");
    }

    /** Sheet 4.2.2: 3 to 96 characters after slugging, else the portal refuses the whole dataset. */
    @Test
    void aKeywordThatThePortalWouldRefuseIsNone() {
        assertThat(UdataNames.tag("c++")).isEmpty();
        assertThat(UdataNames.tag("日本語")).isEmpty();
        assertThat(UdataNames.tag("a".repeat(97))).isEmpty();
        assertThat(UdataNames.tag("a".repeat(96))).isPresent();
    }

    /** Sheet 4.2.2: a list of one tag is split at commas; a slug has none, so it can't be. */
    @Test
    void tagsAreSortedEachOnceAndHoldNoComma() {
        assertThat(UdataNames.tags(List.of("Voirie, réseaux", "eau", "Eau", "c")))
                .containsExactly("eau", "voirie-reseaux");
    }

    /** Sheet 5.4: the portal makes hyphens of underscores; sent as it keeps it, a file is found again by its title. */
    @Test
    void aFileNameIsThatOfThePortal() {
        assertThat(UdataNames.file("deliberations_2025--v2.csv")).isEqualTo("deliberations-2025-v2.csv");
    }

    @Test
    void carriageReturnsAndEndsOfTextsAreNoDifference() {
        assertThat(UdataNames.lines("  a\r\nb\rc\n\n")).isEqualTo("a\nb\nc");
    }
}
