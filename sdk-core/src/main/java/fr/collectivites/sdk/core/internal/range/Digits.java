package fr.collectivites.sdk.core.internal.range;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * Numbers of ASCII digits: an optional sign, up to 18 digits in all, a point among them where a number may have one. Bounds
 * are compared exactly, as integers of the cell's number of decimals.
 */
public final class Digits implements RangeCheck {

    private static final int MOST = 18;
    private static final int MOST_DECIMALS = 9;

    private final boolean decimals;
    /** By number of decimals: least and greatest number that is allowed, times that power of ten. */
    private final long[] least = new long[MOST_DECIMALS + 1];

    private final long[] greatest = new long[MOST_DECIMALS + 1];

    /**
     * Bounds of numbers; null where there is none.
     *
     * @param minimum least number
     * @param above number that must be exceeded
     * @param maximum greatest number
     * @param below number that must not be reached
     */
    public record Bounds(
            @Nullable BigDecimal minimum,
            @Nullable BigDecimal above,
            @Nullable BigDecimal maximum,
            @Nullable BigDecimal below) {}

    /**
     * Numbers within bounds.
     *
     * @param decimals whether they may have decimals
     */
    public Digits(boolean decimals, Bounds bounds) {
        this.decimals = decimals;
        for (int scale = 0; scale <= MOST_DECIMALS; scale++) {
            long low = -Long.MAX_VALUE;
            long high = Long.MAX_VALUE;
            if (bounds.minimum() != null) {
                low = whole(bounds.minimum(), scale, RoundingMode.CEILING);
            }
            if (bounds.above() != null) {
                low = Math.max(low, Math.addExact(whole(bounds.above(), scale, RoundingMode.FLOOR), 1));
            }
            if (bounds.maximum() != null) {
                high = whole(bounds.maximum(), scale, RoundingMode.FLOOR);
            }
            if (bounds.below() != null) {
                high = Math.min(high, Math.subtractExact(whole(bounds.below(), scale, RoundingMode.CEILING), 1));
            }
            least[scale] = low;
            greatest[scale] = high;
        }
    }

    /** Numbers in cells have 18 digits: what is beyond that bounds as well as the end of the range does. */
    private static long whole(BigDecimal bound, int scale, RoundingMode rounding) {
        BigInteger end = BigInteger.TEN.pow(MOST);
        if (bound.precision() - (long) bound.scale() > MOST) {
            return bound.signum() * end.longValueExact();
        }
        BigInteger scaled = bound.movePointRight(scale).setScale(0, rounding).toBigInteger();
        return scaled.min(end).max(end.negate()).longValueExact();
    }

    @Override
    public boolean holds(byte[] bytes, int from, int to) {
        int at = from;
        boolean negative = false;
        if (at < to && (bytes[at] == '-' || bytes[at] == '+')) {
            negative = bytes[at] == '-';
            at++;
        }
        int length = to - at;
        if (length <= 0 || length > MOST) {
            return false;
        }
        long number = 0;
        int point = -1;
        for (int i = at; i < to; i++) {
            int digit = bytes[i] - '0';
            if (digit >= 0 && digit <= 9) {
                number = number * 10 + digit;
            } else if (digit == '.' - '0' && decimals && point < 0 && i > at) {
                point = i;
            } else {
                return false;
            }
        }
        int scale = point < 0 ? 0 : to - 1 - point;
        if (scale > MOST_DECIMALS || (point >= 0 && scale == 0)) {
            return false;
        }
        long signed = negative ? -number : number;
        return signed >= least[scale] && signed <= greatest[scale];
    }
}
