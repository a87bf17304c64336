package fr.collectivites.sdk.core.internal.cell;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Cast values: equality and order across types, as the reference engine has them. */
public final class Values {

    private Values() {}

    /** What two equal values share: 1 and 1.0 are equal, "1" and 1 are not. */
    public static Object key(Object value) {
        if (value instanceof Long number) {
            return BigDecimal.valueOf(number).stripTrailingZeros();
        } else if (value instanceof BigInteger number) {
            return new BigDecimal(number).stripTrailingZeros();
        } else if (value instanceof BigDecimal number) {
            return number.stripTrailingZeros();
        } else if (value instanceof OffsetDateTime moment) {
            return moment.toInstant();
        }
        return value instanceof List<?> list
                ? list.stream().map(v -> v == null ? "" : key(v)).toList()
                : value;
    }

    /** The order of two values; empty when they cannot be compared (other types, not a number). */
    public static Optional<Integer> compare(Object left, Object right) {
        if (left instanceof Number a && right instanceof Number b) {
            BigDecimal x = decimal(a);
            BigDecimal y = decimal(b);
            return x == null || y == null ? infinite(a, b) : Optional.of(x.compareTo(y));
        } else if (left instanceof String a && right instanceof String b) {
            // The only texts that have bounds are durations
            return Durations.compare(a, b);
        } else if (left instanceof LocalDate a && right instanceof LocalDate b) {
            return Optional.of(a.compareTo(b));
        } else if (left instanceof LocalDateTime a && right instanceof LocalDateTime b) {
            return Optional.of(a.compareTo(b));
        } else if (left instanceof OffsetDateTime a && right instanceof OffsetDateTime b) {
            return Optional.of(a.toInstant().compareTo(b.toInstant()));
        } else if (left instanceof LocalTime a && right instanceof LocalTime b) {
            return Optional.of(a.compareTo(b));
        } else if (left instanceof OffsetTime a && right instanceof OffsetTime b) {
            return Optional.of(a.compareTo(b));
        } else if (left instanceof YearMonth a && right instanceof YearMonth b) {
            return Optional.of(a.compareTo(b));
        }
        return Optional.empty();
    }

    /** Infinity is above and below all; what is not a number has no order. */
    private static Optional<Integer> infinite(Number a, Number b) {
        return isNaN(a) || isNaN(b) ? Optional.empty() : Optional.of(Double.compare(extreme(a), extreme(b)));
    }

    private static boolean isNaN(Number number) {
        return number instanceof Double real && real.isNaN();
    }

    private static double extreme(Number number) {
        return number instanceof Double real ? real : 0;
    }

    private static @Nullable BigDecimal decimal(Number number) {
        if (number instanceof BigDecimal decimal) {
            return decimal;
        } else if (number instanceof BigInteger integer) {
            return new BigDecimal(integer);
        }
        return number instanceof Long integer ? BigDecimal.valueOf(integer) : null;
    }

    /** A value as Python's {@code str()} writes it, which is what missing values are compared with. */
    public static String text(Object cell) {
        if (cell instanceof Boolean bool) {
            return bool ? "True" : "False";
        }
        return cell instanceof BigDecimal decimal ? plain(decimal) : String.valueOf(cell);
    }

    /** A number without exponent, unless that would fill pages (1E+999999999). */
    public static String plain(BigDecimal number) {
        return Math.abs((long) number.scale()) > 100 ? number.toString() : number.toPlainString();
    }
}
