package fr.collectivites.sdk.cli.table;

import fr.collectivites.sdk.cli.ChangeList;
import fr.collectivites.sdk.cli.ExitCode;
import fr.collectivites.sdk.cli.Schemas;
import fr.collectivites.sdk.cli.ShownOptions;
import fr.collectivites.sdk.cli.Terminal;
import fr.collectivites.sdk.cli.TextOrJson;
import fr.collectivites.sdk.core.correction.Correction;
import fr.collectivites.sdk.core.correction.Fixer;
import fr.collectivites.sdk.core.problem.Messages;
import fr.collectivites.sdk.core.problem.Outcome;
import fr.collectivites.sdk.core.problem.ProblemSink;
import fr.collectivites.sdk.core.problem.Report;
import fr.collectivites.sdk.core.report.ReportWriter;
import fr.collectivites.sdk.core.table.TableSource;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code collectivites fix}: shows what can be corrected with certainty, and writes a corrected copy when asked to. */
@Command(name = "fix", aliases = "corriger")
@SuppressWarnings("NullAway.Init") // picocli sets the fields
public final class FixCommand implements Callable<Integer> {

    private final Terminal terminal;
    private final Messages messages;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE")
    private Path file;

    @Option(names = "--schema", paramLabel = "ID|PATH", required = true)
    private String schema;

    @Option(names = "--write")
    private boolean write;

    @Option(names = "--output", paramLabel = "PATH")
    private @Nullable Path output;

    @Option(names = "--in-place")
    private boolean inPlace;

    @Option(names = "--accept", paramLabel = "KIND", split = ",")
    private List<String> accepted = new ArrayList<>();

    @Option(names = "--log", paramLabel = "PATH")
    private @Nullable Path log;

    @Mixin
    private ModeOption judging;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text")
    private TextOrJson format;

    @Mixin
    private ShownOptions shown;

    @Mixin
    private ReadingOptions reading;

    public FixCommand(Terminal terminal) {
        this.terminal = terminal;
        this.messages = terminal.messages("fix");
    }

    @Override
    public Integer call() throws IOException {
        if (inPlace && output != null) {
            throw wrong("two-targets");
        } else if (inPlace && !isDelimited()) {
            throw wrong("not-in-place");
        }
        if (Inputs.isStandardInput(file) && (inPlace || (write && output == null))) {
            throw wrong("output-needed");
        }
        Fixer fixer = Fixer.builder(Schemas.find(schema, terminal))
                .mode(judging.mode())
                .readOptions(reading.toReadOptions())
                .accept(accepted)
                .build();
        Correction correction;
        try (Inputs inputs = new Inputs(terminal)) {
            correction = correct(fixer, inputs.one(file));
        }
        show(correction);
        sayWhatChangedNothing(correction);
        boolean failed = isWriting() && !correction.written();
        return failed || correction.remaining().outcome() == Outcome.INVALID ? ExitCode.FINDINGS : ExitCode.FINE;
    }

    private Correction correct(Fixer fixer, Input input) throws IOException {
        // Read once to see what its columns prove, and once to correct it
        Progress progress = Progress.ofPasses(terminal, input, 2, System::nanoTime);
        try {
            TableSource source = progress.watch(input);
            if (log == null) {
                return correct(fixer, source, change -> {});
            }
            try (CorrectionLog lines = new CorrectionLog(log, terminal.locale(), shown.maskValues())) {
                Correction correction = correct(fixer, source, lines);
                lines.complete();
                return correction;
            }
        } finally {
            progress.clear();
        }
    }

    /** A kind that was accepted and is nowhere in the file may be a slip of the pen. */
    private void sayWhatChangedNothing(Correction correction) {
        Set<String> kinds = new TreeSet<>();
        correction.changes().groups().forEach(group -> kinds.add(group.rule()));
        for (String kind : accepted) {
            if (!kinds.contains(kind)) {
                terminal.remark(messages.text("accepted-nothing", Map.of("kind", kind)));
            }
        }
    }

    private ParameterException wrong(String key) {
        return new ParameterException(spec.commandLine(), messages.text(key));
    }

    private boolean isWriting() {
        return write || inPlace || output != null;
    }

    private boolean isDelimited() {
        return file.toString().toLowerCase(Locale.ROOT).matches(".*\\.(csv|tsv|txt)");
    }

    private Correction correct(Fixer fixer, TableSource source, ProblemSink changes) {
        return isWriting() ? fixer.write(source, target(), changes) : fixer.preview(source, changes);
    }

    /** Where the copy goes: beside the original under a name of its own, unless the person says otherwise. */
    private Path target() {
        if (inPlace) {
            return file;
        } else if (output != null) {
            return output;
        }
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        String stem = dot > 0 ? name.substring(0, dot) : name;
        String extension = name.toLowerCase(Locale.ROOT).endsWith(".tsv") ? ".tsv" : ".csv";
        return file.resolveSibling(stem + messages.text("suffix") + extension);
    }

    private void show(Correction correction) throws IOException {
        ChangeList list = new ChangeList(terminal, shown);
        if (format == TextOrJson.JSON) {
            Map<String, Report> reports = new LinkedHashMap<>();
            reports.put("changes", correction.changes());
            reports.put("remaining", correction.remaining());
            list.json(reports, correction.written() ? target().toString() : "");
            return;
        }
        if (correction.changes().groups().isEmpty()) {
            terminal.print(messages.text("nothing"));
        }
        list.print(correction.changes(), List.of("corrected"), correction.written() ? "corrected" : "would-correct");
        list.print(correction.changes(), List.of("correction-waiting"), "waiting");
        terminal.print(messages.text("remaining"));
        ReportWriter text = shown.applyTo(ReportWriter.text(terminal.locale()));
        (terminal.colours() ? text.colours() : text).write(correction.remaining(), terminal.out());
        if (correction.written()) {
            terminal.print(messages.text("written", Map.of("path", target().toString())));
        } else {
            terminal.print(messages.text(isWriting() ? "not-written" : "preview"));
        }
    }
}
