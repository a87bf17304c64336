package fr.collectivites.sdk.core.internal.spreadsheet;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.temporal.Temporal;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The cells of the current row: kept as written, told when asked. */
final class XlsxCells {

    private static final byte EMPTY = 0;
    private static final byte NUMBER = 1;
    private static final byte SHARED = 2;
    private static final byte STRING = 3;
    private static final byte BOOLEAN = 4;
    private static final byte ERROR = 5;
    private static final byte ISO_DATE = 6;

    private final XlsxWorkbook workbook;
    private final int textLimit;
    private byte[] kinds = new byte[64];
    private String[] raws = new String[64];
    private CellStyle[] styles = new CellStyle[64];
    private int size;

    XlsxCells(XlsxWorkbook workbook, int textLimit) {
        this.workbook = workbook;
        this.textLimit = textLimit;
    }

    /** Number of the column in a reference such as {@code AB12}, from 1; 0 when there is none. */
    static int column(@Nullable String ref) {
        int column = 0;
        if (ref != null) {
            for (int i = 0; i < ref.length() && i < 4; i++) {
                int letter = (ref.charAt(i) | 0x20) - 'a' + 1;
                if (letter < 1 || letter > 26) {
                    break;
                }
                column = column * 26 + letter;
            }
        }
        return column;
    }

    void clear() {
        Arrays.fill(kinds, 0, size, EMPTY);
        size = 0;
    }

    /** Cells up to the last one that the row names. */
    int size() {
        return size;
    }

    /** Whether any cell of the row holds something. */
    boolean filled() {
        for (int i = 0; i < size; i++) {
            if (kinds[i] != EMPTY) {
                return true;
            }
        }
        return false;
    }

    /** Reads the cell element just opened into a place; false when it is empty. */
    boolean read(SheetXml xml, int cell) throws IOException, SheetFault {
        String type = xml.attribute("t");
        CellStyle style = workbook.style(XlsxWorkbook.number(xml.attribute("s")));
        int outside = xml.depth() - 1;
        String raw = "";
        String inline = null;
        int event = xml.next();
        while (xml.depth() > outside && event != SheetXml.END) {
            if (event == SheetXml.CLOSE && xml.is("v")) {
                raw = xml.text().toString();
            } else if (event == SheetXml.OPEN && xml.is("is")) {
                inline = SharedStrings.readString(xml, textLimit);
            }
            event = xml.next();
        }
        grow(cell);
        styles[cell] = style;
        if ("inlineStr".equals(type)) {
            kinds[cell] = inline == null ? EMPTY : STRING;
            raws[cell] = inline == null ? "" : inline;
        } else if (raw.isEmpty()) {
            kinds[cell] = EMPTY;
        } else {
            byte kind = kind(type);
            kinds[cell] = kind;
            raws[cell] = kind == SHARED ? workbook.string(raw) : raw;
        }
        return kinds[cell] != EMPTY;
    }

    private static byte kind(@Nullable String type) {
        if (type == null) {
            return NUMBER;
        }
        return switch (type) {
            case "n" -> NUMBER;
            case "s" -> SHARED;
            case "b" -> BOOLEAN;
            case "e" -> ERROR;
            case "d" -> ISO_DATE;
            default -> STRING;
        };
    }

    private void grow(int cell) {
        if (cell >= kinds.length) {
            int length = Math.max(cell + 1, kinds.length * 2);
            kinds = Arrays.copyOf(kinds, length);
            raws = Arrays.copyOf(raws, length);
            styles = Arrays.copyOf(styles, length);
        }
        size = Math.max(size, cell + 1);
    }

    String text(int cell) {
        if (cell >= size) {
            return "";
        }
        String raw = raws[cell];
        return switch (kinds[cell]) {
            case EMPTY -> "";
            case NUMBER -> {
                Double number = number(raw);
                yield number == null ? raw : styles[cell].text(number, workbook.from1904());
            }
            case SHARED, STRING -> SharedStrings.visible(raw);
            case BOOLEAN -> isTrue(raw) ? "TRUE" : "FALSE";
            case ISO_DATE -> {
                Object date = IsoDate.parse(raw);
                yield date == null ? raw : CellStyle.text(date);
            }
            default -> raw;
        };
    }

    @Nullable Object value(int cell) {
        if (cell >= size) {
            return null;
        }
        String raw = raws[cell];
        ReferenceFormat format = kinds[cell] == EMPTY ? null : styles[cell].reference();
        if (format == null) {
            return null;
        }
        return switch (kinds[cell]) {
            case NUMBER -> number(raw, format);
            case SHARED -> SharedStrings.reference(raw);
            case BOOLEAN -> {
                // Python's booleans are numbers, so a number format prints them too
                String printed = format.number(isTrue(raw) ? 1 : 0);
                yield printed == null ? (Object) isTrue(raw) : printed;
            }
            case ISO_DATE -> {
                Object date = IsoDate.parse(raw);
                yield date == null ? raw : format.print(date);
            }
            default -> raw;
        };
    }

    private static boolean isTrue(String raw) {
        return !raw.strip().equals("0");
    }

    private Object number(String raw, ReferenceFormat format) {
        Double number = number(raw);
        if (number == null) {
            return raw;
        }
        if (format.elapsed() && format.date()) {
            Duration elapsed = SerialDate.elapsed(number);
            return elapsed == null ? "#VALUE!" : elapsed;
        }
        if (format.date()) {
            Temporal date = SerialDate.dateOrTime(number, workbook.from1904());
            return date == null ? "#VALUE!" : format.print(date);
        }
        String printed = format.number(number);
        return printed == null ? typed(raw, number) : printed;
    }

    /** An integer when it is written as one, else the shortest decimal, as Python reads and writes floats. */
    private static Object typed(String raw, double number) {
        String digits = raw.strip();
        if (digits.indexOf('.') >= 0 || digits.indexOf('e') >= 0 || digits.indexOf('E') >= 0) {
            return floating(number);
        }
        return digits.length() <= 18 ? (Object) Long.valueOf(digits) : new BigDecimal(digits);
    }

    /** A Python float: never without a decimal, so that it differs from an integer. */
    static BigDecimal floating(double number) {
        BigDecimal decimal = CellFormat.decimal(number);
        return decimal.scale() < 1 && Math.abs(number) < 1e16 ? decimal.setScale(1) : decimal;
    }

    /** A number as XML Schema writes a double, without its words; null for anything else. */
    static @Nullable Double number(String raw) {
        boolean digit = false;
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            digit |= c >= '0' && c <= '9';
            if ((c < '0' || c > '9') && "+-.eE \t\r\n".indexOf(c) < 0) {
                return null;
            }
        }
        if (!digit || raw.length() > 400) {
            return null;
        }
        try {
            double number = Double.parseDouble(raw);
            return Double.isInfinite(number) ? null : (Double) number;
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
