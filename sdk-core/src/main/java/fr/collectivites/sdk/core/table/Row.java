package fr.collectivites.sdk.core.table;

import org.jspecify.annotations.Nullable;

/**
 * A row of a table. A view that is only valid until the reader moves on: copy what must be kept. Cells are counted from
 * 0 here.
 */
public interface Row {

    /** Number of the row in the table, from 1, the first row read (usually the header) being row 1. */
    long number();

    /** Physical line on which the row starts, from 1; 0 when the source has no lines. */
    long line();

    /** Number of cells; 0 for a blank line. */
    int size();

    /** The text of a cell as a person sees it; empty for an empty cell. */
    String text(int cell);

    /**
     * The value of a cell as its format types it: a {@code String} in text formats; in spreadsheets also {@code Long},
     * {@code BigDecimal}, {@code Boolean}, {@code LocalDate}, {@code LocalTime}, {@code LocalDateTime}, {@code
     * Duration}, or null for an empty cell (an empty text in XLS, where
     * the reference engine has one).
     */
    @Nullable Object value(int cell);

    /**
     * Where a cell stands in what was read, from 1, for people to find it there. A table that was made from another one
     * gives the column of that one; 0 when no single cell of it is behind the value (a constant, a joined text).
     */
    default int column(int cell) {
        return cell + 1;
    }
}
