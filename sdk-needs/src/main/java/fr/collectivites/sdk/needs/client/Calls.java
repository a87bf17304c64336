package fr.collectivites.sdk.needs.client;

import fr.collectivites.sdk.core.http.AccessRefusedException;
import fr.collectivites.sdk.core.http.HttpTransport;
import fr.collectivites.sdk.core.http.Request;
import fr.collectivites.sdk.core.http.Response;
import fr.collectivites.sdk.core.http.Secret;
import fr.collectivites.sdk.core.http.UnexpectedResponseException;
import fr.collectivites.sdk.needs.finding.NeedsCode;
import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Requests to one platform, with whatever shows who asks. Thread-safe. */
final class Calls {

    private final URI base;
    private final HttpTransport transport;
    private final Credentials credentials;
    private final @Nullable TokenSource tokens;

    Calls(URI base, HttpTransport transport, Credentials credentials, @Nullable TokenSource tokens) {
        this.base = base.toString().endsWith("/") ? base : URI.create(base + "/");
        this.transport = transport;
        this.credentials = credentials;
        this.tokens = tokens;
    }

    /** The address of a path below the base. */
    URI uri(String path) {
        return base.resolve(path);
    }

    URI uri(String path, Map<String, String> parameters) {
        return Request.withQuery(uri(path), parameters);
    }

    /**
     * An address that the platform has given: relative to where it was read, never to another host.
     *
     * @throws UnexpectedResponseException if it is none, or leads elsewhere
     */
    URI follow(Response from, String reference) {
        try {
            // URI takes a reference that is a query alone for one to the folder (its RFC is 2396, not 3986)
            String whole = reference.startsWith("?") ? from.uri().getRawPath() + reference : reference;
            URI uri = from.uri().resolve(whole);
            if (String.valueOf(uri.getHost()).equals(base.getHost()) && uri.getPort() == base.getPort()) {
                return uri;
            }
        } catch (IllegalArgumentException e) {
            throw unexpected(from, reference, e);
        }
        throw unexpected(from, reference, null);
    }

    static UnexpectedResponseException unexpected(Response from, String detail, @Nullable Throwable cause) {
        return new UnexpectedResponseException(
                from,
                NeedsCode.PLATFORM_BEYOND_CONTRACT
                        .problem()
                        .value(from.request().toString())
                        .with("detail", detail)
                        .build(),
                cause);
    }

    /** Sends a request; a token that has run out meanwhile is renewed once. */
    Response send(Request.Builder request) {
        if (credentials instanceof Credentials.ApiKey key) {
            return transport.send(request.secret("X-API-Key", key.key()).build());
        }
        if (tokens == null) {
            return transport.send(request.build());
        }
        Secret token = tokens.get();
        try {
            return transport.send(
                    request.secret("Authorization", "Bearer ", token).build());
        } catch (AccessRefusedException e) {
            if (e.status().orElse(0) != 401) {
                throw e;
            }
            return transport.send(request.secret("Authorization", "Bearer ", tokens.renew(token))
                    .build());
        }
    }
}
