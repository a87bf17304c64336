package fr.collectivites.sdk.cli;

import fr.collectivites.sdk.core.http.HttpTransport;
import fr.collectivites.sdk.core.http.ProxySettings;
import fr.collectivites.sdk.core.problem.Engine;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How a command reaches the network: the proxy that the environment names, and further certificate authorities. */
@SuppressWarnings("NullAway.Init") // picocli sets the fields
public final class NetworkOptions {

    @Option(names = "--ca", paramLabel = "FILE")
    private @Nullable Path authority;

    /** What sends the requests. */
    public HttpTransport transport(Terminal terminal) {
        HttpTransport.Builder builder = HttpTransport.builder("collectivites/" + Engine.version())
                .proxy(ProxySettings.ofEnvironment(terminal.environment()));
        if (authority != null) {
            builder.trust(authority);
        }
        return builder.build();
    }
}
