package fr.collectivites.sdk.core.collectivity;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.collectivites.sdk.core.catalog.Organisation;
import fr.collectivites.sdk.core.code.CommuneCode;
import fr.collectivites.sdk.core.code.DepartementCode;
import fr.collectivites.sdk.core.code.EpciCode;
import fr.collectivites.sdk.core.code.RegionCode;
import fr.collectivites.sdk.core.code.Siren;
import fr.collectivites.sdk.core.territory.Commune;
import fr.collectivites.sdk.core.territory.Territory;
import fr.collectivites.sdk.core.testing.HostJackson;
import fr.collectivites.sdk.core.testing.Shared;
import fr.collectivites.sdk.core.value.Concept;
import fr.collectivites.sdk.core.value.Money;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RegistryModelsTest {

    private static final String ID = "01890e30-5a80-7c22-9842-8263d0d0d777";

    private static final String COLLECTIVITY = """
            {
              "id": "01890e30-5a80-7c22-9842-8263d0d0d777", "nom": "Moissac", "type": "Commune",
              "codeInsee": "82112", "codeDepartements": ["82"], "codeRegions": ["76"], "codeEpci": "200071942",
              "siren": "218299907", "createdAt": "2026-01-02T03:04:05.000Z", "updatedAt": "2026-02-02T03:04:05+0100",
              "colonneEnPlus": ["gardée", 1.5, null]
            }
            """;

    private static final String PROJECT = """
            {
              "id": "01890e30-5a80-7c22-9842-8263d0d0d778",
              "createdAt": "2026-01-02T03:04:05Z", "updatedAt": "2026-02-02T03:04:05Z",
              "nom": "Rafraîchir les écoles", "description": "Arbres et volets",
              "budgetPrevisionnel": 180000, "dateDebutPrevisionnelle": "2026-07-01",
              "phase": "Opération", "phaseStatut": "En retard", "programme": "CRTE",
              "porteurCodeSiret": "21829990700012", "porteurReferentEmail": "technique@exemple.fr",
              "porteurReferentTelephone": "0563041234", "porteurReferentPrenom": "P", "porteurReferentNom": "N",
              "porteurReferentFonction": "Services techniques",
              "competences": ["90-211", "90-999"], "leviers": ["Désimperméabilisation des sols", "Levier de demain"],
              "mecId": "MEC-1", "tetId": "2", "recocoId": "REC-3",
              "collectiviteIds": ["01890e30-5a80-7c22-9842-8263d0d0d777"],
              "x": {"y": 1}
            }
            """;

    @Test
    void aCollectivityIsReadAndWrittenWithoutLoss() {
        Collectivity collectivity = HostJackson.readWithoutLoss(COLLECTIVITY, Collectivity.class);

        assertThat(collectivity.id()).contains(ID);
        assertThat(collectivity.name()).contains("Moissac");
        assertThat(collectivity.type()).contains(CollectivityType.COMMUNE);
        assertThat(collectivity.communeCode()).contains(CommuneCode.of("82112"));
        assertThat(collectivity.departementCodes()).containsExactly(DepartementCode.of("82"));
        assertThat(collectivity.regionCodes()).containsExactly(RegionCode.of("76"));
        assertThat(collectivity.epciCode()).contains(EpciCode.of("200071942"));
        assertThat(collectivity.siren()).contains(Siren.of("218299907"));
        assertThat(collectivity.updatedAt().orElseThrow().instant()).contains(Instant.parse("2026-02-02T02:04:05Z"));
        assertThat(collectivity.unknownFields()).containsOnlyKeys("colonneEnPlus");
        assertThat(collectivity).hasToString("Collectivity[01890e30-5a80-7c22-9842-8263d0d0d777, Moissac]");
        HostJackson.writeWithoutLoss(collectivity.toBuilder().siren("faux").build(), Collectivity.class);
    }

    @Test
    void aProjectIsReadAndWrittenWithoutLoss() {
        Project project = HostJackson.readWithoutLoss(PROJECT, Project.class);

        assertThat(project.budgetAsMoney()).contains(Money.euros(180_000));
        assertThat(project.plannedStart().orElseThrow().firstDay()).isEqualTo(LocalDate.of(2026, 7, 1));
        assertThat(project.phase()).contains(ProjectPhase.OPERATION);
        assertThat(project.phaseStatus()).contains(PhaseStatus.LATE);
        assertThat(project.leaderSiret().orElseThrow().value()).isEqualTo("21829990700012");
        assertThat(project.contact().orElseThrow().phoneNumber().orElseThrow().value())
                .isEqualTo("+33563041234");
        assertThat(project.competences()).extracting(Concept::isKnown).containsExactly(true, false);
        assertThat(project.levers()).extracting(Concept::isKnown).containsExactly(true, false);
        assertThat(project.collectivityIds()).containsExactly(ID);
        assertThat(project.toBuilder().build()).isEqualTo(project);
    }

    @Test
    void wrongDataIsHeldAndShown() {
        Project project = HostJackson.read(
                "{\"budgetPrevisionnel\": \"environ 5 000\", \"phase\": \"Rêve\", \"competences\": \"90-211\"}",
                Project.class);

        assertThat(project.budget()).isEmpty();
        assertThat(project.budgetText()).contains("environ 5 000");
        assertThat(project.phase().orElseThrow().isKnown()).isFalse();
        assertThat(project.competences()).containsExactly(Competence.of("90-211"));
        assertThat(project.contact()).isEmpty();
        assertThat(project.id()).isEmpty();
        Collectivity collectivity = Collectivity.builder(ID, "X", CollectivityType.EPCI)
                .departementCode("999")
                .siren("12 34")
                .createdAt("hier")
                .build();
        assertThat(collectivity.departementCodes()).isEmpty();
        assertThat(collectivity.departementCodesText()).containsExactly("999");
        assertThat(collectivity.siren()).isEmpty();
        assertThat(collectivity.sirenText()).contains("12 34");
        assertThat(collectivity.createdAt()).isEmpty();
        assertThat(collectivity.createdAtText()).contains("hier");
    }

    @Test
    void builtProjectsSurviveTheRoundTrip() {
        Project project = Project.builder(ID, "Rafraîchir les écoles")
                .createdAt(Instant.EPOCH)
                .updatedAt(Instant.EPOCH)
                .budget(180_000)
                .plannedStart(LocalDate.of(2026, 7, 1))
                .phase(ProjectPhase.STUDY)
                .phaseStatus(PhaseStatus.ONGOING)
                .contact(new ProjectContact("technique@exemple.fr", "", "", "", "Services techniques"))
                .competence(Competence.of("90-211"))
                .lever(Lever.of("Vélo"))
                .collectivityId(ID)
                .unknownField("x", null)
                .build();

        String json = HostJackson.writeWithoutLoss(project, Project.class);
        assertThat(json).contains("\"budgetPrevisionnel\":180000").doesNotContain("porteurReferentNom");
        assertThat(project.contact().orElseThrow().function()).isEqualTo("Services techniques");
    }

    @Test
    void theOfficialGeographicCodeFillsACollectivity() {
        Territory territory = Territory.embedded();
        Commune moissac = territory.commune(CommuneCode.of("82112")).orElseThrow();

        Collectivity commune = Collectivity.builder(ID, moissac).build();
        assertThat(commune.name()).contains("Moissac");
        assertThat(commune.communeCode()).contains(moissac.code());
        assertThat(commune.epciCode()).isEqualTo(moissac.epci());
        assertThat(commune.siren()).isEqualTo(moissac.siren());

        var epci = territory.epci(moissac.epci().orElseThrow()).orElseThrow();
        Collectivity group = Collectivity.builder(ID, epci).build();
        assertThat(group.type()).contains(CollectivityType.EPCI);
        assertThat(group.epciCode()).contains(epci.code());
        assertThat(group.departementCodes()).contains(DepartementCode.of("82"));
    }

    @Test
    void publicBodiesAreKnownByTheirSiret() {
        PublicBody syndicat = HostJackson.readWithoutLoss(
                "{\"kind\":\"syndicat\",\"name\":\"Syndicat d'exemple\",\"acronym\":\"SE\",\"siret\":\"21829990700012\",\"code\":\"82\",\"email\":\"contact@exemple.fr\",\"homepage\":\"https://exemple.fr\",\"z\":0}",
                PublicBody.class);

        assertThat(syndicat.kind()).contains(PublicBodyKind.SYNDICAT);
        assertThat(syndicat.siren()).contains(Siren.of("218299907"));
        assertThat(syndicat).isEqualTo(syndicat.toBuilder().build());
        Organisation organisation = Organisation.of(syndicat);
        assertThat(organisation.type()).contains(Organisation.Type.LOCAL_AUTHORITY);
        assertThat(organisation.siret()).isEqualTo(syndicat.siret());
        assertThat(Organisation.of(PublicBody.of(PublicBodyKind.REGION, "R", "?"))
                        .type())
                .contains(Organisation.Type.REGIONAL_AUTHORITY);
        assertThat(Organisation.of(PublicBody.of(PublicBodyKind.STATE, "P", "?"))
                        .type())
                .contains(Organisation.Type.NATIONAL_AUTHORITY);
        assertThat(PublicBodyKind.of("Office du tourisme").isKnown()).isFalse();
    }

    @Test
    void competencesKnowTheWholeTheyArePartOf() {
        assertThat(Competence.values()).hasSize(156).doesNotHaveDuplicates();
        assertThat(Competence.of("90-211").label()).endsWith("Ecoles maternelles");
        assertThat(Competence.of("90-211").whole()).contains(Competence.of("90-21"));
        assertThat(Competence.of("90-21").whole()).isEmpty();
        assertThat(Competence.of("90-999").whole()).isEmpty();
        assertThat(Lever.values()).hasSize(50).doesNotHaveDuplicates();
        assertThat(Lever.of("Vélo").isKnown()).isTrue();
    }

    @Test
    void codeListsAndFieldsAreThoseOfTheRegisteredSchemas() throws IOException {
        Path schemas = Shared.require("data/schemas/betagouv");
        Path tables = schemas.resolve("schema-projet-collectivites-transition-ecologique/0.1.0/reference-data");
        assertThat(Competence.values())
                .extracting(Concept::code)
                .containsExactlyElementsOf(firstCells(tables.resolve("referentiel_competences_M57_2025.csv")));
        assertThat(Lever.values())
                .extracting(Concept::code)
                .containsExactlyElementsOf(firstCells(tables.resolve("50_leviers_SGPE_03_2025.csv")));
        assertFields(schemas.resolve("collectivites/0.1.0/schema.json"), COLLECTIVITY, 10);
        assertFields(schemas.resolve("projets-territoire/0.1.0/schema.json"), PROJECT, 22);
    }

    /** The samples above hold every field once, in order, and one unknown member at their end. */
    private static void assertFields(Path schema, String sample, int count) throws IOException {
        List<String> official = new ArrayList<>();
        JsonNode fields = HostJackson.tree(Files.readString(schema)).get("fields");
        fields.forEach(field -> official.add(field.get("name").textValue()));
        List<String> ours = new ArrayList<>();
        HostJackson.tree(sample).fieldNames().forEachRemaining(ours::add);
        assertThat(ours.subList(0, count)).isEqualTo(official);
    }

    private static List<String> firstCells(Path csv) throws IOException {
        return Files.readAllLines(csv).stream()
                .skip(1)
                .map(line -> line.startsWith("\"") ? line.substring(1, line.indexOf('"', 1)) : line.split(",")[0])
                .toList();
    }
}
