package fr.collectivites.sdk.core.internal.rule;

import fr.collectivites.sdk.core.internal.range.RangeCheck;
import fr.collectivites.sdk.core.problem.Problem;
import org.jspecify.annotations.Nullable;

/** Judges one value by itself. Stateless. */
@FunctionalInterface
public interface CellRule {

    /** The finding on a cast value, without its place and text; null when nothing is wrong. */
    Problem.@Nullable Builder judge(Object value);

    /** Tells texts that nothing is wrong with by their bytes; never by default. */
    default RangeCheck certain() {
        return (bytes, from, to) -> false;
    }
}
