package fr.collectivites.sdk.core.table;

import fr.collectivites.sdk.core.problem.ProblemSink;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a table comes from. A source can be opened as often as needed and gives the same rows each time, but for those
 * that say otherwise. Hosts may bring their own implementation.
 */
public interface TableSource {

    /**
     * A file: CSV or TSV, XLSX, ODS, XLS, or one of them alone in a gzip or ZIP file. The format follows from the
     * extension, and from the content when the extension says nothing.
     */
    static TableSource file(Path path) {
        return new FileSource(path);
    }

    /**
     * The content of a file in memory.
     *
     * @param name file name, whose extension tells the format
     */
    static TableSource bytes(String name, byte[] content) {
        return new BytesSource(name, content.clone());
    }

    /**
     * Rows in memory. The iterable is iterated anew each time the source is opened.
     *
     * @param name what reports call the source
     * @param header labels of the columns
     * @param rows cells of each row, of the types that {@link Row#value} names
     */
    static TableSource rows(
            String name, List<String> header, Iterable<? extends List<? extends @Nullable Object>> rows) {
        return new RowsSource(name, "rows", List.copyOf(header), rows);
    }

    /**
     * A JSON file that is a table: an array of arrays, the first of them the header, or an array of objects; or a
     * document that holds one. The options' dialect tells which ({@code property}, {@code itemType}, {@code itemKeys}).
     */
    static TableSource jsonFile(Path path) {
        FileSource file = new FileSource(path);
        return new TableSource() {
            @Override
            public String name() {
                return file.name();
            }

            @Override
            public TableReader open(ReadOptions options, ProblemSink sink) {
                return JsonRows.open(name(), file, options, sink);
            }
        };
    }

    /**
     * The rows of a JSON value at hand, such as the {@code data} of a resource: an array of arrays, the first of them
     * the header, or an array of objects. The options' dialect tells which.
     *
     * @param name what reports call the source
     * @param value maps, lists, texts, numbers, truth values and null
     */
    static TableSource json(String name, @Nullable Object value) {
        return new TableSource() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public TableReader open(ReadOptions options, ProblemSink sink) {
                return JsonRows.open(value, options.dialect(), sink);
            }
        };
    }

    /**
     * Rows that pass by once, such as those of a cursor. The source can be opened once; opening it again is a {@link
     * SourceException}.
     *
     * @param name what reports call the source
     * @param header labels of the columns
     * @param rows cells of each row, of the types that {@link Row#value} names
     */
    static TableSource rows(
            String name, List<String> header, Iterator<? extends List<? extends @Nullable Object>> rows) {
        return new RowsSource(name, "rows", List.copyOf(header), RowsSource.once(name, rows));
    }

    /**
     * The rows of a query from the place where the result stands, under the labels of its columns. All cells are text,
     * as in an export to CSV: dates and times in ISO 8601, numbers without exponent or grouping, {@code true} and {@code
     * false}, and no value for NULL. Rows are fetched as they are read; the source can be opened once, and the caller
     * closes the result.
     *
     * @throws SourceException if the database refuses to describe the result, or a column holds bytes
     */
    static TableSource resultSet(ResultSet result) {
        ResultSetRows rows = ResultSetRows.of(result);
        return new RowsSource(ResultSetRows.NAME, "jdbc", rows.labels(), RowsSource.once(ResultSetRows.NAME, rows));
    }

    /** What reports call the source: a path or a name. */
    String name();

    /**
     * Opens the source at its first row (usually the header).
     *
     * @param sink takes what is found out about the file itself: encoding, quotes, limits
     * @throws SourceException if it cannot be opened
     */
    TableReader open(ReadOptions options, ProblemSink sink);
}
