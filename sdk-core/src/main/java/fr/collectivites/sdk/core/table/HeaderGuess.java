package fr.collectivites.sdk.core.table;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Where a person would see the header: the first row that has about as many cells as the rows below, all of them words,
 * no two alike. Titles, blank rows, a line {@code sep=;} and the upper of two lines of header are passed over. Unlike
 * the reference engine, which goes by the width of rows alone ({@link HeaderRow}).
 */
public final class HeaderGuess {

    /** Numbers, dates and codes: what labels are not. */
    private static final Pattern DATA =
            Pattern.compile("[0-9\\s\\u00A0\\u202F.,:/€%+-]*[0-9][0-9\\s\\u00A0\\u202F.,:/€%+-]*");

    private static final int LONGEST_LABEL = 200;
    private static final double ENOUGH = 0.6;

    private HeaderGuess() {}

    /**
     * The row, from 0, among the first rows of a table; 0 when none looks like a header.
     *
     * @param rows the first rows, enough of them to show what rows of data look like
     */
    public static int row(List<Row> rows) {
        int typical = typicalWidth(rows);
        for (int i = 0; i < rows.size(); i++) {
            int cells = labels(rows.get(i));
            if (cells >= 2 && cells >= ENOUGH * typical) {
                return i;
            }
        }
        return 0;
    }

    /** Filled cells of the row in the middle, by their number, of those that have more than one. */
    private static int typicalWidth(List<Row> rows) {
        int[] widths = rows.stream()
                .mapToInt(HeaderGuess::filled)
                .filter(width -> width > 1)
                .sorted()
                .toArray();
        return widths.length == 0 ? 0 : widths[widths.length / 2];
    }

    private static int filled(Row row) {
        int filled = 0;
        for (int i = 0; i < row.size(); i++) {
            filled += row.text(i).isBlank() ? 0 : 1;
        }
        return filled;
    }

    /** The number of labels; 0 when a cell is none, or two are alike. */
    private static int labels(Row row) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < row.size(); i++) {
            String text = Labels.strip(row.text(i));
            if (text.isEmpty()) {
                continue;
            }
            boolean word = row.value(i) instanceof String
                    && text.length() <= LONGEST_LABEL
                    && !DATA.matcher(text).matches();
            if (!word || !seen.add(text)) {
                return 0;
            }
        }
        return seen.size();
    }
}
