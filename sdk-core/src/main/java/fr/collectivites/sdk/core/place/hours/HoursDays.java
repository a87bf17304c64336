package fr.collectivites.sdk.core.place.hours;

import fr.collectivites.sdk.core.place.hours.HoursToken.Kind;
import java.util.List;
import java.util.Set;

/** The days of a week in the words of opening hours: one, a range, or all of a sort; Monday is 1. Stateless. */
final class HoursDays {

    private HoursDays() {}

    /** Whether a word names days. */
    static boolean isDay(Kind kind) {
        return kind == Kind.DAY || kind == Kind.ALL_DAYS || kind == Kind.WEEK_DAYS || kind == Kind.WEEKEND;
    }

    /** Adds the days that the words at a place name to a set, and returns the index of the word behind them. */
    static int read(List<HoursToken> tokens, int at, Set<Integer> days) {
        HoursToken first = tokens.get(at);
        switch (first.kind()) {
            case ALL_DAYS -> addRange(days, 1, 7);
            case WEEK_DAYS -> addRange(days, 1, 5);
            case WEEKEND -> addRange(days, 6, 7);
            default -> {
                boolean range = at + 2 < tokens.size()
                        && tokens.get(at + 1).kind() == Kind.TO
                        && tokens.get(at + 2).kind() == Kind.DAY;
                addRange(days, first.value(), (range ? tokens.get(at + 2) : first).value());
                return at + (range ? 3 : 1);
            }
        }
        return at + 1;
    }

    /** Adds the days from one to another, over the end of the week where need be. */
    static void addRange(Set<Integer> days, int from, int to) {
        for (int day = from; ; day = day % 7 + 1) {
            days.add(day);
            if (day == to) {
                return;
            }
        }
    }
}
