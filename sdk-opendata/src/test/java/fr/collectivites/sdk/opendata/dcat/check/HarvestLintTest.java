package fr.collectivites.sdk.opendata.dcat.check;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.collectivites.sdk.core.problem.Report;
import fr.collectivites.sdk.core.problem.Severity;
import fr.collectivites.sdk.opendata.dcat.DcatProfile;
import fr.collectivites.sdk.opendata.dcat.DcatWriter;
import fr.collectivites.sdk.opendata.dcat.Samples;
import fr.collectivites.sdk.opendata.dcat.internal.DcatNames;
import fr.collectivites.sdk.opendata.dcat.rdf.Namespace;
import fr.collectivites.sdk.opendata.dcat.rdf.RdfFormat;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class HarvestLintTest {

    private static final HarvestLint LINT =
            HarvestLint.create(Clock.fixed(Instant.parse("2026-06-01T00:00:00Z"), ZoneOffset.UTC));

    @Test
    void nothingFailsAndNothingIsLostOfWhatWeWriteForUdata() {
        for (DcatProfile profile : List.of(DcatProfile.DATA_GOUV, DcatProfile.HARVEST)) {
            Report report =
                    LINT.lint(Samples.catalog(), DcatWriter.turtle(profile).withBase(Samples.BASE));
            assertThat(report.count(Severity.ERROR)).isZero();
            // The one contradiction: CKAN sees services only where they would spoil files in udata.
            assertThat(codes(report)).containsExactly("ckan-drops/service");
        }
    }

    @Test
    void nothingIsLostOfWhatWeWriteForCkan() {
        Report report =
                LINT.lint(Samples.catalog(), DcatWriter.turtle(DcatProfile.CKAN).withBase(Samples.BASE));
        assertThat(codes(report)).allMatch(code -> code.startsWith("udata-"));
    }

    @Test
    void aStrictCatalogueFailsInUdataByItsChecksum() {
        Report report = LINT.lint(
                Samples.catalog(), DcatWriter.turtle(DcatProfile.STRICT_3_0_1).withBase(Samples.BASE));
        assertThat(codes(report)).contains("udata-fails/checksum", "udata-drops/licence");
    }

    @ParameterizedTest
    @EnumSource(RdfFormat.class)
    void judgesAlikeInEverySyntax(RdfFormat format) {
        DcatWriter turtle = DcatWriter.turtle(DcatProfile.STRICT_3_0_1);
        DcatWriter other = DcatWriter.of(format, DcatProfile.STRICT_3_0_1);
        assertThat(codes(LINT.lint(Samples.catalog(), other)))
                .containsExactlyInAnyOrderElementsOf(codes(LINT.lint(Samples.catalog(), turtle)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "udata-fails/checksum-algorithm| dcat:distribution [ a dcat:Distribution ; dcat:accessURL <https://x> ; spdx:checksum [ spdx:checksumValue \"ab\" ] ]",
                "udata-fails/iri| dcat:landingPage <https://x/a b>",
                "udata-fails/url| dcat:distribution [ dcat:accessURL <urn:x> ]",
                "udata-fails/date| dct:issued \"n/a\"",
                "udata-drops/no-url| dcat:distribution [ dct:title \"a\" ]",
                "udata-drops/same-url| dcat:distribution [ dcat:accessURL <https://x> ], [ dct:title \"b\" ; dcat:accessURL <https://x> ]",
                "udata-drops/future| dct:modified \"2026-07-01\"^^xsd:date",
                "udata-drops/period-address| dct:temporal <https://x/2023>",
                "udata-drops/place| dct:spatial <http://id.insee.fr/geo/commune/82112>",
                "udata-drops/short-keyword| dcat:keyword \"RH\"",
                "udata-drops/theme-label| dcat:theme <http://publications.europa.eu/resource/authority/data-theme/GOVE>",
                "udata-drops/licence| dct:license <https://spdx.org/licenses/etalab-2.0>",
                "udata-drops/licence| dct:license <http://publications.europa.eu/resource/authority/licence/ETALAB_2_0>",
                "udata-drops/frequency| dct:accrualPeriodicity <https://publications.europa.eu/resource/authority/frequency/DAILY>",
                "udata-drops/frequency| dct:accrualPeriodicity \"mensuelle\"",
                "udata-drops/contact| dcat:contactPoint [ vcard:fn \"Service\" ]",
                "udata-drops/undescribed| dct:publisher <https://x/mairie>",
                "udata-drops/high-value| dcatap:hvdCategory <http://data.europa.eu/bna/c_e1da4e07>",
                "udata-changes/partial-date| dct:temporal [ dcat:startDate \"2023\"^^xsd:gYear ]",
                "udata-changes/offset| dct:modified \"2025-11-10T10:00:00+01:00\"^^xsd:dateTime",
                "udata-changes/comma| dcat:keyword \"eau, air\"",
                "udata-changes/access-service| dcat:distribution [ dcat:downloadURL <https://x> ; dcat:accessService <https://x/api> ]",
                "ckan-fails/no-title| dct:source <https://x/2> . <https://x/2> a dcat:Dataset",
                "ckan-fails/geometry| dct:spatial [ a dct:Location ; dcat:bbox [ a geo:Geometry ] ]",
                "ckan-drops/place-class| dct:spatial [ dcat:bbox \"POLYGON((1 1,2 1,2 2,1 1))\"^^geo:wktLiteral ]",
                "ckan-drops/literal| dct:publisher \"Mairie\"",
                "ckan-changes/comma| dcat:keyword \"eau, air\"",
                "ckan-changes/blank-identifier| adms:identifier [ skos:notation \"1\" ]",
                "ckan-changes/label| dct:accrualPeriodicity <http://x/f> . <http://x/f> rdfs:label \"annuel\"",
            })
    void tellsEachTrap(String finding, String triples) {
        Report report = lint(triples);
        assertThat(codes(report)).contains(finding);
        report.problems().forEach(p -> {
            assertThat(p.text(Locale.FRENCH)).isNotBlank().doesNotContain("{");
            assertThat(p.text(Locale.ENGLISH)).doesNotContain("{");
        });
    }

    @Test
    void recognisesTheLicencesThatUdataRecognises() {
        for (String licence : List.of(
                "http://www.etalab.gouv.fr/licence-ouverte-open-licence/",
                "https://www.etalab.gouv.fr/wp-content/uploads/2017/04/ETALAB-Licence-Ouverte-v2.0.pdf",
                "https://opendatacommons.org/licenses/odbl/")) {
            assertThat(codes(lint("dct:license <" + licence + ">"))).isEmpty();
        }
    }

    private static Report lint(String triples) {
        StringBuilder text = new StringBuilder();
        for (Namespace namespace : DcatNames.NAMESPACES) {
            text.append("@prefix ")
                    .append(namespace.prefix())
                    .append(": <")
                    .append(namespace.iri())
                    .append("> .\n");
        }
        text.append("<https://x/1> a dcat:Dataset ; dct:identifier \"1\" ; dct:title \"Jeu\" ; ")
                .append(triples)
                .append(" .");
        return LINT.lint(text.toString().getBytes(UTF_8), RdfFormat.TURTLE);
    }

    private static List<String> codes(Report report) {
        return report.problems().stream()
                .map(p -> p.code().code() + "/" + p.rule().orElse(""))
                .distinct()
                .toList();
    }
}
