package fr.collectivites.sdk.cli.places;

import fr.collectivites.sdk.cli.ExitCode;
import fr.collectivites.sdk.cli.Terminal;
import fr.collectivites.sdk.core.place.StandardRecord;
import fr.collectivites.sdk.core.place.clean.Cleaner;
import fr.collectivites.sdk.core.place.clean.Cleaning;
import fr.collectivites.sdk.core.place.convert.PlaceRow;
import fr.collectivites.sdk.core.problem.Messages;
import fr.collectivites.sdk.core.problem.Outcome;
import fr.collectivites.sdk.core.problem.Report;
import fr.collectivites.sdk.core.problem.ReportCollector;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code collectivites places clean}: shows what would be cleaned, and writes a cleaned copy when asked to. */
@Command(name = "clean", aliases = "nettoyer")
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class PlacesCleanCommand implements Callable<Integer> {

    private final Terminal terminal;
    private final Messages messages;

    @Parameters(paramLabel = "FILE")
    private Path file;

    @Option(names = "--only", paramLabel = "KIND", split = ",")
    private List<Cleaning> only = new ArrayList<>();

    @Option(names = "--output", paramLabel = "PATH")
    private @Nullable Path output;

    @Option(names = "--mask-values")
    private boolean maskValues;

    PlacesCleanCommand(Terminal terminal) {
        this.terminal = terminal;
        this.messages = terminal.messages("places-clean");
    }

    @Override
    public Integer call() {
        ReportCollector changes = new ReportCollector();
        Cleaner cleaner = Cleaner.of(only.isEmpty() ? Cleaning.all() : only);
        List<StandardRecord> cleaned = PlaceFiles.read(file, changes).stream()
                .map(place -> cleaner.clean(place, changes))
                .map(PlaceRow::record)
                .toList();
        PlaceFiles.print(changes, file, cleaned.size(), maskValues, terminal);
        if (output == null) {
            terminal.print(messages.text("preview"));
            return ExitCode.FINE;
        }
        Report written = PlaceFiles.write(cleaned, output);
        terminal.print(messages.text(
                "written",
                Map.of("path", output.toString(), "outcome", written.outcome().label(terminal.locale()))));
        return written.outcome() == Outcome.INVALID ? ExitCode.FINDINGS : ExitCode.FINE;
    }
}
