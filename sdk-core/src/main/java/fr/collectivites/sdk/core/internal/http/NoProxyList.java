package fr.collectivites.sdk.core.internal.http;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * The hosts that are reached without proxy, as {@code NO_PROXY} lists them: names with all names below them
 * ({@code mairie.local}, {@code .mairie.local}), {@code host:port}, {@code *}. This machine always is among them.
 */
public final class NoProxyList {

    private final List<String> entries;

    /** Reads a list, separated by commas. */
    public NoProxyList(String list) {
        this.entries = Arrays.stream(list.toLowerCase(Locale.ROOT).split(","))
                .map(String::strip)
                .map(entry -> entry.startsWith("*.") ? entry.substring(2) : entry)
                .map(entry -> entry.startsWith(".") ? entry.substring(1) : entry)
                .filter(entry -> !entry.isEmpty())
                .toList();
    }

    /** Whether the host of an address is among them. */
    public boolean holds(URI uri) {
        String host = uri.getHost() == null ? "" : uri.getHost().toLowerCase(Locale.ROOT);
        return Loopback.is(host) || entries.stream().anyMatch(entry -> matches(entry, host, uri.getPort()));
    }

    private static boolean matches(String entry, String host, int port) {
        return entry.equals("*")
                || host.equals(entry)
                || host.endsWith("." + entry)
                || (host + ":" + port).equals(entry);
    }
}
