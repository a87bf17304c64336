package fr.collectivites.sdk.core.mapping;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Optional;

/**
 * How dates are written in a source: a pattern of {@link DateTimeFormatter} with French names of months. Days that do
 * not exist are refused. Years of two digits are those from 1970 to 2069.
 */
final class DateFormat {

    private static final int PIVOT = 1970;
    private static final LocalDateTime SAMPLE = LocalDateTime.of(2025, 6, 15, 12, 30);

    private final String pattern;
    private final DateTimeFormatter formatter;
    private final boolean time;

    private DateFormat(String pattern, DateTimeFormatter formatter) {
        this.pattern = pattern;
        this.formatter = formatter;
        this.time = parse(formatter.format(SAMPLE))
                .filter(LocalDateTime.class::isInstance)
                .isPresent();
    }

    /** The format of a pattern; empty when it is none. */
    static Optional<DateFormat> of(String pattern) {
        try {
            DateTimeFormatterBuilder builder = new DateTimeFormatterBuilder().parseCaseInsensitive();
            // The strict resolver wants the proleptic year, which people write yyyy
            String[] around = pattern.replace("yyyy", "uuuu").split("yy", -1);
            for (int i = 0; i < around.length; i++) {
                if (i > 0) {
                    builder.appendValueReduced(ChronoField.YEAR, 2, 2, PIVOT);
                }
                if (!around[i].isEmpty()) {
                    builder.appendPattern(around[i]);
                }
            }
            DateTimeFormatter formatter = builder.toFormatter(Locale.FRENCH)
                    .withChronology(IsoChronology.INSTANCE)
                    .withResolverStyle(ResolverStyle.STRICT);
            // A pattern without any field, such as a lone separator, names no date
            return Optional.of(new DateFormat(pattern, formatter))
                    .filter(format -> format.parse(formatter.format(SAMPLE)).isPresent());
        } catch (IllegalArgumentException | DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The pattern as written. */
    String pattern() {
        return pattern;
    }

    /** Whether the time of the day is part of it. */
    boolean hasTime() {
        return time;
    }

    /** A moment, day, month or year, whichever the text names; empty when it is none. */
    Optional<TemporalAccessor> parse(String text) {
        try {
            return Optional.of(
                    formatter.parseBest(text, LocalDateTime::from, LocalDate::from, YearMonth::from, Year::from));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
