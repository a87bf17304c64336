package fr.collectivites.sdk.needs.duplicate;

import fr.collectivites.sdk.core.problem.Location;
import fr.collectivites.sdk.core.problem.Problem;
import fr.collectivites.sdk.core.problem.Severity;
import fr.collectivites.sdk.needs.finding.NeedsCode;
import fr.collectivites.sdk.needs.need.DigitalNeed;
import java.util.Locale;

/**
 * A need that another looks like.
 *
 * @param need the need that was there before
 * @param score likeness, 0 to 1
 */
public record Duplicate(DigitalNeed need, double score) {

    /** From here on, two needs may be one. */
    public static final double POSSIBLE = 0.80;

    /** From here on, a platform refuses the second unless it is told why there are two. */
    public static final double CERTAIN = 0.92;

    /** Whether a platform refuses the second unless it is told why there are two. */
    public boolean isCertain() {
        return score >= CERTAIN;
    }

    /** The finding on the second need; an error where it is certain. */
    public Problem problem() {
        return NeedsCode.POSSIBLE_DUPLICATE
                .problem()
                .severity(isCertain() ? Severity.ERROR : Severity.WARNING)
                .at(Location.pointer("/title"))
                .value(need.title().orElse(need.id().orElse("")))
                .with("score", String.format(Locale.ROOT, "%.2f", score))
                .build();
    }
}
