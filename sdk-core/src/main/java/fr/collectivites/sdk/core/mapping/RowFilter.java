package fr.collectivites.sdk.core.mapping;

import java.util.List;
import java.util.function.Predicate;

/**
 * Which rows of the source are taken: those that fulfil all conditions.
 *
 * @param conditions what must hold
 */
record RowFilter(List<Condition> conditions) {

    /**
     * What the text of a column must be.
     *
     * @param column the column
     * @param holds given the text without the white space around it
     */
    record Condition(Rule.Column column, Predicate<String> holds) {}
}
