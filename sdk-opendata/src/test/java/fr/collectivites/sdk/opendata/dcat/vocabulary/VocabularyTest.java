package fr.collectivites.sdk.opendata.dcat.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class VocabularyTest {

    @ParameterizedTest
    @EnumSource(Vocabulary.class)
    void everyConceptHasBothLabelsAndAnAddressOfItsOwn(Vocabulary vocabulary) {
        assertThat(vocabulary.terms()).isNotEmpty().allSatisfy(concept -> {
            assertThat(concept.french()).isNotBlank();
            assertThat(concept.english()).isNotBlank();
            // "http, never https": udata reads an https frequency as unknown.
            assertThat(concept.uri()).startsWith("http://").endsWith(concept.code());
            assertThat(vocabulary.match(concept.uri())).contains(concept);
            assertThat(vocabulary.match(concept.code())).contains(concept);
        });
        assertThat(vocabulary.terms()).extracting(Term::uri).doesNotHaveDuplicates();
        assertThat(vocabulary.title(Locale.FRENCH)).isNotBlank();
        assertThat(vocabulary.title(Locale.ENGLISH)).isNotBlank();
        assertThat(vocabulary.scheme()).startsWith("http://");
    }

    @Test
    void holdsTheWholeListsThatDcatApDemands() {
        assertThat(Vocabulary.DATA_THEME.terms()).hasSize(13);
        assertThat(Vocabulary.FREQUENCY.terms()).hasSize(40);
        assertThat(Vocabulary.HVD_CATEGORY.terms()).hasSize(96);
        assertThat(Vocabulary.HVD_CATEGORY.terms())
                .filteredOn(c -> c.mapping("top").isPresent())
                .hasSize(6);
    }

    @ParameterizedTest
    @CsvSource({
        "FREQUENCY, http://purl.org/cld/freq/annual, ANNUAL",
        "FREQUENCY, severalTimesADay, CONT",
        "FREQUENCY, continuous, UPDATE_CONT",
        "FREQUENCY, punctual, AS_NEEDED",
        "FREQUENCY, fortnighly, BIWEEKLY",
        "FREQUENCY, Mensuelle, MONTHLY",
        "FREQUENCY, https://publications.europa.eu/resource/authority/frequency/DAILY, DAILY",
        "LICENCE, https://www.etalab.gouv.fr/licence-ouverte-open-licence/, ETALAB_2_0",
        "LICENCE, lov2, ETALAB_2_0",
        "LICENCE, https://opendatacommons.org/licenses/odbl/1-0/, ODC_BL",
        "FILE_TYPE, text/csv, CSV",
        "FILE_TYPE, ttl, RDF_TURTLE",
        "FILE_TYPE, application/zip, ZIP",
        "FILE_TYPE, application/json, JSON",
        "LANGUAGE, fr, FRA",
        "DISTRIBUTION_STATUS, http://purl.org/adms/status/Completed, COMPLETED"
    })
    void matchesWhatCataloguesWrite(Vocabulary vocabulary, String text, String code) {
        assertThat(vocabulary.match(text).map(Term::code)).contains(code);
    }

    @Test
    void doesNotGuess() {
        assertThat(Vocabulary.FREQUENCY.match("souvent")).isEmpty();
        assertThat(Vocabulary.DATA_THEME.find("gove")).isEqualTo(Optional.empty());
    }

    /** Trap 8: "data.gouv.fr recognises neither SPDX nor EU licence URIs". */
    @Test
    void knowsTheLicenceAddressThatDataGouvRecognises() {
        assertThat(Vocabulary.LICENCE.find("ETALAB_2_0").orElseThrow().mapping("emit"))
                .contains("https://www.etalab.gouv.fr/licence-ouverte-open-licence");
    }
}
