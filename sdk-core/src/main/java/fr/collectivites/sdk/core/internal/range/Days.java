package fr.collectivites.sdk.core.internal.range;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Days as {@code yyyy-mm-dd}, and moments that begin with one. */
public final class Days implements RangeCheck {

    private static final int LENGTH = 10;

    private final int first;
    private final int last;

    /**
     * Days within bounds.
     *
     * @param first the first one; null when there is none
     * @param last the last one; null when there is none
     */
    public Days(@Nullable LocalDate first, @Nullable LocalDate last) {
        this.first = first == null ? 0 : number(first);
        this.last = last == null ? Integer.MAX_VALUE : number(last);
    }

    private static int number(LocalDate day) {
        return day.getYear() * 10_000 + day.getMonthValue() * 100 + day.getDayOfMonth();
    }

    @Override
    public boolean holds(byte[] bytes, int from, int to) {
        if (to - from != LENGTH) {
            return false;
        }
        int day = day(bytes, from);
        return day >= first && day <= last && day > 0;
    }

    /** Year, month and day as one number; -1 when it is no day that exists, or not of the year 1 or later. */
    private static int day(byte[] bytes, int from) {
        int year = digits(bytes, from) * 100 + digits(bytes, from + 2);
        int month = digits(bytes, from + 5);
        int day = digits(bytes, from + 8);
        // One negative part makes the whole negative: it is -10,000 at most
        boolean numbers = year > 0 && month > 0 && day > 0 && bytes[from + 4] == '-' && bytes[from + 7] == '-';
        return numbers && month <= 12 && (day <= 28 || day <= length(year, month))
                ? year * 10_000 + month * 100 + day
                : -1;
    }

    private static int length(int year, int month) {
        return switch (month) {
            case 2 -> year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28;
            case 4, 6, 9, 11 -> 30;
            default -> 31;
        };
    }

    /** Two digits as a number; far below zero when they are none. */
    private static int digits(byte[] bytes, int from) {
        int tens = bytes[from] - '0';
        int ones = bytes[from + 1] - '0';
        return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : -1_000_000;
    }

    /** Moments as {@code yyyy-mm-ddThh:mm:ss}, with up to nine decimals of a second, and a zone or none. */
    public static boolean isMoment(byte[] bytes, int from, int to) {
        if (to - from < 19 || day(bytes, from) < 0 || bytes[from + 10] != 'T' || !isTime(bytes, from + 11)) {
            return false;
        }
        int at = from + 19;
        if (at < to && bytes[at] == '.') {
            int begin = ++at;
            while (at < to && bytes[at] >= '0' && bytes[at] <= '9') {
                at++;
            }
            if (at == begin || at - begin > 9) {
                return false;
            }
        }
        return at == to || (bytes[at] == 'Z' && at + 1 == to) || isZone(bytes, at, to);
    }

    private static boolean isTime(byte[] bytes, int from) {
        int hour = digits(bytes, from);
        int minute = digits(bytes, from + 3);
        int second = digits(bytes, from + 6);
        return hour >= 0
                && hour <= 23
                && minute >= 0
                && minute <= 59
                && second >= 0
                && second <= 59
                && bytes[from + 2] == ':'
                && bytes[from + 5] == ':';
    }

    private static boolean isZone(byte[] bytes, int from, int to) {
        if (to - from != 6 || (bytes[from] != '+' && bytes[from] != '-') || bytes[from + 3] != ':') {
            return false;
        }
        int hours = digits(bytes, from + 1);
        int minutes = digits(bytes, from + 4);
        return hours >= 0 && hours <= 17 && minutes >= 0 && minutes <= 59;
    }
}
