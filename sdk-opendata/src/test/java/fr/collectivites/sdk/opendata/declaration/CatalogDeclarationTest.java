package fr.collectivites.sdk.opendata.declaration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.collectivites.sdk.core.catalog.AccessRights;
import fr.collectivites.sdk.core.catalog.Catalog;
import fr.collectivites.sdk.core.catalog.Dataset;
import fr.collectivites.sdk.core.catalog.Distribution;
import fr.collectivites.sdk.core.catalog.FileFormat;
import fr.collectivites.sdk.core.catalog.Frequency;
import fr.collectivites.sdk.core.catalog.HvdCategory;
import fr.collectivites.sdk.core.catalog.Licence;
import fr.collectivites.sdk.core.catalog.Organisation;
import fr.collectivites.sdk.core.catalog.SpatialCoverage;
import fr.collectivites.sdk.core.catalog.Standard;
import fr.collectivites.sdk.core.catalog.Theme;
import fr.collectivites.sdk.core.code.DepartementCode;
import fr.collectivites.sdk.core.problem.Fix;
import fr.collectivites.sdk.core.problem.Outcome;
import fr.collectivites.sdk.core.problem.Problem;
import fr.collectivites.sdk.core.table.SourceException;
import fr.collectivites.sdk.core.territory.Epci;
import fr.collectivites.sdk.core.territory.Territory;
import fr.collectivites.sdk.core.value.Period;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogDeclarationTest {

    @TempDir
    Path folder;

    @BeforeEach
    void files() throws IOException {
        Files.createDirectories(folder.resolve("finances"));
        Files.writeString(folder.resolve("finances/subventions-2025.csv"), "a;b\n1;2\n");
        Files.writeString(folder.resolve("finances/subventions-2024.csv"), "a;b\n1;2\n");
        Files.writeString(folder.resolve("finances/.cache.csv"), "a;b\n1;2\n");
        Files.writeString(folder.resolve("prenoms.csv"), "a;b\n1;2\n");
    }

    private CatalogDeclaration read(String yaml) throws IOException {
        Path file = folder.resolve("catalog.yaml");
        Files.writeString(file, yaml);
        return CatalogDeclaration.read(file);
    }

    private CatalogDeclaration readDataset(String properties) throws IOException {
        return read("collectivity: {insee: '82112'}\ndatasets:\n  - id: prenoms\n    title: Prénoms\n"
                + "    files: prenoms.csv\n    licence: etalab-2.0\n" + properties.indent(4));
    }

    @Test
    void derivesWhatFollowsFromTheCodesAndTheSchema() throws IOException {
        CatalogDeclaration declaration = read("""
                collectivity:
                  insee: 82112
                url: https://donnees.moissac.example/
                defaults:
                  licence: etalab-2.0
                datasets:
                  - id: subventions
                    schema: scdl/subventions
                    period: 2025
                    frequency: annuelle
                    files: finances/subventions-2025.csv
                """);
        assertThat(declaration.problems()).isEmpty();
        assertThat(declaration.outcome()).isEqualTo(Outcome.VALID);

        Catalog catalog = declaration.catalog();
        Organisation moissac = catalog.publisher().orElseThrow();
        assertThat(moissac.name()).contains("Commune de Moissac");
        assertThat(moissac.siren()).isPresent();
        assertThat(catalog.title()).contains("Données ouvertes : Commune de Moissac");
        assertThat(catalog.homepage()).contains("https://donnees.moissac.example/");

        Dataset dataset = catalog.datasets().get(0);
        assertThat(dataset.title().orElseThrow()).endsWith("(2025)").hasSizeGreaterThan(12);
        assertThat(dataset.description()).isPresent();
        assertThat(dataset.licence()).contains(Licence.ETALAB_2_0);
        assertThat(dataset.frequency()).contains(Frequency.ANNUAL);
        assertThat(dataset.themes()).containsExactly(Theme.GOVERNMENT, Theme.ECONOMY);
        assertThat(dataset.temporal()).containsExactly(Period.year(2025));
        assertThat(dataset.spatial()).singleElement().satisfies(place -> {
            assertThat(place.level()).contains(SpatialCoverage.Level.COMMUNE);
            assertThat(place.code()).contains("82112");
            assertThat(place.label()).contains("Moissac");
        });
        Distribution file = dataset.distributions().get(0);
        assertThat(file.format()).contains(FileFormat.CSV);
        assertThat(file.mediaType()).contains("text/csv");
        assertThat(Path.of(file.file().orElseThrow())).isRegularFile();
        Standard standard = file.conformsTo().get(0);
        assertThat(standard.name()).contains("scdl/subventions");
        assertThat(standard.version()).contains("2.1.1");
    }

    @Test
    void findsFilesByPatternSortedAndWithoutHiddenOnes() throws IOException {
        CatalogDeclaration declaration = read("""
                collectivity: {siren: "218209997", insee: 82999, name: Commune de Belcastel-sur-Lère}
                datasets:
                  - id: subventions
                    title: Subventions
                    licence: odc-odbl
                    files:
                      - finances/*.csv
                      - {path: prenoms.csv, title: Prénoms, description: Les prénoms donnés}
                    links:
                      - url: https://www.belcastel.example/deliberation.pdf
                        title: Délibération
                """);
        assertThat(declaration.problems()).isEmpty();
        Dataset dataset = declaration.catalog().datasets().get(0);
        assertThat(dataset.distributions())
                .extracting(d -> d.file()
                        .map(Path::of)
                        .map(p -> p.getFileName().toString())
                        .orElse("-"))
                .containsExactly("subventions-2024.csv", "subventions-2025.csv", "prenoms.csv", "-");
        assertThat(dataset.distributions().get(2).title()).contains("Prénoms");
        assertThat(dataset.distributions().get(3).format()).contains(FileFormat.PDF);
        assertThat(dataset.spatial().get(0).code()).contains("82999");
    }

    @Test
    void refusesFilesOutsideTheFolder() throws IOException {
        Path secret = Files.writeString(folder.resolveSibling("secret-" + folder.getFileName() + ".csv"), "x\n1\n");
        Files.createSymbolicLink(folder.resolve("lien.csv"), secret);
        for (String path :
                new String[] {"../" + secret.getFileName(), secret.toString(), "a/../../x.csv", "C:/x.csv", "lien.csv"
                }) {
            CatalogDeclaration declaration = read("collectivity: {insee: '82112'}\ndatasets:\n"
                    + "  - {id: a, title: A, licence: lov2, files: '" + path + "'}\n");
            assertThat(declaration.problems()).as(path).singleElement().satisfies(p -> {
                assertThat(p.code().code()).isEqualTo("file-outside-folder");
                assertThat(p.line()).contains(3L);
            });
            assertThat(declaration.catalog().datasets().get(0).distributions()).isEmpty();
        }
        Files.delete(secret);
    }

    @Test
    void saysWhichPropertyWasMeant() throws IOException {
        CatalogDeclaration declaration = readDataset("fréquence: annuelle\nkeyword: a\n");
        assertThat(declaration.outcome()).isEqualTo(Outcome.VALID_WITH_WARNINGS);
        assertThat(declaration.problems())
                .extracting(Problem::fix)
                .extracting(fix -> fix.orElseThrow())
                .containsExactly(new Fix("property-name", "frequency"), new Fix("property-name", "keywords"));
        assertThat(declaration.problems().get(0).message(Locale.FRENCH))
                .isEqualTo(
                        "Ligne 7, /datasets/0/fréquence : La propriété « fréquence » est inconnue ; elle est ignorée.");
    }

    @Test
    void reportsEveryValueThatDoesNotFitWithItsLine() throws IOException {
        CatalogDeclaration declaration = readDataset("""
                frequency: parfois
                themes: [GOVE, Magie]
                period: 2025/2024
                issued: hier
                page: www.example.org
                contact: moi
                coverage: {commune: 99999}
                """);
        assertThat(declaration.problems())
                .extracting(p -> p.line().orElse(0L) + " " + p.rule().orElse(""))
                .containsExactly(
                        "7 frequency", "8 theme", "9 period", "10 date", "11 url", "12 properties", "13 insee");
        Dataset dataset = declaration.catalog().datasets().get(0);
        assertThat(dataset.themes()).containsExactly(Theme.GOVERNMENT);
        assertThat(dataset.frequency()).isEmpty();
        declaration
                .problems()
                .forEach(p -> assertThat(p.message(Locale.FRENCH) + p.message(Locale.ENGLISH))
                        .doesNotContain("{expected}")
                        .doesNotContain("{value}")
                        .doesNotContain("invalid-property"));
    }

    @Test
    void warnsOfAMissingLicenceAndOfASchemaThatNobodyKnows() throws IOException {
        CatalogDeclaration declaration = read("""
                collectivity: {insee: '82112'}
                datasets:
                  - {id: a, title: A, files: prenoms.csv, schema: scdl/inconnu}
                """);
        assertThat(declaration.outcome()).isEqualTo(Outcome.VALID_WITH_WARNINGS);
        assertThat(declaration.problems())
                .extracting(p -> p.rule().orElse(""))
                .containsExactlyInAnyOrder("licence", "schema");
    }

    @Test
    void aDatasetNeedsAnIdentifierOfItsOwn() throws IOException {
        CatalogDeclaration declaration = read("""
                collectivity: {insee: '82112'}
                defaults: {licence: etalab-2.0}
                datasets:
                  - {id: prenoms, title: A, files: prenoms.csv}
                  - {id: prenoms, title: B, files: prenoms.csv}
                  - {title: C, files: prenoms.csv}
                  - {id: Prénoms été, title: D, files: prenoms.csv}
                """);
        assertThat(declaration.problems())
                .extracting(p -> p.code().code())
                .containsExactly("duplicate-identifier", "missing-property", "invalid-property");
        assertThat(declaration.problems().get(2).fix()).contains(new Fix("property-value", "prenoms-ete"));
    }

    @Test
    void readsSeriesServicesAndWhatIsOfHighValue() throws IOException {
        CatalogDeclaration declaration = read("""
                collectivity: {insee: '82112'}
                contact: {name: Service des données, email: donnees@moissac.example}
                defaults: {licence: etalab-2.0}
                series: {id: prenoms-par-annee, title: Prénoms, frequency: annuelle}
                services:
                  - id: api
                    title: Interface des prénoms
                    url: https://api.moissac.example/v1
                    documentation: https://api.moissac.example/openapi.json
                    page: https://www.moissac.example/api
                    datasets: [prenoms]
                    hvd: Statistiques
                datasets:
                  - {id: prenoms, title: Prénoms 2025, files: prenoms.csv, series: prenoms-par-annee, hvd: c_e1da4e07,
                     access: PUBLIC, language: [fr, oc], version: "2"}
                """);
        assertThat(declaration.problems()).isEmpty();
        Catalog catalog = declaration.catalog();
        Dataset dataset = catalog.datasets().get(0);
        assertThat(dataset.inSeries()).containsExactly("prenoms-par-annee");
        assertThat(dataset.hvdCategories()).containsExactly(HvdCategory.STATISTICS);
        assertThat(dataset.accessRights()).contains(AccessRights.PUBLIC);
        assertThat(dataset.languages()).containsExactly("fr", "oc");
        assertThat(dataset.version()).contains("2");
        assertThat(catalog.series())
                .singleElement()
                .satisfies(series -> assertThat(series.frequency()).contains(Frequency.ANNUAL));
        assertThat(catalog.services()).singleElement().satisfies(service -> {
            assertThat(service.servesDatasets()).containsExactly("prenoms");
            assertThat(service.endpointUrls()).containsExactly("https://api.moissac.example/v1");
            assertThat(service.contacts()).hasSize(1);
            assertThat(service.hvdCategories()).containsExactly(HvdCategory.STATISTICS);
        });
    }

    @Test
    void tellsSeriesServicesAndCodesThatThereAreNot() throws IOException {
        CatalogDeclaration declaration = read("""
                collectivity: {insee: '82112'}
                defaults: {licence: etalab-2.0}
                services:
                  - {id: api, title: A, url: "https://api.moissac.example/", datasets: [absent], hvd: Magie}
                  - {id: api, title: B, url: "https://api.moissac.example/"}
                  - {id: sans-adresse, title: C}
                datasets:
                  - {id: a, title: A, files: prenoms.csv, series: absente, access: parfois, language: klingon}
                """);
        assertThat(declaration.problems())
                .extracting(p -> p.code().code() + " " + p.rule().orElse(""))
                .containsExactlyInAnyOrder(
                        "invalid-property dataset",
                        "invalid-property hvd",
                        "duplicate-identifier ",
                        "missing-property ",
                        "invalid-property series",
                        "invalid-property access",
                        "invalid-property language");
        assertThat(declaration.catalog().services()).hasSize(1);
    }

    @Test
    void aDatasetMayBeAPageOrNothingToHave() throws IOException {
        CatalogDeclaration declaration = read("""
                collectivity: {insee: '82112'}
                defaults: {licence: etalab-2.0}
                datasets:
                  - {id: page, title: Une page, page: "https://www.moissac.example/carte"}
                  - {id: rien, title: Rien encore}
                """);
        assertThat(declaration.outcome()).isEqualTo(Outcome.VALID_WITH_WARNINGS);
        assertThat(declaration.problems())
                .singleElement()
                .satisfies(p -> assertThat(p.rule()).contains("files"));
        assertThat(declaration.catalog().datasets()).hasSize(2);
    }

    @Test
    void filesHaveTheAddressesUnderWhichTheyAreServed() throws IOException {
        Path file = Files.writeString(folder.resolve("Prénoms donnés.csv"), "a;b\n1;2\n");
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2027-01-01T00:00:00Z")));
        CatalogDeclaration declaration = read("""
                collectivity: {insee: '82112'}
                defaults: {licence: etalab-2.0}
                datasets:
                  - {id: prenoms, title: Prénoms, files: Prénoms donnés.csv, links: [{url: "https://x.example/a.pdf"}]}
                """);
        Dataset declared = declaration.catalog().datasets().get(0);
        Clock clock = Clock.fixed(Instant.parse("2026-01-02T03:04:05.6Z"), ZoneOffset.UTC);
        Dataset dataset = declaration
                .served("https://donnees.moissac.example", clock)
                .datasets()
                .get(0);
        Distribution served = dataset.distributions().get(0);
        String address = "https://donnees.moissac.example/prenoms/prenoms-donnes.csv";
        assertThat(served.downloadUrls()).containsExactly(address);
        assertThat(served.accessUrls()).containsExactly(address);
        assertThat(served.file()).isEmpty();
        assertThat(served.byteSizeText()).contains("8");
        assertThat(served.checksum().orElseThrow().value().orElseThrow()).hasSize(64);
        assertThat(served.modifiedText()).contains("2026-01-02T03:04:05Z");
        assertThat(dataset.modifiedText()).contains("2026-01-02T03:04:05Z");
        assertThat(dataset.distributions().get(1))
                .isEqualTo(declared.distributions().get(1));
    }

    @Test
    void readsWhatIsAcknowledged() throws IOException {
        CatalogDeclaration declaration = readDataset("""
                acknowledge:
                  - {finding: rows-lost, file: Prenoms.csv, by: État civil, reason: Registre repris depuis 2020}
                """);
        assertThat(declaration.problems()).isEmpty();
        assertThat(declaration.acknowledgements())
                .containsExactly(new Acknowledgement(
                        "prenoms", "rows-lost", "prenoms.csv", "État civil", "Registre repris depuis 2020"));
    }

    @Test
    void anIntercommunaliteIsKnownByItsSiren() throws IOException {
        Epci epci = Territory.embedded().epcis(DepartementCode.of("82")).get(0);
        CatalogDeclaration declaration = read("collectivity: {siren: " + epci.code() + "}\n"
                + "datasets: [{id: a, title: A, licence: lov2, files: prenoms.csv}]\n");
        assertThat(declaration.problems()).isEmpty();
        assertThat(declaration.catalog().publisher().orElseThrow().name()).contains(epci.name());
        assertThat(declaration.catalog().spatial()).singleElement().satisfies(place -> {
            assertThat(place.level()).contains(SpatialCoverage.Level.EPCI);
            assertThat(place.code()).contains(epci.code().value());
        });
    }

    @Test
    void aSirenThatIsNotThatOfTheCommuneIsReported() throws IOException {
        CatalogDeclaration declaration = read("collectivity: {siren: 218209997, insee: '82112'}\n"
                + "datasets: [{id: a, title: A, licence: lov2, files: prenoms.csv}]\n");
        assertThat(declaration.problems()).singleElement().satisfies(p -> {
            assertThat(p.rule()).contains("siren-of-insee");
            assertThat(p.message(Locale.FRENCH)).startsWith("Ligne 1, ");
        });
    }

    @Test
    void brokenYamlIsAFindingAndAMissingFileAnException() throws IOException {
        CatalogDeclaration broken = read("datasets: [\n");
        assertThat(broken.outcome()).isEqualTo(Outcome.INVALID);
        assertThat(broken.catalog().datasets()).isEmpty();
        assertThat(read("- a\n- b\n").problems()).hasSize(1);
        assertThat(read("{}").problems())
                .extracting(p -> p.arguments().get("property"))
                .containsExactlyInAnyOrder("collectivity", "datasets");
        assertThatThrownBy(() -> CatalogDeclaration.read(folder.resolve("absent.yaml")))
                .isInstanceOf(SourceException.class)
                .hasMessageContaining("No such file");
    }

    @Test
    void periodsAreDaysMonthsYearsOrTwoOfThem() {
        assertThat(DatasetReader.period("2025")).contains(Period.year(2025));
        assertThat(DatasetReader.period("2025-02").orElseThrow().lastDay()).contains(LocalDate.of(2025, 2, 28));
        assertThat(DatasetReader.period("2025-02-03/2025-03").orElseThrow())
                .isEqualTo(Period.of(LocalDate.of(2025, 2, 3), LocalDate.of(2025, 3, 31)));
        assertThat(DatasetReader.period("2025/").orElseThrow()).isEqualTo(Period.from(LocalDate.of(2025, 1, 1)));
        assertThat(DatasetReader.period("/2025").orElseThrow().firstDay()).isEmpty();
        assertThat(DatasetReader.period("")).isEmpty();
        assertThat(DatasetReader.period("/")).isEmpty();
        assertThat(DatasetReader.period("a/b/c")).isEmpty();
        assertThat(DatasetReader.period("2025/2024")).isEmpty();
        assertThat(DatasetReader.period("2025/demain")).isEmpty();
    }

    @Test
    void namesOfCommunesTakeTheirArticle() {
        assertThat(CollectivityReader.communeName("Moissac")).isEqualTo("Commune de Moissac");
        assertThat(CollectivityReader.communeName("Albias")).isEqualTo("Commune d'Albias");
        assertThat(CollectivityReader.communeName("Le Fau")).isEqualTo("Commune du Fau");
        assertThat(CollectivityReader.communeName("Les Barthes")).isEqualTo("Commune des Barthes");
        assertThat(CollectivityReader.communeName("La Ville-Dieu-du-Temple"))
                .isEqualTo("Commune de La Ville-Dieu-du-Temple");
    }
}
