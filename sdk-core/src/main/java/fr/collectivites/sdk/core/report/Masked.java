package fr.collectivites.sdk.core.report;

import fr.collectivites.sdk.core.problem.CoreCode;
import fr.collectivites.sdk.core.problem.Fix;
import fr.collectivites.sdk.core.problem.Problem;
import fr.collectivites.sdk.core.problem.Report;
import java.util.Set;

/** Findings without the contents of cells. */
final class Masked {

    static final String MASK = "•••";

    /** Arguments of our own findings that hold names of the schema, or numbers of rows and cells. */
    private static final Set<String> HARMLESS = Set.of("field", "fields", "reference", "found", "wanted", "other-row");

    private Masked() {}

    static ReportView view(Report report) {
        return new ReportView(
                report, report.problems().stream().map(Masked::problem).toList());
    }

    /**
     * Masks every argument but {@code expected}, which comes from the schema, and what is harmless in findings of our own:
     * codes of hosts may put a cell into any argument, so no list of harmless ones could be complete for them.
     */
    private static Problem problem(Problem problem) {
        Problem.Builder masked =
                Problem.of(problem.code()).severity(problem.severity()).at(problem.location());
        problem.rule().ifPresent(masked::rule);
        problem.arguments().forEach((name, text) -> masked.with(name, isShown(problem, name) ? text : MASK));
        problem.fix().ifPresent(fix -> masked.fix(fix.replacement().isEmpty() ? fix : new Fix(fix.kind(), MASK)));
        return masked.build();
    }

    private static boolean isShown(Problem problem, String argument) {
        return argument.equals("expected") || (problem.code() instanceof CoreCode && HARMLESS.contains(argument));
    }
}
