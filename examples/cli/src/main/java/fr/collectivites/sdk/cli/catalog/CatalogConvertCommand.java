package fr.collectivites.sdk.cli.catalog;

import fr.collectivites.sdk.cli.ExitCode;
import fr.collectivites.sdk.cli.Printable;
import fr.collectivites.sdk.cli.Terminal;
import fr.collectivites.sdk.core.problem.Outcome;
import fr.collectivites.sdk.core.report.ReportWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code collectivites catalog convert}: writes a catalogue in another syntax or for another harvester. */
@Command(name = "convert", aliases = "convertir")
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class CatalogConvertCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(paramLabel = "FILE")
    private Path file;

    @Mixin
    private RdfOptions rdf;

    CatalogConvertCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        return write(CatalogSource.read(file, rdf.base()), rdf, terminal);
    }

    /** Writes the catalogue, unless its file has errors: those are told, and nothing is written. */
    static int write(CatalogSource source, RdfOptions rdf, Terminal terminal) {
        if (source.report().outcome() == Outcome.INVALID) {
            ReportWriter.text(terminal.locale()).write(source.report(), terminal.err());
            return ExitCode.FINDINGS;
        }
        source.warn(terminal);
        rdf.write(source.catalog(), terminal);
        Path written = rdf.output();
        if (written != null) {
            terminal.out()
                    .println(terminal.messages("catalog")
                            .text("written", Map.of("path", Printable.line(written.toString()))));
        }
        return ExitCode.FINE;
    }
}
