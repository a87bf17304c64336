package fr.collectivites.sdk.core.http;

import java.time.Duration;

/**
 * How often and how patiently a request is repeated, where it may be repeated at all (see {@link Effect}). The wait
 * doubles from one attempt to the next, less a random part of up to a half so that clients do not come back in step; a
 * {@code Retry-After} of the platform takes its place.
 *
 * @param attempts attempts in all, at least 1
 * @param firstWait wait before the second attempt
 * @param longestWait longest wait of our own choice; {@code Retry-After} may ask for more
 */
public record RetryPolicy(int attempts, Duration firstWait, Duration longestWait) {

    /**
     * Checks the bounds.
     *
     * @throws IllegalArgumentException if attempts are not 1 to 20, a wait is negative or above an
     *     hour
     */
    public RetryPolicy {
        if (attempts < 1 || attempts > 20) {
            throw new IllegalArgumentException("attempts: 1 to 20, not " + attempts);
        }
        if (firstWait.isNegative()
                || longestWait.compareTo(Duration.ofHours(1)) > 0
                || longestWait.compareTo(firstWait) < 0) {
            throw new IllegalArgumentException(
                    "waits: not negative, the longest not below the first nor above an hour");
        }
    }

    /** Four attempts, waits from half a second to 20 seconds. */
    public static RetryPolicy standard() {
        return new RetryPolicy(4, Duration.ofMillis(500), Duration.ofSeconds(20));
    }

    /** One attempt only. */
    public static RetryPolicy none() {
        return new RetryPolicy(1, Duration.ZERO, Duration.ZERO);
    }

    /**
     * The wait before an attempt, without a word of the platform.
     *
     * @param attempt the attempt that has failed, from 1
     * @param random from 0 to 1
     */
    Duration waitAfter(int attempt, double random) {
        Duration doubled = firstWait.multipliedBy(1L << (attempt - 1));
        Duration full = doubled.compareTo(longestWait) < 0 ? doubled : longestWait;
        return full.minus(Duration.ofNanos((long) (full.toNanos() * random / 2)));
    }
}
