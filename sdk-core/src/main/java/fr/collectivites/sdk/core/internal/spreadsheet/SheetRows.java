package fr.collectivites.sdk.core.internal.spreadsheet;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Rows of one sheet, one after the other, empty ones included. Not thread-safe. */
public interface SheetRows extends Closeable {

    /**
     * Moves to the next row.
     *
     * @return false at the end
     * @throws SheetFault if the content cannot be read further
     * @throws IOException if the source fails
     */
    boolean next() throws IOException, SheetFault;

    /** Number of cells of the row. */
    int size();

    /** What a person sees in a cell, counted from 0; empty for an empty cell. */
    String text(int cell);

    /** A cell as the reference engine types it. */
    @Nullable Object value(int cell);

    /** Name of the sheet. */
    String sheet();

    /** {@code xlsx}, {@code ods} or {@code xls}; {@code unknown} for what is no table. */
    String format();
}
