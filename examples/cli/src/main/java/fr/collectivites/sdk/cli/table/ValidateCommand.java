package fr.collectivites.sdk.cli.table;

import fr.collectivites.sdk.cli.ExitCode;
import fr.collectivites.sdk.cli.FailureSentences;
import fr.collectivites.sdk.cli.ShownOptions;
import fr.collectivites.sdk.cli.Terminal;
import fr.collectivites.sdk.core.code.Siren;
import fr.collectivites.sdk.core.code.Siret;
import fr.collectivites.sdk.core.privacy.PersonalDataCheck;
import fr.collectivites.sdk.core.privacy.PublisherCheck;
import fr.collectivites.sdk.core.problem.CoreCode;
import fr.collectivites.sdk.core.problem.Messages;
import fr.collectivites.sdk.core.problem.Outcome;
import fr.collectivites.sdk.core.problem.Problem;
import fr.collectivites.sdk.core.problem.Report;
import fr.collectivites.sdk.core.problem.ReportCollector;
import fr.collectivites.sdk.core.problem.SdkException;
import fr.collectivites.sdk.core.report.ReportWriter;
import fr.collectivites.sdk.core.validation.check.Check;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code collectivites validate}: judges files by their schemas. */
@Command(name = "validate", aliases = "valider")
@SuppressWarnings("NullAway.Init") // picocli sets the fields
public final class ValidateCommand implements Callable<Integer> {

    private final Terminal terminal;
    private final Messages messages;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", arity = "0..*")
    private List<Path> files = new ArrayList<>();

    @Option(names = "--schema", paramLabel = "ID|PATH", defaultValue = "")
    private String schema;

    @Option(names = "--catalog", paramLabel = "PATH")
    private @Nullable Path catalog;

    @Mixin
    private ModeOption judging;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text")
    private ReportFormat format;

    @Option(names = "--output", paramLabel = "PATH")
    private @Nullable Path output;

    @Option(names = "--rules", paramLabel = "URL", converter = RulesPage.class)
    private @Nullable URI rules;

    @Mixin
    private ShownOptions shown;

    @Option(names = "--personal-data")
    private boolean personalData;

    @Option(names = "--publisher", paramLabel = "SIREN|SIRET", converter = PublisherNumber.class)
    private @Nullable Siren publisher;

    @Mixin
    private ReadingOptions reading;

    public ValidateCommand(Terminal terminal) {
        this.terminal = terminal;
        this.messages = terminal.messages("validate");
    }

    @Override
    public Integer call() throws IOException {
        // A call that may stand for many files gives the same form of document when it happens to find one.
        boolean many = files.size() > 1 || catalog != null || files.stream().anyMatch(Files::isDirectory);
        if (files.isEmpty() && catalog == null) {
            throw wrong("nothing-given");
        } else if (format == ReportFormat.HTML && many && output == null) {
            throw wrong("folder-needed");
        }
        checkOutput(many);
        Validators validators = new Validators(terminal, schema, judging.mode(), reading.toReadOptions(), checks());
        try (Inputs inputs = new Inputs(terminal)) {
            for (Path file : files) {
                inputs.add(file);
            }
            if (catalog != null) {
                inputs.addDeclared(catalog);
            }
            if (!many) {
                // Of many files some may be meant
                checkOptions(inputs.all().get(0));
            }
            Progress progress = new Progress(terminal, inputs.all(), System::nanoTime);
            try {
                return many
                        ? many(inputs.all(), validators, progress)
                        : one(inputs.all().get(0), validators, progress);
            } finally {
                progress.clear();
            }
        }
    }

    /** Told before a long work, not after it. */
    private void checkOutput(boolean many) {
        if (output == null || (format == ReportFormat.HTML && many)) {
            return;
        }
        Path folder = output.toAbsolutePath().getParent();
        if (Files.isDirectory(output)) {
            throw new SdkException(messages.text("output-is-folder", Map.of("path", output.toString())));
        } else if (folder != null && !Files.isDirectory(folder)) {
            throw new SdkException(messages.text("no-folder", Map.of("path", output.toString())));
        }
    }

    private void checkOptions(Input input) {
        String file = input.source().name();
        reading.unfitFor(file).ifPresent(key -> {
            throw new ParameterException(spec.commandLine(), messages.text(key, Map.of("file", file)));
        });
    }

    private List<Check> checks() {
        List<Check> checks = new ArrayList<>();
        if (personalData) {
            checks.add(PersonalDataCheck.create());
        }
        if (publisher != null) {
            checks.add(PublisherCheck.of(publisher));
        }
        return checks;
    }

