package fr.collectivites.sdk.opendata.dcat;

import static fr.collectivites.sdk.opendata.dcat.DcatProfile.CKAN;
import static fr.collectivites.sdk.opendata.dcat.DcatProfile.DATA_GOUV;
import static fr.collectivites.sdk.opendata.dcat.DcatProfile.HARVEST;
import static fr.collectivites.sdk.opendata.dcat.DcatProfile.STRICT_3_0_1;
import static org.assertj.core.api.Assertions.assertThat;

import fr.collectivites.sdk.core.catalog.Catalog;
import fr.collectivites.sdk.core.catalog.Checksum;
import fr.collectivites.sdk.core.catalog.Dataset;
import fr.collectivites.sdk.core.catalog.Distribution;
import fr.collectivites.sdk.core.catalog.FileFormat;
import fr.collectivites.sdk.core.catalog.Frequency;
import fr.collectivites.sdk.core.catalog.HvdCategory;
import fr.collectivites.sdk.core.catalog.Licence;
import fr.collectivites.sdk.core.catalog.Relation;
import fr.collectivites.sdk.core.catalog.SpatialCoverage;
import fr.collectivites.sdk.core.value.Period;
import fr.collectivites.sdk.opendata.dcat.rdf.RdfFormat;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * One test for each way in which harvesters lose data, that what we write avoids it. Traps that are held elsewhere: 1 (the
 * official shapes do not load) in {@code ShapesCheckerTest}; 20 (endless pages) in {@code CatalogPagesTest}; 6 (charset) in {@code
 * RdfWriterTest}; 7 (redirects) and 21 (what is not reset) are for whoever serves the catalogue and stand in {@code docs/guides/harvest.md}. What
 * catalogues of others do wrong is told by {@code HarvestLint}.
 */
class TrapsTest {

    private static final List<DcatProfile> HARVESTED = List.of(DATA_GOUV, CKAN, HARVEST);

    /** Trap 2: "A conforming checksum kills the dataset in udata"; "so does a checksum without algorithm". */
    @Test
    void checksums() {
        Consumer<Dataset.Builder> checksum = d -> d.distribution(Samples.csv());
        assertThat(write(DATA_GOUV, checksum)).contains("spdx:checksumValue \"" + Samples.SHA256 + "\"\n");
        assertThat(write(STRICT_3_0_1, checksum))
                .contains("spdx:checksumValue \"" + Samples.SHA256 + "\"^^xsd:hexBinary");
        assertThat(write(
                        DATA_GOUV,
                        d -> d.distribution(Samples.csv().toBuilder()
                                .checksum(Checksum.builder(Checksum.Algorithm.of("maison"), "ab")
                                        .build())
                                .build())))
                .doesNotContain("spdx:Checksum");
    }

    /** Trap 3: "only dcat:bbox as a WKT literal, never locn:geometry". */
    @ParameterizedTest
    @EnumSource(DcatProfile.class)
    void geometries(DcatProfile profile) {
        String turtle = write(
                profile,
                d -> d.spatial(SpatialCoverage.builder()
                        .label("Ici")
                        .geometry("POLYGON((1 44,1.5 44,1.2 44.5,1 44))")
                        .build()));
        assertThat(turtle).doesNotContain("locn");
        if (HARVESTED.contains(profile)) {
            assertThat(turtle)
                    .contains("dcat:bbox \"POLYGON((1 44,1.5 44,1.5 44.5,1 44.5,1 44))\"^^geo:wktLiteral")
                    .doesNotContain("1.2 44.5");
        }
    }

    /** Trap 4: "An external resource typed dcat:Dataset without a title … never type what you do not describe". */
    @ParameterizedTest
    @EnumSource(DcatProfile.class)
    void sourcesAreNotTyped(DcatProfile profile) {
        String turtle = write(
                profile,
                d -> d.relation(Relation.builder(Relation.Kind.SOURCE, "https://ailleurs.example/jeu")
                        .build()));
        assertThat(turtle).containsOnlyOnce("https://ailleurs.example/jeu").containsOnlyOnce("a dcat:Dataset");
    }

    /** Trap 5: "One IRI with a space ends udata's job as failed … percent-encode". */
    @ParameterizedTest
    @EnumSource(DcatProfile.class)
    void spaces(DcatProfile profile) {
        assertThat(write(
                        profile,
                        d -> d.distribution(Distribution.download("http://x.example/a b.csv")
                                .build())))
                .contains("<http://x.example/a%20b.csv>")
                .doesNotContain("a b.csv");
    }

    /** Trap 8: "data.gouv.fr recognises neither SPDX nor EU licence URIs". */
    @Test
    void licences() {
        Consumer<Dataset.Builder> licence = d -> d.licence(Licence.ETALAB_2_0);
        assertThat(write(DATA_GOUV, licence))
                .contains("dct:license <https://www.etalab.gouv.fr/licence-ouverte-open-licence>")
                .contains("skos:exactMatch <http://publications.europa.eu/resource/authority/licence/ETALAB_2_0>");
        assertThat(write(STRICT_3_0_1, licence))
                .contains("dct:license <http://publications.europa.eu/resource/authority/licence/ETALAB_2_0>");
    }

