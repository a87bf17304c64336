package fr.collectivites.sdk.core.mapping.draft;

import java.util.List;

/**
 * A column of the source as its first rows show it.
 *
 * @param position number of the column, from 1
 * @param label its label, without the white space around it
 * @param values its values in the first rows, without those that are empty or say that there is none
 * @param empties words that say that there is no value
 */
record SampleColumn(int position, String label, List<Object> values, List<String> empties) {

    /** Whether all rows hold the same, as columns about whoever publishes do. */
    boolean isConstant() {
        return values.size() > 2 && values.stream().distinct().count() == 1;
    }

    boolean varies() {
        return values.stream().distinct().count() > 1;
    }
}
