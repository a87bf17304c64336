package fr.collectivites.sdk.cli;

import fr.collectivites.sdk.core.problem.Outcome;
import fr.collectivites.sdk.core.problem.Report;
import fr.collectivites.sdk.opendata.dcat.check.HarvestLint;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code collectivites catalog lint}: tells what harvesters will do to an RDF catalogue. */
@Command(name = "lint", aliases = "moissonner")
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class CatalogLintCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(paramLabel = "FILE")
    private Path file;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text")
    private ReportFormat format;

    CatalogLintCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Report report = HarvestLint.create(Clock.systemUTC()).lint(file);
        format.writer(terminal.locale()).write(report, terminal.out());
        return report.outcome() == Outcome.INVALID ? ExitCode.FINDINGS : ExitCode.FINE;
    }
}
