package fr.collectivites.sdk.cli.places;

import fr.collectivites.sdk.cli.ExitCode;
import fr.collectivites.sdk.cli.ShownOptions;
import fr.collectivites.sdk.cli.Terminal;
import fr.collectivites.sdk.core.place.StandardVersion;
import fr.collectivites.sdk.core.place.check.PlaceChecker;
import fr.collectivites.sdk.core.place.convert.StandardTable;
import fr.collectivites.sdk.core.problem.Messages;
import fr.collectivites.sdk.core.problem.Outcome;
import fr.collectivites.sdk.core.problem.Report;
import fr.collectivites.sdk.core.problem.ReportCollector;
import fr.collectivites.sdk.core.report.ReportPages;
import fr.collectivites.sdk.core.report.ReportWriter;
import fr.collectivites.sdk.core.table.ReadOptions;
import fr.collectivites.sdk.core.table.TableSource;
import fr.collectivites.sdk.core.validation.TableValidator;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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

    @Mixin
    private ShownOptions shown;

    PlacesValidateCommand(Terminal terminal) {
        this.terminal = terminal;
        this.messages = terminal.messages("places-validate");
    }

    @Override
    public Integer call() {
        List<Report> strict = new ArrayList<>();
        boolean invalid = false;
        if (output != null && files.size() == 1) {
            PlaceFiles.requireFolder(output, terminal);
        }
        PlaceChecker checker = checker();
        for (Path file : files) {
            TableSource source = TableSource.file(file);
            StandardVersion version = StandardTable.read(source, ReadOptions.defaults(), problem -> {}, place -> {});
            Report registered =
                    TableValidator.builder(PlaceFiles.schema(version)).build().validate(source);
            Report judged = judge(source, version, checker);
            strict.add(judged);
            tell(file, version, registered, judged);
            invalid |= registered.outcome() == Outcome.INVALID || judged.outcome() == Outcome.INVALID;
        }
        if (output != null) {
            write(strict, output);
            terminal.print(messages.text("written", Map.of("path", output.toString())));
        }
        return invalid ? ExitCode.FINDINGS : ExitCode.FINE;
    }

    private PlaceChecker checker() {
        PlaceChecker.Builder checker = PlaceChecker.builder(LocalDate.now(ZoneId.of("Europe/Paris")));
        return (centres == null ? checker : checker.centres(PlaceFiles.centres(centres, terminal))).build();
    }

    /** What the schema finds and what it forgets, under no name but that of the strict judgement. */
    private static Report judge(TableSource source, StandardVersion version, PlaceChecker checker) {
        ReportCollector findings = new ReportCollector();
        Report judged = TableValidator.builder(PlaceFiles.schema(version))
                .check(checker.asCheck())
                .build()
                .validate(source, findings);
        Report.Builder strict = Report.builder(findings).mode("strict").rows(judged.rows());
        judged.source().forEach(strict::source);
        return strict.build();
    }

    private void tell(Path file, StandardVersion version, Report registered, Report strict) {
        terminal.print(messages.text(
                "registered",
                Map.of(
                        "path", file.toString(),
                        "schema", version.schema(),
                        "outcome", registered.outcome().label(terminal.locale()))));
        terminal.print(messages.text("strict"));
        ReportWriter text = shown.applyTo(ReportWriter.text(terminal.locale()));
        (terminal.colours() ? text.colours() : text).write(strict, terminal.out());
    }

    /** One page, or a folder of them where there are several files. */
    private void write(List<Report> reports, Path target) {
        ReportWriter html = shown.applyTo(ReportWriter.html(terminal.locale()));
        if (reports.size() == 1) {
            html.write(reports.get(0), target);
            return;
        }
        try (ReportPages pages = ReportPages.in(target, html, terminal.locale())) {
            reports.forEach(pages::add);
        }
    }
}
