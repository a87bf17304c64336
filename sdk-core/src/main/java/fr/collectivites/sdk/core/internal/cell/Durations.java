package fr.collectivites.sdk.core.internal.cell;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The order of durations (XML Schema 1.1 part 2, 3.3.6): one is longer than another if it is at four chosen dates; a
 * month and thirty days are neither. Durations of more than nine digits in a part are not compared.
 */
final class Durations {

    private static final Pattern DURATION =
            Pattern.compile("(-?)P(?:([0-9]{1,9})Y)?(?:([0-9]{1,9})M)?(?:([0-9]{1,9})D)?"
                    + "(?:T(?:([0-9]{1,9})H)?(?:([0-9]{1,9})M)?(?:([0-9]{1,9}(?:\\.[0-9]{1,9})?)S)?)?");

    private static final List<LocalDateTime> DATES = List.of(
            LocalDateTime.of(1696, 9, 1, 0, 0),
            LocalDateTime.of(1697, 2, 1, 0, 0),
            LocalDateTime.of(1903, 3, 1, 0, 0),
            LocalDateTime.of(1903, 7, 1, 0, 0));

    /** Months and seconds, of one sign. */
    private record Length(long months, long seconds, int nanos) {

        LocalDateTime after(LocalDateTime date) {
            return date.plusMonths(months).plusSeconds(seconds).plusNanos(nanos);
        }
    }

    private Durations() {}

    /** Empty when there is no order between them, or one is no duration. */
    static Optional<Integer> compare(String left, String right) {
        Length a = length(left);
        Length b = length(right);
        if (a == null || b == null) {
            return Optional.empty();
        }
        List<Integer> orders = DATES.stream()
                .map(date -> Integer.signum(a.after(date).compareTo(b.after(date))))
                .distinct()
                .toList();
        return orders.size() == 1 ? Optional.of(orders.get(0)) : Optional.empty();
    }

    private static @Nullable Length length(String text) {
        Matcher matcher = DURATION.matcher(text);
        if (!matcher.matches()) {
            return null;
        }
        int sign = matcher.group(1).isEmpty() ? 1 : -1;
        BigDecimal rest = matcher.group(7) == null ? BigDecimal.ZERO : new BigDecimal(matcher.group(7));
        long seconds = rest.longValue();
        int nanos = rest.subtract(BigDecimal.valueOf(seconds)).movePointRight(9).intValueExact();
        return new Length(
                sign * (12 * part(matcher, 2) + part(matcher, 3)),
                sign * (86_400 * part(matcher, 4) + 3_600 * part(matcher, 5) + 60 * part(matcher, 6) + seconds),
                sign * nanos);
    }

    private static long part(Matcher matcher, int group) {
        return matcher.group(group) == null ? 0 : Long.parseLong(matcher.group(group));
    }
}
