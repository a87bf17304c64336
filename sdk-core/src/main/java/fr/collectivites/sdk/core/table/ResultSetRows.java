package fr.collectivites.sdk.core.table;

import fr.collectivites.sdk.core.problem.CoreCode;
import fr.collectivites.sdk.core.problem.Problem;
import java.math.BigDecimal;
import java.sql.Clob;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.SQLXML;
import java.sql.Time;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The rows of a query as text, fetched as they are asked for. */
final class ResultSetRows implements Iterator<List<@Nullable Object>> {

    static final String NAME = "ResultSet";

    private static final Set<Integer> BYTES = Set.of(Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB);

    private final ResultSet result;
    private final List<Column> columns;
    private boolean looked;
    private boolean more;

    private ResultSetRows(ResultSet result, List<Column> columns) {
        this.result = result;
        this.columns = columns;
    }

    /** A column; {@code zoned} when its moments have an offset, which drivers drop unless asked. */
    private record Column(String label, boolean zoned) {}

    static ResultSetRows of(ResultSet result) {
        try {
            ResultSetMetaData meta = result.getMetaData();
            List<Column> columns = new ArrayList<>();
            for (int i = 1; i <= meta.getColumnCount(); i++) {
                String label = meta.getColumnLabel(i);
                // H2 counts identifiers of this class among bytes
                boolean readable = UUID.class.getName().equals(meta.getColumnClassName(i));
                if (BYTES.contains(meta.getColumnType(i)) && !readable) {
                    throw new SourceException(NAME, failure("bytes", label), null);
                }
                // PostgreSQL describes such a column as a plain TIMESTAMP, by another name
                boolean zoned = meta.getColumnType(i) == Types.TIMESTAMP_WITH_TIMEZONE
                        || "timestamptz".equalsIgnoreCase(meta.getColumnTypeName(i));
                columns.add(new Column(label, zoned));
            }
            return new ResultSetRows(result, columns);
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    List<String> labels() {
        return columns.stream().map(Column::label).toList();
    }

    @Override
    public boolean hasNext() {
        if (!looked) {
            try {
                more = result.next();
            } catch (SQLException e) {
                throw failure(e);
            }
            looked = true;
        }
        return more;
    }

    @Override
    public List<@Nullable Object> next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        looked = false;
        @Nullable Object[] cells = new @Nullable Object[columns.size()];
        try {
            for (int i = 0; i < cells.length; i++) {
                cells[i] = text(i + 1);
            }
        } catch (SQLException e) {
            throw failure(e);
        }
        return Arrays.asList(cells);
    }

    private @Nullable String text(int column) throws SQLException {
        Object value = columns.get(column - 1).zoned()
                ? result.getObject(column, OffsetDateTime.class)
                : result.getObject(column);
        if (value == null) {
            return null;
        } else if (value instanceof BigDecimal number) {
            return number.toPlainString();
        } else if (value instanceof Double || value instanceof Float) {
            return decimal(value.toString());
        } else if (value instanceof Date date) {
            return date.toLocalDate().toString();
        } else if (value instanceof Timestamp moment) {
            return moment(moment.toLocalDateTime());
        } else if (value instanceof LocalDateTime moment) {
            return moment(moment);
        } else if (value instanceof OffsetDateTime moment) {
            return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment);
        } else if (value instanceof Time time) {
            return time(time.toLocalTime());
        } else if (value instanceof LocalTime time) {
            return time(time);
        } else if (value instanceof Clob || value instanceof SQLXML) {
            return result.getString(column);
        }
        return isPlain(value) ? value.toString() : result.getString(column);
    }

    /** Values that write themselves; what else a driver hands out, it writes best itself. */
    private static boolean isPlain(Object value) {
        return value instanceof String
                || value instanceof Number
                || value instanceof Boolean
                || value instanceof java.time.temporal.Temporal;
    }

    /** The shortest decimal that is this binary number, without exponent; NaN and the infinite as they are. */
    private static String decimal(String text) {
        return Character.isLetter(text.charAt(text.length() - 1)) ? text : plain(new BigDecimal(text));
    }

    private static String plain(BigDecimal number) {
        return (number.scale() > 0 ? number.stripTrailingZeros() : number).toPlainString();
    }

    // With seconds always: the short form of the JDK leaves them out when they are zero
    private static String moment(LocalDateTime moment) {
        return DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(moment);
    }

    private static String time(LocalTime time) {
        return DateTimeFormatter.ISO_LOCAL_TIME.format(time);
    }

    private static SourceException failure(SQLException e) {
        return new SourceException(NAME, failure("database", String.valueOf(e.getMessage())), e);
    }

    private static Problem failure(String rule, String value) {
        return Problem.of(CoreCode.SOURCE_ERROR).rule(rule).value(value).build();
    }
}
