package fr.collectivites.sdk.core.value;

import ch.poole.openinghoursparser.DateRange;
import ch.poole.openinghoursparser.DateWithOffset;
import ch.poole.openinghoursparser.Event;
import ch.poole.openinghoursparser.Holiday;
import ch.poole.openinghoursparser.Nth;
import ch.poole.openinghoursparser.Rule;
import ch.poole.openinghoursparser.RuleModifier;
import ch.poole.openinghoursparser.TimeSpan;
import ch.poole.openinghoursparser.VariableTime;
import ch.poole.openinghoursparser.WeekDayRange;
import ch.poole.openinghoursparser.WeekRange;
import ch.poole.openinghoursparser.YearRange;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Rules of opening hours in French words. What has no words here stands as the syntax writes it, in guillemets. */
final class HoursText {

    private static final char NBSP = '\u00A0';

    private HoursText() {}

    static String french(List<Rule> rules) {
        StringBuilder text = new StringBuilder();
        for (Rule rule : rules) {
            if (text.length() > 0) {
                text.append(NBSP).append(rule.isFallBack() ? "; à défaut, " : "; ");
            }
            text.append(rule(rule));
        }
        return text.length() == 0 ? "" : text.substring(0, 1).toUpperCase(Locale.FRENCH) + text.substring(1);
    }

    private static String rule(Rule rule) {
        if (rule.isTwentyfourseven()) {
            return withComment("tous les jours, 24" + NBSP + "h sur 24", rule);
        }
        List<String> parts = new ArrayList<>();
        RuleModifier modifier = rule.getModifier();
        RuleModifier.Modifier keyword = modifier == null ? null : modifier.getModifier();
        if (keyword == RuleModifier.Modifier.OFF || keyword == RuleModifier.Modifier.CLOSED) {
            parts.add("fermé");
        } else if (keyword == RuleModifier.Modifier.UNKNOWN) {
            parts.add("sans garantie");
        } else if (keyword == RuleModifier.Modifier.OPEN
                && HoursDates.some(rule.getTimes()).isEmpty()) {
            parts.add("ouvert");
        }
        each(rule.getYears(), HoursText::year).ifPresent(parts::add);
        each(rule.getDates(), HoursText::dates).ifPresent(parts::add);
        each(rule.getWeeks(), HoursText::weeks).ifPresent(parts::add);
        days(rule).ifPresent(parts::add);
        each(rule.getTimes(), HoursText::times).ifPresent(parts::add);
        return withComment(String.join(" ", parts), rule);
    }

    private static String withComment(String words, Rule rule) {
        String comment = rule.getModifier() == null ? null : rule.getModifier().getComment();
        if (comment == null) {
            comment = rule.getComment();
        }
        if (comment == null || comment.isBlank()) {
            return words;
        }
        return words.isEmpty() ? comment : words + " (" + comment + ")";
    }

    private static <T> Optional<String> each(@Nullable List<T> selectors, Function<T, String> words) {
        return selectors == null || selectors.isEmpty()
                ? Optional.empty()
                : Optional.of(and(selectors.stream().map(words).toList()));
    }

    /** « a », « a et b », « a, b et c ». */
    private static String and(List<String> words) {
        int last = words.size() - 1;
        return last == 0 ? words.get(0) : String.join(", ", words.subList(0, last)) + " et " + words.get(last);
    }

    private static Optional<String> days(Rule rule) {
        List<Holiday> selectors = HoursDates.some(rule.getHolidays());
        List<String> holidays = selectors.stream().map(HoursText::holiday).toList();
        List<String> weekDays = HoursDates.some(rule.getDays()).stream()
                .map(HoursText::weekDays)
                .toList();
        if (holidays.isEmpty() && weekDays.isEmpty()) {
            return Optional.empty();
        }
        if (selectors.stream().allMatch(Holiday::getUseAsWeekDay)) {
            return Optional.of(
                    and(Stream.concat(weekDays.stream(), holidays.stream()).toList()));
        }
        return Optional.of(weekDays.isEmpty() ? and(holidays) : and(weekDays) + " " + and(holidays));
    }

    private static String holiday(Holiday holiday) {
        String name = holiday.getType() == Holiday.Type.PH ? "les jours fériés" : "pendant les vacances scolaires";
        if (holiday.getOffset() == 0) {
            return name;
        }
        int days = Math.abs(holiday.getOffset());
        return days + NBSP + (days == 1 ? "jour " : "jours ") + (holiday.getOffset() > 0 ? "après " : "avant ") + name;
    }

    private static String weekDays(WeekDayRange range) {
        DayOfWeek start = HoursDates.weekDay(range.getStartDay());
        if (range.getOffset() != 0) {
            return quoted(range);
        }
        if (range.getNths() != null && !range.getNths().isEmpty()) {
            return "le "
                    + and(range.getNths().stream().flatMap(HoursText::ordinals).toList()) + " " + name(start)
                    + " du mois";
        }
        if (range.getEndDay() == null || range.getEndDay() == range.getStartDay()) {
            return "le " + name(start);
        }
        DayOfWeek end = HoursDates.weekDay(range.getEndDay());
        return end.plus(1) == start ? "tous les jours" : "du " + name(start) + " au " + name(end);
    }

