package fr.collectivites.sdk.cli.needs;

import fr.collectivites.sdk.cli.Terminal;
import fr.collectivites.sdk.cli.TextOrJson;
import fr.collectivites.sdk.core.http.Secret;
import fr.collectivites.sdk.needs.client.Credentials;
import fr.collectivites.sdk.needs.client.NeedsClient;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options that the {@code needs} commands share, and the client that follows from them. */
@SuppressWarnings("NullAway.Init") // picocli sets the fields
public final class NeedsOptions {

    /** The environment variable that may hold the key. */
    public static final String VARIABLE = "NEEDS_KEY";

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(names = "--url", paramLabel = "URL", required = true)
    private URI url;

    @Option(names = "--key-file", paramLabel = "PATH")
    private @Nullable Path keyFile;

    @Option(names = "--token-url", paramLabel = "URL")
    private @Nullable URI tokenUrl;

    @Option(names = "--client-id", paramLabel = "NAME", defaultValue = "")
    private String clientId;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text")
    private TextOrJson format;

    boolean json() {
        return format == TextOrJson.JSON;
    }

    /** The client. */
    NeedsClient client(Terminal terminal, String... scopes) {
        return builder(terminal, scopes).build();
    }

    /**
     * Starts the client.
     *
     * @param scopes what is asked for, where tokens are
     */
    NeedsClient.Builder builder(Terminal terminal, String... scopes) {
        Secret key = key(terminal);
        Credentials credentials = tokenUrl == null
                ? Credentials.apiKey(key)
                : Credentials.clientCredentials(tokenUrl, clientId, key, Set.of(scopes));
        return NeedsClient.builder(url, credentials).userAgent("collectivites-cli");
    }

    /** The key in the file that was named, else in the environment: never on the command line, which others can see. */
    private Secret key(Terminal terminal) {
        if (keyFile != null) {
            return Secret.ofFile(keyFile);
        }
        String text = terminal.environment().getOrDefault(VARIABLE, "");
        if (text.isBlank()) {
            throw wrong(terminal, "no-key", Map.of("variable", VARIABLE));
        }
        return Secret.of(text);
    }

    ParameterException wrong(Terminal terminal, String key, Map<String, String> arguments) {
        return new ParameterException(
                spec.commandLine(), terminal.messages("needs").text(key, arguments));
    }
}
