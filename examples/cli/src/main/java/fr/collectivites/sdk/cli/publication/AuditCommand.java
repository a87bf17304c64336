package fr.collectivites.sdk.cli.publication;

import fr.collectivites.sdk.cli.ExitCode;
import fr.collectivites.sdk.cli.Printable;
import fr.collectivites.sdk.cli.Terminal;
import fr.collectivites.sdk.cli.TextOrJson;
import fr.collectivites.sdk.core.http.HttpTransport;
import fr.collectivites.sdk.core.http.ProxySettings;
import fr.collectivites.sdk.core.problem.Engine;
import fr.collectivites.sdk.core.problem.Messages;
import fr.collectivites.sdk.core.problem.SdkException;
import fr.collectivites.sdk.core.territory.Territory;
import fr.collectivites.sdk.opendata.audit.Audit;
import fr.collectivites.sdk.opendata.audit.AuditJson;
import fr.collectivites.sdk.opendata.audit.AuditScope;
import fr.collectivites.sdk.opendata.audit.AuditState;
import fr.collectivites.sdk.opendata.audit.PortalAudit;
import fr.collectivites.sdk.opendata.audit.page.AuditPages;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code collectivites audit}: what a portal holds of a territory, and in what state, as pages. */
@Command(name = "audit", aliases = "auditer")
@SuppressWarnings("NullAway.Init") // picocli sets the fields
public final class AuditCommand implements Callable<Integer> {

    private final Terminal terminal;
    private final Messages messages;

    @Option(names = "--portal", paramLabel = "URL", required = true)
    private URI portal;

    @Option(names = "--territory", paramLabel = "CODE", required = true)
    private String territory;

    @Option(names = "--output", paramLabel = "DIR")
    private @Nullable Path output;

    @Option(names = "--cache", paramLabel = "DIR")
    private @Nullable Path cache;

    @Option(names = "--cache-size", paramLabel = "MB", defaultValue = "500")
    private int cacheSize;

    @Option(names = "--ca", paramLabel = "FILE")
    private @Nullable Path authority;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text")
    private TextOrJson format;

    public AuditCommand(Terminal terminal) {
        this.terminal = terminal;
        this.messages = terminal.messages("audit");
    }

    @Override
    public Integer call() {
        if (!List.of("http", "https").contains(String.valueOf(portal.getScheme())) || portal.getUserInfo() != null) {
            throw new SdkException(messages.text("no-url"));
        }
        if (cacheSize < 1) {
            throw new SdkException(messages.text("no-size"));
        }
        Optional<AuditScope> scope = AuditScope.of(territory, Territory.embedded());
        if (scope.isEmpty()) {
            terminal.complain(messages.text("unknown", Map.of("code", territory)));
            return ExitCode.FINDINGS;
        }
        Path folder = output == null ? Path.of("audit-" + scope.get().code()) : output;
        Path files = cache == null ? folder.resolve(".cache") : cache;
        HttpTransport.Builder builder = HttpTransport.builder("collectivites/" + Engine.version())
                .maxResponse((long) cacheSize << 20)
                .proxy(ProxySettings.ofEnvironment(terminal.environment()));
        if (authority != null) {
            builder.trust(authority);
        }
        Optional<Audit> earlier = AuditPages.earlier(folder)
                .filter(before -> before.scope().code().equals(scope.get().code()));
        Audit audit;
        try (HttpTransport transport = builder.build()) {
            audit = PortalAudit.builder(transport, portal, files)
                    .maxCache((long) cacheSize << 20)
                    .progress(line -> {
                        if (terminal.liveProgress()) {
                            terminal.remark(line);
                        }
                    })
                    .build()
                    .run(scope.get());
        }
        AuditPages.in(terminal.locale()).write(audit, earlier, folder);
        print(audit, earlier, folder);
        boolean mend = audit.counts().entrySet().stream()
                .anyMatch(count -> count.getValue() > 0
                        && List.of(AuditState.NOT_CONFORMING, AuditState.UNREACHABLE, AuditState.LATE)
                                .contains(count.getKey()));
        return mend ? ExitCode.FINDINGS : ExitCode.FINE;
    }

    private void print(Audit audit, Optional<Audit> earlier, Path folder) {
        if (format == TextOrJson.JSON) {
            terminal.print(new String(AuditJson.write(audit), StandardCharsets.UTF_8));
            return;
        }
        terminal.out()
                .println(messages.text(
                        "summary",
                        Map.of(
                                "name", Printable.line(audit.scope().name()),
                                "publishing", Long.toString(audit.publishing()),
                                "bodies",
                                        Integer.toString(audit.scope().bodies().size()))));
        audit.counts().forEach((state, count) -> {
            if (count > 0) {
                terminal.out().println("  " + state.label(terminal.locale()) + " : " + count);
            }
        });
        earlier.ifPresent(before -> {
            List<Audit.Change> changes = audit.since(before);
            long better = changes.stream().filter(Audit.Change::isBetter).count();
            terminal.out()
                    .println(messages.text(
                            "trend",
                            Map.of(
                                    "date", before.date().toString(),
                                    "better", Long.toString(better),
                                    "worse", Long.toString(changes.size() - better))));
        });
        terminal.out()
                .println(messages.text(
                        "written",
                        Map.of(
                                "page",
                                Printable.line(folder.resolve("index.html").toString()))));
    }
}
