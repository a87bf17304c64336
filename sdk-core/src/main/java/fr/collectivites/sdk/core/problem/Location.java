package fr.collectivites.sdk.core.problem;

/**
 * Where a finding stands. Rows are table rows with the header as row 1 (as Validata counts them); lines are physical
 * lines of the file, from 1. The two differ once a quoted cell holds a line break. Columns are counted from 1.
 */
public sealed interface Location {

    /** The file, table or document as a whole. */
    static Location whole() {
        return Whole.INSTANCE;
    }

    /** A cell of the header, or a field that has no cell there (then {@code column} is where it would be, or 0). */
    static Location header(int column, String field) {
        return new Header(column, field);
    }

    /** A row. */
    static Location row(long row, long line) {
        return new Row(row, line);
    }

    /** A cell of a row. */
    static Location cell(long row, long line, int column, String field) {
        return new Cell(row, line, column, field);
    }

    /** A place in a document or an entity: an RFC 6901 pointer such as {@code /contacts/0/email}. */
    static Location pointer(String pointer) {
        return new Pointer(pointer, 0);
    }

    /** A place in a document that has lines, such as a YAML file: the pointer and the line, from 1. */
    static Location pointer(String pointer, long line) {
        return new Pointer(pointer, line);
    }

    /** The whole of what was judged. */
    record Whole() implements Location {
        private static final Whole INSTANCE = new Whole();
    }

    /**
     * A place in the header.
     *
     * @param column from 1; 0 when the field has no place in the file
     * @param field name of the field, or the label as written when no field has that name
     */
    record Header(int column, String field) implements Location {}

    /**
     * A row of the table.
     *
     * @param row from 1, the header being row 1
     * @param line physical line on which the row starts, from 1; 0 when the source has no lines
     */
    record Row(long row, long line) implements Location {}

    /**
     * A cell.
     *
     * @param row from 1, the header being row 1
     * @param line physical line on which the row starts, from 1; 0 when the source has no lines
     * @param column from 1; 0 when the value is that of no single cell, such as a constant of a mapping
     * @param field name of the field, or the label when no field has that name; empty for a cell beyond the header
     */
    record Cell(long row, long line, int column, String field) implements Location {}

    /**
     * A place in a document or entity.
     *
     * @param pointer RFC 6901 JSON pointer
     * @param line line of the document, from 1; 0 when it has no lines
     */
    record Pointer(String pointer, long line) implements Location {}
}
