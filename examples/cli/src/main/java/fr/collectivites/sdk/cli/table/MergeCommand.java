package fr.collectivites.sdk.cli.table;

import fr.collectivites.sdk.cli.ChangeList;
import fr.collectivites.sdk.cli.ExitCode;
import fr.collectivites.sdk.cli.Schemas;
import fr.collectivites.sdk.cli.ShownOptions;
import fr.collectivites.sdk.cli.Terminal;
import fr.collectivites.sdk.cli.TextOrJson;
import fr.collectivites.sdk.core.problem.Messages;
import fr.collectivites.sdk.core.problem.Outcome;
import fr.collectivites.sdk.core.problem.Report;
import fr.collectivites.sdk.core.report.ReportWriter;
import fr.collectivites.sdk.core.schema.TableSchema;
import fr.collectivites.sdk.core.table.TableSource;
import fr.collectivites.sdk.core.writing.MergeResult;
import fr.collectivites.sdk.core.writing.TableMerge;
import fr.collectivites.sdk.core.writing.Vanished;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code collectivites merge}: brings the rows of a new file into a published one. */
@Command(name = "merge", aliases = "fusionner")
@SuppressWarnings("NullAway.Init") // picocli sets the fields
public final class MergeCommand implements Callable<Integer> {

    private final Terminal terminal;
    private final Messages messages;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "NEW")
    private Path file;

    @Option(names = "--into", paramLabel = "PUBLISHED", required = true)
    private Path published;

    @Option(names = "--schema", paramLabel = "ID|PATH", required = true)
    private String schema;

    @Option(names = "--key", paramLabel = "COLUMN", split = ",")
    private List<String> key = new ArrayList<>();

    @Option(names = "--vanished", paramLabel = "POLICY", defaultValue = "ask")
    private Vanished vanished;

    @Option(names = "--accept-warnings")
    private boolean acceptWarnings;

    @Option(names = "--write")
    private boolean write;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text")
    private TextOrJson format;

    @Mixin
    private ShownOptions shown;

    @Mixin
    private ReadingOptions reading;

    public MergeCommand(Terminal terminal) {
        this.terminal = terminal;
        this.messages = terminal.messages("merge");
    }

    @Override
    public Integer call() throws IOException {
        MergeResult result = write
                ? merge().write(TableSource.file(file), published)
                : merge().preview(TableSource.file(file), published);
        show(result);
        boolean invalid =
                result.changes().outcome() == Outcome.INVALID || result.merged().outcome() == Outcome.INVALID;
        return invalid || (write && !result.written()) ? ExitCode.FINDINGS : ExitCode.FINE;
    }

    private ParameterException wrong(String text) {
        return new ParameterException(spec.commandLine(), messages.text(text));
    }

    private TableMerge merge() {
        TableSchema target = Schemas.find(schema, terminal);
        TableMerge.Builder merge = TableMerge.builder(target)
                .vanished(vanished)
                .readOptions(reading.toReadOptions())
                .accept(acceptWarnings ? Outcome.VALID_WITH_WARNINGS : Outcome.VALID);
        List<String> columns = key.isEmpty() ? target.primaryKey() : key;
        if (columns.isEmpty()) {
            throw wrong("no-key");
        } else if (!columns.stream().allMatch(name -> target.field(name).isPresent())) {
            throw wrong("unknown-key");
        }
        return merge.key(columns).build();
    }

    private void show(MergeResult result) throws IOException {
        ChangeList list = new ChangeList(terminal, shown);
        if (format == TextOrJson.JSON) {
            Map<String, Report> reports = new LinkedHashMap<>();
            reports.put("changes", result.changes());
            reports.put("merged", result.merged());
            list.json(reports, result.written() ? published.toString() : "");
            return;
        }
        List<String> ours = List.of("row-added", "row-changed", "row-vanished");
        List<String> others = result.changes().byCode().keySet().stream()
                .filter(code -> !ours.contains(code))
                .toList();
        list.print(result.changes(), others, "faults");
        list.print(result.changes(), List.of("row-added"), "added");
        list.print(result.changes(), List.of("row-changed"), "changed");
        list.print(result.changes(), List.of("row-vanished"), "vanished");
        if (result.changes().groups().isEmpty()) {
            terminal.print(messages.text("nothing"));
        }
        terminal.print(messages.text("merged"));
        ReportWriter text = shown.applyTo(ReportWriter.text(terminal.locale()));
        (terminal.colours() ? text.colours() : text).write(result.merged(), terminal.out());
        terminal.print(
                result.written()
                        ? messages.text("written", Map.of("path", published.toString()))
                        : messages.text(write ? "not-written" : "preview"));
    }
}