    /** Section 5.2: "CKAN: license_id only by exact URL or title of its own licence register". */
    @Test
    void licencesOfCkansRegister() {
        Consumer<Dataset.Builder> licence = d -> d.licence(Licence.ODBL_1_0);
        assertThat(write(CKAN, licence))
                .contains("dct:license <http://www.opendefinition.org/licenses/odc-odbl>")
                .contains("skos:exactMatch <http://publications.europa.eu/resource/authority/licence/ODC_BL>");
        assertThat(write(HARVEST, licence)).contains("dct:license <http://opendatacommons.org/licenses/odbl/summary/>");
        assertThat(Licence.of("http://www.opendefinition.org/licenses/odc-odbl"))
                .isEqualTo(Licence.ODBL_1_0);
    }

    /** ckanext-dcat reads {@code dct:isVersionOf}; DCAT 3 has {@code dcat:isVersionOf}. */
    @Test
    void versionsOfOtherDatasets() {
        Consumer<Dataset.Builder> version =
                d -> d.relation(Relation.builder(Relation.Kind.VERSION_OF, "https://x.example/1")
                        .build());
        for (DcatProfile profile : HARVESTED) {
            assertThat(write(profile, version))
                    .contains("dcat:isVersionOf <https://x.example/1>", "dct:isVersionOf <https://x.example/1>");
        }
        assertThat(write(STRICT_3_0_1, version)).doesNotContain("dct:isVersionOf");
    }

    /** Trap 9: "dct:temporal must be a blank node … with full dates"; a year "is completed with today's month and day". */
    @Test
    void periods() {
        Consumer<Dataset.Builder> year =
                d -> d.temporal(Period.builder().start("2023").end("2024-02").build());
        for (DcatProfile profile : HARVESTED) {
            assertThat(write(profile, year))
                    .contains("dct:temporal [")
                    .contains("dcat:startDate \"2023-01-01\"^^xsd:date")
                    .contains("dcat:endDate \"2024-02-29\"^^xsd:date");
        }
        assertThat(write(STRICT_3_0_1, year)).contains("\"2023\"^^xsd:gYear", "\"2024-02\"^^xsd:gYearMonth");
    }

    /** Trap 10: "skos:prefLabel always, rdfs:label never" on controlled values. */
    @ParameterizedTest
    @EnumSource(DcatProfile.class)
    void labels(DcatProfile profile) {
        assertThat(write(profile, d -> d.frequency(Frequency.ANNUAL).licence(Licence.ETALAB_2_0)))
                .contains("skos:prefLabel \"annuel\"@fr")
                .doesNotContain("rdfs:label");
    }

    /** Trap 11: "A dcat:accessService on a file distribution turns the file into a udata resource of type api". */
    @Test
    void services() {
        assertThat(DcatWriter.turtle(DATA_GOUV).text(Samples.catalog()))
                .doesNotContain("dcat:accessService")
                .contains("dcat:servesDataset");
        assertThat(DcatWriter.turtle(CKAN).text(Samples.catalog())).contains("dcat:accessService");
        Catalog onlyNamedByTheFile = Samples.catalog().toBuilder()
                .service(
                        fr.collectivites.sdk.core.catalog.DataService.builder("autre", "Autre", "https://x.example/api")
                                .build())
                .dataset(Dataset.builder("z", "Z", Samples.publisher())
                        .distribution(Distribution.download("https://x.example/z.csv")
                                .accessService("autre")
                                .build())
                        .build())
                .build();
        assertThat(DcatWriter.turtle(HARVEST).withBase("https://b.example/").text(onlyNamedByTheFile))
                .contains("dcat:servesDataset <https://b.example/dataset/z>");
    }

    /** Trap 12: "udata reads it only from dcat:theme … Emit both for data.gouv.fr". */
    @Test
    void highValueDatasets() {
        Consumer<Dataset.Builder> category = d -> d.hvdCategory(HvdCategory.STATISTICS);
        assertThat(write(DATA_GOUV, category))
                .contains("dcat:theme <http://data.europa.eu/bna/c_e1da4e07>")
                .contains("dcatap:hvdCategory <http://data.europa.eu/bna/c_e1da4e07>")
                .contains("dcatap:applicableLegislation <http://data.europa.eu/eli/reg_impl/2023/138/oj>");
        assertThat(write(STRICT_3_0_1, category))
                .doesNotContain("dcat:theme <")
                .doesNotContain("applicableLegislation");
    }

