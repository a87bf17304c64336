package fr.collectivites.sdk.opendata.internal.write;

import fr.collectivites.sdk.core.http.ContentReader;
import fr.collectivites.sdk.core.http.HttpTransport;
import fr.collectivites.sdk.core.http.Request;
import fr.collectivites.sdk.core.http.Response;
import fr.collectivites.sdk.core.http.UnexpectedResponseException;
import fr.collectivites.sdk.core.problem.CoreCode;
import fr.collectivites.sdk.core.problem.Problem;
import fr.collectivites.sdk.opendata.internal.json.JsonObject;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** Requests to a portal, each with the key, and the answers that are none of the portal's. Thread-safe. */
public final class PortalCalls {

    private final HttpTransport transport;
    private final UnaryOperator<Request.Builder> signature;
    private final Settling settling;

    /**
     * Requests over a transport.
     *
     * @param signature puts what each request has in common onto it: the key
     */
    public PortalCalls(HttpTransport transport, UnaryOperator<Request.Builder> signature, Settling settling) {
        this.transport = transport;
        this.signature = signature;
        this.settling = settling;
    }

    /** An address as that of a folder: with a slash at its end. */
    public static URI folder(URI uri) {
        String text = uri.toString();
        return text.endsWith("/") ? uri : URI.create(text + "/");
    }

    /** Number of requests so far. */
    public long requests() {
        return transport.requests();
    }

    /** Sends a request that is answered in JSON. */
    public Response send(Request.Builder request) {
        return transport.send(
                signature.apply(request.header("Accept", "application/json")).build());
    }

    /** Sends a request and hands what is answered to a reader. */
    public <T> T send(Request.Builder request, ContentReader<T> reader) {
        return transport.send(signature.apply(request).build(), reader);
    }

    /** Waits for what the portal does by itself: see {@link Settling#sleep}. */
    public void sleep(Duration wait, String platform) {
        settling.sleep(wait, platform);
    }

    /** Makes a write exactly once: see {@link Settling#settle}. */
    public <T> T settle(Supplier<T> write, Supplier<Optional<T>> look) {
        return settling.settle(write, look);
    }

    /** Makes a write that may be made twice. */
    public <T> T settle(Supplier<T> write) {
        return settling.settle(write, Optional::empty);
    }

    /** Deletes, and sees to it that nothing else has answered: a portal says nothing more once it is done. */
    public void delete(Request.Builder request) {
        settle(() -> {
            Response response = send(request);
            if (response.status() < 300 && response.length() > 0) {
                throw unexpected(response);
            }
            return response;
        });
    }

    /**
     * The object in an answer.
     *
     * @param proof a member that every object of the portal has
     * @throws UnexpectedResponseException if it is none: something else may have answered in the portal's place, with a
     *     success that is none
     */
    public static JsonObject object(Response response, String proof) {
        JsonObject object = JsonObject.of(response.jsonObject());
        if (object.plain(proof).isEmpty()) {
            throw unexpected(response);
        }
        return object;
    }

    /** Says that an answer is not one of the portal's. */
    public static UnexpectedResponseException unexpected(Response response) {
        Problem problem = Problem.of(CoreCode.PLATFORM_ERROR)
                .rule("no-object")
                .value(response.request().toString())
                .with("status", response.status())
                .with("detail", response.excerpt())
                .build();
        return new UnexpectedResponseException(response, problem, null);
    }
}
