package fr.collectivites.sdk.cli.catalog;

import fr.collectivites.sdk.cli.ExitCode;
import fr.collectivites.sdk.cli.Terminal;
import fr.collectivites.sdk.cli.table.ReportFormat;
import fr.collectivites.sdk.core.problem.Outcome;
import fr.collectivites.sdk.core.problem.Report;
import fr.collectivites.sdk.opendata.dcat.DcatProfile;
import fr.collectivites.sdk.opendata.dcat.check.HarvestLint;
import fr.collectivites.sdk.opendata.declaration.CatalogDeclaration;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code collectivites catalog lint}: tells what harvesters will do to a catalogue. */
@Command(name = "lint", aliases = "moissonner")
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class CatalogLintCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(paramLabel = "FILE")
    private Path file;

    @Option(names = "--base", paramLabel = "URL", converter = RdfOptions.BaseAddress.class)
    private @Nullable String base;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text")
    private ReportFormat format;

    CatalogLintCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Report report = lint();
        format.writer(terminal.locale()).write(report, terminal.out());
        return report.outcome() == Outcome.INVALID ? ExitCode.FINDINGS : ExitCode.FINE;
    }

    /** RDF as it stands; of a declaration, the RDF that harvesters would be given, unless it has errors itself. */
    private Report lint() {
        HarvestLint lint = HarvestLint.create(Clock.systemUTC());
        if (!CatalogDeclaration.isDeclaration(file)) {
            return lint.lint(file);
        }
        CatalogSource source = CatalogSource.read(file, base);
        source.warn(terminal);
        if (source.report().outcome() == Outcome.INVALID) {
            return source.report();
        }
        return source.report(sink -> lint.lint(source.catalog(), source.writer(DcatProfile.HARVEST), sink));
    }
}
