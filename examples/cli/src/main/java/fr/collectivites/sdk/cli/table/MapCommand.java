package fr.collectivites.sdk.cli.table;

import fr.collectivites.sdk.cli.ExitCode;
import fr.collectivites.sdk.cli.Printable;
import fr.collectivites.sdk.cli.Schemas;
import fr.collectivites.sdk.cli.ShownOptions;
import fr.collectivites.sdk.cli.Terminal;
import fr.collectivites.sdk.core.mapping.Mapping;
import fr.collectivites.sdk.core.mapping.draft.MappingDraft;
import fr.collectivites.sdk.core.problem.Messages;
import fr.collectivites.sdk.core.problem.Outcome;
import fr.collectivites.sdk.core.problem.Problem;
import fr.collectivites.sdk.core.problem.Report;
import fr.collectivites.sdk.core.problem.SdkException;
import fr.collectivites.sdk.core.report.ReportWriter;
import fr.collectivites.sdk.core.schema.TableSchema;
import fr.collectivites.sdk.core.table.TableSource;
import fr.collectivites.sdk.core.validation.TableValidator;
import fr.collectivites.sdk.core.writing.TableWriter;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
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

/** {@code collectivites map}: proposes how the columns of a file become the fields of a schema, and applies it. */
@Command(name = "map", aliases = "correspondre")
@SuppressWarnings("NullAway.Init") // picocli sets the fields
public final class MapCommand implements Callable<Integer> {

    private final Terminal terminal;
    private final Messages messages;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", arity = "0..1")
    private @Nullable Path file;

    @Option(names = "--schema", paramLabel = "ID|PATH")
    private @Nullable String schema;

    @Option(names = "--mapping", paramLabel = "PATH")
    private @Nullable Path mapping;

    @Option(names = "--output", paramLabel = "PATH")
    private @Nullable Path output;

    @Option(names = "--apply", paramLabel = "PATH")
    private @Nullable Path apply;

    @Option(names = "--force")
    private boolean force;

    @Option(names = "--json-schema")
    private boolean jsonSchema;

    @Mixin
    private ShownOptions shown;

    @Mixin
    private ReadingOptions reading;

    public MapCommand(Terminal terminal) {
        this.terminal = terminal;
        this.messages = terminal.messages("map");
    }

    @Override
    public Integer call() throws IOException {
        if (jsonSchema) {
            terminal.print(Mapping.jsonSchema());
            return ExitCode.FINE;
        } else if (file == null) {
            throw wrong("nothing-given");
        } else if ((mapping == null) == (schema == null)) {
            throw wrong("schema-or-mapping");
        } else if (mapping != null && output != null) {
            throw wrong("output-of-draft");
        }
        try (Inputs inputs = new Inputs(terminal)) {
            return map(inputs.one(file));
        }
    }

    private int map(Input input) throws IOException {
        TableSource source = input.source();
        Mapping chosen = mapping == null ? draft(source, String.valueOf(schema)) : Mapping.read(mapping);
        for (Problem problem : chosen.problems()) {
            if (mapping != null) {
                terminal.print(Printable.line(problem.message(terminal.locale())));
            }
        }
        if (chosen.report().outcome() == Outcome.INVALID) {
            return ExitCode.FINDINGS;
        }
        return apply == null ? ExitCode.FINE : apply(chosen, input, apply);
    }

    private ParameterException wrong(String key) {
        return new ParameterException(spec.commandLine(), messages.text(key));
    }

    private Mapping draft(TableSource source, String name) throws IOException {
        TableSchema target = Schemas.find(name, terminal);
        MappingDraft draft = MappingDraft.of(source, target, reading.toReadOptions());
        for (Problem problem : draft.problems()) {
            terminal.remark(problem.message(terminal.locale()));
        }
        if (draft.headerRow() > 1) {
            terminal.print(messages.text("header", Map.of("row", Long.toString(draft.headerRow()))));
        }
        int width = draft.lines().stream()
                .mapToInt(line -> line.field().length())
                .max()
                .orElse(0);
        for (MappingDraft.Line line : draft.lines()) {
            String field = line.field() + " ".repeat(width - line.field().length());
            terminal.print(Printable.line(
                    line.columns().isEmpty()
                            ? field + "    " + messages.text("open")
                            : field + "  ← " + String.join(" + ", line.columns()) + "  (" + line.text(terminal.locale())
                                    + ")"));
        }
        columns("unused", draft.unused());
        if (output != null) {
            write(draft.toYaml(terminal.locale()), output);
            terminal.print(messages.text("written", Map.of("path", output.toString())));
        }
        return draft.mapping();
    }

    private void columns(String key, List<String> labels) {
        if (!labels.isEmpty()) {
            terminal.print(Printable.line(messages.text(key, Map.of("columns", String.join(", ", labels)))));
        }
    }

    /** A mapping that somebody has read over must not be lost to a new draft. */
    private void write(String yaml, Path path) throws IOException {
        try {
            Files.writeString(path, yaml, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        } catch (FileAlreadyExistsException e) {
            throw new SdkException(messages.text("exists", Map.of("path", path.toString())));
        }
    }

    private int apply(Mapping chosen, Input input, Path target) {
        Progress progress = new Progress(terminal, List.of(input), System::nanoTime);
        Outcome worst = force ? Outcome.INVALID : Outcome.VALID_WITH_WARNINGS;
        Report report;
        boolean written;
        try (TableWriter writer =
                TableWriter.builder(target, chosen.schema()).accept(worst).open()) {
            writer.writeAll(chosen.apply(progress.watch(input), reading.toReadOptions()));
            progress.finished(input);
            report = writer.commit();
            written = writer.isWritten();
        }
        // Findings on a file that does not exist help nobody: those of the source, at its lines and cells, do
        Report shownReport = written ? report : ofSource(chosen, input);
        ReportWriter text = shown.applyTo(ReportWriter.text(terminal.locale()));
        (terminal.colours() ? text.colours() : text).write(shownReport, terminal.out());
        terminal.print(messages.text(written ? "written" : "not-written", Map.of("path", target.toString())));
        return report.outcome() == Outcome.INVALID ? ExitCode.FINDINGS : ExitCode.FINE;
    }

    private Report ofSource(Mapping chosen, Input input) {
        return TableValidator.builder(chosen.schema())
                .build()
                .validate(chosen.apply(input.source(), reading.toReadOptions()));
    }
}
