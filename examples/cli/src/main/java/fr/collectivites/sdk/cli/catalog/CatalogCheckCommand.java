package fr.collectivites.sdk.cli.catalog;

import fr.collectivites.sdk.cli.ExitCode;
import fr.collectivites.sdk.cli.Terminal;
import fr.collectivites.sdk.cli.table.ReportFormat;
import fr.collectivites.sdk.core.problem.Outcome;
import fr.collectivites.sdk.core.problem.ProblemSink;
import fr.collectivites.sdk.core.problem.Report;
import fr.collectivites.sdk.opendata.dcat.DcatProfile;
import fr.collectivites.sdk.opendata.dcat.check.CatalogChecker;
import fr.collectivites.sdk.opendata.dcat.shapes.ShapesChecker;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
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

    @Option(names = "--shapes", paramLabel = "PATH")
    private List<Path> shapes = List.of();

    @Option(names = "--base", paramLabel = "URL", converter = RdfOptions.BaseAddress.class)
    private @Nullable String base;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text")
    private ReportFormat format;

    CatalogCheckCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        CatalogSource source = CatalogSource.read(file, base);
        source.warn(terminal);
        // What could not be read would be told as missing.
        Report report = source.report().outcome() == Outcome.INVALID ? source.report() : source.report(checks(source));
        format.writer(terminal.locale()).write(report, terminal.out());
        return report.outcome() == Outcome.INVALID ? ExitCode.FINDINGS : ExitCode.FINE;
    }

    /** What the catalogue says, then the RDF itself; what reading has told already is not told again. */
    private Consumer<ProblemSink> checks(CatalogSource source) {
        return sink -> {
            CatalogChecker.check(source.catalog(), sink);
            byShapes(source).problems().stream()
                    .filter(problem -> !source.report().problems().contains(problem))
                    .forEach(sink::accept);
        };
    }

    /** RDF as it stands; of a declaration, the RDF that it would give. */
    private Report byShapes(CatalogSource source) {
        ShapesChecker checker =
                shapes.isEmpty() ? ShapesChecker.dcatAp().besideModelChecks() : ShapesChecker.read(shapes);
        return source.isDeclaration()
                ? checker.check(source.catalog(), source.writer(DcatProfile.HVD))
                : checker.check(file);
    }
}
