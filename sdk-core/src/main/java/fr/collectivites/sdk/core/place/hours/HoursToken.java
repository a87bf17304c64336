package fr.collectivites.sdk.core.place.hours;

/**
 * A word of opening hours in French.
 *
 * @param kind what sort of word it is
 * @param value its number: day of the week or month from 1, minutes since midnight, rank, a plain number, which "and" it is
 */
record HoursToken(Kind kind, int value) {

    /** Value of an "and" that is a word. */
    static final int ALSO = 1;

    /** Value of an "and" that is a slash. */
    static final int SLASH = 2;

    /** A time of the day in minutes since midnight; a number alone is an hour. */
    int minutes() {
        return kind == Kind.NUMBER ? value * 60 : value;
    }

    /** The sorts of words. */
    enum Kind {
        /** A day of the week, Monday being 1. */
        DAY,
        /** All seven days. */
        ALL_DAYS,
        /** Monday to Friday. */
        WEEK_DAYS,
        /** Saturday and Sunday. */
        WEEKEND,
        /** Public holidays. */
        HOLIDAYS,
        /** School holidays. */
        SCHOOL_HOLIDAYS,
        /** Outside school holidays. */
        TERM,
        /** Odd weeks (1) or even ones (2). */
        WEEKS,
        /** A month. */
        MONTH,
        /** First to fourth, or last (-1). */
        RANK,
        /** "of the month". */
        OF_MONTH,
        /** A time of the day, in minutes. */
        TIME,
        /** A number that may be an hour or a day of a month. */
        NUMBER,
        /** Round the clock. */
        ALL_TIME,
        /** Morning (1), afternoon (2), evening (3). */
        PART,
        /** Closed. */
        CLOSED,
        /** Except. */
        EXCEPT,
        /** On appointment. */
        APPOINTMENT,
        /** Or on appointment. */
        OR_APPOINTMENT,
        /** "to", a dash. */
        TO,
        /** "between", behind which "and" means "to". */
        BETWEEN,
        /** "and", a comma, a slash. */
        AND,
        /** End of a sentence or line. */
        STOP
    }
}
