package fr.collectivites.sdk.cli.needs;

import fr.collectivites.sdk.cli.ExitCode;
import fr.collectivites.sdk.cli.JsonOutput;
import fr.collectivites.sdk.cli.Printable;
import fr.collectivites.sdk.cli.Terminal;
import fr.collectivites.sdk.core.code.EpciCode;
import fr.collectivites.sdk.needs.client.NeedsClient;
import fr.collectivites.sdk.needs.client.NeedsQuery;
import fr.collectivites.sdk.needs.client.RecordType;
import fr.collectivites.sdk.needs.need.DigitalNeed;
import fr.collectivites.sdk.needs.need.NeedStatus;
import fr.collectivites.sdk.needs.registry.NeedTheme;
import fr.collectivites.sdk.needs.registry.OrganisationRef;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code collectivites needs list}: the needs on a platform. */
@Command(name = "list", aliases = "lister")
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class NeedsListCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Mixin
    private NeedsOptions options;

    @Option(names = "--theme", paramLabel = "CODE", split = ",")
    private List<String> themes = List.of();

    @Option(names = "--status", paramLabel = "CODE", split = ",")
    private List<String> statuses = List.of();

    @Option(names = "--epci", paramLabel = "SIREN", split = ",")
    private List<String> epcis = List.of();

    @Option(names = "--query", paramLabel = "WORDS")
    private @Nullable String query;

    NeedsListCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        NeedsQuery.Builder asked = NeedsQuery.builder();
        themes.forEach(theme -> asked.theme(NeedTheme.of(theme)));
        statuses.forEach(status -> asked.status(NeedStatus.of(status)));
        epcis.forEach(epci -> asked.epci(
                EpciCode.parse(epci).orElseThrow(() -> options.wrong(terminal, "no-epci", Map.of("value", epci)))));
        if (query != null) {
            asked.text(query);
        }
        try (NeedsClient client = options.client(terminal, "needs.read")) {
            if (options.json()) {
                JsonOutput.write(
                        Map.of(
                                "needs",
                                client.list(RecordType.NEED, asked.build()).toList()),
                        terminal);
            } else {
                client.list(RecordType.NEED, asked.build()).forEach(need -> terminal.print(line(need)));
            }
        }
        return ExitCode.FINE;
    }

    private static String line(DigitalNeed need) {
        return Printable.line(String.join(
                "  ",
                need.id().orElse(""),
                need.status().map(NeedStatus::code).orElse("-"),
                need.theme().map(NeedTheme::code).orElse("-"),
                need.title().orElse("-"),
                need.owner().flatMap(OrganisationRef::name).orElse("")));
    }
}
