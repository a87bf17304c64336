package fr.collectivites.sdk.core.internal.spreadsheet;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** Dates, times and durations that a spreadsheet writes in ISO 8601. */
final class IsoDate {

    private static final int LONGEST = 40;

    private IsoDate() {}

    /**
     * A {@link LocalDate}, {@link LocalTime}, {@link LocalDateTime} or {@link Duration}; null for anything else. Nothing
     * is made of a zone: {@code Z} is what some writers put behind local times.
     */
    static @Nullable Object parse(String text) {
        String iso = text.endsWith("Z") ? text.substring(0, text.length() - 1) : text;
        if (iso.length() > LONGEST) {
            return null;
        }
        try {
            if (iso.startsWith("P") || iso.startsWith("-P")) {
                return Duration.parse(iso);
            }
            if (iso.indexOf('T') > 0) {
                return LocalDateTime.parse(iso);
            }
            return iso.indexOf(':') > 0
                    ? LocalTime.parse(iso.startsWith("T") ? iso.substring(1) : iso)
                    : LocalDate.parse(iso);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
