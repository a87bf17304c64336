package fr.collectivites.sdk.core.internal.spreadsheet;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.Temporal;
import org.jspecify.annotations.Nullable;

/**
 * Excel's serial dates: days since 30 December 1899 (the real distance from 1 March 1900 on, because Excel has a 29
 * February 1900), or since 1 January 1904 in workbooks from old Macintoshes. Rounded to milliseconds, halves to even, as
 * the reference engine rounds.
 */
final class SerialDate {

    private static final LocalDateTime EPOCH_1900 = LocalDate.of(1899, 12, 30).atStartOfDay();
    private static final LocalDateTime EPOCH_1904 = LocalDate.of(1904, 1, 1).atStartOfDay();
    private static final LocalDateTime MIN = LocalDate.of(1, 1, 1).atStartOfDay();
    private static final LocalDateTime MAX = LocalDate.of(10_000, 1, 1).atStartOfDay();
    private static final long DAY_MILLIS = 86_400_000L;
    private static final double MAX_DAYS = 4_000_000;

    private SerialDate() {}

    /** A {@link LocalDateTime}, or a {@link LocalTime} below one day; null outside the years 1 to 9999. */
    static @Nullable Temporal dateOrTime(double serial, boolean from1904) {
        double day = Math.floor(serial);
        long millis = (long) Math.rint((serial - day) * DAY_MILLIS);
        if (day == 0 && millis < DAY_MILLIS) {
            return LocalTime.ofNanoOfDay(millis * 1_000_000);
        }
        if (serial > 0 && serial < 60 && !from1904) {
            day++;
        }
        return at(from1904 ? EPOCH_1904 : EPOCH_1900, day, millis);
    }

    /** Always with a date, as xlrd does; null outside the years 1 to 9999. */
    static @Nullable LocalDateTime date(double serial, boolean from1904) {
        double day = Math.floor(serial);
        long millis = (long) Math.rint((serial - day) * DAY_MILLIS);
        LocalDateTime epoch = from1904 ? EPOCH_1904 : serial < 60 ? EPOCH_1900.plusDays(1) : EPOCH_1900;
        return at(epoch, day, millis);
    }

    private static @Nullable LocalDateTime at(LocalDateTime epoch, double day, long millis) {
        if (!(Math.abs(day) < MAX_DAYS)) {
            return null;
        }
        LocalDateTime date = epoch.plusDays((long) day).plusNanos(millis * 1_000_000);
        return date.isBefore(MIN) || !date.isBefore(MAX) ? null : date;
    }

    /** An elapsed time, which may exceed a day; null when it is out of all proportion. */
    static @Nullable Duration elapsed(double serial) {
        if (!(Math.abs(serial) < MAX_DAYS)) {
            return null;
        }
        long micros = (long) Math.rint(serial * DAY_MILLIS * 1000);
        long fraction = Math.floorMod(micros, 1_000_000L);
        long seconds = Math.floorDiv(micros, 1_000_000L);
        return Duration.ofSeconds(seconds, (long) Math.rint(fraction / 1000d) * 1_000_000);
    }
}
