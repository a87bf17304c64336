package fr.collectivites.sdk.core.internal.rule;

import fr.collectivites.sdk.core.problem.Problem;
import org.jspecify.annotations.Nullable;

/** Judges one value by itself. Stateless. */
@FunctionalInterface
public interface CellRule {

    /** The finding on a cast value, without its place and text; null when nothing is wrong. */
    Problem.@Nullable Builder judge(Object value);
}
