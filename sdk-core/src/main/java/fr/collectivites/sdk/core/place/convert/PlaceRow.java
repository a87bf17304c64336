package fr.collectivites.sdk.core.place.convert;

import fr.collectivites.sdk.core.place.StandardField;
import fr.collectivites.sdk.core.place.StandardRecord;
import fr.collectivites.sdk.core.problem.Location;
import java.util.Map;

/**
 * A place and where it stands in the table that it was read from.
 *
 * @param record its texts
 * @param row row of the table, from 1, the header being row 1
 * @param line physical line, from 1; 0 when the source has no lines
 * @param columns columns of the fields that the table has, from 1
 */
public record PlaceRow(StandardRecord record, long row, long line, Map<StandardField, Integer> columns) {

    /** The place of a field for findings: its cell, or the row where the table lacks the column. */
    public Location location(StandardField field) {
        Integer column = columns.get(field);
        return column == null ? Location.row(row, line) : Location.cell(row, line, column, field.column());
    }

    /** The same place in the table with other texts. */
    public PlaceRow with(StandardRecord changed) {
        return new PlaceRow(changed, row, line, columns);
    }
}
