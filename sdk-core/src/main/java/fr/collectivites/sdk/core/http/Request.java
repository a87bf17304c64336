package fr.collectivites.sdk.core.http;

import fr.collectivites.sdk.core.internal.http.Query;
import fr.collectivites.sdk.core.internal.http.Redaction;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongConsumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One request to a platform. Immutable; thread-safe as long as the files of its body are left alone. */
public final class Request {

    private final String method;
    private final URI uri;
    private final Map<String, String> headers;
    private final Map<String, Credential> credentials;
    private final Body body;
    private final Effect effect;
    private final Set<Integer> accepted;
    private final @Nullable Duration timeout;
    private final LongConsumer progress;

    private Request(Builder builder) {
        this.method = builder.method;
        this.uri = builder.uri;
        this.headers = Map.copyOf(builder.headers);
        this.credentials = Map.copyOf(builder.credentials);
        this.body = builder.body;
        this.effect = builder.effect;
        this.accepted = Set.copyOf(builder.accepted);
        this.timeout = builder.timeout;
        this.progress = builder.progress;
    }

    /** A header whose value ends with a secret. */
    record Credential(String prefix, Secret secret) {
        String value() {
            return prefix + secret.reveal();
        }
    }

    /** A read: {@link Effect#SAFE}. */
    public static Builder get(URI uri) {
        return builder("GET", uri);
    }

    /** A write that must not happen twice, unless its effect is said to be another. */
    public static Builder post(URI uri, Body body) {
        return builder("POST", uri).body(body);
    }

    /** A write that gives the same when made twice, unless its effect is said to be another. */
    public static Builder put(URI uri, Body body) {
        return builder("PUT", uri).body(body);
    }

    /** A write that must not happen twice, unless its effect is said to be another. */
    public static Builder patch(URI uri, Body body) {
        return builder("PATCH", uri).body(body);
    }

    /** A write that gives the same when made twice, unless its effect is said to be another. */
    public static Builder delete(URI uri) {
        return builder("DELETE", uri);
    }

    /**
     * Starts a request.
     *
     * @param method name of an HTTP method, in capitals
     * @param uri absolute {@code http} or {@code https} address without user information
     * @throws IllegalArgumentException if method or address are not of that kind
     */
    public static Builder builder(String method, URI uri) {
        return new Builder(method, uri);
    }

    /** The same address with parameters after those that it has, percent-encoded, in the order of the map. */
    public static URI withQuery(URI uri, Map<String, String> parameters) {
        if (parameters.isEmpty()) {
            return uri;
        }
        String text = uri.toString();
        return URI.create(text + (uri.getRawQuery() == null ? "?" : "&") + Query.encode(parameters));
    }

    /** Name of the HTTP method. */
    public String method() {
        return method;
    }

    /** Address asked for. */
    public URI uri() {
        return uri;
    }

    /** Headers without secrets. */
    public Map<String, String> headers() {
        return headers;
    }

    /** What is sent. */
    public Body body() {
        return body;
    }

    /** What sending it twice would do. */
    public Effect effect() {
        return effect;
    }

    /** Statuses that are answers to this request besides 200 to 299. */
    public Set<Integer> accepted() {
        return accepted;
    }

    Map<String, Credential> credentials() {
        return credentials;
    }

    /** The secrets that an answer may send back. */
    List<String> secrets() {
        return credentials.values().stream()
                .map(credential -> credential.secret().reveal())
                .toList();
    }

    Optional<Duration> timeout() {
        return Optional.ofNullable(timeout);
    }

    LongConsumer progress() {
        return progress;
    }

    boolean isWrite() {
        return effect != Effect.SAFE;
    }

    /** The same request to another address: after a redirect. */
    Request redirected(URI target, boolean withCredentials) {
        Builder copy = new Builder(method, target);
        copy.headers.putAll(headers);
        if (withCredentials) {
            copy.credentials.putAll(credentials);
        }
        copy.effect = effect;
        copy.accepted.addAll(accepted);
        copy.timeout = timeout;
        return copy.build();
    }

