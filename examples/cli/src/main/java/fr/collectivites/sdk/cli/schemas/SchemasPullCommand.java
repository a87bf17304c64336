package fr.collectivites.sdk.cli.schemas;

import fr.collectivites.sdk.cli.ExitCode;
import fr.collectivites.sdk.cli.FailureSentences;
import fr.collectivites.sdk.cli.JsonOutput;
import fr.collectivites.sdk.cli.Printable;
import fr.collectivites.sdk.cli.Schemas;
import fr.collectivites.sdk.cli.Terminal;
import fr.collectivites.sdk.cli.TextOrJson;
import fr.collectivites.sdk.core.http.HttpTransport;
import fr.collectivites.sdk.core.http.ProxySettings;
import fr.collectivites.sdk.core.problem.Engine;
import fr.collectivites.sdk.core.problem.Messages;
import fr.collectivites.sdk.core.problem.SdkException;
import fr.collectivites.sdk.core.remote.PullResult;
import fr.collectivites.sdk.core.remote.RemoteSchemaCatalog;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code collectivites schemas pull}: fetches the schemas of a catalogue, for use without network. */
@Command(name = "pull", aliases = "recuperer")
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class SchemasPullCommand implements Callable<Integer> {

    private final Terminal terminal;
    private final Messages messages;

    @Option(names = "--url", paramLabel = "URL")
    private URI url = RemoteSchemaCatalog.OFFICIAL;

    @Option(names = "--to", paramLabel = "DIR")
    private @Nullable Path to;

    @Option(names = "--all-versions")
    private boolean allVersions;

    @Option(names = "--ca", paramLabel = "FILE")
    private @Nullable Path authority;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text")
    private TextOrJson format;

    SchemasPullCommand(Terminal terminal) {
        this.terminal = terminal;
        this.messages = terminal.messages("schemas-pull");
    }

    @Override
    public Integer call() throws IOException {
        Path folder = to == null
                ? Schemas.pulledFolder(terminal).orElseThrow(() -> new SdkException(messages.text("no-folder")))
                : to;
        HttpTransport.Builder builder = HttpTransport.builder("collectivites/" + Engine.version())
                .proxy(ProxySettings.ofEnvironment(terminal.environment()));
        if (authority != null) {
            builder.trust(authority);
        }
        if (!List.of("http", "https").contains(String.valueOf(url.getScheme())) || url.getUserInfo() != null) {
            throw new SdkException(messages.text("no-url"));
        }
        PullResult result;
        try (HttpTransport transport = builder.build()) {
            result = RemoteSchemaCatalog.at(url, transport, folder).pull(allVersions);
        }
        if (format == TextOrJson.JSON) {
            JsonOutput.write(json(result, folder), terminal);
        } else {
            print(result, folder);
        }
        return result.failed().isEmpty() ? ExitCode.FINE : ExitCode.PARTIAL;
    }

    private void print(PullResult result, Path folder) {
        result.fetched().forEach(id -> terminal.out().println("+ " + Printable.line(id.toString())));
        result.failed()
                .forEach((id, failure) -> terminal.remark(id + " : " + new FailureSentences(terminal).of(failure)));
        terminal.out()
                .println(messages.text(
                        "summary",
                        Map.of(
                                "fetched", String.valueOf(result.fetched().size()),
                                "held", String.valueOf(result.held().size()),
                                "failed", String.valueOf(result.failed().size()),
                                "folder", Printable.line(folder.toString()))));
    }

    private Map<String, Object> json(PullResult result, Path folder) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("folder", folder.toString());
        object.put("fetched", result.fetched().stream().map(Object::toString).toList());
        object.put("held", result.held().stream().map(Object::toString).toList());
        Map<String, Object> failed = new LinkedHashMap<>();
        result.failed().forEach((id, e) -> failed.put(id.toString(), e.message(terminal.locale())));
        object.put("failed", failed);
        return object;
    }
}
