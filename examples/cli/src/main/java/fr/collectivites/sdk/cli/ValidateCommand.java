package fr.collectivites.sdk.cli;

import fr.collectivites.sdk.core.problem.CoreCode;
import fr.collectivites.sdk.core.problem.Messages;
import fr.collectivites.sdk.core.problem.Outcome;
import fr.collectivites.sdk.core.problem.Problem;
import fr.collectivites.sdk.core.problem.Report;
import fr.collectivites.sdk.core.problem.ReportCollector;
import fr.collectivites.sdk.core.report.ReportWriter;
import fr.collectivites.sdk.core.schema.TableSchema;
import fr.collectivites.sdk.core.table.SourceException;
import fr.collectivites.sdk.core.table.TableSource;
import fr.collectivites.sdk.core.validation.Mode;
import fr.collectivites.sdk.core.validation.TableValidator;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code collectivites validate}: judges files by a schema. */
@Command(name = "validate", aliases = "valider")
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class ValidateCommand implements Callable<Integer> {

    private final Terminal terminal;
    private final Messages messages;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", arity = "1..*")
    private List<Path> files;

    @Option(names = "--schema", paramLabel = "ID|PATH", required = true)
    private String schemaName;

    @Option(
            names = "--mode",
            paramLabel = "MODE",
            defaultValue = "validata",
            converter = ModeWord.class,
            completionCandidates = ModeWord.class)
    private Mode mode;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text")
    private ReportFormat format;

    @Option(names = "--output", paramLabel = "PATH")
    private @Nullable Path output;

    @Option(names = "--limit", paramLabel = "N")
    private @Nullable Integer limit;

    @Option(names = "--mask-values")
    private boolean maskValues;

    @Mixin
    private ReadingOptions reading;

    ValidateCommand(Terminal terminal) {
        this.terminal = terminal;
        this.messages = terminal.messages("validate");
    }

    @Override
    public Integer call() throws IOException {
        if (limit != null && limit < 0) {
            throw new ParameterException(spec.commandLine(), messages.text("negative-limit"));
        } else if (format == ReportFormat.HTML && files.size() > 1 && output == null) {
            throw new ParameterException(spec.commandLine(), messages.text("folder-needed"));
        }
        TableSchema schema = Schemas.find(schemaName, terminal);
        TableValidator validator = TableValidator.builder(schema)
                .mode(mode)
                .readOptions(reading.toReadOptions())
                .build();
        return files.size() == 1 ? one(validator) : several(validator, schema);
    }

    private int one(TableValidator validator) throws IOException {
        Report report = validator.validate(TableSource.file(files.get(0)));
        try (ReportOutput reports = reports()) {
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
    private int several(TableValidator validator, TableSchema schema) throws IOException {
        Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
        int unreadable = 0;
        try (ReportOutput reports = reports()) {
            for (Path file : files) {
                try {
                    Report report = validator.validate(TableSource.file(file));
                    outcomes.merge(report.outcome(), 1, Integer::sum);
                    reports.add(report);
                    if (output != null) {
                        ReportWriter.line(terminal.locale()).write(report, terminal.out());
                    }
                } catch (SourceException failure) {
                    unreadable++;
                    String sentence = new FailureSentences(terminal).of(failure);
                    terminal.complain(sentence);
                    if (format == ReportFormat.JSON || format == ReportFormat.NDJSON) {
                        // A program that reads these counts on one report for each file.
                        reports.add(unreadable(file, schema, sentence));
                    }
                }
            }
            reports.complete();
        }
        if (format == ReportFormat.TEXT || output != null) {
            tally(outcomes, unreadable);
        }
        if (output != null) {
            tellWhere(output);
        }
        if (unreadable > 0) {
            return ExitCode.FAILURE;
        }
        return outcomes.containsKey(Outcome.INVALID) ? ExitCode.FINDINGS : ExitCode.FINE;
    }

    private Report unreadable(Path file, TableSchema schema, String sentence) {
        ReportCollector collector = new ReportCollector();
        collector.accept(
                Problem.of(CoreCode.SOURCE_ERROR).with("reason", sentence).build());
        return Report.builder(collector)
                .source("path", file.toString())
                .schema(new Report.SchemaReference(
                        schema.id().name(), schema.id().version()))
                .mode(mode.word())
                .build();
    }

    private ReportOutput reports() throws IOException {
        ReportWriter writer = format.writer(terminal.locale());
        if (limit != null) {
            writer = writer.limit(limit);
        }
        if (maskValues) {
            writer = writer.maskValues();
        }
        boolean many = files.size() > 1;
        ReportOutput.Layout layout = ReportOutput.Layout.PLAIN;
        if (many && format == ReportFormat.TEXT) {
            layout = ReportOutput.Layout.BLANK_LINE;
        } else if (many && format == ReportFormat.JSON) {
            layout = ReportOutput.Layout.JSON_ARRAY;
        }
        if (output == null) {
            return ReportOutput.stream(terminal.out(), terminal.colours() ? writer.colours() : writer, layout);
        }
        return many && format == ReportFormat.HTML
                ? ReportOutput.folder(output, writer)
                : ReportOutput.file(output, writer, layout);
    }

    private void tally(Map<Outcome, Integer> outcomes, int unreadable) {
        StringBuilder line = new StringBuilder("\n");
        line.append(messages.text("tally", Map.of("n", Integer.toString(files.size()))));
        outcomes.forEach(
                (outcome, n) -> line.append(" · ").append(n).append(' ').append(outcome.label(terminal.locale())));
        if (unreadable > 0) {
            line.append(" · ").append(unreadable).append(' ').append(messages.text("unreadable"));
        }
        terminal.out().println(line);
    }

    private void tellWhere(Path written) {
        terminal.out().println(messages.text("written", Map.of("path", written.toString())));
    }
}
