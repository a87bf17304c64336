package fr.collectivites.sdk.platform.webhook;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/**
 * Posts by HTTPS, never to a private or local address: the name is resolved when the message is sent, and the connection is
 * made from the same answer, which the platform's resolver keeps. Redirections are not followed. Thread-safe.
 */
public final class HttpsCourier implements Courier {

    private static final Duration TIME_OUT = Duration.ofSeconds(10);

    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(TIME_OUT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    /** Whether messages may go there: HTTPS, and no address of the machine itself or of a network around it. */
    public static boolean allowed(URI to) {
        if (!"https".equals(to.getScheme()) || to.getHost() == null || to.getUserInfo() != null) {
            return false;
        }
        try {
            for (InetAddress address : InetAddress.getAllByName(to.getHost())) {
                if (isPrivate(address)) {
                    return false;
                }
            }
            return true;
        } catch (UnknownHostException e) {
            return false;
        }
    }

    private static boolean isPrivate(InetAddress address) {
        byte[] bytes = address.getAddress();
        int first = bytes[0] & 0xff;
        boolean shared = bytes.length == 4 && first == 100 && (bytes[1] & 0xc0) == 64; // RFC 6598
        boolean unique = bytes.length == 16 && (first & 0xfe) == 0xfc; // RFC 4193
        return address.isLoopbackAddress()
                || address.isAnyLocalAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()
                || first == 0
                || shared
                || unique;
    }

    @Override
    public boolean carry(URI to, String signature, byte[] body) throws InterruptedException {
        if (!allowed(to)) {
            return false;
        }
        HttpRequest request = HttpRequest.newBuilder(to)
                .timeout(TIME_OUT)
                .header("Content-Type", "application/json")
                .header("X-Signature", signature)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() / 100 == 2;
        } catch (IOException e) {
            return false;
        }
    }
}
