package fr.collectivites.sdk.core.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.collectivites.sdk.core.testing.HostJackson;
import fr.collectivites.sdk.core.testing.Shared;
import fr.collectivites.sdk.core.value.Concept;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConceptTest {

    @Test
    void everyKnownConceptIsFoundByCodeUriAndLabelInAnyCase() {
        assertThat(Theme.values())
                .hasSize(13)
                .allSatisfy(c -> assertThat(List.of(
                                Theme.of(c.code().toLowerCase(Locale.ROOT)),
                                Theme.of(c.uri().orElseThrow()),
                                Theme.of(c.label())))
                        .containsOnly(c));
        assertThat(Frequency.values())
                .hasSize(40)
                .allSatisfy(c -> assertThat(List.of(
                                Frequency.of(c.code()),
                                Frequency.of(c.uri().orElseThrow()),
                                Frequency.of(c.udataId().orElseThrow()),
                                Frequency.of(c.label())))
                        .containsOnly(c));
        assertThat(Licence.values())
                .allSatisfy(c -> assertThat(List.of(
                                Licence.of(c.code()),
                                Licence.of(c.udataId()),
                                Licence.of(c.uri().orElse(c.code()))))
                        .containsOnly(c));
        assertThat(FileFormat.values())
                .allSatisfy(c -> assertThat(List.of(FileFormat.of(c.code()), FileFormat.of(c.label())))
                        .containsOnly(c));
        assertThat(HvdCategory.values()).hasSize(6);
        assertThat(AccessRights.values()).hasSize(6);
        assertThat(Availability.values()).hasSize(4);
        assertThat(Distribution.Status.values()).hasSize(4);
        assertThat(Organisation.Type.values()).hasSize(11);
    }

    @Test
    void anUnknownCodeIsKeptAsWrittenAndReadableNextYear() {
        Theme theme = Theme.of(" http://publications.europa.eu/resource/authority/data-theme/ESPA ");

        assertThat(theme.isKnown()).isFalse();
        assertThat(theme.code()).isEqualTo("http://publications.europa.eu/resource/authority/data-theme/ESPA");
        assertThat(theme.uri()).contains(theme.code());
        assertThat(theme.label()).isEqualTo(theme.code());
        assertThat(Licence.of("licence-maison").udataId()).isEqualTo("licence-maison");
        assertThat(Licence.of("licence-maison").uri()).isEmpty();
        assertThatThrownBy(() -> Theme.of("  ")).isInstanceOf(IllegalArgumentException.class);
    }

    // dcat-ap sheet, section 5.1: the pairs that do not follow from the words
    @ParameterizedTest
    @CsvSource({
        "punctual, AS_NEEDED",
        "severalTimesADay, CONT",
        "continuous, UPDATE_CONT",
        "realtime, UPDATE_CONT",
        "fourTimesADay, CONT",
        "fourTimesAWeek, OTHER",
        "fortnighly, BIWEEKLY",
        "biannual, ANNUAL_2",
        "annuelle, ANNUAL",
        "http://purl.org/cld/freq/semiannual, ANNUAL_2",
        "https://publications.europa.eu/resource/authority/frequency/MONTHLY, MONTHLY",
    })
    void frequenciesOfUdataAndDublinCoreAreRead(String text, String code) {
        assertThat(Frequency.of(text).code()).isEqualTo(code);
    }

    // dcat-ap sheet, section 5.2
    @ParameterizedTest
    @CsvSource({
        "lov2, ETALAB_2_0",
        "etalab-2.0, ETALAB_2_0",
        "https://spdx.org/licenses/etalab-2.0, ETALAB_2_0",
        "http://publications.europa.eu/resource/authority/licence/ETALAB_2_0, ETALAB_2_0",
        "http://www.etalab.gouv.fr/licence-ouverte-open-licence/, ETALAB_2_0",
        "Licence Ouverte / Open Licence version 2.0, ETALAB_2_0",
        "fr-lo, fr-lo",
        "https://opendatacommons.org/licenses/odbl/1-0/, ODC_BL",
        "ODbL-1.0, ODC_BL",
        "cc-by, CC_BY_4_0",
        "https://creativecommons.org/licenses/by-sa/4.0/, CC_BYSA_4_0",
        "notspecified, notspecified",
    })
    void licencesAreReadUnderAllTheirNames(String text, String code) {
        assertThat(Licence.of(text).code()).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({
        "text/csv, CSV",
        "https://www.iana.org/assignments/media-types/text/csv, CSV",
        "http://publications.europa.eu/resource/authority/file-type/CSV, CSV",
        "application/zip, ZIP",
        "image/tiff, TIFF",
        "image/png, PNG",
        "application/gml+xml, GML",
        "ttl, RDF_TURTLE",
        "shp, SHP",
    })
    void formatsAreReadUnderAllTheirNames(String text, String code) {
        assertThat(FileFormat.of(text).code()).isEqualTo(code);
    }

    @Test
    void theFormatOfAFileFollowsFromItsName() {
        assertThat(FileFormat.ofFileName("Été 2025.CSV")).contains(FileFormat.CSV);
        assertThat(FileFormat.ofFileName("a.csv.gz")).contains(FileFormat.GZIP);
        assertThat(FileFormat.ofFileName("csv")).isEmpty();
        assertThat(FileFormat.ofFileName("a.inconnu")).isEmpty();
    }

    @Test
    void aConceptIsItsCodeInJson() {
        assertThat(HostJackson.writeWithoutLoss(Frequency.ANNUAL, Frequency.class))
                .isEqualTo("\"ANNUAL\"");
        assertThat(HostJackson.read("\"lov2\"", Licence.class)).isEqualTo(Licence.ETALAB_2_0);
        assertThat(Theme.HEALTH).isNotEqualTo(null).hasToString("HEAL");
        assertThat(FileFormat.of("ANNUAL")).isNotEqualTo(Frequency.ANNUAL);
    }

    @Test
    void codesAndUrisAreThoseOfTheOfficialLists() throws IOException {
        Path lists = Shared.require("data/dcat/vocab");
        assertThat(uris(Theme.values())).isEqualTo(official(lists, "data-theme.tsv"));
        assertThat(uris(Frequency.values())).isEqualTo(official(lists, "frequency.tsv"));
        assertThat(uris(AccessRights.values())).isEqualTo(official(lists, "access-right.tsv"));
        assertThat(uris(Availability.values())).isEqualTo(official(lists, "planned-availability.tsv"));
        assertThat(uris(Distribution.Status.values())).isEqualTo(official(lists, "distribution-status.tsv"));
        assertThat(uris(Organisation.Type.values())).isEqualTo(official(lists, "adms-publisher-type.tsv"));
        assertThat(official(lists, "hvd-category.tsv")).containsAll(uris(HvdCategory.values()));
        assertThat(official(lists, "file-type.tsv")).containsAll(uris(FileFormat.values()));
        assertThat(official(lists, "licence.tsv"))
                .containsAll(Licence.values().stream()
                        .flatMap(licence -> licence.euUri().stream())
                        .toList());
    }

    private static Set<String> uris(List<? extends Concept> concepts) {
        return concepts.stream().flatMap(concept -> concept.uri().stream()).collect(Collectors.toSet());
    }

    private static Set<String> official(Path lists, String name) throws IOException {
        return Files.readAllLines(lists.resolve(name)).stream()
                .skip(1)
                .map(line -> line.split("\t")[0])
                .collect(Collectors.toSet());
    }
}
