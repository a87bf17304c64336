package fr.collectivites.sdk.core.mapping;

import java.util.List;

/**
 * Where the text of a field comes from, and what is done to it.
 *
 * @param origin where it comes from
 * @param steps what is done to it
 */
record Rule(Origin origin, Steps steps) {

    /** A rule that takes the column of that label as it is. */
    static Rule column(String label) {
        return new Rule(new Column(List.of(label), 0), Steps.NONE);
    }

    /** Where a text comes from. */
    sealed interface Origin {}

    /**
     * A column of the source.
     *
     * @param labels labels that it may bear, the first that the source has being taken; empty when it goes by position
     * @param position from 1; 0 when it goes by label
     */
    record Column(List<String> labels, int position) implements Origin {

        /** What findings call it. */
        String shown() {
            return labels.isEmpty() ? Integer.toString(position) : labels.get(0);
        }
    }

    /** The same text in every row. */
    record Constant(String text) implements Origin {}

    /** Several texts in a row; those that are empty are left out, with their separator. */
    record Join(List<Rule> parts, String separator) implements Origin {}
}
