package fr.collectivites.sdk.core.internal.csv;

import java.util.regex.Pattern;

/** Cells of delimited text being written (RFC 4180, 2.5 to 2.7). */
public final class CsvText {

    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9][0-9 .,]*");

    private CsvText() {}

    /** The cell in quotes where it needs them: delimiters, quotes, line ends, and spaces around that tools would drop. */
    public static String quoted(String cell, char delimiter) {
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (c == delimiter || c == '"' || c == '\n' || c == '\r') {
                return '"' + cell.replace("\"", "\"\"") + '"';
            }
        }
        return cell.strip().length() == cell.length() ? cell : '"' + cell + '"';
    }

    /** The cell behind an apostrophe where a spreadsheet would take it for a formula. A number is none, whatever its sign. */
    public static String harmless(String cell) {
        boolean formula = !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0;
        return formula && !NUMBER.matcher(cell).matches() ? "'" + cell : cell;
    }
}
