package fr.collectivites.sdk.cli.places;

import fr.collectivites.sdk.cli.ExitCode;
import fr.collectivites.sdk.cli.ShownOptions;
import fr.collectivites.sdk.cli.Terminal;
import fr.collectivites.sdk.core.place.StandardRecord;
import fr.collectivites.sdk.core.place.clean.Cleaner;
import fr.collectivites.sdk.core.place.clean.Cleaning;
import fr.collectivites.sdk.core.place.convert.PlaceRow;
import fr.collectivites.sdk.core.problem.CoreCode;
import fr.collectivites.sdk.core.problem.Messages;
import fr.collectivites.sdk.core.problem.Outcome;
import fr.collectivites.sdk.core.problem.Report;
import fr.collectivites.sdk.core.problem.ReportCollector;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
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

    @Mixin
    private MappingOption mapping;

    @Option(
            names = "--only",
            paramLabel = "KIND",
            split = ",",
            converter = Kind.class,
            completionCandidates = Kinds.class)
    private List<Cleaning> only = new ArrayList<>();

    @Option(names = "--output", paramLabel = "PATH")
    private @Nullable Path output;

    @Mixin
    private ShownOptions shown;

    PlacesCleanCommand(Terminal terminal) {
        this.terminal = terminal;
        this.messages = terminal.messages("places-clean");
    }

    @Override
    public Integer call() {
        if (output != null) {
            PlaceFiles.requireFolder(output, terminal);
        }
        ReportCollector changes = new ReportCollector();
        Cleaner cleaner = Cleaner.of(only.isEmpty() ? Cleaning.all() : only);
        List<StandardRecord> cleaned = mapping.read(file, terminal, changes).stream()
                .map(place -> cleaner.clean(place, changes))
                .map(PlaceRow::record)
                .toList();
        PlaceChanges.print(changes, output != null, shown, terminal);
        if (!Report.builder(changes).build().byCode().containsKey(CoreCode.CORRECTED.code())) {
            terminal.print(messages.text("nothing"));
        }
        if (output == null) {
            terminal.print(messages.text("preview"));
            return ExitCode.FINE;
        }
        Report written = PlaceFiles.write(cleaned, output);
        PlaceFiles.tellWritten(written, output, terminal);
        return written.outcome() == Outcome.INVALID ? ExitCode.FINDINGS : ExitCode.FINE;
    }

    /** A kind of change by its word. */
    static final class Kind implements ITypeConverter<Cleaning> {
        @Override
        public Cleaning convert(String value) {
            return Cleaning.valueOf(value.strip().toUpperCase(Locale.ROOT));
        }
    }

    /** The words of all kinds. */
    static final class Kinds extends ArrayList<String> {
        private static final long serialVersionUID = 1;

        Kinds() {
            super(Cleaning.all().stream().map(Cleaning::word).toList());
        }
    }
}
