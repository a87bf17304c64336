package fr.collectivites.sdk.platform.access;

import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Limits requests by caller: a bucket that holds as many as a minute may have and fills evenly. Thread-safe.
 */
public final class RateLimiter {

    private static final int MOST_BUCKETS = 10_000;

    private final int perMinute;
    private final Clock clock;
    private final Map<String, Bucket> buckets = new ConcurrentHashMap<>();

    /** A limiter of that many requests a minute for each caller; 0 for no limit. */
    public RateLimiter(int perMinute, Clock clock) {
        this.perMinute = perMinute;
        this.clock = clock;
    }

    /** Takes one request of a caller's share: 0 when it may go on, else the whole seconds to wait. */
    public int take(String caller) {
        if (perMinute == 0) {
            return 0;
        }
        if (buckets.size() > MOST_BUCKETS) {
            // Full buckets tell nothing: whoever comes back gets a full one
            buckets.values().removeIf(bucket -> bucket.isFull(clock.millis()));
        }
        return buckets.computeIfAbsent(caller, name -> new Bucket(clock.millis()))
                .take(clock.millis());
    }

    private final class Bucket {
        private double tokens = perMinute;
        private long at;

        Bucket(long now) {
            this.at = now;
        }

        synchronized int take(long now) {
            fill(now);
            if (tokens >= 1) {
                tokens--;
                return 0;
            }
            return Math.max(1, (int) Math.ceil((1 - tokens) * 60 / perMinute));
        }

        synchronized boolean isFull(long now) {
            fill(now);
            return tokens >= perMinute;
        }

        private void fill(long now) {
            tokens = Math.min(perMinute, tokens + (now - at) * perMinute / 60_000.0);
            at = now;
        }
    }
}
