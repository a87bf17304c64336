package fr.collectivites.sdk.core.internal.cast;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A C date pattern as Python's {@code strptime} reads it: one digit where it takes one, any white space for white space,
 * English names. Immutable and thread-safe.
 */
final class Strptime {

    private static final List<String> MONTHS = List.of(
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december");
    private static final List<String> DAYS =
            List.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");

    private final Pattern pattern;
    private final List<Character> parts;

    private Strptime(Pattern pattern, List<Character> parts) {
        this.pattern = pattern;
        this.parts = parts;
    }

    /** The pattern compiled; empty when it holds a directive that Python does not know. */
    static Optional<Strptime> compile(String format) {
        StringBuilder regex = new StringBuilder();
        List<Character> parts = new ArrayList<>();
        String expanded = format.replace("%D", "%m/%d/%y")
                .replace("%T", "%H:%M:%S")
                .replace("%R", "%H:%M")
                .replace("%F", "%Y-%m-%d");
        for (int i = 0; i < expanded.length(); i++) {
            char c = expanded.charAt(i);
            if (Numbers.isPythonSpace(c)) {
                while (i + 1 < expanded.length() && Numbers.isPythonSpace(expanded.charAt(i + 1))) {
                    i++;
                }
                regex.append("\\s+");
            } else if (c != '%') {
                regex.append(Pattern.quote(String.valueOf(c)));
            } else if (i + 1 == expanded.length()) {
                return Optional.empty();
            } else {
                char directive = expanded.charAt(++i);
                String part = part(directive);
                if (part.isEmpty() || (directive != '%' && parts.contains(directive))) {
                    return Optional.empty();
                }
                if (directive == '%') {
                    regex.append('%');
                } else {
                    parts.add(directive);
                    regex.append('(').append(part).append(')');
                }
            }
        }
        int flags = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;
        return Optional.of(new Strptime(Pattern.compile(regex.toString(), flags), List.copyOf(parts)));
    }

    private static String part(char directive) {
        return switch (directive) {
            case 'd' -> "3[0-1]|[1-2]\\d|0[1-9]|[1-9]| [1-9]";
            case 'f' -> "[0-9]{1,6}";
            case 'H' -> "2[0-3]|[0-1]\\d|\\d";
            case 'I' -> "1[0-2]|0[1-9]|[1-9]";
            case 'j' -> "36[0-6]|3[0-5]\\d|[1-2]\\d\\d|0[1-9]\\d|00[1-9]|[1-9]\\d|0[1-9]|[1-9]";
            case 'm' -> "1[0-2]|0[1-9]|[1-9]";
            case 'M' -> "[0-5]\\d|\\d";
            case 'S' -> "6[0-1]|[0-5]\\d|\\d";
            case 'y' -> "\\d\\d";
            case 'Y' -> "\\d\\d\\d\\d";
            case 'z' -> "[+-]\\d\\d:?[0-5]\\d(?::?[0-5]\\d(?:\\.\\d{1,6})?)?|Z";
            case 'p' -> "am|pm";
            case 'B' -> String.join("|", MONTHS);
            case 'b', 'h' ->
                String.join("|", MONTHS.stream().map(m -> m.substring(0, 3)).toList());
            case 'A' -> String.join("|", DAYS);
            case 'a' ->
                String.join("|", DAYS.stream().map(d -> d.substring(0, 3)).toList());
            case 'w' -> "[0-6]";
            case '%' -> "%";
            default -> "";
        };
    }

    /** The moment, {@code LocalDateTime} or {@code OffsetDateTime}; 1900-01-01 00:00 stands for what is not given. */
    @Nullable Object read(String text) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.matches()) {
            return null;
        }
        int year = 1900;
        int month = 1;
        int day = 1;
        int dayOfYear = 0;
        int hour = 0;
        int half = -1;
        int minute = 0;
        int second = 0;
        int nano = 0;
        ZoneOffset offset = null;
        for (int i = 0; i < parts.size(); i++) {
            String part = matcher.group(i + 1);
            String word = part.toLowerCase(Locale.ROOT);
            switch (parts.get(i)) {
                case 'Y' -> year = number(part);
                case 'y' -> year = number(part) + (number(part) > 68 ? 1900 : 2000);
                case 'm' -> month = number(part);
                case 'B' -> month = MONTHS.indexOf(word) + 1;
                case 'b', 'h' -> month = 1 + monthOf(word);
                case 'd' -> day = number(part.strip());
                case 'j' -> dayOfYear = number(part);
                case 'H', 'I' -> hour = number(part);
                case 'p' -> half = word.equals("pm") ? 12 : 0;
                case 'M' -> minute = number(part);
                case 'S' -> second = number(part);
                case 'f' -> nano = number((part + "000000").substring(0, 6)) * 1_000;
                case 'z' -> offset = word.equals("z") ? ZoneOffset.UTC : zone(part);
                default -> {}
            }
        }
        if (year < 1 || second > 59) {
            return null;
        }
        try {
            LocalDate date = dayOfYear > 0 ? LocalDate.ofYearDay(year, dayOfYear) : LocalDate.of(year, month, day);
            LocalTime time = LocalTime.of(half < 0 ? hour : hour % 12 + half, minute, second, nano);
            LocalDateTime moment = date.atTime(time);
            return offset == null ? moment : OffsetDateTime.of(moment, offset);
        } catch (DateTimeException e) {
            // 30 February
            return null;
        }
    }

    private static int monthOf(String abbreviation) {
        for (int i = 0; i < MONTHS.size(); i++) {
            if (MONTHS.get(i).startsWith(abbreviation)) {
                return i;
            }
        }
        return 0;
    }

    private static ZoneOffset zone(String text) {
        String digits = text.replace(":", "");
        int sign = digits.charAt(0) == '-' ? -1 : 1;
        int minutes = number(digits.substring(1, 3)) * 60 + number(digits.substring(3, 5));
        return ZoneOffset.ofTotalSeconds(sign * Math.min(minutes, 18 * 60) * 60);
    }

    /** The number that decimal digits of any script write. */
    private static int number(String digits) {
        int number = 0;
        for (int i = 0; i < digits.length(); i++) {
            number = number * 10 + Character.digit(digits.charAt(i), 10);
        }
        return number;
    }
}
