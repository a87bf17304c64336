package fr.collectivites.sdk.core.internal.cell;

import org.jspecify.annotations.Nullable;

/** The cast values of the row in hand. */
@FunctionalInterface
public interface RowValues {

    /**
     * The value in a column.
     *
     * @param column from 0
     * @return null when missing or not of the type
     */
    @Nullable Object value(int column);
}
