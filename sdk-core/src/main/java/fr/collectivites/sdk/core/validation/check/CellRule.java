package fr.collectivites.sdk.core.validation.check;

import fr.collectivites.sdk.core.problem.Problem;
import org.jspecify.annotations.Nullable;

/** Judges one value by itself. Stateless. */
@FunctionalInterface
interface CellRule {

    /**
     * The finding on a value, without its place; null when nothing is wrong.
     *
     * @param value the cast value
     * @param text the cell as written
     */
    Problem.@Nullable Builder judge(Object value, String text);
}
