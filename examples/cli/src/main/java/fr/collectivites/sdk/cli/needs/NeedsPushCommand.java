package fr.collectivites.sdk.cli.needs;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.collectivites.sdk.cli.ExitCode;
import fr.collectivites.sdk.cli.JsonOutput;
import fr.collectivites.sdk.cli.Printable;
import fr.collectivites.sdk.cli.Terminal;
import fr.collectivites.sdk.core.problem.Messages;
import fr.collectivites.sdk.core.territory.Territory;
import fr.collectivites.sdk.needs.client.ImportLine;
import fr.collectivites.sdk.needs.client.ImportOptions;
import fr.collectivites.sdk.needs.client.ImportOutcome;
import fr.collectivites.sdk.needs.client.ImportSummary;
import fr.collectivites.sdk.needs.client.NeedsClient;
import fr.collectivites.sdk.needs.client.PlatformFinding;
import fr.collectivites.sdk.needs.profile.DepartmentProfile;
import fr.collectivites.sdk.needs.profile.PlatformTerritory;
import fr.collectivites.sdk.needs.profile.ProfileReader;
import fr.collectivites.sdk.platform.profile.Perimeter;
import fr.collectivites.sdk.platform.storage.Accounts;
import fr.collectivites.sdk.platform.web.NeedSheet;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code collectivites needs push}: sends a file of records to a platform. */
@Command(name = "push", aliases = "envoyer")
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class NeedsPushCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Mixin
    private NeedsOptions options;

    @Parameters(paramLabel = "FILE")
    private Path file;

    @Option(names = "--owner", paramLabel = "SIREN")
    private @Nullable String owner;

    @Option(names = "--role", paramLabel = "ROLE", defaultValue = "DGS_DSI")
    private String role;

    @Option(names = "--profile", paramLabel = "FILE")
    private @Nullable Path profile;

    @Option(names = "--dry-run")
    private boolean dryRun;

    NeedsPushCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        List<ImportOutcome> rejected = new ArrayList<>();
        ImportSummary summary;
        // Of this call: the platform answers a key that it knows with what it did then, not with how things stand now
        String key = "push-" + UUID.randomUUID();
        try (NeedsClient client = options.client(terminal, "needs.read", "needs.write");
                Stream<ImportLine> lines = lines()) {
            ImportOptions how = dryRun ? ImportOptions.trial() : ImportOptions.standard();
            summary = client.importAll(lines.iterator(), key, how, outcome -> {
                if (outcome.result() == ImportOutcome.Result.REJECTED) {
                    rejected.add(outcome);
                }
            });
        }
        if (options.json()) {
            JsonOutput.write(json(summary, rejected), terminal);
        } else {
            terminal.print(text(summary, rejected));
        }
        if (rejected.isEmpty()) {
            return ExitCode.FINE;
        }
        return summary.rejected() == summary.lines() ? ExitCode.FINDINGS : ExitCode.PARTIAL;
    }

    private Stream<ImportLine> lines() throws IOException {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        if (!name.endsWith(".xlsx") && !name.endsWith(".ods") && !name.endsWith(".csv")) {
            return ImportLine.file(file);
        }
        if (owner == null) {
            throw options.wrong(terminal, "no-owner", Map.of());
        }
        String siren = owner;
        DepartmentProfile chosen = profile == null ? ProfileReader.tarnEtGaronne() : ProfileReader.read(profile);
        Perimeter perimeter = new Perimeter(PlatformTerritory.of(chosen, Territory.embedded()));
        Accounts.Account writer = NeedSheet.writer(perimeter, siren, role)
                .orElseThrow(() -> options.wrong(terminal, "owner-elsewhere", Map.of("value", siren)));
        return NeedSheet.read(name, Files.readAllBytes(file), perimeter, writer).stream()
                .map(line -> new ImportLine(line.line(), line(siren, line.content())));
    }

    /** The id follows from the body and the title, so that the same sheet sent again doubles nothing. */
    private static String line(String siren, ObjectNode content) {
        String what = siren + "\n" + content.path("title").asText("");
        return JsonNodeFactory.instance
                .objectNode()
                .put("op", "upsert")
                .put("type", "need")
                .put(
                        "id",
                        UUID.nameUUIDFromBytes(what.getBytes(StandardCharsets.UTF_8))
                                .toString())
                .set("body", content)
                .toString();
    }

    private static Map<String, Object> json(ImportSummary summary, List<ImportOutcome> rejected) {
        Map<String, Object> out = new LinkedHashMap<>();
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("created", summary.created());
        figures.put("updated", summary.updated());
        figures.put("unchanged", summary.unchanged());
        figures.put("rejected", summary.rejected());
        out.put("summary", figures);
        List<Object> lines = new ArrayList<>();
        for (ImportOutcome outcome : rejected) {
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("line", outcome.line());
            line.put("id", outcome.id());
            line.put("rules", rules(outcome));
            line.put("reason", reason(outcome));
            lines.add(line);
        }
        out.put("rejected", lines);
        return out;
    }

    private static List<String> rules(ImportOutcome outcome) {
        return outcome.findings().stream()
                .map(PlatformFinding::rule)
                .filter(rule -> !rule.isEmpty())
                .distinct()
                .toList();
    }

    private static String reason(ImportOutcome outcome) {
        return outcome.findings().isEmpty()
                ? outcome.reason()
                : String.join(
                        " ; ",
                        outcome.findings().stream()
                                .map(finding -> (finding.pointer() + " " + finding.message()).strip())
                                .toList());
    }

    private String text(ImportSummary summary, List<ImportOutcome> rejected) {
        Messages messages = terminal.messages("needs-push");
        StringBuilder out = new StringBuilder();
        for (ImportOutcome outcome : rejected) {
            out.append(messages.text(
                            "rejected",
                            Map.of(
                                    "line", String.valueOf(outcome.line()),
                                    "rules", String.join(" ", rules(outcome)),
                                    "reason", Printable.line(reason(outcome)))))
                    .append('\n');
        }
        return out.append(messages.text(
                        "summary",
                        Map.of(
                                "created", String.valueOf(summary.created()),
                                "updated", String.valueOf(summary.updated()),
                                "unchanged", String.valueOf(summary.unchanged()),
                                "rejected", String.valueOf(summary.rejected()))))
                .toString();
    }
}
