package fr.collectivites.sdk.core.internal.csv;

import java.io.Closeable;
import java.io.IOException;

/** Records of delimited text, one after the other. */
public interface TextRecords extends Closeable {

    /** Moves to the next record; false at the end. */
    boolean next() throws IOException;

    /** Number of the record, from 1. */
    long number();

    /** Physical line on which the record starts, from 1. */
    long line();

    /** Number of cells; 0 for a blank line. */
    int size();

    /** Text of a cell, counted from 0. */
    String text(int cell);

    /**
     * The cell as the reference engine reads it: a byte order mark before the quote of the very first cell makes that
     * quote, and the closing one, characters of the text.
     */
    default String reference(int cell) {
        return text(cell);
    }

    /** Encoding that the text was read in, lower case. */
    String encoding();

    /** What stands between cells. */
    String separator();
}
