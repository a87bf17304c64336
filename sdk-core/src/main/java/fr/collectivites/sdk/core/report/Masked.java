package fr.collectivites.sdk.core.report;

import fr.collectivites.sdk.core.problem.Fix;
import fr.collectivites.sdk.core.problem.Problem;
import fr.collectivites.sdk.core.problem.Report;

/** Findings without the contents of cells. */
final class Masked {

    static final String MASK = "•••";

    private Masked() {}

    static ReportView view(Report report) {
        return new ReportView(
                report, report.problems().stream().map(Masked::problem).toList());
    }

    /**
     * Masks every argument but {@code expected}, which comes from the schema: codes of hosts may put a cell into any
     * argument, so no list of harmless ones could be complete.
     */
    private static Problem problem(Problem problem) {
        Problem.Builder masked =
                Problem.of(problem.code()).severity(problem.severity()).at(problem.location());
        problem.rule().ifPresent(masked::rule);
        problem.arguments().forEach((name, text) -> masked.with(name, name.equals("expected") ? text : MASK));
        problem.fix().ifPresent(fix -> masked.fix(fix.replacement().isEmpty() ? fix : new Fix(fix.kind(), MASK)));
        return masked.build();
    }
}
