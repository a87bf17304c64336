package fr.collectivites.sdk.core.value;

import ch.poole.openinghoursparser.OpeningHoursParseException;
import ch.poole.openinghoursparser.OpeningHoursParser;
import ch.poole.openinghoursparser.Rule;
import ch.poole.openinghoursparser.TimeSpan;
import ch.poole.openinghoursparser.TokenMgrError;
import ch.poole.openinghoursparser.Util;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.io.StringReader;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Opening hours in the syntax of OpenStreetMap ({@code Mo-Fr 09:00-12:00,14:00-17:30; Sa 09:00-12:00; PH off}), which
 * data on places of digital mediation uses. Public holidays ({@code PH}) are the eleven of all France; school holidays
 * ({@code SH}), sunset and comments such as {@code "sur rendez-vous"} give {@link OpeningStatus#UNKNOWN}. Immutable and
 * thread-safe.
 */
public final class OpeningHours {

    private final String text;
    private final List<Rule> rules;

    private OpeningHours(String text, List<Rule> rules) {
        this.text = text;
        this.rules = rules;
    }

    /**
     * The hours of a text.
     *
     * @throws IllegalArgumentException if the text does not follow the syntax
     */
    @JsonCreator
    public static OpeningHours of(String text) {
        return parse(text)
                .orElseThrow(
                        () -> new IllegalArgumentException("Not opening hours of OpenStreetMap: \"" + text + "\""));
    }

    /**
     * The hours of a text, or nothing if it does not follow the syntax. Spaces, case and missing zeros ({@code 9:00}) are
     * forgiven, all else is not: {@code 09h00}, day names in French or German, points in time without an end.
     */
    public static Optional<OpeningHours> parse(String text) {
        if (text.isBlank()) {
            return Optional.empty();
        }
        List<Rule> rules = rules(text, true);
        if (rules == null) {
            // The strict grammar refuses what the specification allows, such as a night (22:00-02:00); the lax one
            // also mends what is wrong. Only a text in which it mends nothing is taken.
            rules = rules(text, false);
            if (rules == null || !bare(Util.rulesToOpeningHoursString(rules)).equals(bare(text))) {
                return Optional.empty();
            }
        }
        List<Rule> spoken = rules.stream().filter(rule -> !rule.isEmpty()).toList();
        boolean points = spoken.stream()
                .filter(rule -> rule.getTimes() != null)
                .flatMap(rule -> rule.getTimes().stream())
                .anyMatch(OpeningHours::isPoint);
        return spoken.isEmpty() || points ? Optional.empty() : Optional.of(new OpeningHours(text.strip(), spoken));
    }

    private static @Nullable List<Rule> rules(String text, boolean strict) {
        try {
            return new OpeningHoursParser(new StringReader(text)).rules(strict);
        } catch (OpeningHoursParseException | TokenMgrError e) {
            return null;
        }
    }

    private static String bare(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("\\s", "").replaceAll("(?<![0-9])0(?=[0-9])", "");
    }

    private static boolean isPoint(TimeSpan span) {
        return span.getEnd() == TimeSpan.UNDEFINED_TIME && span.getEndEvent() == null && !span.isOpenEnded();
    }

    /** What the hours say about a moment in the local time of the place. */
    public OpeningStatus at(LocalDateTime moment) {
        int minute = moment.toLocalTime().toSecondOfDay() / 60;
        OpeningStatus today = day(moment.toLocalDate()).at(minute);
        if (today != null) {
            return today;
        }
        OpeningStatus lastNight = day(moment.toLocalDate().minusDays(1)).at(minute + 24 * 60);
        return lastNight == null ? OpeningStatus.CLOSED : lastNight;
    }

    /** What the hours say about an instant, at a place in that zone ({@code Europe/Paris}, {@code Indian/Reunion} …). */
    public OpeningStatus at(Instant instant, ZoneId zoneOfPlace) {
        return at(LocalDateTime.ofInstant(instant, zoneOfPlace));
    }

    /** Whether the place is certainly open at a moment in its local time. */
    public boolean isOpenAt(LocalDateTime moment) {
        return at(moment) == OpeningStatus.OPEN;
    }

    /** The stretches of a day in which the place is or may be open; empty when it is closed. */
    public List<OpeningSpan> on(LocalDate day) {
        return day(day).spans();
    }

    /** The seven days of the week that the day is in, Monday first, as {@link #on} tells each. */
    public SortedMap<LocalDate, List<OpeningSpan>> week(LocalDate day) {
        LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        SortedMap<LocalDate, List<OpeningSpan>> week = new TreeMap<>();
        for (int i = 0; i < 7; i++) {
            week.put(monday.plusDays(i), on(monday.plusDays(i)));
        }
        return Collections.unmodifiableSortedMap(week);
    }

    /** An ordinary week: what holds without regard to dates, holidays and "first Monday of the month". */
    public Map<DayOfWeek, List<OpeningSpan>> usualWeek() {
        Map<DayOfWeek, List<OpeningSpan>> week = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek weekDay : DayOfWeek.values()) {
            HoursDay day = new HoursDay();
            rules.forEach(rule -> day.lay(
                    rule, HoursDates.matchesUsually(rule, weekDay) ? HoursDates.Match.YES : HoursDates.Match.NO));
            week.put(weekDay, day.spans());
        }
        return Collections.unmodifiableMap(week);
    }

    private HoursDay day(LocalDate date) {
        HoursDay day = new HoursDay();
        rules.forEach(rule -> day.lay(rule, HoursDates.match(rule, date)));
        return day;
    }

    /** The hours in French words: « Du lundi au vendredi de 9 h à 12 h ; fermé les jours fériés ». */
    public String toFrench() {
        return HoursText.french(rules);
    }

    /** The hours in the normal form of the syntax. */
    public String normalised() {
        return Util.rulesToOpeningHoursString(rules);
    }

    /** Two are equal when their normal forms are. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof OpeningHours that && that.normalised().equals(normalised());
    }

    @Override
    public int hashCode() {
        return normalised().hashCode();
    }

    /** The hours as written. */
    @JsonValue
    @Override
    public String toString() {
        return text;
    }
}
