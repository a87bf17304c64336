package fr.collectivites.sdk.needs.client;

import fr.collectivites.sdk.core.http.AccessRefusedException;
import fr.collectivites.sdk.core.http.Body;
import fr.collectivites.sdk.core.http.Effect;
import fr.collectivites.sdk.core.http.HttpTransport;
import fr.collectivites.sdk.core.http.PlatformRefusedException;
import fr.collectivites.sdk.core.http.Request;
import fr.collectivites.sdk.core.http.Response;
import fr.collectivites.sdk.core.http.Secret;
import fr.collectivites.sdk.needs.finding.NeedsCode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The access token of a client: asked for when it is first needed, kept for four fifths of its life, asked for by one thread
 * at a time. Thread-safe.
 */
final class TokenSource {

    private static final long DEFAULT_LIFE = 300;

    private final Credentials.ClientCredentials credentials;
    private final HttpTransport transport;
    private final Clock clock;
    private @Nullable Token token;

    TokenSource(Credentials.ClientCredentials credentials, HttpTransport transport, Clock clock) {
        this.credentials = credentials;
        this.transport = transport;
        this.clock = clock;
    }

    private record Token(Secret secret, Instant until) {}

    /** The token, a new one where there is none or it grows old. */
    synchronized Secret get() {
        Token known = token;
        if (known == null || !clock.instant().isBefore(known.until())) {
            known = ask();
            token = known;
        }
        return known.secret();
    }

    /** A new token in place of one that was refused, unless another thread has brought one already. */
    synchronized Secret renew(Secret refused) {
        Token known = token;
        if (known != null && known.secret().reveal().equals(refused.reveal())) {
            token = null;
        }
        return get();
    }

    private Token ask() {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("grant_type", "client_credentials");
        form.put("scope", String.join(" ", new TreeSet<>(credentials.scopes())));
        Request request = Request.post(credentials.tokenUri(), Body.form(form))
                .secret("Authorization", "Basic ", basic())
                .header("Accept", "application/json")
                // A token that is lost on the way does no harm.
                .effect(Effect.IDEMPOTENT)
                .build();
        Response response;
        try {
            response = transport.send(request);
        } catch (PlatformRefusedException e) {
            // The servers say 400 as well as 401; for the caller it is all one.
            throw e.response()
                    .<PlatformRefusedException>map(answer -> refused(answer.excerpt(), answer))
                    .orElse(e);
        }
        Map<String, @Nullable Object> answer = response.jsonObject();
        if (!(answer.get("access_token") instanceof String text) || text.isBlank()) {
            throw refused("access_token", response);
        }
        granted(answer, response);
        long life = answer.get("expires_in") instanceof Number seconds ? seconds.longValue() : DEFAULT_LIFE;
        return new Token(Secret.of(text), clock.instant().plusMillis(Math.max(0, life) * 800));
    }

    /** Some servers leave out what they do not grant, without a word. */
    private void granted(Map<String, @Nullable Object> answer, Response response) {
        Set<String> granted =
                answer.get("scope") instanceof String scope ? new HashSet<>(Arrays.asList(scope.split(" "))) : Set.of();
        Set<String> missing = new TreeSet<>(credentials.scopes());
        missing.removeAll(granted);
        if (!missing.isEmpty()) {
            throw refused("scope " + String.join(" ", missing), response);
        }
    }

    private static AccessRefusedException refused(String what, Response response) {
        return new AccessRefusedException(
                response, NeedsCode.TOKEN_REFUSED.problem().value(what).build());
    }

    /** RFC 6749 §2.3.1: both parts are encoded as in a form before they are joined. */
    private Secret basic() {
        String pair = encoded(credentials.clientId()) + ":"
                + encoded(credentials.secret().reveal());
        return Secret.of(Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
