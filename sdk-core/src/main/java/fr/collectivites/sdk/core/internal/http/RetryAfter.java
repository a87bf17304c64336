package fr.collectivites.sdk.core.internal.http;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** The header {@code Retry-After} (RFC 9110, section 10.2.3): seconds, or a date. */
public final class RetryAfter {

    private static final int MOST_DIGITS = 9;

    private RetryAfter() {}

    /**
     * How long to wait; never negative, empty when the header says nothing that is understood.
     *
     * @param header value of the header
     * @param now the time that a date is compared with
     */
    public static Optional<Duration> parse(String header, Instant now) {
        String text = header.strip();
        if (!text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Optional.of(
                    Duration.ofSeconds(text.length() > MOST_DIGITS ? Integer.MAX_VALUE : Long.parseLong(text)));
        }
        try {
            Instant until = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            Duration wait = Duration.between(now, until);
            return Optional.of(wait.isNegative() ? Duration.ZERO : wait);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
