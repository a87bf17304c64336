package fr.collectivites.sdk.core.internal.cast;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Dates, times, years, months and durations. */
final class Moments {

    private static final Pattern DATE_TIME = Pattern.compile(
            "([0-9]{4})-([0-9]{2})-([0-9]{2})(.)([0-9]{2}):([0-9]{2}):([0-9]{2})(?:[.,]([0-9]+))?"
                    + "(Z|z|[+-][0-9]{2}(?::?[0-9]{2})?)?",
            Pattern.DOTALL);
    private static final Pattern XSD_DATE_TIME =
            Pattern.compile("([0-9]{4})-([0-9]{2})-([0-9]{2})(T)([0-9]{2}):([0-9]{2}):([0-9]{2})(?:\\.([0-9]+))?"
                    + "(Z|[+-][0-9]{2}:[0-9]{2})?");
    private static final Pattern XSD_YEAR = Pattern.compile("-?[0-9]{4,9}(?:Z|[+-][0-9]{2}:[0-9]{2})?");
    private static final Pattern DURATION = Pattern.compile(
            "[+-]?P(?=.)(?:[0-9]+(?:[,.][0-9]+)?Y)?(?:[0-9]+(?:[,.][0-9]+)?M)?(?:[0-9]+(?:[,.][0-9]+)?W)?"
                    + "(?:[0-9]+(?:[,.][0-9]+)?D)?(?:T(?:[0-9]+(?:[,.][0-9]+)?H)?(?:[0-9]+(?:[,.][0-9]+)?M)?"
                    + "(?:[0-9]+(?:[,.][0-9]+)?S)?)?");
    private static final Pattern XSD_DURATION = Pattern.compile(
            "-?P(?=.)(?:[0-9]+Y)?(?:[0-9]+M)?(?:[0-9]+D)?(?:T(?=.)(?:[0-9]+H)?(?:[0-9]+M)?(?:[0-9]+(?:\\.[0-9]+)?S)?)?");
    /** The forms that `any` is read in: the standard leaves the choice to the implementation. */
    private static final List<Strptime> ANY = List.of(
                    "%Y-%m-%d",
                    "%Y-%m-%dT%H:%M:%S",
                    "%Y-%m-%d %H:%M:%S",
                    "%Y-%m-%dT%H:%M:%S%z",
                    "%Y-%m-%d %H:%M",
                    "%Y/%m/%d",
                    "%d/%m/%Y",
                    "%m/%d/%Y",
                    "%d/%m/%Y %H:%M:%S",
                    "%d/%m/%Y %H:%M",
                    "%d-%m-%Y",
                    "%d.%m.%Y",
                    "%d/%m/%y",
                    "%Y%m%d",
                    "%d %b %Y",
                    "%d %B %Y",
                    "%B %d, %Y",
                    "%b %d, %Y",
                    "%B %d %Y",
                    "%b %d %Y",
                    "%d %b %Y %I %p",
                    "%d %b %Y %H:%M")
            .stream()
            .map(Strptime::compile)
            .flatMap(Optional::stream)
            .toList();

    private static final List<Strptime> ANY_TIME =
            List.of("%H:%M:%S", "%H:%M", "%H:%M:%S.%f", "%I:%M %p", "%I:%M%p", "%I%p").stream()
                    .map(Strptime::compile)
                    .flatMap(Optional::stream)
                    .toList();

    private Moments() {}

    static ValueReader date(String format, boolean standard) {
        ValueReader text = textDate(format, standard);
        return cell -> {
            if (cell instanceof String) {
                return text.read(cell);
            } else if (cell instanceof LocalDateTime moment) {
                LocalTime time = moment.toLocalTime();
                return time.toSecondOfDay() == 0 ? moment.toLocalDate() : null;
            }
            return cell instanceof LocalDate ? cell : null;
        };
    }

    private static ValueReader textDate(String format, boolean standard) {
        if (format.equals("default")) {
            return cell -> {
                LocalDate date = isoDate((String) cell);
                return date != null || standard ? date : day(read(YMD, (String) cell));
            };
        }
        List<Strptime> patterns = patterns(format, ANY);
        return cell -> day(read(patterns, (String) cell));
    }

    private static final List<Strptime> YMD =
            Strptime.compile("%Y-%m-%d").map(List::of).orElseThrow();

    /** 1st, 2nd, 3rd, 10th: read as the numbers alone under `any`. */
    private static final Pattern ORDINAL = Pattern.compile("(?<=[0-9])(?:st|nd|rd|th)\\b");

    private static List<Strptime> patterns(String format, List<Strptime> any) {
        return format.equals("any")
                ? any
                : Strptime.compile(format).map(List::of).orElse(List.of());
    }

    private static @Nullable Object read(List<Strptime> patterns, String text) {
        String plain = patterns == ANY ? ORDINAL.matcher(text).replaceAll("") : text;
        for (Strptime pattern : patterns) {
            Object moment = pattern.read(plain);
            if (moment != null) {
                return moment;
            }
        }
        return null;
    }

    private static @Nullable LocalDate day(@Nullable Object moment) {
        if (moment instanceof OffsetDateTime offset) {
            return offset.toLocalDate();
        }
        return moment instanceof LocalDateTime local ? local.toLocalDate() : null;
    }

