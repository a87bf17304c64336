package fr.collectivites.sdk.core.http;

import fr.collectivites.sdk.core.internal.http.NoProxyList;
import fr.collectivites.sdk.core.problem.CoreCode;
import fr.collectivites.sdk.core.problem.Problem;
import fr.collectivites.sdk.core.problem.SdkException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which proxy requests go through. HTTP proxies with and without name and password (Basic) are understood; those that ask
 * for NTLM or Kerberos are not. What goes to this machine goes without. Immutable and thread-safe.
 */
public final class ProxySettings {

    private final ProxySelector selector;
    private final @Nullable String user;
    private final @Nullable Secret password;

    private ProxySettings(ProxySelector selector, @Nullable String user, @Nullable Secret password) {
        this.selector = selector;
        this.user = user;
        this.password = password;
    }

    /** No proxy, whatever the system says. */
    public static ProxySettings none() {
        return new ProxySettings(new Fixed(null, null, new NoProxyList("")), null, null);
    }

    /** What the Java platform is set to: {@code https.proxyHost} and its kin, {@code java.net.useSystemProxies}. */
    public static ProxySettings system() {
        ProxySelector selector = ProxySelector.getDefault();
        return selector == null ? none() : new ProxySettings(selector, null, null);
    }

    /**
     * One HTTP proxy for everything.
     *
     * @param port 1 to 65535
     */
    public static ProxySettings of(String host, int port) {
        Proxy proxy = proxy(host, port);
        return new ProxySettings(new Fixed(proxy, proxy, new NoProxyList("")), null, null);
    }

    /**
     * What the variables {@code HTTPS_PROXY}, {@code HTTP_PROXY} and {@code NO_PROXY} say, in capitals or not; where
     * neither proxy is set, what the Java platform is set to. A name and password may stand in the address of the proxy,
     * and are taken for both.
     *
     * @param environment such as {@link System#getenv()}
     * @throws SdkException if a variable holds no address of an HTTP proxy; its value is not shown
     */
    public static ProxySettings ofEnvironment(Map<String, String> environment) {
        Optional<URI> secure = address(environment, "HTTPS_PROXY");
        Optional<URI> plain = address(environment, "HTTP_PROXY");
        if (secure.isEmpty() && plain.isEmpty()) {
            return system();
        }
        String except = variable(environment, "NO_PROXY").orElse("");
        ProxySelector selector = new Fixed(
                plain.map(ProxySettings::proxy).orElse(null),
                secure.map(ProxySettings::proxy).orElse(null),
                new NoProxyList(except));
        ProxySettings settings = new ProxySettings(selector, null, null);
        String account = secure.map(URI::getUserInfo)
                .or(() -> plain.map(URI::getUserInfo))
                .orElse("");
        int colon = account.indexOf(':');
        return colon <= 0
                ? settings
                : settings.credentials(account.substring(0, colon), password(account.substring(colon + 1)));
    }

    /** The same with name and password for the proxy. */
    public ProxySettings credentials(String user, Secret password) {
        return new ProxySettings(selector, user, password);
    }

    ProxySelector selector() {
        return selector;
    }

    Optional<String> user() {
        return Optional.ofNullable(user);
    }

    Optional<Secret> password() {
        return Optional.ofNullable(password);
    }

    private static Optional<String> variable(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name))
                .or(() -> Optional.ofNullable(environment.get(name.toLowerCase(Locale.ROOT))))
                .filter(value -> !value.isBlank());
    }

    private static Optional<URI> address(Map<String, String> environment, String name) {
        return variable(environment, name).map(value -> {
            try {
                URI uri = URI.create(value.contains("://") ? value.strip() : "http://" + value.strip());
                if ("http".equalsIgnoreCase(uri.getScheme()) && uri.getHost() != null) {
                    return uri;
                }
            } catch (IllegalArgumentException e) {
                // Not passed on as the cause: it would show the password.
                throw unusable(name);
            }
            throw unusable(name);
        });
    }

    private static SdkException unusable(String variable) {
        return new SdkException(
                Problem.of(CoreCode.PLATFORM_ERROR)
                        .rule("proxy-variable")
                        .with("value", variable)
                        .build(),
                null);
    }

    private static Secret password(String text) {
        try {
            return Secret.of(text);
        } catch (IllegalArgumentException e) {
            throw unusable("HTTPS_PROXY, HTTP_PROXY");
        }
    }

    private static Proxy proxy(URI uri) {
        return proxy(uri.getHost(), uri.getPort() < 0 ? 80 : uri.getPort());
    }

    private static Proxy proxy(String host, int port) {
        // Unresolved: the address is looked up when it is connected to.
        return new Proxy(Proxy.Type.HTTP, InetSocketAddress.createUnresolved(host, port));
    }

    @Override
    public String toString() {
        return selector + (user == null ? "" : ", with credentials");
    }

    private static final class Fixed extends ProxySelector {
        private final @Nullable Proxy plain;
        private final @Nullable Proxy secure;
        private final NoProxyList except;

        Fixed(@Nullable Proxy plain, @Nullable Proxy secure, NoProxyList except) {
            this.plain = plain;
            this.secure = secure;
            this.except = except;
        }

        @Override
        public List<Proxy> select(URI uri) {
            Proxy proxy = "https".equalsIgnoreCase(uri.getScheme()) ? secure : plain;
            return List.of(proxy == null || except.holds(uri) ? Proxy.NO_PROXY : proxy);
        }

        @Override
        public void connectFailed(URI uri, SocketAddress address, IOException failure) {
            // Told by the exception of the request.
        }

        @Override
        public String toString() {
            return "http: " + plain + ", https: " + secure;
        }
    }
}
