package fr.collectivites.sdk.core.http;

import fr.collectivites.sdk.core.problem.Problem;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Too many requests for the platform; nothing was done. It was waited for as long as policy and budget allow. */
public final class RateLimitedException extends PlatformException {

    private static final long serialVersionUID = 1L;

    private final @Nullable Duration retryAfter;

    /**
     * A limit.
     *
     * @param retryAfter what the platform asks to wait; null when it does not say
     */
    public RateLimitedException(Response response, Problem problem, @Nullable Duration retryAfter) {
        super(response, problem, null, false);
        this.retryAfter = retryAfter;
    }

    /** What the platform asks to wait, if it says so. */
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }
}
