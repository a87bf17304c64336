package fr.collectivites.sdk.core.value;

import ch.poole.openinghoursparser.DateRange;
import ch.poole.openinghoursparser.DateWithOffset;
import ch.poole.openinghoursparser.Holiday;
import ch.poole.openinghoursparser.Nth;
import ch.poole.openinghoursparser.Rule;
import ch.poole.openinghoursparser.WeekDay;
import ch.poole.openinghoursparser.WeekDayRange;
import ch.poole.openinghoursparser.WeekRange;
import ch.poole.openinghoursparser.YearRange;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Whether a rule of opening hours is about a day: the selectors for years, weeks, dates, weekdays and holidays. */
final class HoursDates {

    /** Whether a rule applies to a day. */
    enum Match {
        NO,
        /** It depends on the school holidays, which no text tells. */
        MAYBE,
        YES
    }

    private HoursDates() {}

    static Match match(Rule rule, LocalDate day) {
        boolean fits = fits(rule.getYears(), range -> year(range, day.getYear()))
                && fits(rule.getWeeks(), range -> week(range, day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR)))
                && fits(rule.getDates(), range -> date(range, day));
        return fits ? matchDay(rule, day) : Match.NO;
    }

    /** Whether the rule is about that day of an ordinary week: no date, no holiday, no "first Monday". */
    static boolean matchesUsually(Rule rule, DayOfWeek weekDay) {
        boolean dated = !some(rule.getYears()).isEmpty()
                || !some(rule.getWeeks()).isEmpty()
                || !some(rule.getDates()).isEmpty();
        boolean onlyHolidays =
                !some(rule.getHolidays()).isEmpty() && (some(rule.getDays()).isEmpty() || !asWeekDays(rule));
        return !dated
                && !onlyHolidays
                && fits(rule.getDays(), range -> range.getNths() == null && weekDays(range, weekDay));
    }

    /** Whether the rule names days at all; one that does not completes the rules before it. */
    static boolean namesDays(Rule rule) {
        return !some(rule.getYears()).isEmpty()
                || !some(rule.getWeeks()).isEmpty()
                || !some(rule.getDates()).isEmpty()
                || !some(rule.getDays()).isEmpty()
                || !some(rule.getHolidays()).isEmpty();
    }

    private static Match matchDay(Rule rule, LocalDate day) {
        if (some(rule.getHolidays()).isEmpty()) {
            return fits(rule.getDays(), range -> weekDay(range, day)) ? Match.YES : Match.NO;
        }
        Match holiday = Match.NO;
        for (Holiday selector : some(rule.getHolidays())) {
            Match one = holiday(selector, day);
            holiday = one.compareTo(holiday) > 0 ? one : holiday;
        }
        if (some(rule.getDays()).isEmpty()) {
            return holiday;
        }
        boolean onWeekDay = some(rule.getDays()).stream().anyMatch(range -> weekDay(range, day));
        // "PH,Su" is either of them; "SH Mo-Fr" is both at once.
        if (asWeekDays(rule)) {
            return onWeekDay ? Match.YES : holiday;
        }
        return onWeekDay ? holiday : Match.NO;
    }

    private static boolean asWeekDays(Rule rule) {
        return some(rule.getHolidays()).stream().allMatch(Holiday::getUseAsWeekDay);
    }

    private static Match holiday(Holiday selector, LocalDate day) {
        if (selector.getType() == Holiday.Type.SH) {
            return Match.MAYBE;
        }
        return PublicHolidays.contains(day.minusDays(selector.getOffset())) ? Match.YES : Match.NO;
    }

    private static boolean year(YearRange range, int year) {
        int start = range.getStartYear();
        int end = range.getEndYear() == YearRange.UNDEFINED_YEAR ? start : range.getEndYear();
        boolean inside = year >= start && (range.isOpenEnded() || year <= end);
        return inside && (range.getInterval() <= 1 || (year - start) % range.getInterval() == 0);
    }

    private static boolean week(WeekRange range, int week) {
        int start = range.getStartWeek();
        int end = range.getEndWeek() == WeekRange.UNDEFINED_WEEK ? start : range.getEndWeek();
        boolean inside = start <= end ? week >= start && week <= end : week >= start || week <= end;
        return inside && (range.getInterval() <= 1 || (week - start) % range.getInterval() == 0);
    }

    private static boolean weekDay(WeekDayRange range, LocalDate day) {
        LocalDate base = day.minusDays(range.getOffset());
        if (!weekDays(range, base.getDayOfWeek())) {
            return false;
        }
        List<Nth> nths = range.getNths();
        if (nths == null || nths.isEmpty()) {
            return true;
        }
        int fromStart = (base.getDayOfMonth() - 1) / 7 + 1;
        int fromEnd = -((base.lengthOfMonth() - base.getDayOfMonth()) / 7 + 1);
        return nths.stream().anyMatch(nth -> {
            int end = nth.getEndNth() == Nth.INVALID_NTH ? nth.getStartNth() : nth.getEndNth();
            int place = nth.getStartNth() < 0 ? fromEnd : fromStart;
            return place >= nth.getStartNth() && place <= end;
        });
    }

    private static boolean weekDays(WeekDayRange range, DayOfWeek day) {
        int start = weekDay(range.getStartDay()).getValue();
        int end = range.getEndDay() == null ? start : weekDay(range.getEndDay()).getValue();
        int index = day.getValue();
        return start <= end ? index >= start && index <= end : index >= start || index <= end;
    }

    private static boolean date(DateRange range, LocalDate day) {
        // A range may start in the year before and end in the year after.
        for (int year = day.getYear() - 1; year <= day.getYear(); year++) {
            LocalDate start = resolve(range.getStartDate(), year, null, false);
            LocalDate end = end(range, start);
            if (!day.isBefore(start) && !day.isAfter(end)) {
                return true;
            }
        }
        return false;
    }

    private static LocalDate end(DateRange range, LocalDate start) {
        DateWithOffset first = range.getStartDate();
        DateWithOffset last = range.getEndDate();
        if (last == null) {
            if (first.isOpenEnded()) {
                return first.undefinedYear() ? LocalDate.of(start.getYear(), 12, 31) : LocalDate.MAX;
            }
            return resolve(first, start.getYear(), null, true);
        }
        LocalDate end = resolve(last, start.getYear(), first, true);
        return end.isBefore(start) && last.undefinedYear() ? resolve(last, start.getYear() + 1, first, true) : end;
    }

    /** The day that a date means in a year; a month alone is its first or last day. */
    private static LocalDate resolve(
            DateWithOffset date, int defaultYear, @Nullable DateWithOffset monthFrom, boolean last) {
        int year = date.undefinedYear() ? defaultYear : date.getYear();
        LocalDate day;
        if (date.getVarDate() != null) {
            day = PublicHolidays.easter(year);
        } else {
            var month = date.getMonth() == null && monthFrom != null ? monthFrom.getMonth() : date.getMonth();
            YearMonth yearMonth =
                    YearMonth.of(year, month == null ? (last ? Month.DECEMBER : Month.JANUARY) : month(month));
            day = dayOf(date, yearMonth, last);
        }
        if (date.getWeekDayOffset() != null) {
            DayOfWeek weekDay = weekDay(date.getWeekDayOffset());
            day = day.with(
                    date.isWeekDayOffsetPositive()
                            ? TemporalAdjusters.next(weekDay)
                            : TemporalAdjusters.previous(weekDay));
        }
        return day.plusDays(date.getDayOffset());
    }

    private static LocalDate dayOf(DateWithOffset date, YearMonth month, boolean last) {
        if (date.getNthWeekDay() != null) {
            DayOfWeek weekDay = weekDay(date.getNthWeekDay());
            return month.atDay(1).with(TemporalAdjusters.dayOfWeekInMonth(date.getNth(), weekDay));
        }
        if (date.undefinedDay()) {
            return last ? month.atEndOfMonth() : month.atDay(1);
        }
        return month.atDay(Math.min(date.getDay(), month.lengthOfMonth()));
    }

    /** The selectors of one kind; the parser has null for none. */
    static <T> List<T> some(@Nullable List<T> selectors) {
        return selectors == null ? List.of() : selectors;
    }

    private static <T> boolean fits(@Nullable List<T> selectors, Predicate<T> test) {
        return some(selectors).isEmpty() || some(selectors).stream().anyMatch(test);
    }

    static DayOfWeek weekDay(WeekDay day) {
        return switch (day) {
            case MO -> DayOfWeek.MONDAY;
            case TU -> DayOfWeek.TUESDAY;
            case WE -> DayOfWeek.WEDNESDAY;
            case TH -> DayOfWeek.THURSDAY;
            case FR -> DayOfWeek.FRIDAY;
            case SA -> DayOfWeek.SATURDAY;
            case SU -> DayOfWeek.SUNDAY;
        };
    }

    static Month month(ch.poole.openinghoursparser.Month month) {
        return switch (month) {
            case JAN -> Month.JANUARY;
            case FEB -> Month.FEBRUARY;
            case MAR -> Month.MARCH;
            case APR -> Month.APRIL;
            case MAY -> Month.MAY;
            case JUN -> Month.JUNE;
            case JUL -> Month.JULY;
            case AUG -> Month.AUGUST;
            case SEP -> Month.SEPTEMBER;
            case OCT -> Month.OCTOBER;
            case NOV -> Month.NOVEMBER;
            case DEC -> Month.DECEMBER;
        };
    }
}
