package fr.collectivites.sdk.core.internal.range;

/** A row whose cells are ranges of an array of well-formed UTF-8. Valid until the row moves on. */
public interface CellBytes {

    /** The array; empty when the cells of this row have no bytes of their own. */
    byte[] bytes();

    /** Where a cell, counted from 0, begins in the array. */
    int start(int cell);

    /** Where it ends, exclusively. */
    int end(int cell);
}
