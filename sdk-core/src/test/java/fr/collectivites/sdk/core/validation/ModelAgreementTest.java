package fr.collectivites.sdk.core.validation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.collectivites.sdk.core.catalog.Catalog;
import fr.collectivites.sdk.core.catalog.Dataset;
import fr.collectivites.sdk.core.code.CommuneCode;
import fr.collectivites.sdk.core.collectivity.Collectivity;
import fr.collectivites.sdk.core.collectivity.CollectivityType;
import fr.collectivites.sdk.core.collectivity.Project;
import fr.collectivites.sdk.core.problem.Fix;
import fr.collectivites.sdk.core.problem.Problem;
import fr.collectivites.sdk.core.problem.Report;
import fr.collectivites.sdk.core.territory.Commune;
import fr.collectivites.sdk.core.territory.Epci;
import fr.collectivites.sdk.core.territory.Territory;
import fr.collectivites.sdk.core.testing.HostJackson;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What entities must say about themselves across their fields: titles, codes and names that go together. */
class ModelAgreementTest {

    private static final String ID = "01890e30-5a80-7c22-9842-8263d0d0d777";
    private static final ModelValidator VALIDATOR = ModelValidator.builder().build();
    private static final Territory TERRITORY = Territory.embedded();
    private static final Commune MOISSAC =
            TERRITORY.commune(CommuneCode.of("82112")).orElseThrow();
    private static final Epci INTERCOMMUNALITY =
            TERRITORY.epci(MOISSAC.epci().orElseThrow()).orElseThrow();

    private static List<String> findings(Object entity) {
        return VALIDATOR.validate(entity).problems().stream()
                .map(ModelAgreementTest::line)
                .sorted()
                .toList();
    }

    private static String line(Problem problem) {
        return problem.pointer().orElse("?") + " " + problem.code().code() + " "
                + problem.rule().orElse("-") + " " + problem.severity();
    }

    private static Collectivity.Builder epci() {
        return Collectivity.builder(ID, INTERCOMMUNALITY)
                .createdAt(Instant.EPOCH)
                .updatedAt(Instant.EPOCH);
    }

    private static Collectivity.Builder moissac() {
        return Collectivity.builder(ID, MOISSAC).createdAt(Instant.EPOCH).updatedAt(Instant.EPOCH);
    }

    @Test
    void anEpciAgreesWithItsCodeByNameAndSiren() {
        assertThat(findings(epci().build())).isEmpty();
        assertThat(findings(epci().name(INTERCOMMUNALITY.name().toUpperCase(Locale.ROOT))
                        .build()))
                .isEmpty();
        // The name of another one that exists, and a name that nobody has
        Epci other = TERRITORY.epcis().stream()
                .filter(each -> !each.code().equals(INTERCOMMUNALITY.code()))
                .findFirst()
                .orElseThrow();
        for (String name : List.of(other.name(), "CC de nulle part")) {
            Report report = VALIDATOR.validate(epci().name(name).build());
            assertThat(report.problems())
                    .extracting(ModelAgreementTest::line)
                    .containsExactly("/nom inconsistent-fields name WARNING");
            assertThat(report.problems().get(0).expected()).contains(INTERCOMMUNALITY.name());
        }
        Report siren = VALIDATOR.validate(epci().siren(other.code().value()).build());
        assertThat(siren.problems())
                .extracting(problem -> line(problem) + " " + problem.value().orElse("") + " "
                        + problem.expected().orElse(""))
                .containsExactly("/siren inconsistent-fields siren WARNING "
                        + other.code().value() + " " + INTERCOMMUNALITY.code().value());
    }

    @Test
    void aCommuneOfAnUnknownOrAnotherEpciIsAWarning() {
        assertThat(findings(moissac().epciCode("218299907").build()))
                .containsExactly("/codeEpci unknown-reference epci WARNING");
        assertThat(findings(moissac().epciCode(" ").build())).noneMatch(line -> line.contains("unknown-reference"));
        Collectivity departement = Collectivity.builder(ID, "Tarn-et-Garonne", CollectivityType.DEPARTEMENT)
                .createdAt(Instant.EPOCH)
                .updatedAt(Instant.EPOCH)
                .departementCode("82")
                .epciCode("pas un code")
                .build();
        assertThat(findings(departement)).contains("/codeEpci unknown-reference epci WARNING");
    }

