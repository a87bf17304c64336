package fr.collectivites.sdk.core.internal.range;

/** Tells that cells are right by their bytes alone. Immutable and thread-safe; never throws. */
@FunctionalInterface
public interface RangeCheck {

    /**
     * Whether the cell is certainly right.
     *
     * @param bytes well-formed UTF-8 in the range
     * @return false when it is wrong, or when this check cannot tell
     */
    boolean holds(byte[] bytes, int from, int to);

    /** Both checks. */
    default RangeCheck and(RangeCheck other) {
        return (bytes, from, to) -> holds(bytes, from, to) && other.holds(bytes, from, to);
    }
}
