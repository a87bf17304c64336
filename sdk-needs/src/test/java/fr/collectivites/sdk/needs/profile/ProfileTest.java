package fr.collectivites.sdk.needs.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.collectivites.sdk.core.code.CommuneCode;
import fr.collectivites.sdk.core.code.DepartementCode;
import fr.collectivites.sdk.core.code.EpciCode;
import fr.collectivites.sdk.core.code.Siren;
import fr.collectivites.sdk.core.problem.SdkException;
import fr.collectivites.sdk.core.territory.Territory;
import fr.collectivites.sdk.needs.registry.NeedTheme;
import fr.collectivites.sdk.needs.registry.Perimeter;
import fr.collectivites.sdk.needs.registry.PerimeterKind;
import fr.collectivites.sdk.needs.roadmap.MappingStatus;
import fr.collectivites.sdk.needs.roadmap.Roadmap;
import fr.collectivites.sdk.needs.roadmap.RoadmapAction;
import fr.collectivites.sdk.needs.testing.Samples;
import fr.collectivites.sdk.needs.validation.NeedsValidator;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ProfileTest {

    private static final PlatformTerritory TARN_ET_GARONNE =
            PlatformTerritory.of(ProfileReader.tarnEtGaronne(), Territory.embedded());

    @Test
    void theSampleHasTheRoadmapAndMarksWhatIsInferred() {
        DepartmentProfile profile = ProfileReader.tarnEtGaronne();
        Roadmap roadmap = profile.roadmap().orElseThrow();
        assertThat(profile.themes()).containsExactlyElementsOf(NeedTheme.values());
        assertThat(profile.roles()).hasSize(5);
        assertThat(roadmap.axes()).hasSize(3);
        assertThat(roadmap.ambitions())
                .hasSize(4)
                .allMatch(ambition -> ambition.axes().isEmpty());
        assertThat(roadmap.projects())
                .hasSize(10)
                .allMatch(project -> project.mappingStatus().orElseThrow().equals(MappingStatus.INFERRED))
                .allMatch(project -> project.ambitionCodes().stream()
                        .allMatch(code -> roadmap.ambition(code).isPresent()));
        assertThat(roadmap.project("P9").flatMap(RoadmapAction::label))
                .contains("Soutien et développement des tiers-lieux");
    }

    @Test
    void theTerritoryIsThatOfTheDepartement() {
        assertThat(TARN_ET_GARONNE.communes()).hasSize(195);
        assertThat(TARN_ET_GARONNE.epcis()).hasSize(10);
        EpciCode straddling = EpciCode.of("248200016");
        assertThat(TARN_ET_GARONNE.members(straddling)).hasSize(25);
        assertThat(TARN_ET_GARONNE.covered(Perimeter.epci(straddling))).hasSize(28);
        assertThat(TARN_ET_GARONNE.communes(
                        List.of(Perimeter.epci(straddling), Perimeter.departement(DepartementCode.of("82")))))
                .hasSize(195);
        assertThat(TARN_ET_GARONNE.communes(Perimeter.commune(CommuneCode.of("47067"))))
                .isEmpty();
        assertThat(TARN_ET_GARONNE.communes(
                        Perimeter.builder(PerimeterKind.of("CANTON")).build()))
                .isEmpty();
        assertThat(TARN_ET_GARONNE.meets(List.of(Perimeter.commune(CommuneCode.of("82112"))), EpciCode.of("200066322")))
                .isTrue();
        assertThat(TARN_ET_GARONNE.meets(List.of(Perimeter.commune(CommuneCode.of("82112"))), straddling))
                .isFalse();
        assertThat(TARN_ET_GARONNE.governedBy(Siren.of("218201127")).orElseThrow())
                .containsExactly(CommuneCode.of("82112"));
        assertThat(TARN_ET_GARONNE.governedBy(Siren.of("248200016")).orElseThrow())
                .hasSize(28);
        assertThat(TARN_ET_GARONNE.governedBy(Siren.of("552100554"))).isEmpty();
        assertThat(TARN_ET_GARONNE.population(
                        TARN_ET_GARONNE.communes(Perimeter.departement(DepartementCode.of("82")))))
                .isEqualTo(265_817);
    }

    @Test
    void anotherDepartementIsAnotherFile() throws IOException {
        try (InputStream in = ProfileTest.class.getResourceAsStream("vallee-d-exemple.yaml")) {
            DepartmentProfile profile = ProfileReader.read(in.readAllBytes());
            NeedsValidator validator = NeedsValidator.builder(profile).build();
            assertThat(validator.territory().departements())
                    .containsExactlyInAnyOrder(DepartementCode.of("15"), DepartementCode.of("48"));
            assertThat(validator.validate(Samples.need(1).build()).byCode()).containsOnlyKeys("perimeter-outside");
            assertThat(profile.roadmap()
                            .orElseThrow()
                            .ambition("B")
                            .orElseThrow()
                            .axes())
                    .containsExactly("A");
        }
    }

    @Test
    void whatIsNoProfileIsRefusedWithItsPlace() {
        for (String text :
                List.of("", "- a", "label: x", "code: x\ncode: y", "a: *b", "code: x\nroadmap: [1]\n", "code: x")) {
            assertThatThrownBy(() -> ProfileReader.read(text.getBytes(StandardCharsets.UTF_8)))
                    .as(text)
                    .isInstanceOfSatisfying(SdkException.class, e -> {
                        assertThat(e.problem().orElseThrow().code().code()).startsWith("profile-");
                        assertThat(e.message(Locale.FRENCH)).doesNotContain("{");
                    });
        }
    }
}