    @Test
    void aCommuneLiesInItsDepartement() {
        assertThat(findings(moissac().build())).isEmpty();
        Collectivity elsewhere = HostJackson.read("""
                {"id": "%s", "nom": "Moissac", "type": "Commune", "createdAt": "2026-01-01T00:00:00Z",
                 "updatedAt": "2026-01-01T00:00:00Z", "codeInsee": "82112", "codeDepartements": ["46", "47"]}
                """.formatted(ID), Collectivity.class);
        Report report = VALIDATOR.validate(elsewhere);
        assertThat(report.problems())
                .extracting(problem -> line(problem) + " " + problem.value().orElse("") + " "
                        + problem.expected().orElse(""))
                .containsExactly("/codeDepartements inconsistent-fields departement WARNING 46, 47 82");
    }

    @Test
    void aFindingInAListOfEntitiesKeepsItsRuleItsArgumentsAndItsFix() {
        var part = TERRITORY.parts().stream()
                .filter(each -> TERRITORY.commune(each.code()).isEmpty()
                        && TERRITORY.successors(each.code()).size() == 1)
                .findFirst()
                .orElseThrow();
        Collectivity former = moissac().communeCode(part.code()).build();
        Problem alone = VALIDATOR.validate(former).problems().get(0);
        Problem second = VALIDATOR
                .validateAll(List.of(moissac().build(), former))
                .problems()
                .get(0);
        assertThat(second.pointer()).contains("/1/codeInsee");
        assertThat(second.rule()).isEqualTo(alone.rule());
        assertThat(second.severity()).isEqualTo(alone.severity());
        assertThat(second.arguments()).isEqualTo(alone.arguments());
        assertThat(second.fix()).contains(new Fix("model-value", part.commune().value()));
    }

    @Test
    void aReportNamesTheSchemaOfWhatWasJudged() {
        Project project = Project.builder(ID, "Piste cyclable")
                .createdAt(Instant.EPOCH)
                .updatedAt(Instant.EPOCH)
                .build();
        assertThat(VALIDATOR.validate(project).schema())
                .contains(new Report.SchemaReference("betagouv/projets-territoire", "0.1.0"));
        assertThat(VALIDATOR
                        .validate(HostJackson.read("{\"title\": \"C\"}", Catalog.class))
                        .schema())
                .isEmpty();
    }

    // DCAT-AP 3.0.1: dct:title is mandatory for catalogues, datasets, series and services
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}                                                          | ''",
                "{\"description\": \" \"}                                    | ''",
                "{\"description\": \"Les données de la ville\"}              | /title",
                "{\"publisher\": {\"name\": \"Ville\"}}                      | /title",
                "{\"title\": \"C\", \"description\": \"Les données\"}        | ''",
                "{\"datasets\": [{\"title\": \"D\"}, {}]}                    | /datasets/1/title",
                "{\"series\": [{}, {\"title\": \"S\"}]}                      | /series/0/title",
                "{\"services\": [{\"endpointUrls\": [\"https://a.example\"]}]} | /services/0/title",
            })
    void whatIsDescribedHasATitle(String catalog, String pointer) {
        assertThat(VALIDATOR.validate(HostJackson.read(catalog, Catalog.class)).problems())
                .filteredOn(problem -> problem.rule().filter("title"::equals).isPresent())
                .extracting(problem -> problem.pointer().orElseThrow())
                .containsExactlyElementsOf(pointer.isEmpty() ? List.of() : List.of(pointer));
    }

    @Test
    void aDatasetByItselfHasATitleAsWell() {
        assertThat(findings(HostJackson.read("{\"identifier\": \"d\"}", Dataset.class)))
                .contains("/title missing-field title ERROR");
        assertThat(findings(HostJackson.read("{\"title\": \"D\"}", Dataset.class)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "1200", "1e3", " "})
    void aBudgetIsAnAmountOfWholeEuros(String budget) {
        assertThat(findings(project().budget(budget).build()))
                .as(budget)
                .noneMatch(line -> line.startsWith("/budgetPrevisionnel"));
    }

    @Test
    void datesOfAProjectThatDoNotExistAreTold() {
        assertThat(findings(project().plannedStart("2026-02-28").build())).isEmpty();
        assertThat(findings(project().plannedStart("2026-02-29").build()))
                .containsExactly("/dateDebutPrevisionnelle invalid-field date WARNING");
        assertThat(findings(project().plannedStart("le 29").build()))
                .doesNotContain("/dateDebutPrevisionnelle invalid-field date WARNING");
    }

    private static Project.Builder project() {
        return Project.builder(ID, "Piste cyclable").createdAt(Instant.EPOCH).updatedAt(Instant.EPOCH);
    }
}
