package fr.collectivites.sdk.cli.publication;

import fr.collectivites.sdk.cli.ExitCode;
import fr.collectivites.sdk.cli.JsonOutput;
import fr.collectivites.sdk.cli.Printable;
import fr.collectivites.sdk.cli.Terminal;
import fr.collectivites.sdk.cli.TextOrJson;
import fr.collectivites.sdk.core.problem.Messages;
import fr.collectivites.sdk.core.problem.SdkException;
import fr.collectivites.sdk.core.territory.Territory;
import fr.collectivites.sdk.opendata.audit.Audit;
import fr.collectivites.sdk.opendata.audit.AuditJson;
import fr.collectivites.sdk.opendata.audit.AuditScope;
import fr.collectivites.sdk.opendata.audit.AuditedBody;
import fr.collectivites.sdk.opendata.audit.Obligation;
import fr.collectivites.sdk.opendata.audit.Obligations;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code collectivites obligations}: what a body is expected to publish, and what an audit found of it. */
@Command(name = "obligations")
@SuppressWarnings("NullAway.Init") // picocli sets the fields
public final class ObligationsCommand implements Callable<Integer> {

    private final Terminal terminal;
    private final Messages messages;

    @Parameters(paramLabel = "CODE")
    private String code;

    @Option(names = "--audit", paramLabel = "FILE")
    private @Nullable Path audit;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text")
    private TextOrJson format;

    public ObligationsCommand(Terminal terminal) {
        this.terminal = terminal;
        this.messages = terminal.messages("obligations");
    }

    @Override
    public Integer call() throws IOException {
        Optional<AuditedBody> body = AuditScope.body(code, Territory.embedded());
        if (body.isEmpty()) {
            terminal.complain(messages.text("unknown", Map.of("code", code)));
            return ExitCode.FINDINGS;
        }
        Optional<Audit> found = audit == null ? Optional.empty() : Optional.of(read(audit, body.get()));
        List<Obligation> obligations = Obligations.bundled().of(body.get());
        if (format == TextOrJson.JSON) {
            JsonOutput.write(json(body.get(), obligations, found), terminal);
        } else {
            print(body.get(), obligations, found);
        }
        return ExitCode.FINE;
    }

    private Audit read(Path file, AuditedBody body) throws IOException {
        Audit read = AuditJson.read(Files.readAllBytes(file))
                .orElseThrow(() -> new SdkException(messages.text("no-audit", Map.of("file", file.toString()))));
        if (read.scope().bodies().stream().noneMatch(one -> one.code().equals(body.code()))) {
            throw new SdkException(messages.text("not-audited", Map.of("file", file.toString(), "name", body.name())));
        }
        return read;
    }

    private void print(AuditedBody body, List<Obligation> obligations, Optional<Audit> found) {
        Locale locale = terminal.locale();
        terminal.out()
                .println(messages.text(
                        body.population() < 0 ? "head.unknown" : "head",
                        Map.of(
                                "name", Printable.line(body.name()),
                                "kind", body.kind().label(),
                                "population", Integer.toString(body.population()))));
        for (Obligation obligation : obligations) {
            terminal.out().println();
            String state = found.map(one -> " : "
                            + one.state(body.code(), obligation.topic().id()).label(locale))
                    .orElse("");
            terminal.out()
                    .println("- " + obligation.topic().label(locale) + " ("
                            + obligation.certainty().label(locale) + ")" + state);
            terminal.out().println("  " + obligation.note().text(locale));
            terminal.out()
                    .println("  "
                            + messages.text(
                                    obligation.source().isChecked() ? "source" : "source.unverified",
                                    Map.of(
                                            "text", obligation.source().text(),
                                            "since", obligation.source().since())));
        }
        terminal.out().println();
        terminal.out().println(messages.text("advice"));
    }

    private Map<String, Object> json(AuditedBody body, List<Obligation> obligations, Optional<Audit> found) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("code", body.code());
        object.put("name", body.name());
        object.put("kind", body.kind().code());
        object.put("population", body.population());
        List<Object> list = new ArrayList<>();
        for (Obligation obligation : obligations) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("id", obligation.id());
            one.put("topic", obligation.topic().id());
            one.put("title", obligation.topic().label(terminal.locale()));
            one.put("certainty", obligation.certainty().name().toLowerCase(Locale.ROOT));
            one.put("text", obligation.source().text());
            one.put("since", obligation.source().since());
            one.put("verified", obligation.source().isChecked());
            one.put("note", obligation.note().text(terminal.locale()));
            found.ifPresent(audited -> one.put(
                    "state", audited.state(body.code(), obligation.topic().id()).code()));
            list.add(one);
        }
        object.put("obligations", list);
        return object;
    }
}
