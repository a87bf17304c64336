package fr.collectivites.sdk.core.validation;

import fr.collectivites.sdk.core.problem.ProblemSink;

/**
 * A rule on the fields of an entity together, such as dates in order, or on what lies outside of it, such as a code that
 * must exist. Must be thread-safe.
 *
 * @param <T> the class of the entity
 */
@FunctionalInterface
public interface ModelRule<T> {

    /** Hands what is wrong to the sink, with pointers into the JSON of the entity ({@code /updatedAt}). */
    void check(T entity, ProblemSink sink);
}
