package fr.collectivites.sdk.needs.lifecycle;

/**
 * A line of the table of a lifecycle.
 *
 * @param from state before
 * @param to state after
 * @param party who may do it
 * @param guard what else it takes
 * @param <S> the list of states
 */
public record Move<S>(S from, S to, Party party, Guard guard) {}
