package fr.collectivites.sdk.cli.schemas;

import fr.collectivites.sdk.cli.ExitCode;
import fr.collectivites.sdk.cli.JsonOutput;
import fr.collectivites.sdk.cli.Printable;
import fr.collectivites.sdk.cli.Schemas;
import fr.collectivites.sdk.cli.Terminal;
import fr.collectivites.sdk.cli.TextOrJson;
import fr.collectivites.sdk.core.problem.Messages;
import fr.collectivites.sdk.core.schema.SchemaEntry;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code collectivites schemas list}: which schemas there are. */
@Command(name = "list", aliases = "lister")
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class SchemasListCommand implements Callable<Integer> {

    private final Terminal terminal;
    private final Messages messages;

    @Parameters(paramLabel = "WORD", arity = "0..*")
    private List<String> words = List.of();

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text")
    private TextOrJson format;

    SchemasListCommand(Terminal terminal) {
        this.terminal = terminal;
        this.messages = terminal.messages("schemas-list");
    }

    @Override
    public Integer call() throws IOException {
        List<SchemaEntry> found =
                Schemas.known(terminal).list().stream().filter(this::matches).toList();
        if (format == TextOrJson.JSON) {
            JsonOutput.write(
                    Map.of(
                            "schemas",
                            found.stream().map(SchemasListCommand::json).toList()),
                    terminal);
        } else if (found.isEmpty()) {
            terminal.out().println(messages.text("nothing", Map.of("words", Printable.line(String.join(" ", words)))));
        } else {
            int width = found.stream()
                    .mapToInt(e -> e.id().toString().length())
                    .max()
                    .orElse(0);
            for (SchemaEntry entry : found) {
                String id = entry.id().toString();
                terminal.out().println(id + " ".repeat(width - id.length() + 2) + entry.title());
            }
        }
        return found.isEmpty() ? ExitCode.FINDINGS : ExitCode.FINE;
    }

    private boolean matches(SchemaEntry entry) {
        String text = (entry.id() + " " + entry.title()).toLowerCase(Locale.ROOT);
        return words.stream().allMatch(word -> text.contains(word.toLowerCase(Locale.ROOT)));
    }

    private static Map<String, Object> json(SchemaEntry entry) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("id", entry.id().name());
        object.put("version", entry.id().version());
        object.put("title", entry.title());
        object.put("kind", entry.kind());
        return object;
    }
}
