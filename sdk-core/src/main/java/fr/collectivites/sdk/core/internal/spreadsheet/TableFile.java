package fr.collectivites.sdk.core.internal.spreadsheet;

import fr.collectivites.sdk.core.problem.ProblemSink;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A file that should hold a table: what it really is, and its rows or its text. What it is called decides what Validata
 * would make of it, what it contains decides how it is read; where the two differ there is a finding. A file that cannot
 * be read at all is a finding and has no rows.
 */
public final class TableFile {

    private final String extension;
    private final @Nullable SheetRows rows;
    private final @Nullable InputStream text;

    private TableFile(String extension, @Nullable SheetRows rows, @Nullable InputStream text) {
        this.extension = extension;
        this.rows = rows;
        this.text = text;
    }

    /**
     * Finds out what a file is and opens it. Rows or text must be closed.
     *
     * @param name its name or path, for the extension
     * @param sink takes findings on the file as a whole
     * @throws IOException if the source fails, or if it is an XLS file and Apache POI is absent
     */
    public static TableFile open(String name, TableContent content, SheetSettings settings, ProblemSink sink)
            throws IOException {
        try {
            return new TableOpening(settings, sink).open(name, content, false);
        } catch (SheetFault fault) {
            sink.accept(fault.problem());
            return ofRows(extension(name), new NoRows());
        }
    }

    static TableFile ofRows(String extension, SheetRows rows) {
        return new TableFile(extension, rows, null);
    }

    static TableFile ofText(String extension, InputStream text) {
        return new TableFile(extension, null, text);
    }

    /** Extension of the table, within its archive if it came in one; lower case, without the point. */
    public String extension() {
        return extension;
    }

    /** The rows, unless it is text. */
    public Optional<SheetRows> rows() {
        return Optional.ofNullable(rows);
    }

    /** The text, if it is text. */
    public Optional<InputStream> text() {
        return Optional.ofNullable(text);
    }

    /** What follows the last point of a file name, in lower case; empty when there is none. */
    public static String extension(String name) {
        String file = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        int dot = file.lastIndexOf('.');
        return dot < 0 ? "" : file.substring(dot + 1).toLowerCase(Locale.ROOT);
    }
}
