package fr.collectivites.sdk.needs.decision;

/**
 * The scale of a criterion, in its own unit: what counts as nothing and as everything. It is fixed before the values are
 * known; so adding or removing an alternative cannot change the order of the others. Values beyond are taken as the bound.
 *
 * @param low lowest value of the scale
 * @param high highest value of the scale, above {@code low}
 */
public record Bounds(double low, double high) {

    /** @throws IllegalArgumentException if the bounds are not finite, or not in order */
    public Bounds {
        if (!Double.isFinite(low) || !Double.isFinite(high) || low >= high) {
            throw new IllegalArgumentException("bounds not in order: " + low + ", " + high);
        }
    }
}
