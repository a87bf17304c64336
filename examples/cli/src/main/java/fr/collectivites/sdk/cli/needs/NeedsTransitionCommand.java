package fr.collectivites.sdk.cli.needs;

import fr.collectivites.sdk.cli.ExitCode;
import fr.collectivites.sdk.cli.Terminal;
import fr.collectivites.sdk.needs.client.NeedsClient;
import fr.collectivites.sdk.needs.client.NeedsRefusedException;
import fr.collectivites.sdk.needs.client.RecordType;
import fr.collectivites.sdk.needs.lifecycle.NeedTransition;
import fr.collectivites.sdk.needs.need.DigitalNeed;
import fr.collectivites.sdk.needs.need.NeedStatus;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code collectivites needs transition}: asks for a change of the state of a need. */
@Command(name = "transition", aliases = "passer")
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class NeedsTransitionCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Mixin
    private NeedsOptions options;

    @Parameters(paramLabel = "ID")
    private String id;

    @Option(names = "--to", paramLabel = "CODE", required = true)
    private String to;

    @Option(names = "--reason", paramLabel = "TEXT")
    private @Nullable String reason;

    @Option(names = "--into", paramLabel = "ID")
    private @Nullable String into;

    NeedsTransitionCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        NeedTransition.Builder asked = NeedTransition.builder(NeedStatus.of(to));
        if (reason != null) {
            asked.reason(reason);
        }
        if (into != null) {
            asked.mergedInto(into);
        }
        try (NeedsClient client = options.client(terminal, "needs.read", "needs.write")) {
            DigitalNeed need = client.find(RecordType.NEED, id)
                    .orElseThrow(() -> options.wrong(terminal, "no-need", Map.of("value", id)));
            DigitalNeed now = client.transition(need, asked.build()).record();
            NeedsStatusCommand.show(now, options.json(), terminal);
            return ExitCode.FINE;
        } catch (NeedsRefusedException e) {
            terminal.complain(e.message(terminal.locale()));
            return ExitCode.FINDINGS;
        }
    }
}
