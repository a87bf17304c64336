package fr.collectivites.sdk.core.http;

import fr.collectivites.sdk.core.internal.http.ErrorDetails;
import fr.collectivites.sdk.core.internal.http.Redaction;
import fr.collectivites.sdk.core.internal.http.RetryAfter;
import fr.collectivites.sdk.core.problem.CoreCode;
import fr.collectivites.sdk.core.problem.Problem;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The exceptions that HTTP alone tells, each with its sentence. */
final class Failures {

    private Failures() {}

    /** Scheme, host and port of an address. */
    static String platform(URI uri) {
        return uri.getScheme() + "://" + uri.getHost() + (uri.getPort() < 0 ? "" : ":" + uri.getPort());
    }

    /** What a status outside of the accepted ones means. */
    static PlatformException of(Response response, Instant now) {
        int status = response.status();
        ErrorDetails details = ErrorDetails.of(
                response.bytes(), response.isHtml(), response.request().secrets());
        if (status == 429) {
            // Without a wait it may be a quota: only the words of the platform tell.
            Duration wait = retryAfter(response, now).orElse(null);
            Problem problem = wait == null
                    ? problem("quota", response, details.message())
                    : problem("rate-limited", response, wait.toSeconds() + " s");
            return new RateLimitedException(response, problem, wait);
        } else if (status == 401 || status == 403) {
            return new AccessRefusedException(
                    response, problem(status == 401 ? "key" : "rights", response, details.message()));
        } else if (status == 409 || status == 412) {
            return new ConflictException(response, problem("conflict", response, details.sentence()));
        } else if (status == 408 || status >= 500) {
            return new PlatformUnavailableException(response, problem("server", response, details.message()));
        } else if (status >= 400) {
            String rule = status == 404 ? "missing" : status == 407 ? "proxy-key" : status == 413 ? "size" : "refused";
            return new PlatformRefusedException(
                    response, problem(rule, response, details.sentence()), details.fields());
        }
        String location = response.header("Location").orElse("");
        return unexpected(response, status >= 300 && !location.isEmpty() ? "redirect" : "status", location, null);
    }

    static UnexpectedResponseException unexpected(
            Response response, String rule, String detail, @Nullable Throwable cause) {
        return new UnexpectedResponseException(
                response,
                problem(rule, response, detail.isEmpty() ? response.excerpt() : response.line(detail)),
                cause);
    }

    static Problem problem(String rule, Response response, String detail) {
        return Problem.of(CoreCode.PLATFORM_ERROR)
                .rule(rule)
                .with("value", response.request().method() + " " + Redaction.address(response.uri()))
                .with("status", String.valueOf(response.status()))
                .with("detail", detail.isEmpty() ? "–" : detail)
                .build();
    }

    static Problem problem(String rule, Request request, String detail) {
        return Problem.of(CoreCode.PLATFORM_ERROR)
                .rule(rule)
                .with("value", request.toString())
                .with("detail", detail.isEmpty() ? "–" : detail)
                .build();
    }

    static Optional<Duration> retryAfter(Response response, Instant now) {
        return response.header("Retry-After").flatMap(value -> RetryAfter.parse(value, now));
    }
}
