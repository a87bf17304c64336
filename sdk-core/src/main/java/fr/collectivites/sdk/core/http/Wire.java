package fr.collectivites.sdk.core.http;

import fr.collectivites.sdk.core.http.Attempt.Failure;
import fr.collectivites.sdk.core.internal.http.CallState;
import fr.collectivites.sdk.core.internal.http.CappedInput;
import fr.collectivites.sdk.core.internal.http.OneShotBody;
import fr.collectivites.sdk.core.internal.http.WatchedInput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import okhttp3.Headers;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import org.jspecify.annotations.Nullable;

/**
 * Sends a request once, over OkHttp. The call runs on a daemon thread, so that the interruption of the caller is heard at
 * once: a socket does not hear it. Thread-safe.
 */
final class Wire implements AutoCloseable {

    /** Beyond this the body of a refusal is cut off. */
    private static final int LONGEST_REFUSAL = 256 * 1024;

    /** Slowest line that an upload is given time for, in bytes per second. */
    private static final long SLOWEST = 50_000;

    private final OkHttpClient client;
    private final ExecutorService threads;
    private final String userAgent;
    private final Duration callTimeout;
    private final long maxResponse;

    Wire(HttpTransport.Builder settings) {
        this.client = Clients.of(settings);
        this.userAgent = settings.userAgent;
        this.callTimeout = settings.callTimeout;
        this.maxResponse = settings.maxResponse;
        this.threads =
                new ThreadPoolExecutor(0, Integer.MAX_VALUE, 10, TimeUnit.SECONDS, new SynchronousQueue<>(), work -> {
                    Thread thread = new Thread(work, "collectivites-http");
                    thread.setDaemon(true);
                    return thread;
                });
    }

    @Override
    public void close() {
        threads.shutdown();
        client.dispatcher().cancelAll();
        client.connectionPool().evictAll();
    }

    <T> Attempt<T> send(Request request, ContentReader<T> reader) {
        CallState state = new CallState();
        Call call = client.newCall(translate(request, state));
        Duration timeout =
                request.timeout().orElse(callTimeout.plusSeconds(request.body().length() / SLOWEST));
        call.timeout().timeout(timeout.toMillis(), TimeUnit.MILLISECONDS);
        Future<Attempt<T>> running;
        try {
            running = threads.submit(() -> attempt(call, request, state, reader));
        } catch (RejectedExecutionException e) {
            throw new IllegalStateException("the transport is closed", e);
        }
        try {
            return running.get();
        } catch (InterruptedException e) {
            call.cancel();
            Thread.currentThread().interrupt();
            throw Attempts.interrupted(request);
        } catch (ExecutionException e) {
            throw rethrown(e.getCause());
        }
    }

    private <T> Attempt<T> attempt(Call call, Request request, CallState state, ContentReader<T> reader) {
        Response head;
        boolean closes = false;
        try (okhttp3.Response answer = call.execute()) {
            closes = closes(answer);
            head = head(request, answer, state);
            if (!isAccepted(request, answer.code())) {
                return new Attempt.Answered<>(head.withBody(refusal(answer)));
            }
            WatchedInput network =
                    new WatchedInput(new CappedInput(answer.body().byteStream(), maxResponse));
            try {
                return new Attempt.Done<>(reader.read(head, network));
            } catch (IOException e) {
                if (network.failure() == null) {
                    throw new UncheckedIOException(e);
                }
                return new Attempt.Failed<>(broken(head, network.failure()));
            }
        } catch (IOException e) {
            return new Attempt.Failed<>(Disconnections.failure(request, state.sent(), e));
        } finally {
            if (closes) {
                client.connectionPool().evictAll();
            }
        }
    }

    /**
     * Whether the server closes the connection without a word: HTTP/1.0 does, unless it says otherwise (RFC 9112, section
     * 9.3). OkHttp would keep it, and the next request would find it closed.
     */
    private static boolean closes(okhttp3.Response answer) {
        return answer.protocol() == Protocol.HTTP_1_0 && !"keep-alive".equalsIgnoreCase(answer.header("Connection"));
    }

    private static boolean isAccepted(Request request, int status) {
        return status / 100 == 2 || request.accepted().contains(status);
    }

    /** The answer began well and broke off, or is longer than allowed. */
    private static Failure broken(Response head, IOException e) {
        boolean tooLong = e instanceof CappedInput.TooLongException;
        return new Failure(
                Failures.unexpected(head, tooLong ? "too-long" : "truncated", String.valueOf(e.getMessage()), e),
                !tooLong && head.request().effect() != Effect.UNSAFE,
                Optional.empty());
    }

    private static byte[] refusal(okhttp3.Response answer) {
        try (InputStream in = answer.body().byteStream()) {
            return in.readNBytes(LONGEST_REFUSAL);
        } catch (IOException e) {
            // The status alone says what matters.
            return new byte[0];
        }
    }

    private okhttp3.Request translate(Request request, CallState state) {
        Headers.Builder headers = new Headers.Builder().add("User-Agent", userAgent);
        request.headers().forEach(headers::set);
        request.credentials().forEach((name, credential) -> headers.set(name, credential.value()));
        return new okhttp3.Request.Builder()
                .url(request.uri().toString())
                .headers(headers.build())
                .method(request.method(), body(request))
                .tag(CallState.class, state)
                .build();
    }

    private static @Nullable OneShotBody body(Request request) {
        Body body = request.body();
        boolean none = switch (request.method()) {
            case "GET", "HEAD", "OPTIONS" -> body.length() == 0;
            default -> false;
        };
        return none ? null : new OneShotBody(body.mediaType(), body.length(), body::open, request.progress());
    }

    private static Response head(Request request, okhttp3.Response answer, CallState state) {
        Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.putAll(answer.headers().toMultimap());
        String retryAfter = state.retryAfter();
        if (retryAfter != null) {
            headers.put("Retry-After", List.of(retryAfter));
        }
        return new Response(request, answer.code(), Collections.unmodifiableMap(headers), new byte[0]);
    }

    private static RuntimeException rethrown(@Nullable Throwable thrown) {
        if (thrown instanceof Error error) {
            throw error;
        }
        return thrown instanceof RuntimeException unchecked ? unchecked : new IllegalStateException(thrown);
    }
}
