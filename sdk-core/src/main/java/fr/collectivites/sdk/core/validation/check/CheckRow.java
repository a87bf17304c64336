package fr.collectivites.sdk.core.validation.check;

import fr.collectivites.sdk.core.problem.Location;
import org.jspecify.annotations.Nullable;

/** One row of the table under validation. */
public interface CheckRow {

    /**
     * The cast value of a cell. By type of the field: {@link String} (string, any); {@link Long} or {@link
     * java.math.BigInteger} (integer); {@link java.math.BigDecimal}, or a {@link Double} that is not finite (number);
     * {@link Boolean}; {@link java.time.LocalDate}; {@link java.time.LocalTime} or {@link java.time.OffsetTime}; {@link
     * java.time.LocalDateTime} or {@link java.time.OffsetDateTime}; {@link Long} (year); {@link java.util.List} or
     * {@link java.util.Map} (array, object, geojson); {@link GeoPoint}.
     *
     * @param column index of the column, from 0, or -1
     * @return null when the value is missing, its type is wrong, or the column is -1
     */
    @Nullable Object value(int column);

    /**
     * The text of a cell as written.
     *
     * @param column index of the column, from 0, or -1
     * @return empty when the cell or the column is not there
     */
    String text(int column);

    /**
     * The place of a cell.
     *
     * @param column index of the column, from 0
     */
    Location cell(int column);

    /** The place of the row. */
    Location row();
}
