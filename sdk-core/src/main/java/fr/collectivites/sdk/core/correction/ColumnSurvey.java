package fr.collectivites.sdk.core.correction;

import fr.collectivites.sdk.core.problem.Fix;
import fr.collectivites.sdk.core.schema.Field;
import fr.collectivites.sdk.core.schema.FieldType;
import fr.collectivites.sdk.core.table.Labels;
import fr.collectivites.sdk.core.table.Row;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the cells of one column say together: in which order its dates put day and month, and whether a comma begins its
 * decimals. Three counts and no rows are kept.
 */
final class ColumnSurvey {

    private static final Pattern DATE =
            Pattern.compile("([0-9]{1,2})([/.-])([0-9]{1,2})\\2([0-9]{4})(?:[ T]00:00(?::00)?)?");

    /** 1,234: a decimal number for the French, a thousand for others. */
    private static final Pattern THREE_DECIMALS = Pattern.compile("[+-]?[0-9]{1,3},[0-9]{3}(?: ?€)?");

    private static final Pattern DECIMAL_COMMA =
            Pattern.compile("[+-]?[0-9 \\u00a0\\u202f]+,(?:[0-9]{1,2}|[0-9]{4,})(?: ?€)?");
    private static final Pattern GROUPING_COMMA = Pattern.compile(
            "[+-]?[0-9]{1,3}(?:,[0-9]{3}){2,}(?:\\.[0-9]+)?(?: ?€)?|[+-]?[0-9]{1,3},[0-9]{3}\\.[0-9]+(?: ?€)?");

    /** 1,000 or 1.000 where a whole number is asked for: one, or a thousand. */
    private static final Pattern THREE_ZEROS = Pattern.compile("[+-]?[0-9]{1,3}[.,]000");

    private final Field field;
    private long dayFirst;
    private long monthFirst;
    private long decimalCommas;
    private long groupingCommas;

    ColumnSurvey(Field field) {
        this.field = field;
    }

    /** Whether a column of that field has anything to tell. */
    static boolean concerns(Field field) {
        boolean iso = field.format().equals("default") || field.format().equals("%Y-%m-%d");
        return (field.type() == FieldType.DATE && iso) || field.type() == FieldType.NUMBER;
    }

    void add(Row row, int column) {
        if (column >= row.size() || !(row.value(column) instanceof String cell) || cell.isEmpty()) {
            return;
        }
        String text = Labels.strip(cell);
        if (field.type() == FieldType.NUMBER) {
            decimalCommas += DECIMAL_COMMA.matcher(text).matches() ? 1 : 0;
            groupingCommas += GROUPING_COMMA.matcher(text).matches() ? 1 : 0;
            return;
        }
        Matcher date = DATE.matcher(text);
        if (date.matches()) {
            int first = Integer.parseInt(date.group(1));
            int second = Integer.parseInt(date.group(3));
            dayFirst += first > 12 && first <= 31 && second <= 12 ? 1 : 0;
            monthFirst += second > 12 && second <= 31 && first <= 12 ? 1 : 0;
        }
    }

    /**
     * The date that a text of this column is, where the column proves the order: at least one day beyond 12 in one place,
     * and none in the other. Years have four digits.
     */
    Optional<Fix> date(String cell) {
        Matcher date = DATE.matcher(Labels.strip(cell));
        if (field.type() != FieldType.DATE || !date.matches() || (dayFirst > 0) == (monthFirst > 0)) {
            return Optional.empty();
        }
        int first = Integer.parseInt(date.group(1));
        int second = Integer.parseInt(date.group(3));
        int year = Integer.parseInt(date.group(4));
        try {
            LocalDate day = dayFirst > 0 ? LocalDate.of(year, second, first) : LocalDate.of(year, first, second);
            return Optional.of(new Fix(Kinds.DATE_ORDER, day.toString()));
        } catch (DateTimeException e) {
            // No such day: what was meant is unknown
            return Optional.empty();
        }
    }

    /** Whether a number might mean a thousand times what the correction would make of it. */
    boolean isDoubtfulNumber(String cell) {
        String text = Labels.strip(cell);
        if (field.type() == FieldType.INTEGER) {
            return THREE_ZEROS.matcher(text).matches();
        }
        boolean proved = decimalCommas > 0 && groupingCommas == 0;
        return THREE_DECIMALS.matcher(text).matches() && !proved;
    }
}
