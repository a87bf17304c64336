package fr.collectivites.sdk.core.http;

import fr.collectivites.sdk.core.http.Attempt.Failure;
import fr.collectivites.sdk.core.internal.http.HostPace;
import fr.collectivites.sdk.core.internal.http.Loopback;
import fr.collectivites.sdk.core.internal.http.WaitBudget;
import fr.collectivites.sdk.core.problem.OperationInterruptedException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends a request as often as needed and allowed, and follows the redirects of reads. Thread-safe. */
final class Attempts implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(HttpTransport.class);
    private static final int MOST_REDIRECTS = 5;
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

    /** Statuses of passing trouble; others above 499 (501, 505, 507 …) will be the same the next time. */
    private static final Set<Integer> PASSING = Set.of(408, 500, 502, 503, 504);

    private final HttpTransport.Builder settings;
    private final Wire wire;
    private final HostPace pace;
    private final WaitBudget budget;
    private final AtomicLong requests = new AtomicLong();

    Attempts(HttpTransport.Builder settings) {
        this.settings = settings;
        this.wire = new Wire(settings);
        this.pace = settings.pace();
        this.budget = settings.waits();
    }

    long requests() {
        return requests.get();
    }

    @Override
    public void close() {
        wire.close();
    }

    <T> T run(Request request, ContentReader<T> reader) {
        requireSecure(request);
        for (int attempt = 1; ; attempt++) {
            Attempt<T> made = send(request, reader);
            if (made instanceof Attempt.Done<T> done) {
                return done.value();
            }
            Failure failure = made instanceof Attempt.Answered<T> answered
                    ? judge(answered.response())
                    : ((Attempt.Failed<T>) made).failure();
            LOG.debug(
                    "{}: attempt {}: {}", request, attempt, failure.exception().getMessage());
            if (!failure.repeatable() || attempt >= settings.retry.attempts()) {
                throw failure.exception();
            }
            Duration wait =
                    failure.askedWait().orElse(settings.retry.waitAfter(attempt, settings.random.getAsDouble()));
            if (!budget.take(wait)) {
                throw failure.exception();
            }
            sleep(wait, request);
        }
    }

    /** Sends a request once, and on from redirect to redirect if it is a read. */
    private <T> Attempt<T> send(Request request, ContentReader<T> reader) {
        Request current = request;
        for (int redirects = 0; ; redirects++) {
            Instant now = settings.clock.instant();
            sleep(pace.take(String.valueOf(current.uri().getAuthority()), now), request);
            requests.incrementAndGet();
            Attempt<T> made = wire.send(current, reader);
            if (!(made instanceof Attempt.Answered<T> answered) || !isRedirect(answered.response())) {
                return made;
            }
            if (redirects == MOST_REDIRECTS) {
                throw Failures.unexpected(answered.response(), "redirect-loop", "", null);
            }
            current = redirected(current, answered.response());
            LOG.debug("{}: redirected to {}", request, current);
        }
    }

    /** Whether to follow: a redirect of a write would repeat it, or drop its body. */
    private static boolean isRedirect(Response response) {
        String method = response.request().method();
        return REDIRECTS.contains(response.status())
                && (method.equals("GET") || method.equals("HEAD"))
                && response.header("Location").isPresent();
    }

    private static Request redirected(Request request, Response response) {
        String location = response.header("Location").orElse("");
        URI target;
        try {
            target = request.uri().resolve(location);
            if (request.uri().getScheme().equalsIgnoreCase("https")
                    && !target.getScheme().equalsIgnoreCase("https")) {
                throw Failures.unexpected(response, "redirect-downgrade", location, null);
            }
            return request.redirected(target, sameOrigin(request.uri(), target));
        } catch (IllegalArgumentException e) {
            throw Failures.unexpected(response, "redirect", location, e);
        }
    }

    private static boolean sameOrigin(URI one, URI other) {
        return one.getScheme().equalsIgnoreCase(other.getScheme())
                && one.getHost().equalsIgnoreCase(String.valueOf(other.getHost()))
                && port(one) == port(other);
    }

    private static int port(URI uri) {
        if (uri.getPort() >= 0) {
            return uri.getPort();
        }
        return uri.getScheme().equalsIgnoreCase("https") ? 443 : 80;
    }

    private Failure judge(Response response) {
        Instant now = settings.clock.instant();
        PlatformException exception =
                settings.errors.flatMap(reader -> reader.read(response)).orElseGet(() -> Failures.of(response, now));
        Optional<Duration> asked = Failures.retryAfter(response, now);
        boolean safe = response.request().effect() != Effect.UNSAFE;
        boolean repeatable = false;
        if (exception instanceof RateLimitedException) {
            // With Retry-After the platform says that it has not begun and expects us back; without, it may mean a
            // quota.
            repeatable = safe || asked.isPresent();
        } else if (exception instanceof PlatformUnavailableException) {
            repeatable = safe && PASSING.contains(response.status());
        }
        return new Failure(exception, repeatable, asked);
    }

    private static void requireSecure(Request request) {
        URI uri = request.uri();
        if (!request.credentials().isEmpty()
                && !uri.getScheme().toLowerCase(Locale.ROOT).equals("https")
                && !Loopback.is(uri.getHost())) {
            throw new InsecureAddressException(Failures.platform(uri), Failures.problem("insecure", request, ""));
        }
    }

    private void sleep(Duration wait, Request request) {
        if (Thread.currentThread().isInterrupted()) {
            throw interrupted(request);
        }
        if (wait.isZero()) {
            return;
        }
        try {
            settings.pause.sleep(wait);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw interrupted(request);
        }
    }

    static OperationInterruptedException interrupted(Request request) {
        return new OperationInterruptedException(Failures.problem("interrupted", request, ""));
    }
}
