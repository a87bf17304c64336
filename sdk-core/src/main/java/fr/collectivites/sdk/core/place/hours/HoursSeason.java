package fr.collectivites.sdk.core.place.hours;

import fr.collectivites.sdk.core.place.hours.HoursToken.Kind;
import java.util.List;
import java.util.Locale;

/**
 * A stretch of the year: a month, several, or days of months.
 *
 * @param text in the syntax of OpenStreetMap
 * @param next index of the word behind it
 * @param understood whether all of it is dates
 */
record HoursSeason(String text, int next, boolean understood) {

    private static final List<String> MONTHS =
            List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");
    private static final int LONGEST_MONTH = 31;

    /** Whether a number at a place begins a date: "1er juillet", "1er au 15 août". */
    static boolean begins(List<HoursToken> tokens, int at) {
        boolean second = is(tokens, at + 2, Kind.NUMBER) || is(tokens, at + 2, Kind.RANK);
        return is(tokens, at + 1, Kind.MONTH)
                || (is(tokens, at + 1, Kind.TO) && second && is(tokens, at + 3, Kind.MONTH));
    }

    /** The stretch that begins at a place, with a month or with the day of one. */
    static HoursSeason read(List<HoursToken> tokens, int at) {
        if (is(tokens, at, Kind.MONTH)) {
            return months(tokens, at);
        }
        String from = day(tokens.get(at));
        if (is(tokens, at + 1, Kind.TO)) {
            String to = day(tokens.get(at + 2));
            return dates(month(tokens, at + 3) + " " + from + "-" + to, at + 4);
        }
        String first = month(tokens, at + 1) + " " + from;
        boolean range = is(tokens, at + 2, Kind.TO) && begins(tokens, at + 3) && is(tokens, at + 4, Kind.MONTH);
        return range
                ? dates(first + "-" + month(tokens, at + 4) + " " + day(tokens.get(at + 3)), at + 5)
                : dates(first, at + 2);
    }

    private static HoursSeason months(List<HoursToken> tokens, int at) {
        StringBuilder text = new StringBuilder(month(tokens, at));
        int next = at + 1;
        if (is(tokens, next, Kind.TO) && is(tokens, next + 1, Kind.MONTH)) {
            return new HoursSeason(text + "-" + month(tokens, next + 1), next + 2, true);
        }
        while (is(tokens, next, Kind.AND) && is(tokens, next + 1, Kind.MONTH)) {
            text.append(',').append(month(tokens, next + 1));
            next += 2;
        }
        return new HoursSeason(text.toString(), next, true);
    }

    private static HoursSeason dates(String text, int next) {
        return new HoursSeason(text, next, !text.contains("?"));
    }

    private static boolean is(List<HoursToken> tokens, int at, Kind kind) {
        return at < tokens.size() && tokens.get(at).kind() == kind;
    }

    private static String month(List<HoursToken> tokens, int at) {
        return MONTHS.get(tokens.get(at).value() - 1);
    }

    private static String day(HoursToken token) {
        boolean first = token.kind() == Kind.RANK && token.value() == 1;
        boolean number = token.kind() == Kind.NUMBER && token.value() >= 1 && token.value() <= LONGEST_MONTH;
        return first || number ? String.format(Locale.ROOT, "%02d", token.value()) : "?";
    }
}
