package fr.collectivites.sdk.core.internal.http;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Gives each request to a host its moment, so that no more than a number start in a time. Thread-safe. */
public final class HostPace {

    private final Duration interval;
    private final Map<String, Instant> next = new ConcurrentHashMap<>();

    /**
     * A pace.
     *
     * @param interval least time between the starts of two requests to one host; zero for no limit
     */
    public HostPace(Duration interval) {
        this.interval = interval;
    }

    /** Takes the next free moment of a host: how long to wait for it from now on. */
    public Duration take(String host, Instant now) {
        if (interval.isZero()) {
            return Duration.ZERO;
        }
        Instant after =
                next.merge(host, now.plus(interval), (free, unused) -> (free.isAfter(now) ? free : now).plus(interval));
        Duration wait = Duration.between(now, after.minus(interval));
        return wait.isNegative() ? Duration.ZERO : wait;
    }
}
