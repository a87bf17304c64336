package fr.collectivites.sdk.cli.places;

import fr.collectivites.sdk.cli.ExitCode;
import fr.collectivites.sdk.cli.Terminal;
import fr.collectivites.sdk.core.place.StandardVersion;
import fr.collectivites.sdk.core.place.check.PlaceChecker;
import fr.collectivites.sdk.core.place.convert.StandardTable;
import fr.collectivites.sdk.core.problem.Messages;
import fr.collectivites.sdk.core.problem.Outcome;
import fr.collectivites.sdk.core.problem.Report;
import fr.collectivites.sdk.core.report.ReportWriter;
import fr.collectivites.sdk.core.table.ReadOptions;
import fr.collectivites.sdk.core.table.TableSource;
import fr.collectivites.sdk.core.validation.TableValidator;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code collectivites places validate}: the verdict of the registered schema, and the strict one. */
@Command(name = "validate", aliases = "valider")
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class PlacesValidateCommand implements Callable<Integer> {

    private final Terminal terminal;
    private final Messages messages;

    @Parameters(paramLabel = "FILE", arity = "1..*")
    private List<Path> files;

    @Option(names = "--output", paramLabel = "PATH")
    private @Nullable Path output;

    @Option(names = "--centres", paramLabel = "PATH")
    private @Nullable Path centres;

    @Option(names = "--mask-values")
    private boolean maskValues;

    PlacesValidateCommand(Terminal terminal) {
        this.terminal = terminal;
        this.messages = terminal.messages("places-validate");
    }

    @Override
    public Integer call() {
        boolean invalid = false;
        for (Path file : files) {
            invalid |= judge(file);
        }
        return invalid ? ExitCode.FINDINGS : ExitCode.FINE;
    }

    private boolean judge(Path file) {
        TableSource source = TableSource.file(file);
        StandardVersion version = StandardTable.read(source, ReadOptions.defaults(), problem -> {}, place -> {});
        Report registered =
                TableValidator.builder(PlaceFiles.schema(version)).build().validate(source);
        PlaceChecker.Builder checker = PlaceChecker.builder(LocalDate.now(ZoneId.of("Europe/Paris")));
        if (centres != null) {
            checker.centres(PlaceFiles.centres(centres, terminal));
        }
        Report strict = TableValidator.builder(PlaceFiles.schema(version))
                .check(checker.build().asCheck())
                .build()
                .validate(source);
        terminal.print(messages.text(
                "registered",
                Map.of(
                        "path", file.toString(),
                        "schema", version.schema(),
                        "outcome", registered.outcome().label(terminal.locale()))));
        terminal.print(messages.text("strict"));
        ReportWriter text = masked(ReportWriter.text(terminal.locale()));
        (terminal.colours() ? text.colours() : text).write(strict, terminal.out());
        if (output != null) {
            masked(ReportWriter.html(terminal.locale())).write(strict, output);
            terminal.print(messages.text("written", Map.of("path", output.toString())));
        }
        return registered.outcome() == Outcome.INVALID || strict.outcome() == Outcome.INVALID;
    }

    private ReportWriter masked(ReportWriter writer) {
        return maskValues ? writer.maskValues() : writer;
    }
}
