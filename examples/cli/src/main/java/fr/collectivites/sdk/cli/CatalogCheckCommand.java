package fr.collectivites.sdk.cli;

import fr.collectivites.sdk.core.problem.Outcome;
import fr.collectivites.sdk.core.problem.Report;
import fr.collectivites.sdk.core.problem.ReportCollector;
import fr.collectivites.sdk.opendata.dcat.check.CatalogChecker;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code collectivites catalog check}: judges a catalogue by DCAT-AP. */
@Command(name = "check", aliases = "verifier")
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class CatalogCheckCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(paramLabel = "FILE")
    private Path file;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text")
    private ReportFormat format;

    CatalogCheckCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        CatalogSource source = CatalogSource.read(file);
        ReportCollector problems = new ReportCollector();
        source.report().problems().forEach(problems::accept);
        CatalogChecker.check(source.catalog(), problems);
        Report.Builder builder = Report.builder(problems);
        source.report().source().forEach(builder::source);
        Report report = builder.build();
        format.writer(terminal.locale()).write(report, terminal.out());
        return report.outcome() == Outcome.INVALID ? ExitCode.FINDINGS : ExitCode.FINE;
    }
}
