package fr.collectivites.sdk.opendata.dcat.check;

import static org.assertj.core.api.Assertions.assertThat;

import fr.collectivites.sdk.core.catalog.AccessRights;
import fr.collectivites.sdk.core.catalog.Availability;
import fr.collectivites.sdk.core.catalog.Catalog;
import fr.collectivites.sdk.core.catalog.Checksum;
import fr.collectivites.sdk.core.catalog.Contact;
import fr.collectivites.sdk.core.catalog.DataService;
import fr.collectivites.sdk.core.catalog.Dataset;
import fr.collectivites.sdk.core.catalog.DatasetSeries;
import fr.collectivites.sdk.core.catalog.Distribution;
import fr.collectivites.sdk.core.catalog.FileFormat;
import fr.collectivites.sdk.core.catalog.Frequency;
import fr.collectivites.sdk.core.catalog.HvdCategory;
import fr.collectivites.sdk.core.catalog.Organisation;
import fr.collectivites.sdk.core.catalog.SpatialCoverage;
import fr.collectivites.sdk.core.catalog.Theme;
import fr.collectivites.sdk.core.problem.Report;
import fr.collectivites.sdk.core.problem.Severity;
import fr.collectivites.sdk.core.value.Period;
import fr.collectivites.sdk.opendata.dcat.DcatProfile;
import fr.collectivites.sdk.opendata.dcat.DcatReader;
import fr.collectivites.sdk.opendata.dcat.OfficialShapesTest;
import fr.collectivites.sdk.opendata.dcat.Samples;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class CatalogCheckerTest {

    @Test
    void aGoodCatalogueHasNoErrorAndOnlyTellsWhatIsRecommended() {
        Report report = CatalogChecker.check(Samples.catalog());
        assertThat(report.count(Severity.ERROR)).isZero();
        assertThat(report.count(Severity.WARNING)).isZero();
        assertThat(report.byCode()).containsOnlyKeys("catalog-recommended");
    }

    @Test
    void findingsSayWhereInBothLanguages() {
        Report report = CatalogChecker.check(faulty(d -> d.distribution(
                Distribution.download("sans adresse").title("Fichier").build())));
        var problem = report.problems().stream()
                .filter(p -> p.code().code().equals("catalog-value"))
                .findFirst()
                .orElseThrow();
        assertThat(problem.message(Locale.FRENCH))
                .isEqualTo(
                        "/datasets/0/distributions/0/accessUrls/0 : « Fichier » : « sans adresse » n'est pas une adresse"
                                + " absolue.");
        assertThat(problem.text(Locale.ENGLISH)).isEqualTo("\"Fichier\": \"sans adresse\" is not an absolute address.");
    }

    /** One fault at a time: the finding expected, as code/rule at place. */
    private static Map<String, Catalog> faults() {
        Map<String, Catalog> faults = new LinkedHashMap<>();
        put(faults, "catalog-required/description /datasets/0/description", d -> d.description(" "));
        put(faults, "catalog-required/title /datasets/0/title", d -> d.title(" "));
        put(faults, "catalog-value/date /datasets/0/issued", d -> d.issued("hier"));
        put(faults, "catalog-value/date /datasets/0/modified", d -> d.modified("2025-02-30"));
        put(faults, "catalog-value/date /datasets/0/created", d -> d.created("n/a"));
        put(faults, "catalog-value/code /datasets/0/frequency", d -> d.frequency(Frequency.of("souvent")));
        put(faults, "catalog-value/code /datasets/0/themes/0", d -> d.theme(Theme.of("vie locale")));
        put(faults, "catalog-value/code /datasets/0/hvdCategories/0", d -> d.hvdCategory(HvdCategory.of("c_0")));
        put(faults, "catalog-value/code /datasets/0/accessRights", d -> d.accessRights(AccessRights.of("libre")));
        put(faults, "catalog-value/code /datasets/0/types/0", d -> d.type("tableau"));
        put(faults, "catalog-value/iri /datasets/0/landingPages/0", d -> d.landingPage("www.villebourg.example"));
        put(faults, "catalog-value/iri /datasets/0/pages/0", d -> d.page("page"));
        put(faults, "catalog-value/iri /datasets/0/applicableLegislation/0", d -> d.applicableLegislation("loi"));
        put(faults, "catalog-value/duration /datasets/0/temporalResolution", d -> d.temporalResolution("1 jour"));
        put(faults, "catalog-value/language /datasets/0/languages/0", d -> d.language("langue inconnue"));
        put(
                faults,
                "catalog-value/period /datasets/0/temporal/0/end",
                d -> d.temporal(Period.builder().start("2025").end("2024").build()));
        put(
                faults,
                "catalog-value/date /datasets/0/temporal/0/start",
                d -> d.temporal(Period.builder().start("début").build()));
        put(
                faults,
                "catalog-value/bbox /datasets/0/spatial/0/bbox",
                d -> d.spatial(SpatialCoverage.builder()
                        .bbox(BigDecimal.valueOf(44), BigDecimal.ONE, BigDecimal.valueOf(45), BigDecimal.valueOf(-91))
                        .build()));
        put(
                faults,
                "catalog-value/email /datasets/0/contacts/0/email",
                d -> d.contact(Contact.of("Service", "sans arobase")));
        put(
                faults,
                "catalog-required/name /datasets/0/creators/0/name",
                d -> d.creator(Organisation.builder("").build()));
        put(
                faults,
                "catalog-value/siren /datasets/0/creators/0/siren",
                d -> d.creator(Organisation.builder("Mairie").siren("123").build()));
        put(faults, "catalog-reference/series /datasets/0/inSeries/0", d -> d.inSeries("absente"));
        file(faults, "catalog-required/access-url /datasets/0/distributions/0/accessUrls", b -> Distribution.builder());
        file(faults, "catalog-value/iri /datasets/0/distributions/0/downloadUrls/0", b -> b.downloadUrl("a.csv"));
        file(faults, "catalog-value/code /datasets/0/distributions/0/format", b -> b.format(FileFormat.of("tableur")));
        file(
                faults,
                "catalog-value/code /datasets/0/distributions/0/availability",
                b -> b.availability(Availability.of("un peu")));
        file(
                faults,
                "catalog-value/code /datasets/0/distributions/0/status",
                b -> b.status(Distribution.Status.of("fini")));
        file(faults, "catalog-value/size /datasets/0/distributions/0/byteSize", b -> b.byteSize("12 ko"));
        file(
                faults,
                "catalog-value/size /datasets/0/distributions/0/byteSize",
                b -> b.byteSize(BigDecimal.valueOf(-1)));
        file(faults, "catalog-value/date /datasets/0/distributions/0/issued", b -> b.issued("01/02/2025"));
        file(
                faults,
                "catalog-value/checksum /datasets/0/distributions/0/checksum/value",
                b -> b.checksum(Checksum.sha256("xyz")));
        file(
                faults,
                "catalog-value/code /datasets/0/distributions/0/checksum/algorithm",
                b -> b.checksum(
                        Checksum.builder(Checksum.Algorithm.of("maison"), "ab").build()));
        file(
                faults,
                "catalog-reference/service /datasets/0/distributions/0/accessServices/0",
                b -> b.accessService("absent"));
        faults.put(
                "catalog-required/publisher /publisher",
                Catalog.of(faulty(d -> {}).datasets().get(0)).toBuilder()
                        .title("T")
                        .description("D")
                        .build());
        faults.put(
                "catalog-duplicate/identifier /datasets/1/identifier",
                faulty(d -> {}).toBuilder()
                        .dataset(Samples.addresses().toBuilder()
                                .identifier("jeu")
                                .build())
                        .build());
        faults.put(
                "catalog-required/endpoint-url /services/0/endpointUrls",
                faulty(d -> {}).toBuilder().service(withoutEndpoint()).build());
        faults.put(
                "catalog-required/description /series/0/description",
                faulty(d -> {}).toBuilder()
                        .series(DatasetSeries.builder("s", "Série", Samples.publisher())
                                .build())
                        .build());
        faults.put(
                "catalog-high-value/category /datasets/0/hvdCategories",
                faulty(d -> d.applicableLegislation("http://data.europa.eu/eli/reg_impl/2023/138/oj")));
        faults.put(
                "catalog-high-value/category /series/0/hvdCategories",
                faulty(d -> {}).toBuilder()
                        .series(DatasetSeries.builder("s", "Série", Samples.publisher())
                                .description("Description")
                                .applicableLegislation("http://data.europa.eu/eli/reg_impl/2023/138/oj")
                                .build())
                        .build());
        faults.put(
                "catalog-value/once /creators",
                faulty(d -> {}).toBuilder()
                        .creator(Organisation.of("Commune", "218201127"))
                        .creator(Organisation.of("Syndicat", "200071850"))
                        .build());
        faults.put("catalog-high-value/api /datasets/0", faulty(d -> d.hvdCategory(HvdCategory.STATISTICS)));
        faults.put(
                "catalog-high-value/contact /services/0/contacts",
                faulty(d -> {}).toBuilder()
                        .service(DataService.builder("s", "S", "https://x.example/api")
                                .hvdCategory(HvdCategory.STATISTICS)
                                .page("https://x.example/doc")
                                .build())
                        .build());
        return faults;
    }

    private static DataService withoutEndpoint() {
        return CatalogCheckerTest.read("""
                <https://x.example/s> a <http://www.w3.org/ns/dcat#DataService> ; <http://purl.org/dc/terms/title> "S"@fr .
                """).services().get(0);
    }

    private static Catalog read(String turtle) {
        return DcatReader.create()
                .read(
                        new java.io.ByteArrayInputStream(turtle.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                        fr.collectivites.sdk.opendata.dcat.rdf.RdfFormat.TURTLE)
                .catalog();
    }

    @TestFactory
    Stream<DynamicTest> findsEachFault() {
        return faults().entrySet().stream()
                .map(fault -> DynamicTest.dynamicTest(
                        fault.getKey(),
                        () -> assertThat(errors(fault.getValue())).contains(fault.getKey())));
    }

    /** "Our checker finds every violation that the official shapes find": what they refuse, it refuses. */
    @TestFactory
    Stream<DynamicTest> refusesWhateverTheOfficialShapesRefuse() {
        return faults().entrySet().stream()
                .map(fault -> DynamicTest.dynamicTest(fault.getKey(), () -> {
                    List<String> official = OfficialShapesTest.violations(
                            OfficialShapesTest.MAIN, DcatProfile.STRICT_3_0_1, fault.getValue());
                    if (errors(fault.getValue()).isEmpty()) {
                        assertThat(official).isEmpty();
                    }
                }));
    }

    private static List<String> errors(Catalog catalog) {
        return CatalogChecker.check(catalog).problems().stream()
                .filter(p -> p.severity() == Severity.ERROR)
                .map(p -> p.code().code() + "/" + p.rule().orElse("") + " "
                        + p.pointer().orElse(""))
                .toList();
    }

    private static void put(Map<String, Catalog> faults, String key, Consumer<Dataset.Builder> fault) {
        faults.put(key, faulty(fault));
    }

    private static void file(Map<String, Catalog> faults, String key, UnaryOperator<Distribution.Builder> fault) {
        put(
                faults,
                key,
                d -> d.distribution(
                        fault.apply(Distribution.access("https://x.example/a")).build()));
    }

    private static Catalog faulty(Consumer<Dataset.Builder> fault) {
        Dataset.Builder builder =
                Dataset.builder("jeu", "Jeu", Samples.publisher()).description("Description");
        fault.accept(builder);
        return Catalog.builder("Titre", "Description", Samples.publisher())
                .dataset(builder.build())
                .build();
    }
}
