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
import java.util.Optional;
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
            // CKAN sees services only where they would spoil files in udata; the others have no place in the target.
            assertThat(codes(report))
                    .containsExactlyInAnyOrder("ckan-drops/service", "ckan-drops/series", "udata-changes/series");
        }
    }

    @Test
    void nothingIsLostOfWhatWeWriteForCkan() {
        Report report =
                LINT.lint(Samples.catalog(), DcatWriter.turtle(DcatProfile.CKAN).withBase(Samples.BASE));
        assertThat(codes(report)).allMatch(code -> code.startsWith("udata-") || code.equals("ckan-drops/series"));
    }

    @Test
    void aStrictCatalogueFailsInUdataByItsChecksum() {
        Report report = LINT.lint(
                Samples.catalog(), DcatWriter.turtle(DcatProfile.STRICT_3_0_1).withBase(Samples.BASE));
        assertThat(codes(report)).contains("udata-fails/checksum", "udata-drops/licence");
    }

    @Test
    void nothingToHarvestIsAnError() {
        for (String triples : List.of("", "<https://x.example/c> a <http://www.w3.org/ns/dcat#Catalog> .")) {
            Report report = LINT.lint(triples.getBytes(UTF_8), RdfFormat.TURTLE);
            assertThat(codes(report)).containsExactly("no-catalog/nothing-to-harvest");
        }
        assertThat(codes(LINT.lint("{".getBytes(UTF_8), RdfFormat.JSON_LD))).containsExactly("rdf-syntax/");
    }

    /** Trap 5: "One IRI with a space ends udata's job", that of the dataset itself as well. */
    @Test
    void aSpaceInTheAddressOfADatasetEndsTheJob() {
        Report report = LINT.lint("""
                <https://x.example/a b> a <http://www.w3.org/ns/dcat#Dataset> ;
                    <http://purl.org/dc/terms/title> "Jeu" ; <http://purl.org/dc/terms/identifier> "a" .
                """.getBytes(UTF_8), RdfFormat.TURTLE);
        assertThat(codes(report)).containsExactly("udata-fails/iri");
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
                "udata-fails/endless| dct:language \"fr\" . <https://x/p2> a hydra:PartialCollectionView ; hydra:last <https://x/p2> ; hydra:next <https://x/p1>",
                "udata-fails/served-dataset| dct:language \"fr\" . <https://x/api> a dcat:DataService ; dcat:servesDataset <https://x/2>",
                "udata-drops/period-form| dct:temporal [ <http://www.w3.org/2006/time#hasBeginning> [] ]",
                "udata-drops/several-periods| dct:temporal [ dcat:startDate \"2023-01-01\" ], [ dcat:startDate \"2024-01-01\" ]",
                "udata-drops/several-standards| dct:conformsTo <https://x/a>, <https://x/b>",
                "udata-drops/reference-system| dct:spatial [ dcat:bbox \"<http://www.opengis.net/def/crs/EPSG/0/4326> POLYGON((1 1,2 1,2 2,1 1))\"^^geo:wktLiteral ]",
                "udata-drops/record| dct:language \"fr\" . <https://x/r> a dcat:CatalogRecord",
                "udata-drops/property| dcat:version \"1\"",
                "udata-drops/property| dcat:distribution <https://x/f> . <https://x/f> a dcat:Distribution ; dcat:accessURL <https://x/f> ; adms:status <https://x/s>",
                "udata-drops/contact| dct:creator [ foaf:name \"Prestataire\" ]",
                "udata-changes/language| dct:description \"en\"@en, \"fr\"@fr-FR",
                "udata-changes/media-type| dcat:distribution [ dcat:accessURL <https://x> ; dcat:mediaType <http://www.iana.org/assignments/media-types/text/csv> ]",
                "udata-changes/outlines| dct:spatial [ dcat:bbox \"POLYGON((1 1,2 1,2 2,1 1))\" ; geo:asWKT \"POLYGON((1 1,2 1,2 3,1 1))\" ]",
                "udata-changes/series| dcat:inSeries <https://x/s> . <https://x/s> a dcat:DatasetSeries",
                "ckan-fails/endless| dct:language \"fr\" . <https://x/p2> a hydra:PartialCollectionView ; hydra:next <https://x/p2>",
                "ckan-drops/several-periods| dct:temporal [ dcat:startDate \"2023-01-01\" ], [ dcat:startDate \"2024-01-01\" ]",
                "ckan-drops/reference-system| dct:spatial [ a dct:Location ; dcat:bbox \"<http://www.opengis.net/def/crs/EPSG/0/4326> POLYGON((1 1,2 1,2 2,1 1))\"^^geo:wktLiteral ]",
                "ckan-drops/series| dcat:inSeries <https://x/s> . <https://x/s> a dcat:DatasetSeries",
                "ckan-drops/property| dct:created \"2026-01-01\"^^xsd:date",
                "ckan-changes/language| dct:title \"en\"@en, \"fr\"@fr-FR",
                "ckan-changes/no-identity| dct:source <https://x/2> . [] a dcat:Dataset ; dct:title \"Sans nom\"",
                "ckan-changes/blank-distribution| dcat:distribution [ dcat:accessURL <https://x> ]",
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
        assertThat(report.problems())
                .extracting(p -> p.code().code() + "/" + p.rule().orElse(""))
                .contains(finding);
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
                // What a harvester has no place for is told as information, and for every catalogue.
                .filter(p -> p.severity() != Severity.INFO || !p.rule().equals(Optional.of("property")))
                .map(p -> p.code().code() + "/" + p.rule().orElse(""))
                .distinct()
                .toList();
    }
}
