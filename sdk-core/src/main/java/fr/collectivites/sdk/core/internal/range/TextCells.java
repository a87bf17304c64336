package fr.collectivites.sdk.core.internal.range;

/** The cells of the row in hand, where they are texts that need not be read. */
@FunctionalInterface
public interface TextCells {

    /**
     * Whether the value in a column is a text that a check holds for.
     *
     * @param column from 0, or -1
     * @return false also where that cannot be told from bytes
     */
    boolean holds(int column, RangeCheck check);
}
