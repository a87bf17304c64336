package fr.collectivites.sdk.core.internal.range;

/** A row whose cells are ranges of an array of well-formed UTF-8. Valid until the row moves on; not to be changed. */
public interface CellBytes {

    /** The array; empty when the cells of this row have no bytes of their own. */
    byte[] bytes();

    /** Where the row begins in the array. */
    int origin();

    /** Where its cells begin, from the beginning of the row; may be longer than the row. */
    int[] starts();

    /** Where they end, exclusively; may be longer than the row. */
    int[] ends();
}
