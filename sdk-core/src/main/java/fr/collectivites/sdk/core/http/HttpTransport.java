package fr.collectivites.sdk.core.http;

import fr.collectivites.sdk.core.internal.http.HostPace;
import fr.collectivites.sdk.core.internal.http.WaitBudget;
import java.io.ByteArrayOutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.DoubleSupplier;

/**
 * Sends requests to platforms: the one way out of the SDK to a network. Each request says what sending it twice would do
 * ({@link Effect}), and is repeated after a passing failure only where that is harmless; every failure is a {@link
 * PlatformException} of the kind that says what can be done.
 *
 * <p>Keys are sent over TLS only, or to this machine; a redirect is followed for reads alone, never from {@code https} to
 * {@code http}, and without keys when it leads to another host. No cookie is kept. Compressed answers are read, up to the
 * size limit after decompression.
 *
 * <p>Immutable and thread-safe; one for a whole run, since budget, pace and connections are shared by its requests. It
 * leaves no thread that keeps a program alive.
 */
public final class HttpTransport implements AutoCloseable {

    /** How to wait; tests, and hosts that schedule by themselves, bring their own. */
    @FunctionalInterface
    public interface Pause {

        /** Waits that long, or until the thread is interrupted. */
        void sleep(Duration duration) throws InterruptedException;
    }

    private final Builder settings;
    private final Attempts attempts;

    private HttpTransport(Builder settings) {
        this.settings = settings;
        this.attempts = new Attempts(settings);
    }

    /**
     * Starts a transport with the standard limits.
     *
     * @param userAgent who asks, for the logs of platforms: product and version, such as {@code mon-logiciel/2.1}
     * @throws IllegalArgumentException if it is blank or holds anything but visible ASCII
     */
    public static Builder builder(String userAgent) {
        return new Builder(userAgent);
    }

    /** A builder with the settings of this transport; what it builds has a budget and connections of its own. */
    public Builder toBuilder() {
        return new Builder(settings);
    }

    /**
     * Sends a request and reads the whole answer into memory.
     *
     * @return an answer with a status of 200 to 299, or one that the request accepts
     * @throws PlatformException for any other answer, and for none
     * @throws fr.collectivites.sdk.core.problem.OperationInterruptedException if the thread is interrupted; the flag stays
     *     set, and a write may have happened
     * @throws IllegalStateException if the transport is closed
     */
    public Response send(Request request) {
        return attempts.run(request, (head, content) -> {
            ByteArrayOutputStream body = new ByteArrayOutputStream();
            content.transferTo(body);
            return head.withBody(body.toByteArray());
        });
    }

    /**
     * Sends a request and hands the content to a reader while it arrives; the size limit holds here too.
     *
     * @return what the reader made of it; it is called for the answers that {@link #send} would return
     * @throws PlatformException as {@link #send}
     * @throws UncheckedIOException with the exception of the reader, if it throws one
     */
    public <T> T send(Request request, ContentReader<T> reader) {
        return attempts.run(request, reader);
    }

    /** Number of requests put on the network so far, repeats and redirects included. */
    public long requests() {
        return attempts.requests();
    }

    /** Ends requests under way with an exception and frees connections and threads. May be called twice. */
    @Override
    public void close() {
        attempts.close();
    }

    /** The user agent: nothing else is fit for logs. */
    @Override
    public String toString() {
        return "HttpTransport[" + settings.userAgent + "]";
    }

    /** Builds a transport. Not thread-safe. */
    public static final class Builder {

        final String userAgent;
        Duration connectTimeout = Duration.ofSeconds(10);
        Duration readTimeout = Duration.ofSeconds(30);
        Duration callTimeout = Duration.ofMinutes(2);
        RetryPolicy retry = RetryPolicy.standard();
        Duration budget = Duration.ofMinutes(5);
        Duration interval = Duration.ZERO;
        ProxySettings proxy = ProxySettings.system();
        List<Path> authorities = List.of();
        long maxResponse = 64L << 20;
        Optional<ErrorReader> errors = Optional.empty();
        Clock clock = Clock.systemUTC();
        Pause pause = duration -> Thread.sleep(duration.toMillis());
        DoubleSupplier random = seeded();

