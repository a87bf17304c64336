package fr.collectivites.sdk.opendata.job;

import fr.collectivites.sdk.core.privacy.PersonalDataCheck;
import fr.collectivites.sdk.core.problem.Problem;
import fr.collectivites.sdk.core.problem.ProblemSink;
import fr.collectivites.sdk.core.problem.Severity;
import fr.collectivites.sdk.core.validation.check.Check;
import fr.collectivites.sdk.core.validation.check.CheckRow;
import fr.collectivites.sdk.core.validation.check.CheckTable;

/** Suspected personal data as an error, so that a file that holds some replaces nothing. Immutable and thread-safe. */
final class PersonalDataGate implements Check {

    private final PersonalDataCheck check = PersonalDataCheck.create();

    @Override
    public Run start(CheckTable table, ProblemSink sink) {
        Run run = check.start(table, sink);
        return new Run() {
            @Override
            public void row(CheckRow row, ProblemSink found) {
                run.row(row, problem -> found.accept(error(problem)));
            }

            @Override
            public void end(ProblemSink found) {
                run.end(problem -> found.accept(error(problem)));
            }
        };
    }

    private static Problem error(Problem problem) {
        Problem.Builder error =
                Problem.of(problem.code()).severity(Severity.ERROR).at(problem.location());
        problem.rule().ifPresent(error::rule);
        problem.arguments().forEach(error::with);
        return error.build();
    }
}
