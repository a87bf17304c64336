package fr.collectivites.sdk.core.validation;

import fr.collectivites.sdk.core.collectivity.Project;
import fr.collectivites.sdk.core.problem.ProblemSink;
import fr.collectivites.sdk.core.problem.Severity;
import fr.collectivites.sdk.core.value.Concept;
import java.math.BigDecimal;
import java.util.List;

/** What {@code betagouv/projets-territoire} asks of a project beyond single fields. */
final class ModelProjectRule implements ModelRule<Project> {

    @Override
    public void check(Project project, ProblemSink sink) {
        ModelFindings.datesInOrder(project.createdAt(), project.updatedAt(), sink);
        budget(project, sink);
        project.plannedStartText()
                .filter(text -> looksLikeDay(text) && project.plannedStart().isEmpty())
                .ifPresent(text -> sink.accept(ModelFindings.invalid("/dateDebutPrevisionnelle", "date", text)
                        .severity(Severity.WARNING)
                        .build()));
        if (project.phaseStatus().isPresent() && project.phase().isEmpty()) {
            sink.accept(ModelFindings.inconsistent(
                            "/phaseStatut",
                            "status-without-phase",
                            project.phaseStatus().get().code())
                    .build());
        }
        known("/competences", "competence", project.competences(), sink);
        known("/leviers", "lever", project.levers(), sink);
    }

    /** The schema has whole euros; less than nothing can be written, but not meant. */
    private static void budget(Project project, ProblemSink sink) {
        project.budgetText().filter(text -> !text.isBlank()).ifPresent(text -> {
            if (project.budget().map(ModelProjectRule::isWhole).orElse(false)) {
                project.budget()
                        .filter(amount -> amount.signum() < 0)
                        .ifPresent(amount ->
                                sink.accept(ModelFindings.inconsistent("/budgetPrevisionnel", "negative-amount", text)
                                        .build()));
            } else {
                sink.accept(ModelFindings.invalid("/budgetPrevisionnel", "integer", text)
                        .build());
            }
        });
    }

    private static boolean isWhole(BigDecimal amount) {
        return amount.stripTrailingZeros().scale() <= 0;
    }

    private static boolean looksLikeDay(String text) {
        return text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    }

    private static void known(String pointer, String rule, List<? extends Concept> concepts, ProblemSink sink) {
        for (int i = 0; i < concepts.size(); i++) {
            if (!concepts.get(i).isKnown()) {
                sink.accept(ModelFindings.unknown(
                                pointer + "/" + i, rule, concepts.get(i).code())
                        .build());
            }
        }
    }
}
