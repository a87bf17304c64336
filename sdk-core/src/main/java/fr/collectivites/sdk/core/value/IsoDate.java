package fr.collectivites.sdk.core.value;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A date of ISO 8601 as precise as it is known: {@code 2025}, {@code 2025-03}, {@code 2025-03-14} or an instant such as
 * {@code 2025-03-14T09:30:00Z}. These are the four forms that DCAT-AP 3.0.1 admits ({@code xsd:gYear}, {@code
 * gYearMonth}, {@code date}, {@code dateTime}). A time without offset is taken as UTC, as CKAN writes it.
 *
 * @param text the date as written, without surrounding spaces
 */
public record IsoDate(@JsonValue String text) {

    private static final Pattern BASIC_OFFSET = Pattern.compile("(.*T.*[+-][0-9]{2})([0-9]{2})?");

    /** How much of the date is known. */
    public enum Precision {
        /** A year alone. */
        YEAR,
        /** A month of a year. */
        MONTH,
        /** A day. */
        DAY,
        /** A day with a time. */
        INSTANT
    }

    /**
     * A date as written.
     *
     * @throws IllegalArgumentException if the text has none of the four forms, or names a day that does not exist
     */
    public IsoDate {
        text = text.strip();
        try {
            firstDay(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("Not an ISO 8601 date: \"" + text + "\"", e);
        }
    }

    /** A day. */
    public static IsoDate of(LocalDate day) {
        return new IsoDate(day.toString());
    }

    /** An instant, written in UTC. */
    public static IsoDate of(Instant instant) {
        return new IsoDate(instant.toString());
    }

    /**
     * A date as written.
     *
     * @throws IllegalArgumentException if the text is not a date
     */
    @JsonCreator
    public static IsoDate of(String text) {
        return new IsoDate(text);
    }

    /** The date that the text holds, or nothing if it is not one. */
    public static Optional<IsoDate> parse(String text) {
        try {
            return Optional.of(new IsoDate(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** How much of the date is known. */
    public Precision precision() {
        return precision(text);
    }

    /** Told from the digits and dashes alone, since this is asked of every date that is written. */
    private static Precision precision(String text) {
        return switch (text.length()) {
            case 4 -> hasShape(text, 4) ? Precision.YEAR : Precision.INSTANT;
            case 7 -> hasShape(text, 7) ? Precision.MONTH : Precision.INSTANT;
            case 10 -> hasShape(text, 10) ? Precision.DAY : Precision.INSTANT;
            default -> Precision.INSTANT;
        };
    }

    private static boolean hasShape(String text, int length) {
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            boolean dash = i == 4 || i == 7;
            if (dash ? c != '-' : (c < '0' || c > '9')) {
                return false;
            }
        }
        return true;
    }

    /** The day itself, or the first day of the month or year. An instant gives its day in UTC. */
    public LocalDate firstDay() {
        return firstDay(text);
    }

    /** The day itself, or the last day of the month or year. An instant gives its day in UTC. */
    public LocalDate lastDay() {
        return switch (precision()) {
            case YEAR -> firstDay().withDayOfYear(firstDay().lengthOfYear());
            case MONTH -> YearMonth.from(firstDay()).atEndOfMonth();
            case DAY, INSTANT -> firstDay();
        };
    }

    /** The instant, if the date is that precise. */
    public Optional<Instant> instant() {
        return precision() == Precision.INSTANT ? Optional.of(instant(text)) : Optional.empty();
    }

    /** The date as written. */
    @Override
    public String toString() {
        return text;
    }

    private static LocalDate firstDay(String text) {
        return switch (precision(text)) {
            case YEAR -> LocalDate.of(number(text, 0, 4), 1, 1);
            case MONTH -> LocalDate.of(number(text, 0, 4), number(text, 5, 7), 1);
            case DAY -> LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10));
            case INSTANT -> LocalDate.ofInstant(instant(text), ZoneOffset.UTC);
        };
    }

    private static int number(String text, int from, int to) {
        return Integer.parseInt(text, from, to, 10);
    }

    private static Instant instant(String text) {
        // The schemas of the State admit +0100 beside +01:00; java.time reads the latter only.
        var offset = BASIC_OFFSET.matcher(text);
        String extended = offset.matches() && offset.group(2) != null ? offset.group(1) + ":" + offset.group(2) : text;
        try {
            return OffsetDateTime.parse(extended).toInstant();
        } catch (DateTimeParseException e) {
            return LocalDateTime.parse(extended).toInstant(ZoneOffset.UTC);
        }
    }
}