    /** Trap 13: "ckanext-dcat splits at commas". */
    @Test
    void keywords() {
        for (DcatProfile profile : HARVESTED) {
            assertThat(write(profile, d -> d.keyword("eau, air").keyword("air")))
                    .contains("dcat:keyword \"eau\"@fr, \"air\"@fr");
        }
    }

    /** Trap 14: "udata and CKAN pick the literal tagged exactly fr … fr-FR is not fr". */
    @ParameterizedTest
    @EnumSource(DcatProfile.class)
    void languageTags(DcatProfile profile) {
        Catalog catalog =
                Catalog.of(Samples.addresses()).toBuilder().language("fr-FR").build();
        assertThat(DcatWriter.turtle(profile).text(catalog)).contains("@fr ").doesNotContain("@fr-FR");
    }

    /** Trap 15: "udata drops the offset → write UTC"; "An unparsable dct:issued fails the dataset". */
    @Test
    void dates() {
        for (DcatProfile profile : HARVESTED) {
            assertThat(write(
                            profile,
                            d -> d.modified("2025-11-10T10:00:00+01:00")
                                    .issued("n/a")
                                    .created("2023")))
                    .contains("dct:modified \"2025-11-10T09:00:00Z\"^^xsd:dateTime")
                    .contains("dct:created \"2023-01-01\"^^xsd:date")
                    .doesNotContain("n/a");
        }
        assertThat(write(STRICT_3_0_1, d -> d.modified("2025-11-10T10:00:00+01:00")))
                .contains("\"2025-11-10T10:00:00+01:00\"^^xsd:dateTime");
    }

    /** Trap 16: "udata matches resources by URL, ckanext-dcat by distribution IRI: keep both stable". */
    @Test
    void identity() {
        Dataset one = Samples.subsidies();
        Dataset changed = one.toBuilder().title("Autre titre").build();
        String iri = "<" + Samples.BASE + "dataset/subventions/distribution/subventions-2025-csv>";
        for (Dataset dataset : List.of(one, changed)) {
            assertThat(DcatWriter.turtle(HARVEST).withBase(Samples.BASE).text(Catalog.of(dataset)))
                    .contains("dct:identifier \"subventions\"", "dcat:distribution " + iri);
        }
        String twoFilesOfOneName = write(
                HARVEST,
                d -> d.distribution(Distribution.download("https://x.example/2024/a.csv")
                                .build())
                        .distribution(Distribution.download("https://x.example/2025/a.csv")
                                .build()));
        assertThat(twoFilesOfOneName).contains("/distribution/a.csv>, <", "/distribution/a.csv-2>");
    }

    /** Trap 17: "adms:identifier on a blank node is stored by CKAN as a random id … → IRI". */
    @ParameterizedTest
    @EnumSource(DcatProfile.class)
    void otherIdentifiers(DcatProfile profile) {
        assertThat(write(profile, d -> d.otherIdentifier("ABC 1")))
                .contains("adms:identifier <https://catalogue.invalid/dataset/jeu#identifier-ABC%201>")
                .contains("skos:notation \"ABC 1\"")
                .doesNotContain("adms:identifier [");
    }

    /** Trap 18: "udata strips only https://www.iana.org/assignments/media-types/ … → https". */
    @ParameterizedTest
    @EnumSource(DcatProfile.class)
    void mediaTypes(DcatProfile profile) {
        assertThat(write(
                        profile,
                        d -> d.distribution(Distribution.download("https://x.example/a.csv")
                                .format(FileFormat.CSV)
                                .build())))
                .contains("dcat:mediaType <https://www.iana.org/assignments/media-types/text/csv>");
    }

    /** Trap 19: "A remote JSON-LD @context is fetched by the harvester … → inline context". */
    @Test
    void jsonContext() {
        assertThat(DcatWriter.of(RdfFormat.JSON_LD, HARVEST).text(Samples.catalog()))
                .startsWith("{\n    \"@context\": {\n");
    }

    /** Section 8: "licence on every distribution and the dataset"; "accessURL and downloadURL". */
    @Test
    void gapsAreFilled() {
        Consumer<Dataset.Builder> bare = d -> d.licence(Licence.ODBL_1_0)
                .distribution(Distribution.builder()
                        .downloadUrl("https://x.example/a.csv")
                        .build());
        for (DcatProfile profile : HARVESTED) {
            String turtle = write(profile, bare);
            assertThat(turtle).contains("dcat:accessURL <https://x.example/a.csv>");
            assertThat(turtle.split("dct:license ")).hasSize(3);
        }
        assertThat(write(STRICT_3_0_1, bare)).doesNotContain("accessURL");
    }

    private static String write(DcatProfile profile, Consumer<Dataset.Builder> change) {
        Dataset.Builder builder =
                Dataset.builder("jeu", "Jeu", Samples.publisher().toBuilder().build());
        change.accept(builder);
        return DcatWriter.turtle(profile).withBase("https://catalogue.invalid/").text(Catalog.of(builder.build()));
    }
}
