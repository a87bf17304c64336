package fr.collectivites.sdk.needs.decision;

/**
 * How strongly a difference counts in PROMETHEE, from 0 (not at all) to 1 (wholly): the six functions of Brans, Vincke and
 * Mareschal (1986). Differences are in the unit of the criterion; at or below zero the preference is always 0.
 */
public final class Preference {

    private enum Shape {
        USUAL,
        U_SHAPE,
        V_SHAPE,
        LEVEL,
        LINEAR,
        GAUSSIAN
    }

    private final Shape shape;
    private final double indifference;
    private final double full;

    private Preference(Shape shape, double indifference, double full) {
        this.shape = shape;
        this.indifference = indifference;
        this.full = full;
    }

    /** Type I: any advantage counts wholly. */
    public static Preference usual() {
        return new Preference(Shape.USUAL, 0, 0);
    }

    /** Type II: an advantage above {@code q} counts wholly. */
    public static Preference uShape(double q) {
        return new Preference(Shape.U_SHAPE, atLeastZero(q), q);
    }

    /** Type III: an advantage counts in proportion, wholly from {@code p} on. */
    public static Preference vShape(double p) {
        return new Preference(Shape.V_SHAPE, 0, positive(p));
    }

    /** Type IV: half above {@code q}, wholly above {@code p}. */
    public static Preference level(double q, double p) {
        return new Preference(Shape.LEVEL, atLeastZero(q), above(q, p));
    }

    /** Type V: nothing up to {@code q}, then in proportion, wholly from {@code p} on. */
    public static Preference linear(double q, double p) {
        return new Preference(Shape.LINEAR, atLeastZero(q), above(q, p));
    }

    /** Type VI: along a bell curve whose point of inflexion is {@code s}. */
    public static Preference gaussian(double s) {
        return new Preference(Shape.GAUSSIAN, 0, positive(s));
    }

    /** The preference of a difference, in the sense of the criterion. */
    double of(double difference) {
        if (difference <= 0) {
            return 0;
        }
        return switch (shape) {
            case USUAL -> 1;
            case U_SHAPE -> difference > indifference ? 1 : 0;
            case V_SHAPE -> Math.min(1, difference / full);
            case LEVEL -> difference <= indifference ? 0 : difference <= full ? 0.5 : 1;
            case LINEAR ->
                difference <= indifference ? 0 : Math.min(1, (difference - indifference) / (full - indifference));
            case GAUSSIAN -> 1 - Math.exp(-difference * difference / (2 * full * full));
        };
    }

    private static double atLeastZero(double q) {
        if (!(q >= 0) || Double.isInfinite(q)) {
            throw new IllegalArgumentException("a threshold is at least 0: " + q);
        }
        return q;
    }

    private static double positive(double p) {
        if (!(p > 0) || Double.isInfinite(p)) {
            throw new IllegalArgumentException("a threshold is above 0: " + p);
        }
        return p;
    }

    private static double above(double q, double p) {
        if (!(p > q) || Double.isInfinite(p)) {
            throw new IllegalArgumentException("the threshold of full preference is above that of indifference: " + p);
        }
        return p;
    }
}