        private Builder(String userAgent) {
            if (userAgent.isBlank() || !userAgent.chars().allMatch(c -> c >= ' ' && c <= '~')) {
                throw new IllegalArgumentException("a user agent is visible ASCII text");
            }
            this.userAgent = userAgent.strip();
        }

        private Builder(Builder other) {
            this.userAgent = other.userAgent;
            this.connectTimeout = other.connectTimeout;
            this.readTimeout = other.readTimeout;
            this.callTimeout = other.callTimeout;
            this.retry = other.retry;
            this.budget = other.budget;
            this.interval = other.interval;
            this.proxy = other.proxy;
            this.authorities = other.authorities;
            this.maxResponse = other.maxResponse;
            this.errors = other.errors;
            this.clock = other.clock;
            this.pause = other.pause;
            this.random = other.random;
        }

        /** Longest time for a connection to stand, its encryption included; 10 seconds unless set. */
        public Builder connectTimeout(Duration timeout) {
            this.connectTimeout = positive(timeout);
            return this;
        }

        /** Longest silence while sending or receiving; 30 seconds unless set. */
        public Builder readTimeout(Duration timeout) {
            this.readTimeout = positive(timeout);
            return this;
        }

        /**
         * Longest time for one attempt from first to last byte, to which a second for each 50 kB of its body is added; 2
         * minutes unless set.
         */
        public Builder callTimeout(Duration timeout) {
            this.callTimeout = positive(timeout);
            return this;
        }

        /** How often and how patiently requests are repeated; {@link RetryPolicy#standard()} unless set. */
        public Builder retry(RetryPolicy policy) {
            this.retry = policy;
            return this;
        }

        /** The time that repeats of all requests of the transport may wait together; 5 minutes unless set. */
        public Builder budget(Duration total) {
            if (total.isNegative()) {
                throw new IllegalArgumentException("negative budget");
            }
            this.budget = total;
            return this;
        }

        /**
         * The most requests to one host, evenly spaced; no limit unless set.
         *
         * @param requests number of requests, at least 1
         * @param per the time for them
         */
        public Builder rate(int requests, Duration per) {
            if (requests < 1) {
                throw new IllegalArgumentException("at least one request");
            }
            this.interval = positive(per).dividedBy(requests);
            return this;
        }

        /** The proxy; that of the Java platform unless set. */
        public Builder proxy(ProxySettings proxy) {
            this.proxy = proxy;
            return this;
        }

        /**
         * Trusts the certificate authorities of a PEM file (one or more) besides those of the Java platform: networks
         * that decrypt what passes need it. May be called several times.
         */
        public Builder trust(Path authorities) {
            List<Path> all = new ArrayList<>(this.authorities);
            all.add(authorities);
            this.authorities = List.copyOf(all);
            return this;
        }

        /** Longest content of an answer after decompression, in bytes; 64 MiB unless set. */
        public Builder maxResponse(long bytes) {
            if (bytes < 1) {
                throw new IllegalArgumentException("at least one byte");
            }
            this.maxResponse = bytes;
            return this;
        }

        /** How the refusals of the platform are understood; as HTTP alone tells unless set. */
        public Builder errors(ErrorReader reader) {
            this.errors = Optional.of(reader);
            return this;
        }

        /** The clock that dates in {@code Retry-After} and the pace are told by. */
        public Builder clock(Clock clock) {
            this.clock = clock;
            return this;
        }

        /** How waits are waited. */
        public Builder pause(Pause pause) {
            this.pause = pause;
            return this;
        }

        Builder random(DoubleSupplier random) {
            this.random = random;
            return this;
        }

        /**
         * The transport.
         *
         * @throws fr.collectivites.sdk.core.problem.SdkException if a file of authorities cannot be read
         */
        public HttpTransport build() {
            return new HttpTransport(new Builder(this));
        }

        HostPace pace() {
            return new HostPace(interval);
        }

        WaitBudget waits() {
            return new WaitBudget(budget);
        }

        private static Duration positive(Duration duration) {
            if (duration.isNegative() || duration.isZero()) {
                throw new IllegalArgumentException("a time above zero is needed");
            }
            return duration;
        }

        private static DoubleSupplier seeded() {
            SplittableRandom random = new SplittableRandom();
            return () -> {
                synchronized (random) {
                    return random.nextDouble();
                }
            };
        }
    }
}
