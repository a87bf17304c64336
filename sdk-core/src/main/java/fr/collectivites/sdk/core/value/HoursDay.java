package fr.collectivites.sdk.core.value;

import ch.poole.openinghoursparser.Rule;
import ch.poole.openinghoursparser.RuleModifier;
import ch.poole.openinghoursparser.TimeSpan;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * One day as the rules paint it, minute by minute, with the night that follows: later rules cover earlier ones, as the
 * OpenStreetMap specification of {@code opening_hours} has it.
 */
final class HoursDay {

    private static final int DAY = 1440;
    private static final String SCHOOL_HOLIDAYS = "selon les vacances scolaires";

    /** What a minute is painted with; a minute that no rule speaks of is null, and closed. */
    private record Paint(OpeningStatus status, String comment) {}

    private final @Nullable Paint[] minutes = new @Nullable Paint[2 * DAY];
    private boolean someRuleSpoke;
    private boolean previousNamesDays = true;

    /** Lays one rule over the ones before it. */
    void lay(Rule rule, HoursDates.Match match) {
        if (match != HoursDates.Match.NO) {
            Paint paint = paint(rule);
            if (match == HoursDates.Match.MAYBE) {
                layUncertain(rule, paint);
            } else if (rule.isFallBack()) {
                cover(rule, paint, minute -> minute == null || minute.status() == OpeningStatus.CLOSED);
            } else {
                if (replacesTheDay(rule, paint)) {
                    Arrays.fill(minutes, null);
                }
                cover(rule, paint, minute -> true);
            }
            someRuleSpoke = true;
        }
        previousNamesDays = HoursDates.namesDays(rule);
    }

    /**
     * An opening rule after ";" says all about its days. Without days of its own, after rules that have some, it only
     * completes them; "off" takes away what it names.
     */
    private boolean replacesTheDay(Rule rule, Paint paint) {
        return someRuleSpoke
                && paint.status() != OpeningStatus.CLOSED
                && !rule.isAdditive()
                && (HoursDates.namesDays(rule) || !previousNamesDays);
    }

    private void layUncertain(Rule rule, Paint paint) {
        Paint perhaps = new Paint(OpeningStatus.UNKNOWN, SCHOOL_HOLIDAYS);
        if (paint.status() == OpeningStatus.CLOSED) {
            cover(rule, perhaps, minute -> minute != null && minute.status() == OpeningStatus.OPEN);
        } else {
            if (replacesTheDay(rule, paint)) {
                doubtOutside(rule, perhaps);
            }
            cover(rule, perhaps, minute -> minute == null || minute.status() != OpeningStatus.OPEN);
        }
    }

    /** Hours that a rule would take away, should it hold: perhaps they do not. */
    private void doubtOutside(Rule rule, Paint perhaps) {
        HoursDay alone = new HoursDay();
        alone.cover(rule, perhaps, minute -> true);
        for (int i = 0; i < minutes.length; i++) {
            Paint minute = minutes[i];
            if (minute != null && minute.status() == OpeningStatus.OPEN && alone.minutes[i] == null) {
                minutes[i] = perhaps;
            }
        }
    }

    private static Paint paint(Rule rule) {
        RuleModifier modifier = rule.getModifier();
        String comment = rule.getComment() == null ? "" : rule.getComment();
        if (modifier == null) {
            return new Paint(OpeningStatus.OPEN, comment);
        }
        if (modifier.getComment() != null) {
            comment = modifier.getComment();
        }
        if (modifier.getModifier() == null) {
            // A comment without a keyword leaves open whether the place is (specification, "comment").
            return new Paint(OpeningStatus.UNKNOWN, comment);
        }
        return switch (modifier.getModifier()) {
            case OPEN -> new Paint(OpeningStatus.OPEN, comment);
            case CLOSED, OFF -> new Paint(OpeningStatus.CLOSED, comment);
            case UNKNOWN -> new Paint(OpeningStatus.UNKNOWN, comment);
        };
    }

    private void cover(Rule rule, Paint paint, Predicate<@Nullable Paint> where) {
        List<TimeSpan> times = HoursDates.some(rule.getTimes());
        if (times.isEmpty()) {
            cover(0, paint.status() == OpeningStatus.CLOSED ? 2 * DAY : DAY, paint, where);
            return;
        }
        for (TimeSpan span : times) {
            cover(span, paint, where);
        }
    }

    private void cover(TimeSpan span, Paint paint, Predicate<@Nullable Paint> where) {
        boolean vague = span.getStartEvent() != null || span.getEndEvent() != null || span.getInterval() > 0;
        int start = span.getStartEvent() != null ? 0 : span.getStart();
        int end = span.getEndEvent() != null || span.getEnd() == TimeSpan.UNDEFINED_TIME ? DAY : span.getEnd();
        if (end <= start) {
            end += DAY;
        }
        Paint unsure = new Paint(
                paint.status() == OpeningStatus.CLOSED ? OpeningStatus.CLOSED : OpeningStatus.UNKNOWN, paint.comment());
        boolean startOnly = span.isOpenEnded() && span.getEnd() == TimeSpan.UNDEFINED_TIME;
        cover(start, end, vague || startOnly ? unsure : paint, where);
        if (span.isOpenEnded() && !startOnly) {
            cover(end, DAY, unsure, where);
        }
    }

    private void cover(int start, int end, Paint paint, Predicate<@Nullable Paint> where) {
        for (int minute = start; minute < Math.min(end, minutes.length); minute++) {
            if (where.test(minutes[minute])) {
                minutes[minute] = paint;
            }
        }
    }

    /** What the rules of this day say about one of its minutes; null when they say nothing. */
    @Nullable OpeningStatus at(int minute) {
        Paint paint = minutes[minute];
        return paint == null ? null : paint.status();
    }

    /** The stretches that are or may be open, in order. */
    List<OpeningSpan> spans() {
        List<OpeningSpan> spans = new ArrayList<>();
        int start = 0;
        for (int minute = 1; minute <= minutes.length; minute++) {
            Paint paint = minutes[start];
            if (minute == minutes.length || !Objects.equals(paint, minutes[minute])) {
                if (paint != null && paint.status() != OpeningStatus.CLOSED) {
                    spans.add(new OpeningSpan(time(start), time(minute), paint.status(), paint.comment()));
                }
                start = minute;
            }
        }
        return List.copyOf(spans);
    }

    private static LocalTime time(int minute) {
        return LocalTime.ofSecondOfDay(minute % DAY * 60L);
    }
}
