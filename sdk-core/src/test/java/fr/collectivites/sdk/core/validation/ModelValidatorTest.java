package fr.collectivites.sdk.core.validation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import fr.collectivites.sdk.core.catalog.Catalog;
import fr.collectivites.sdk.core.code.CommuneCode;
import fr.collectivites.sdk.core.collectivity.Collectivity;
import fr.collectivites.sdk.core.collectivity.CollectivityType;
import fr.collectivites.sdk.core.collectivity.Project;
import fr.collectivites.sdk.core.collectivity.PublicBody;
import fr.collectivites.sdk.core.place.MediationPoint;
import fr.collectivites.sdk.core.place.PlaceContact;
import fr.collectivites.sdk.core.problem.CoreCode;
import fr.collectivites.sdk.core.problem.Fix;
import fr.collectivites.sdk.core.problem.Outcome;
import fr.collectivites.sdk.core.problem.Problem;
import fr.collectivites.sdk.core.problem.Report;
import fr.collectivites.sdk.core.problem.Severity;
import fr.collectivites.sdk.core.territory.Commune;
import fr.collectivites.sdk.core.territory.Territory;
import fr.collectivites.sdk.core.testing.HostJackson;
import fr.collectivites.sdk.core.testing.Shared;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ModelValidatorTest {

    private static final String ID = "01890e30-5a80-7c22-9842-8263d0d0d777";
    private static final ModelValidator VALIDATOR = ModelValidator.builder().build();
    private static final Commune MOISSAC =
            Territory.embedded().commune(CommuneCode.of("82112")).orElseThrow();

    private static Collectivity.Builder moissac() {
        return Collectivity.builder(ID, MOISSAC).createdAt(Instant.EPOCH).updatedAt(Instant.EPOCH);
    }

    /** Pointer, code, rule and severity of each finding. */
    private static List<String> findings(Object entity) {
        return VALIDATOR.validate(entity).problems().stream()
                .map(ModelValidatorTest::line)
                .sorted()
                .toList();
    }

    private static String line(Problem problem) {
        return problem.pointer().orElse("?") + " " + problem.code().code() + " "
                + problem.rule().orElse("-") + " " + problem.severity();
    }

    @Test
    void entitiesOfTheGeographicCodeAreValid() {
        assertThat(findings(moissac().build())).isEmpty();
        var epci = Territory.embedded().epci(MOISSAC.epci().orElseThrow()).orElseThrow();
        assertThat(findings(Collectivity.builder(ID, epci)
                        .createdAt(Instant.EPOCH)
                        .updatedAt(Instant.EPOCH)
                        .build()))
                .isEmpty();
        assertThat(findings(moissac().name("Ville de Moissac").build())).isEmpty();
    }

    // schema betagouv/collectivites 0.1.0: id, nom, type, createdAt, updatedAt are required
    @Test
    void missingRequiredFieldsAreFoundOnceEachAtTheirPointers() {
        assertThat(findings(HostJackson.read("{\"nom\": \"\", \"siren\": \"\"}", Collectivity.class)))
                .containsExactly(
                        "/createdAt missing-field - ERROR",
                        "/id missing-field - ERROR",
                        "/nom missing-field - ERROR",
                        "/siren invalid-field pattern ERROR",
                        "/type missing-field - ERROR",
                        "/updatedAt missing-field - ERROR");
    }

    // in prose: "Obligatoire" for the INSEE code of a commune and the code of an EPCI
    @Test
    void aCommuneNeedsItsInseeCodeAndAnEpciItsSiren() {
        assertThat(findings(moissac().communeCode("").build()))
                .containsExactly("/codeInsee missing-field commune ERROR");
        Collectivity epci = Collectivity.builder(ID, "CC d'exemple", CollectivityType.EPCI)
                .createdAt(Instant.EPOCH)
                .updatedAt(Instant.EPOCH)
                .build();
        assertThat(findings(epci)).containsExactly("/codeEpci missing-field epci ERROR");
        assertThat(findings(epci.toBuilder().epciCode("218299907").build()))
                .containsExactly("/codeEpci unknown-reference epci ERROR");
    }

    @Test
    void codesMustExist() {
        assertThat(findings(moissac()
                        .communeCode("82999")
                        .departementCode("20")
                        .regionCode("76")
                        .regionCode("99")
                        .build()))
                .containsExactly(
                        "/codeDepartements/1 unknown-reference departement WARNING",
                        "/codeInsee unknown-reference commune ERROR",
                        "/codeRegions/1 unknown-reference region WARNING");
        assertThat(findings(moissac().communeCode("Moissac").build()))
                .containsExactly("/codeInsee unknown-reference commune ERROR");
    }

    @Test
    void aFormerCommuneGivesItsSuccessorAsAFix() {
        Territory territory = Territory.embedded();
        var part = territory.parts().stream()
                .filter(p -> territory.commune(p.code()).isEmpty()
                        && territory.successors(p.code()).size() == 1)
                .findFirst()
                .orElseThrow();
        Report report = VALIDATOR.validate(moissac().communeCode(part.code()).build());

        assertThat(report.problems()).hasSize(1).first().satisfies(problem -> {
            assertThat(line(problem)).isEqualTo("/codeInsee unknown-reference former-commune WARNING");
            assertThat(problem.fix())
                    .contains(new Fix("model-value", part.commune().value()));
            assertThat(problem.fixText(Locale.FRENCH)).isPresent();
        });
    }

    @Test
    void codesMustAgreeWithTheNameAndWithEachOther() {
        assertThat(findings(moissac()
                        .name("Montauban")
                        .epciCode("200040590")
                        .siren("218299907")
                        .build()))
                .containsExactly(
                        "/codeEpci inconsistent-fields epci WARNING",
                        "/nom inconsistent-fields name WARNING",
                        "/siren inconsistent-fields siren WARNING");
    }

    @Test
    void datesMustBeInOrder() {
        assertThat(findings(moissac().updatedAt("1969-12-31T23:59:59Z").build()))
                .containsExactly("/updatedAt inconsistent-fields dates-order WARNING");
        assertThat(findings(moissac().updatedAt("1969-12-31").build()))
                .containsExactly("/updatedAt invalid-field pattern ERROR");
    }

    // "Luhn failures in collectivites files are warnings, because official examples break it"
    @Test
    void aWrongCheckDigitIsAWarningAndAWrongFormAnError() {
        Collectivity other = Collectivity.builder(ID, "R", CollectivityType.REGION)
                .createdAt(Instant.EPOCH)
                .updatedAt(Instant.EPOCH)
                .siren("216901234")
                .build();
        assertThat(findings(other)).containsExactly("/siren invalid-field valid-siren WARNING");
        assertThat(VALIDATOR.validate(other).outcome()).isEqualTo(Outcome.VALID_WITH_WARNINGS);
        assertThat(findings(other.toBuilder().siren("216 901 231").build()))
                .containsExactly("/siren invalid-field pattern ERROR");
        assertThat(findings(
                        other.toBuilder().type(CollectivityType.of("Syndicat")).build()))
                .contains("/type invalid-field pattern ERROR");
    }

    @Test
    void projectsAreJudgedAcrossTheirFields() {
        Project project = HostJackson.read("""
                {
                  "id": "pas un uuid", "nom": "P", "createdAt": "2026-01-02T00:00:00Z", "updatedAt": "2026-01-01T00:00:00Z",
                  "budgetPrevisionnel": -5, "dateDebutPrevisionnelle": "2026-02-30", "phaseStatut": "En cours",
                  "porteurCodeSiret": "21690123400019", "porteurReferentEmail": "sans arobase",
                  "competences": ["90-211", "90-999"], "leviers": ["Levier de demain"]
                }
                """, Project.class);

        assertThat(findings(project))
                .containsExactly(
                        "/budgetPrevisionnel inconsistent-fields negative-amount WARNING",
                        "/competences/1 unknown-reference competence WARNING",
                        "/dateDebutPrevisionnelle invalid-field date WARNING",
                        "/id invalid-field pattern ERROR",
                        "/leviers/0 unknown-reference lever WARNING",
                        "/phaseStatut inconsistent-fields status-without-phase WARNING",
                        "/porteurCodeSiret invalid-field valid-siret WARNING",
                        "/porteurReferentEmail invalid-field email ERROR",
                        "/updatedAt inconsistent-fields dates-order WARNING");
        assertThat(findings(project.toBuilder().budget("10.5").build()))
                .contains("/budgetPrevisionnel invalid-field integer ERROR");
        assertThat(findings(project.toBuilder().budget("10.0").build()))
                .doesNotContain("/budgetPrevisionnel invalid-field integer ERROR");
        assertThat(findings(project.toBuilder().plannedStart("mars").build()))
                .contains("/dateDebutPrevisionnelle invalid-field pattern WARNING");
    }

    @Test
    void placesNeedAWholePosition() {
        MediationPoint.Builder place = MediationPoint.builder("1", "L").updated("2026-01-02");
        assertThat(findings(place.build())).isEmpty();
        assertThat(findings(place.latitude("44.1")
                        .contact(phone("05"))
                        .hours("le matin")
                        .build()))
                .containsExactly(
                        "/contact/phone invalid-field phone WARNING",
                        "/hours invalid-field opening-hours WARNING",
                        "/longitude missing-field position ERROR");
        assertThat(findings(place.longitude("200")
                        .contact(phone("3939"))
                        .hours("24/7")
                        .build()))
                .containsExactly("/latitude invalid-field position ERROR");
        MediationPoint doubtful = HostJackson.read("""
                {"id": "1", "name": "L", "updated": "2026-01-02", "legalId": "00000000000000", "contact": {"emails": ["a@b.fr", "a"]},
                 "address": {"postalCode": "8220", "communeCode": "82112"}}
                """, MediationPoint.class);
        assertThat(findings(doubtful))
                .containsExactly(
                        "/address/postalCode invalid-field valid-postal-code WARNING",
                        "/contact/emails/1 invalid-field email ERROR",
                        "/legalId invalid-field valid-legal-id WARNING");
    }

    private static PlaceContact phone(String text) {
        return PlaceContact.builder().phone(text).build();
    }

    @Test
    void pointersReachIntoNestedEntities() {
        Catalog catalog = HostJackson.read("""
                {"title": "C", "datasets": [{"title": "D"}, {"title": " ", "creators": [{"name": "A"}, {}],
                 "distributions": [{"checksum": {"value": "ab"}}], "translations": {"a/b": {}}}]}
                """, Catalog.class);

        assertThat(findings(catalog))
                .containsExactly(
                        "/datasets/1/creators/1/name missing-field - ERROR",
                        "/datasets/1/distributions/0/checksum/algorithm missing-field - ERROR",
                        "/datasets/1/title missing-field title ERROR");
        assertThat(findings(
                        HostJackson.read("{\"kind\": \"autre\", \"name\": \"B\", \"siret\": \"1\"}", PublicBody.class)))
                .containsExactly("/siret invalid-field valid-siret ERROR");
    }

    @Test
    void severalEntitiesAreJudgedAsAnArray() {
        Report report = VALIDATOR.validateAll(List.of(
                moissac().build(), moissac().id("x").communeCode("82999").build()));

        assertThat(report.problems())
                .extracting(ModelValidatorTest::line)
                .containsExactlyInAnyOrder(
                        "/1/id invalid-field pattern ERROR", "/1/codeInsee unknown-reference commune ERROR");
        assertThat(report.schema()).contains(new Report.SchemaReference("betagouv/collectivites", "0.1.0"));
        assertThat(VALIDATOR.validateAll(List.of()).outcome()).isEqualTo(Outcome.VALID);
    }

    @Test
    void findingsSpeakFrenchAndEnglishWhateverTheLocaleOfTheMachine() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMAN);
            Problem problem = ModelValidator.builder()
                    .build()
                    .validate(moissac().siren("12").build())
                    .problems()
                    .get(0);
            assertThat(problem.message(Locale.FRENCH)).isEqualTo("/siren : « 12 » doit compter 9 chiffres.");
            assertThat(problem.message(Locale.ENGLISH)).isEqualTo("/siren: \"12\" must have 9 digits.");
        } finally {
            Locale.setDefault(before);
        }
    }

    private record HostEntity(
            @Size(max = 3, message = "trop long ({max} au plus)")
            String label) {}

    @Test
    void entitiesAndRulesOfAHostAreJudgedToo() {
        List<Problem> found = new ArrayList<>();
        ModelValidator.builder()
                .rule(
                        HostEntity.class,
                        (entity, sink) -> sink.accept(Problem.of(CoreCode.INCONSISTENT_FIELDS)
                                .severity(Severity.INFO)
                                .value(entity.label())
                                .build()))
                .build()
                .validate(new HostEntity("quatre"), found::add);

        assertThat(found)
                .extracting(problem -> problem.message(Locale.FRENCH))
                .containsExactly(
                        "/label : « quatre » trop long (3 au plus).",
                        "« quatre » ne concorde pas avec les autres champs.");
    }

    @Test
    void theOfficialExamplesAreValidWithWarnings() throws IOException {
        Path schemas = Shared.require("data/schemas/betagouv");
        List<Collectivity> collectivities =
                entities(schemas.resolve("collectivites/0.1.0/exemple-valide.csv"), Collectivity.class);
        List<Project> projects =
                entities(schemas.resolve("projets-territoire/0.1.0/exemple-valide.csv"), Project.class);

        Report report = VALIDATOR.validateAll(collectivities);
        assertThat(report.count(Severity.ERROR)).as("%s", report.problems()).isZero();
        assertThat(report.problems())
                .filteredOn(p -> p.rule().filter("valid-siren"::equals).isPresent())
                .as("Luhn failures")
                .hasSize(3);
        Report projectReport = VALIDATOR.validateAll(projects);
        assertThat(projectReport.count(Severity.ERROR))
                .as("%s", projectReport.problems())
                .isZero();
        assertThat(projectReport.byCode()).containsOnlyKeys("invalid-field");
    }

    private static <T> List<T> entities(Path csv, Class<T> type) throws IOException {
        List<T> entities = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(csv)) {
            for (NamedCsvRecord row : reader) {
                ObjectNode json = JsonNodeFactory.instance.objectNode();
                row.getFieldsAsMap().forEach((name, cell) -> {
                    if (cell.startsWith("[")) {
                        json.set(name, HostJackson.tree(cell));
                    } else if (!cell.isEmpty()) {
                        json.put(name, cell);
                    }
                });
                entities.add(HostJackson.read(json.toString(), type));
            }
        }
        return entities;
    }
}
