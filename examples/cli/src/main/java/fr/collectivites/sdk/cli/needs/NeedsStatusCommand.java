package fr.collectivites.sdk.cli.needs;

import fr.collectivites.sdk.cli.ExitCode;
import fr.collectivites.sdk.cli.JsonOutput;
import fr.collectivites.sdk.cli.Printable;
import fr.collectivites.sdk.cli.Terminal;
import fr.collectivites.sdk.needs.client.NeedsClient;
import fr.collectivites.sdk.needs.client.RecordType;
import fr.collectivites.sdk.needs.lifecycle.Lifecycle;
import fr.collectivites.sdk.needs.lifecycle.NeedLifecycle;
import fr.collectivites.sdk.needs.need.DigitalNeed;
import fr.collectivites.sdk.needs.need.NeedStatus;
import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code collectivites needs status}: where a need stands, and where it may go from there. */
@Command(name = "status", aliases = "etat")
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class NeedsStatusCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Mixin
    private NeedsOptions options;

    @Parameters(paramLabel = "ID")
    private String id;

    NeedsStatusCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        Optional<DigitalNeed> found;
        try (NeedsClient client = options.client(terminal, "needs.read")) {
            found = client.find(RecordType.NEED, id);
        }
        if (found.isEmpty()) {
            throw options.wrong(terminal, "no-need", Map.of("value", id));
        }
        show(found.get(), options.json(), terminal);
        return ExitCode.FINE;
    }

    /** A need and its state, as this command and {@code transition} show it. */
    static void show(DigitalNeed need, boolean json, Terminal terminal) throws IOException {
        NeedStatus status = NeedLifecycle.status(need);
        if (json) {
            Map<String, Object> out = new LinkedHashMap<>();
            out.put("id", need.id().orElse(""));
            out.put("status", status.code());
            out.put("label", status.label());
            out.put("title", need.title().orElse(""));
            out.put("revision", need.revision().orElse(0));
            out.put(
                    "next",
                    Lifecycle.ofNeeds().targets(status).stream()
                            .map(NeedStatus::code)
                            .toList());
            JsonOutput.write(out, terminal);
            return;
        }
        terminal.print(Printable.line(terminal.messages("needs-status")
                .text(
                        "state",
                        Map.of(
                                "id", need.id().orElse(""),
                                "status", status.code(),
                                "label", status.label(),
                                "title", need.title().orElse(""),
                                "when", need.updatedAt().map(Instant::toString).orElse("–")))));
    }
}
