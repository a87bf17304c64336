package fr.collectivites.sdk.core.internal.regex;

/** How many code points a part of an expression can take: fewest and most, {@link #MANY} for no bound. */
record Width(long least, long most) {

    static final long MANY = 1L << 32;
    static final Width NONE = new Width(0, 0);
    static final Width ONE = new Width(1, 1);

    Width then(Width next) {
        return new Width(Math.min(least + next.least, MANY), Math.min(most + next.most, MANY));
    }

    Width or(Width other) {
        return new Width(Math.min(least, other.least), Math.max(most, other.most));
    }

    Width times(long from, long to) {
        return new Width(product(least, from), product(most, to));
    }

    private static long product(long a, long b) {
        return a != 0 && b > MANY / a ? MANY : a * b;
    }
}
