package fr.collectivites.sdk.opendata.internal.write;

import fr.collectivites.sdk.core.http.HttpTransport;
import fr.collectivites.sdk.core.http.PlatformException;
import fr.collectivites.sdk.core.http.RateLimitedException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Makes writes whose outcome may stay unknown: when no answer says what became of one, looks whether it happened, and
 * makes it again only when it has not. Thread-safe.
 */
public final class Settling {

    private static final int ATTEMPTS = 3;

    /**
     * For a write that is still under way when its connection is cut; above a second, since two uploads of a name to a
     * dataset within the same second collide at udata.
     */
    private static final Duration BEFORE_LOOKING = Duration.ofMillis(1100);

    private final HttpTransport.Pause pause;
    private final boolean afterLimits;

    /**
     * Waits in that way.
     *
     * @param afterLimits whether a limit without a wait passes by itself; not where it may be a quota that is used up
     */
    public Settling(HttpTransport.Pause pause, boolean afterLimits) {
        this.pause = pause;
        this.afterLimits = afterLimits;
    }

    /**
     * Makes a write exactly once.
     *
     * @param look what the platform has of it; empty when the write has not happened, or is harmless to repeat
     * @throws PlatformException as the write, when the platform refuses it or it failed three times
     */
    public <T> T settle(Supplier<T> write, Supplier<Optional<T>> look) {
        for (int attempt = 1; ; attempt++) {
            try {
                return write.get();
            } catch (PlatformException e) {
                // After a limit without a wait the transport leaves writes alone; a look costs nothing.
                if (!e.outcomeUnknown() && !(afterLimits && e instanceof RateLimitedException)) {
                    throw e;
                }
                Optional<T> happened = lookAfter(e, look);
                if (happened.isPresent()) {
                    return happened.get();
                }
                if (attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    private <T> Optional<T> lookAfter(PlatformException failure, Supplier<Optional<T>> look) {
        try {
            pause.sleep(BEFORE_LOOKING);
            return look.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failure;
        } catch (PlatformException e) {
            failure.addSuppressed(e);
            throw failure;
        }
    }

    /**
     * Waits for what the platform does by itself after it has answered.
     *
     * @param wait how long
     * @param platform its name
     * @throws PlatformException if the thread is interrupted; its flag stays set
     */
    public void sleep(Duration wait, String platform) {
        try {
            pause.sleep(wait);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PlatformException(platform, "interrupted", e);
        }
    }
}
