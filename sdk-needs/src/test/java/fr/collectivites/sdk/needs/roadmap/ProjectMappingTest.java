package fr.collectivites.sdk.needs.roadmap;

import static org.assertj.core.api.Assertions.assertThat;

import fr.collectivites.sdk.core.collectivity.PhaseStatus;
import fr.collectivites.sdk.core.collectivity.Project;
import fr.collectivites.sdk.core.collectivity.ProjectPhase;
import fr.collectivites.sdk.core.problem.Severity;
import fr.collectivites.sdk.core.validation.ModelValidator;
import fr.collectivites.sdk.needs.registry.Amount;
import fr.collectivites.sdk.needs.registry.TaxKind;
import fr.collectivites.sdk.needs.testing.Samples;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class ProjectMappingTest {

    @Test
    void aProjectStandsInTheRegisteredSchema() {
        RoadmapProject project = Samples.of(RoadmapProject.class).toBuilder()
                .phase(RoadmapPhase.STUDY)
                .phaseStatus(RoadmapPhaseStatus.BLOCKED)
                .budget(ProjectBudget.builder(Amount.builder("1000.49", TaxKind.EXCLUDED)
                                .vatRate("20")
                                .build())
                        .build())
                .build();
        Project mapped = ProjectMapping.toProject(project);

        assertThat(ModelValidator.builder().build().validate(mapped).count(Severity.ERROR))
                .isZero();
        assertThat(mapped.name()).contains("Wifi de la médiathèque");
        assertThat(mapped.budget()).contains(new BigDecimal("1201"));
        assertThat(mapped.phase()).contains(ProjectPhase.STUDY);
        assertThat(mapped.phaseStatus().orElseThrow().isKnown()).isTrue();
        assertThat(mapped.phaseStatus()).contains(PhaseStatus.of("Bloqué"));
        assertThat(mapped.competences()).extracting(Object::toString).containsExactly("90-57");
        assertThat(mapped.leaderSiretText()).contains("21820112700014");
        assertThat(mapped.contact()).isEmpty();
    }

    @Test
    void whatTheSchemaHoldsComesBack() {
        RoadmapProject project = Samples.of(RoadmapProject.class);
        RoadmapProject back = ProjectMapping.from(ProjectMapping.toProject(project), Samples.MOISSAC);

        assertThat(back.id()).isEqualTo(project.id());
        assertThat(back.title()).isEqualTo(project.title());
        assertThat(back.description()).isEqualTo(project.description());
        assertThat(back.phase()).isEqualTo(project.phase());
        assertThat(back.phaseStatus()).isEqualTo(project.phaseStatus());
        assertThat(back.startPlanned()).isEqualTo(project.startPlanned());
        assertThat(back.contractLink()).isEqualTo(project.contractLink());
        assertThat(back.createdAt()).isEqualTo(project.createdAt());
        Amount planned = back.budget().flatMap(ProjectBudget::planned).orElseThrow();
        assertThat(planned.amountText()).contains("12500.00");
        assertThat(planned.tax()).contains(TaxKind.UNKNOWN);
    }

    @Test
    void everyPhaseAndStatusHasItsLikeThere() {
        assertThat(RoadmapPhase.values())
                .allMatch(phase -> ProjectPhase.of(phase.label()).isKnown());
        assertThat(RoadmapPhaseStatus.values())
                .allMatch(status -> PhaseStatus.of(status.label()).isKnown());
    }
}