    /** yyyy-mm-dd and a day that exists; null for anything else. No pattern: nearly all dates pass here. */
    static @Nullable LocalDate isoDate(String text) {
        if (text.length() != 10 || text.charAt(4) != '-' || text.charAt(7) != '-') {
            return null;
        }
        int year = digits(text, 0, 4);
        int month = digits(text, 5, 7);
        int day = digits(text, 8, 10);
        if (year < 1
                || month < 1
                || month > 12
                || day < 1
                || day > java.time.YearMonth.of(year, month).lengthOfMonth()) {
            return null;
        }
        return LocalDate.of(year, month, day);
    }

    /** The number of ASCII digits, -1 when one is none. */
    private static int digits(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number;
    }

    static ValueReader dateTime(String format, boolean standard) {
        if (format.equals("default")) {
            Pattern pattern = standard ? XSD_DATE_TIME : DATE_TIME;
            return cell -> cell instanceof String text
                    ? dateTime(pattern.matcher(text))
                    : cell instanceof LocalDateTime ? cell : null;
        }
        List<Strptime> patterns = patterns(format, ANY);
        return cell -> cell instanceof String text ? read(patterns, text) : cell instanceof LocalDateTime ? cell : null;
    }

    private static @Nullable Object dateTime(Matcher matcher) {
        if (!matcher.matches()) {
            return null;
        }
        try {
            LocalDate date = isoDate(matcher.group(1) + "-" + matcher.group(2) + "-" + matcher.group(3));
            if (date == null) {
                return null;
            }
            String fraction = matcher.group(8) == null ? "" : matcher.group(8);
            int nano = Integer.parseInt((fraction + "000000000").substring(0, 9));
            int hour = Integer.parseInt(matcher.group(5));
            int minute = Integer.parseInt(matcher.group(6));
            int second = Integer.parseInt(matcher.group(7));
            boolean midnight = hour == 24 && minute == 0 && second == 0 && nano == 0;
            LocalDateTime moment =
                    midnight ? date.plusDays(1).atStartOfDay() : date.atTime(LocalTime.of(hour, minute, second, nano));
            String zone = matcher.group(9);
            return zone == null ? moment : OffsetDateTime.of(moment, ZoneOffset.of(zone.equals("z") ? "Z" : zone));
        } catch (DateTimeException e) {
            return null;
        }
    }

    static ValueReader time(String format, boolean standard) {
        if (format.equals("default")) {
            return cell ->
                    cell instanceof String text ? defaultTime(text, standard) : cell instanceof LocalTime ? cell : null;
        }
        List<Strptime> patterns = patterns(format, ANY_TIME);
        return cell ->
                cell instanceof String text ? timeOf(read(patterns, text)) : cell instanceof LocalTime ? cell : null;
    }

    private static @Nullable Object defaultTime(String text, boolean standard) {
        if (standard && text.length() != 8) {
            return null;
        }
        return timeOf(dateTime((standard ? XSD_DATE_TIME : DATE_TIME).matcher("2000-01-01T" + text)));
    }

    private static @Nullable Object timeOf(@Nullable Object moment) {
        if (moment instanceof OffsetDateTime offset) {
            OffsetTime time = offset.toOffsetTime();
            return time;
        }
        return moment instanceof LocalDateTime local ? local.toLocalTime() : null;
    }

    static ValueReader year(boolean standard) {
        ValueReader integer = Numbers.integer(new Numbers.Marks(".", "", true, false), false);
        return cell -> {
            if (cell instanceof Long year) {
                return year >= 0 && year <= 9999 ? cell : null;
            }
            if (!(cell instanceof String text)) {
                return null;
            }
            if (standard) {
                return XSD_YEAR.matcher(text).matches()
                        ? (Object) Long.parseLong(text.replaceFirst("(?<=.)[Z+-].*", ""))
                        : null;
            }
            Object year = text.codePointCount(0, text.length()) == 4 ? integer.read(text) : null;
            return year instanceof Long number && number >= 0 ? year : null;
        };
    }

    static ValueReader yearMonth(boolean standard) {
        ValueReader integer = Numbers.integer(new Numbers.Marks(".", "", true, false), false);
        return cell -> {
            if (!(cell instanceof String text) || (standard && text.length() != 7)) {
                return null;
            }
            int dash = text.indexOf('-');
            if (dash < 0 || text.indexOf('-', dash + 1) >= 0) {
                return null;
            }
            Object year = integer.read(text.substring(0, dash));
            Object month = integer.read(text.substring(dash + 1));
            return year instanceof Long y && y < 1_000_000_000 && month instanceof Long m && m >= 1 && m <= 12
                    ? YearMonth.of(Math.toIntExact(y), Math.toIntExact(m))
                    : null;
        };
    }

    static ValueReader duration(boolean standard) {
        Pattern pattern = standard ? XSD_DURATION : DURATION;
        return cell -> {
            if (cell instanceof java.time.Duration duration) {
                return duration.toString();
            }
            return cell instanceof String text && pattern.matcher(text).matches() ? text : null;
        };
    }
}