    /** The SIREN of a body, from its SIREN or the SIRET of one of its establishments. */
    static final class PublisherNumber implements ITypeConverter<Siren> {
        @Override
        public Siren convert(String value) {
            return Siret.parse(value)
                    .map(Siret::siren)
                    .or(() -> Siren.parse(value))
                    .orElseThrow(() -> new IllegalArgumentException("neither SIREN nor SIRET: " + value));
        }
    }

    /** The address of a page that explains codes. */
    static final class RulesPage implements ITypeConverter<URI> {
        @Override
        public URI convert(String value) {
            URI page = URI.create(value);
            // The library knows which addresses a report may link to
            ReportWriter.html(Locale.FRENCH).rules(page);
            return page;
        }
    }

    private ParameterException wrong(String key) {
        return new ParameterException(spec.commandLine(), messages.text(key));
    }

    private int one(Input input, Validators validators, Progress progress) throws IOException {
        Report report = validators.judge(input, progress);
        progress.finished(input);
        requireSheet(report);
        try (ReportOutput reports =
                output == null ? ReportOutput.one(terminal.out(), writer()) : ReportOutput.oneFile(output, writer())) {
            reports.add(report);
            reports.complete();
        }
        if (output != null) {
            ReportWriter.line(terminal.locale()).write(report, terminal.out());
            tellWhere(output);
        }
        return report.outcome() == Outcome.INVALID ? ExitCode.FINDINGS : ExitCode.FINE;
    }

    /** Judges every file, even when one cannot be read: thousands may stand behind it. */
    private int many(List<Input> inputs, Validators validators, Progress progress) throws IOException {
        Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
        int unreadable = 0;
        try (ReportOutput reports = documentOfMany()) {
            for (Input input : inputs) {
                try {
                    Report report = validators.judge(input, progress);
                    progress.finished(input);
                    requireSheet(report);
                    outcomes.merge(report.outcome(), 1, Integer::sum);
                    reports.add(report);
                    if (output != null) {
                        ReportWriter.line(terminal.locale()).write(report, terminal.out());
                    }
                } catch (SdkException failure) {
                    progress.finished(input);
                    unreadable++;
                    terminal.complain(new FailureSentences(terminal).of(failure));
                    if (format.forPrograms()) {
                        reports.add(unreadable(input));
                    }
                }
            }
            reports.complete();
        }
        if (format == ReportFormat.TEXT || output != null) {
            tally(inputs.size(), outcomes, unreadable);
        }
        if (output != null) {
            tellWhere(output);
        }
        if (unreadable > 0) {
            return ExitCode.FAILURE;
        }
        return outcomes.containsKey(Outcome.INVALID) ? ExitCode.FINDINGS : ExitCode.FINE;
    }

    /** A sheet that the person asks for and that is not there is told like a file that cannot be read: nothing was. */
    private void requireSheet(Report report) {
        for (Problem problem : report.problems()) {
            if (problem.rule().filter("no-such-sheet"::equals).isPresent()) {
                throw new SdkException(problem.text(terminal.locale()));
            }
        }
    }

    private Report unreadable(Input input) {
        ReportCollector collector = new ReportCollector();
        collector.accept(Problem.of(CoreCode.SOURCE_ERROR).build());
        return Report.builder(collector)
                .source("path", input.source().name())
                .mode(judging.mode().word())
                .build();
    }

    private ReportOutput documentOfMany() throws IOException {
        if (output == null) {
            return ReportOutput.many(terminal.out(), writer());
        }
        return format == ReportFormat.HTML
                ? ReportOutput.pages(output, writer(), terminal.locale())
                : ReportOutput.manyFile(output, writer());
    }

    private ReportWriter writer() {
        ReportWriter writer = shown.applyTo(format.writer(terminal.locale()));
        writer = rules == null ? writer : writer.rules(rules);
        return output == null && terminal.colours() ? writer.colours() : writer;
    }

    private void tally(int files, Map<Outcome, Integer> outcomes, int unreadable) {
        StringBuilder line = new StringBuilder();
        line.append(messages.text(files < 2 ? "tally.one" : "tally.many", Map.of("n", Integer.toString(files))));
        outcomes.forEach(
                (outcome, n) -> line.append(" · ").append(n).append(' ').append(outcome.label(terminal.locale())));
        if (unreadable > 0) {
            line.append(" · ").append(unreadable).append(' ').append(messages.text("unreadable"));
        }
        terminal.print("\n" + line);
    }

    private void tellWhere(Path written) {
        terminal.print(messages.text("written", Map.of("path", written.toString())));
    }
}
