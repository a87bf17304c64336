package fr.collectivites.sdk.platform.storage;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Instants as the database and the API write them: in UTC, with milliseconds, of one width, so that texts sort. */
public final class Instants {

    private static final DateTimeFormatter FORMAT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private Instants() {}

    /** The present instant of a clock. */
    public static String now(Clock clock) {
        return text(clock.instant());
    }

    /** An instant as a text; what is finer than a millisecond is cut. */
    public static String text(Instant instant) {
        return FORMAT.format(instant);
    }
}
