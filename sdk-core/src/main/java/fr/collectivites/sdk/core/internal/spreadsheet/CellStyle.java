package fr.collectivites.sdk.core.internal.spreadsheet;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.Temporal;
import java.util.Locale;

/**
 * How numbers in a cell are shown, and what the reference engine makes of that.
 *
 * @param display what a person sees
 * @param reference what the reference engine prints
 */
record CellStyle(CellFormat display, ReferenceFormat reference) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter DATE_TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("uuuu-MM", Locale.ROOT);
    private static final DateTimeFormatter YEAR = DateTimeFormatter.ofPattern("uuuu", Locale.ROOT);

    static CellStyle of(String code) {
        return new CellStyle(CellFormat.of(code), ReferenceFormat.of(code));
    }

    /** A number as a person sees it: dates in ISO form, to the precision that the format shows. */
    String text(double serial, boolean from1904) {
        String letters = display.dateLetters();
        if (letters.isEmpty()) {
            return display.text(serial);
        }
        if (letters.indexOf('[') >= 0) {
            Duration elapsed = SerialDate.elapsed(serial);
            return elapsed == null ? CellFormat.general(serial) : text(elapsed);
        }
        Temporal date = SerialDate.dateOrTime(serial, from1904);
        boolean hasDate = letters.chars().anyMatch(c -> c == 'y' || c == 'm' || c == 'd');
        if (date instanceof LocalTime time) {
            return hasDate ? CellFormat.general(serial) : TIME.format(time);
        }
        return date instanceof LocalDateTime full ? text(full, letters) : CellFormat.general(serial);
    }

    private static String text(LocalDateTime date, String letters) {
        boolean time = letters.chars().anyMatch(c -> c == 'h' || c == 'n' || c == 's');
        boolean year = letters.indexOf('y') >= 0;
        boolean month = letters.indexOf('m') >= 0;
        boolean day = letters.indexOf('d') >= 0;
        if (time) {
            return year || month || day ? DATE_TIME.format(date) : TIME.format(date);
        }
        if (year && !day) {
            return (month ? MONTH : YEAR).format(date);
        }
        return date.toLocalDate().toString();
    }

    /** A date, time or elapsed time in ISO form; midnight is told as the day alone. */
    static String text(Object value) {
        if (value instanceof LocalDateTime full) {
            return full.toLocalTime().equals(LocalTime.MIDNIGHT)
                    ? full.toLocalDate().toString()
                    : DATE_TIME.format(full);
        }
        if (value instanceof LocalTime time) {
            return TIME.format(time);
        }
        return value instanceof Duration elapsed ? text(elapsed) : ((LocalDate) value).toString();
    }

    private static String text(Duration elapsed) {
        long seconds = Math.abs(elapsed.toSeconds());
        return (elapsed.isNegative() ? "-" : "")
                + String.format(Locale.ROOT, "%d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60);
    }
}
