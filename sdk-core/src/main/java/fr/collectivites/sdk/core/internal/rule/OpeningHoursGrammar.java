package fr.collectivites.sdk.core.internal.rule;

/**
 * Whether a text follows the opening hours syntax of OpenStreetMap as the Rust library {@code opening_hours} 0.6.18
 * reads it, which Validata asks. It is a parsing expression grammar: the first alternative that fits is kept, nothing
 * is tried again, so that a text is read once and loops replace recursion. Where that library departs from the
 * specification (no space after {@code week}, no negative {@code Mo[-1]}, two digits for hours), so does this class.
 */
public final class OpeningHoursGrammar {

    private static final String[] SEPARATORS = {"; ", ", ", " || ", "|| "};
    private static final String[] STATES = {"closed", "off", "open", "unknown"};
    private static final String[] READABILITY = {": ", ":", " "};
    private static final String[] SIGNS = {"+", "-"};
    private static final String[] EVENTS = {"dawn", "sunrise", "sunset", "dusk"};
    private static final String[] DAYS = {"Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"};
    private static final String[] MONTHS = {
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"
    };

    /** Hours of a beginning and of a length; an end may lie on the next day. */
    private static final int LAST_HOUR = 24;

    private static final int LAST_END_HOUR = 48;

    private final String text;
    private int at;

    private OpeningHoursGrammar(String text) {
        this.text = text;
    }

    /** Whether the whole text is well formed; the empty text is. */
    public static boolean accepts(String text) {
        OpeningHoursGrammar grammar = new OpeningHoursGrammar(text);
        grammar.rule();
        while (grammar.at < text.length()) {
            if (!grammar.any(SEPARATORS)) {
                return false;
            }
            grammar.rule();
        }
        return true;
    }

    /** One rule; every part of it may be absent. */
    private void rule() {
        if (!literal("24/7")) {
            wideSelectors();
            smallSelectors();
        }
        literal(" ");
        if (any(STATES)) {
            literal(" ");
        }
        comment();
    }

    private boolean comment() {
        if (at >= text.length() || text.charAt(at) != '"') {
            return false;
        }
        int end = text.indexOf('"', at + 1);
        if (end <= at + 1) {
            return false;
        }
        at = end + 1;
        return true;
    }

    // Years, dates, weeks

    private void wideSelectors() {
        int start = at;
        if (comment() && literal(":")) {
            return;
        }
        at = start;
        if (!list(this::monthDay)) {
            list(this::years);
            list(this::monthDay);
        }
        start = at;
        if (!literal("week") || !list(this::weeks)) {
            at = start;
        }
        any(READABILITY);
    }

    private boolean years() {
        if (!year()) {
            return false;
        }
        int end = at;
        if (literal("-") && year()) {
            step(65_535);
            return true;
        }
        at = end;
        literal("+");
        return true;
    }

    private boolean year() {
        return number(4, 1900, 9999);
    }

    private boolean weeks() {
        if (!number(2, 1, 53)) {
            return false;
        }
        int end = at;
        if (literal("-") && number(2, 1, 53)) {
            step(255);
        } else {
            at = end;
        }
        return true;
    }

    private boolean monthDay() {
        if (date()) {
            dateOffset();
            int end = at;
            literal(" ");
            if (literal("-")) {
                literal(" ");
                if (date() || dayNumber()) {
                    dateOffset();
                    return true;
                }
            }
            at = end;
            literal("+");
            return true;
        }
        int start = at;
        year();
        if (!any(MONTHS)) {
            at = start;
            return false;
        }
        int end = at;
        if (!literal("-") || !any(MONTHS)) {
            at = end;
        }
        return true;
    }

    /** Easter or a day of a month, with or without its year. */
    private boolean date() {
        int start = at;
        boolean dated = year();
        if (literal("easter")) {
            return true;
        }
        if (dated) {
            literal(" ");
        }
        if (any(MONTHS)) {
            literal(" ");
            if (dayNumber()) {
                return true;
            }
        }
        at = start;
        return false;
    }

    private boolean dayNumber() {
        return number(2, 0, 31) || number(1, 0, 9);
    }

