package fr.collectivites.sdk.quickstart;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.collectivites.sdk.core.collectivity.Competence;
import fr.collectivites.sdk.core.collectivity.Lever;
import fr.collectivites.sdk.core.collectivity.PhaseStatus;
import fr.collectivites.sdk.core.collectivity.Project;
import fr.collectivites.sdk.core.collectivity.ProjectPhase;
import fr.collectivites.sdk.core.problem.Outcome;
import fr.collectivites.sdk.core.validation.ModelValidator;
import java.time.Instant;
import java.time.LocalDate;

/** A project of a commune: built, judged, written as JSON and read again by the mapper that the application has. */
public final class DescribeProject {

    private DescribeProject() {}

    /** Prints the verdict and the JSON. */
    public static void main(String[] arguments) throws JsonProcessingException {
        Project project = Project.builder("0c9d4e2a-7b51-4f0e-8e6d-82033bb00003", "Ombrager la cour de l'école")
                .createdAt(Instant.parse("2026-01-02T08:00:00Z"))
                .updatedAt(Instant.parse("2026-01-02T08:00:00Z"))
                .budget(38_000)
                .plannedStart(LocalDate.of(2026, 7, 6))
                .phase(ProjectPhase.STUDY)
                .phaseStatus(PhaseStatus.ONGOING)
                .competence(Competence.of("90-211"))
                .lever(Lever.of("Vélo"))
                .build();
        boolean valid = ModelValidator.builder().build().validate(project).outcome() == Outcome.VALID;
        System.out.println(valid ? "conforme" : "à revoir");

        ObjectMapper mapper = new ObjectMapper();
        String json = mapper.writeValueAsString(project);
        System.out.println(json);
        System.out.println(mapper.readValue(json, Project.class).equals(project));
    }
}
