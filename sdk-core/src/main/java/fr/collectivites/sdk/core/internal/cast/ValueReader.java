package fr.collectivites.sdk.core.internal.cast;

import org.jspecify.annotations.Nullable;

/** Casts the value of a cell. Never throws; thread-safe. */
@FunctionalInterface
public interface ValueReader {

    /**
     * The value, or null when the cell is not of the type. Values are {@code String}, {@code Long} or {@code BigInteger}
     * (integer, year), {@code BigDecimal} or a {@code Double} that is not finite (number), {@code Boolean}, {@code
     * LocalDate}, {@code LocalTime} or {@code OffsetTime}, {@code LocalDateTime} or {@code OffsetDateTime}, {@code
     * YearMonth}, {@code String} (duration), {@code List}, {@code Map}, {@code GeoPoint}.
     *
     * @param cell text, or a typed value of a spreadsheet
     */
    @Nullable Object read(Object cell);
}