    /** Method and address, without any key. */
    @Override
    public String toString() {
        return method + " " + Redaction.address(uri);
    }

    /** Builds a request. Not thread-safe. */
    public static final class Builder {

        private static final Pattern TOKEN = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");

        private final String method;
        private final URI uri;
        private final Map<String, String> headers = new LinkedHashMap<>();
        private final Map<String, Credential> credentials = new LinkedHashMap<>();
        private final Set<Integer> accepted = new TreeSet<>();
        private Body body = Body.empty();
        private Effect effect;
        private @Nullable Duration timeout;
        private LongConsumer progress = bytes -> {};

        private Builder(String method, URI uri) {
            String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            if (!(scheme.equals("http") || scheme.equals("https")) || uri.getHost() == null) {
                throw new IllegalArgumentException("not an absolute http or https address: " + Redaction.address(uri));
            }
            if (uri.getRawUserInfo() != null) {
                throw new IllegalArgumentException(
                        "user name or password in the address " + Redaction.address(uri) + ": use secret(...)");
            }
            if (!TOKEN.matcher(method).matches()) {
                throw new IllegalArgumentException("not an HTTP method");
            }
            this.method = method;
            this.uri = uri;
            this.effect = switch (method) {
                case "GET", "HEAD", "OPTIONS" -> Effect.SAFE;
                case "PUT", "DELETE" -> Effect.IDEMPOTENT;
                default -> Effect.UNSAFE;
            };
        }

        /**
         * Sets a header; a second value replaces the first.
         *
         * @throws IllegalArgumentException if name or value are none that a header can have
         */
        public Builder header(String name, String value) {
            headers.put(checkedName(name), checkedValue(value));
            return this;
        }

        /** Sets a header that carries a secret alone, such as {@code X-API-KEY}. */
        public Builder secret(String header, Secret secret) {
            return secret(header, "", secret);
        }

        /**
         * Sets a header that carries a secret: sent over TLS only or to this machine, never to another host after a
         * redirect.
         *
         * @param prefix what stands before the secret, such as {@code "Bearer "}
         */
        public Builder secret(String header, String prefix, Secret secret) {
            credentials.put(checkedName(header), new Credential(checkedValue(prefix), secret));
            return this;
        }

        /** What is sent. */
        public Builder body(Body body) {
            this.body = body;
            return this;
        }

        /** What sending it twice would do, where the method alone does not tell. */
        public Builder effect(Effect effect) {
            this.effect = effect;
            return this;
        }

        /** Statuses outside 200 to 299 that are answers here, not failures: 404 where absence is expected, 304. */
        public Builder accept(int... statuses) {
            for (int status : statuses) {
                accepted.add(status);
            }
            return this;
        }

        /** Longest time for one attempt from first to last byte, in place of that of the transport. */
        public Builder timeout(Duration timeout) {
            this.timeout = timeout;
            return this;
        }

        /**
         * Told the number of body bytes handed to the network so far, often and on another thread; starts again from 0
         * with each attempt.
         */
        public Builder progress(LongConsumer progress) {
            this.progress = progress;
            return this;
        }

        /**
         * The request.
         *
         * @throws IllegalArgumentException if a GET or HEAD has a body
         */
        public Request build() {
            if (body.length() > 0 && (method.equals("GET") || method.equals("HEAD"))) {
                throw new IllegalArgumentException(method + " has no body");
            }
            return new Request(this);
        }

        private static String checkedName(String name) {
            if (!TOKEN.matcher(name).matches()) {
                throw new IllegalArgumentException("not a header name");
            }
            return name;
        }

        private static String checkedValue(String value) {
            if (!value.chars().allMatch(c -> c == '\t' || (c >= ' ' && c <= '~'))) {
                // The value is not shown: it may be a key set by the wrong method.
                throw new IllegalArgumentException("a header value holds visible ASCII characters only");
            }
            return value;
        }
    }
}