    /** {@code +Mo}, {@code  -2 days}, both or nothing. */
    private void dateOffset() {
        int start = at;
        if (!any(SIGNS) || !any(DAYS)) {
            at = start;
        }
        dayOffset();
    }

    private void dayOffset() {
        int start = at;
        if (literal(" ") && any(SIGNS) && positive(Long.MAX_VALUE) && literal(" day")) {
            literal("s");
        } else {
            at = start;
        }
    }

    private void step(long max) {
        int start = at;
        if (!literal("/") || !positive(max)) {
            at = start;
        }
    }

    // Days of the week, holidays, times

    private void smallSelectors() {
        if (!weekdays()) {
            list(this::span);
            return;
        }
        int end = at;
        if (!literal(" ") || !list(this::span)) {
            at = end;
        }
    }

    private boolean weekdays() {
        boolean daysFirst = list(this::weekdayRange);
        if (!daysFirst && !list(this::holiday)) {
            return false;
        }
        int end = at;
        if (!literal(",") || !list(daysFirst ? this::holiday : this::weekdayRange)) {
            at = end;
        }
        return true;
    }

    private boolean holiday() {
        if (literal("PH")) {
            dayOffset();
            return true;
        }
        return literal("SH");
    }

    private boolean weekdayRange() {
        if (!any(DAYS)) {
            return false;
        }
        int end = at;
        if (literal("[") && list(this::nth) && literal("]")) {
            dayOffset();
            return true;
        }
        at = end;
        if (!literal("-") || !any(DAYS)) {
            at = end;
        }
        return true;
    }

    private boolean nth() {
        if (!number(1, 1, 5)) {
            return false;
        }
        int end = at;
        if (!literal("-") || !number(1, 1, 5)) {
            at = end;
        }
        return true;
    }

    private boolean span() {
        int start = at;
        if (!time(LAST_HOUR) || !literal("-") || !time(LAST_END_HOUR)) {
            at = start;
            return false;
        }
        int end = at;
        if (!literal("+") && !(literal("/") && clock(LAST_HOUR))) {
            at = end;
        }
        return true;
    }

    private boolean time(int lastHour) {
        if (clock(lastHour) || any(EVENTS)) {
            return true;
        }
        int start = at;
        if (literal("(") && any(EVENTS) && any(SIGNS) && clock(LAST_HOUR) && literal(")")) {
            return true;
        }
        at = start;
        return false;
    }

    private boolean clock(int lastHour) {
        int start = at;
        if (number(2, 0, lastHour) && literal(":") && number(2, 0, 59)) {
            return true;
        }
        at = start;
        return false;
    }

    // Letters and digits

    private interface Part {
        /** Reads one part, or leaves the place as it was. */
        boolean read();
    }

    private boolean list(Part part) {
        if (!part.read()) {
            return false;
        }
        int end = at;
        while (literal(",") && part.read()) {
            end = at;
        }
        at = end;
        return true;
    }

    private boolean literal(String wanted) {
        boolean found = text.startsWith(wanted, at);
        at += found ? wanted.length() : 0;
        return found;
    }

    private boolean any(String[] words) {
        for (String word : words) {
            if (literal(word)) {
                return true;
            }
        }
        return false;
    }

    private boolean number(int digits, int min, int max) {
        int end = at + digits;
        if (end > text.length()) {
            return false;
        }
        int value = 0;
        for (int i = at; i < end; i++) {
            if (!isDigit(text.charAt(i))) {
                return false;
            }
            value = value * 10 + text.charAt(i) - '0';
        }
        if (value < min || value > max) {
            return false;
        }
        at = end;
        return true;
    }

    private boolean positive(long max) {
        int start = at;
        long value = 0;
        boolean fits = true;
        while (at < text.length() && isDigit(text.charAt(at))) {
            int digit = text.charAt(at++) - '0';
            fits &= value <= (max - digit) / 10;
            value = fits ? value * 10 + digit : max;
        }
        if (fits && value > 0) {
            return true;
        }
        at = start;
        return false;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