    private static String name(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, Locale.FRENCH);
    }

    private static Stream<String> ordinals(Nth nth) {
        int end = nth.getEndNth() == Nth.INVALID_NTH ? nth.getStartNth() : nth.getEndNth();
        return IntStream.rangeClosed(nth.getStartNth(), end).mapToObj(HoursText::ordinal);
    }

    private static String ordinal(int n) {
        return switch (n) {
            case 1 -> "1er";
            case -1 -> "dernier";
            case -2 -> "avant-dernier";
            default -> n > 0 ? n + "e" : -n + "e avant la fin";
        };
    }

    private static String year(YearRange range) {
        if (range.getInterval() > 1) {
            return quoted(range);
        }
        if (range.isOpenEnded()) {
            return "à partir de " + range.getStartYear();
        }
        return range.getEndYear() == YearRange.UNDEFINED_YEAR
                ? "en " + range.getStartYear()
                : "de " + range.getStartYear() + " à " + range.getEndYear();
    }

    private static String weeks(WeekRange range) {
        int start = range.getStartWeek();
        int end = range.getEndWeek();
        if (range.getInterval() == 2 && end >= 52 && start <= 2) {
            return start % 2 == 1 ? "les semaines impaires" : "les semaines paires";
        }
        if (range.getInterval() > 1) {
            return quoted(range);
        }
        return end == WeekRange.UNDEFINED_WEEK ? "en semaine " + start : "des semaines " + start + " à " + end;
    }

    private static String dates(DateRange range) {
        DateWithOffset start = range.getStartDate();
        DateWithOffset end = range.getEndDate();
        boolean wordless = range.getInterval() > 1 || !hasWords(start) || (end != null && !hasWords(end));
        if (wordless) {
            return quoted(range);
        }
        if (end == null) {
            if (start.isOpenEnded()) {
                return "à partir " + (start.undefinedDay() ? "de " : "du ") + date(start, start);
            }
            return (start.undefinedDay() ? "en " : "le ") + date(start, start);
        }
        return (start.undefinedDay() ? "de " : "du ")
                + date(start, end)
                + (end.undefinedDay() ? " à " : " au ")
                + date(end, start);
    }

    private static boolean hasWords(DateWithOffset date) {
        boolean plainDay = date.getNthWeekDay() == null && date.getWeekDayOffset() == null && date.getDayOffset() == 0;
        return plainDay && date.getVarDate() == null && (date.getMonth() != null || !date.undefinedDay());
    }

    private static String date(DateWithOffset date, DateWithOffset other) {
        StringBuilder words = new StringBuilder();
        if (!date.undefinedDay()) {
            words.append(date.getDay() == 1 ? "1er" : Integer.toString(date.getDay()))
                    .append(' ');
        }
        var month = date.getMonth() == null ? other.getMonth() : date.getMonth();
        words.append(month == null ? "" : HoursDates.month(month).getDisplayName(TextStyle.FULL, Locale.FRENCH));
        return date.undefinedYear()
                ? words.toString()
                : words.append(' ').append(date.getYear()).toString();
    }

    private static String times(TimeSpan span) {
        if (span.getInterval() > 0) {
            return quoted(span);
        }
        boolean noEnd = span.getEnd() == TimeSpan.UNDEFINED_TIME && span.getEndEvent() == null;
        String start = moment(span.getStart(), span.getStartEvent());
        if (noEnd) {
            return "à partir " + start;
        }
        String end = moment(span.getEnd(), span.getEndEvent());
        String to = end.startsWith("du ") ? "au " + end.substring(3) : "à " + end.substring(end.indexOf(' ') + 1);
        return start + " " + to + (span.isOpenEnded() ? " ou plus tard" : "");
    }

    /** « de 9 h », « du lever du soleil ». */
    private static String moment(int minute, @Nullable VariableTime event) {
        if (event == null) {
            int hour = minute / 60 == 24 ? 24 : minute / 60 % 24;
            int rest = minute % 60;
            return "de " + hour + NBSP + "h" + (rest == 0 ? "" : NBSP + (rest < 10 ? "0" : "") + rest);
        }
        if (event.getOffset() != 0) {
            return "de " + quoted(event);
        }
        Event name = event.getEvent();
        return switch (name) {
            case SUNRISE -> "du lever du soleil";
            case SUNSET -> "du coucher du soleil";
            case DAWN -> "de l’aube";
            case DUSK -> "du crépuscule";
        };
    }

    private static String quoted(Object element) {
        return "«" + NBSP + element + NBSP + "»";
    }
}
