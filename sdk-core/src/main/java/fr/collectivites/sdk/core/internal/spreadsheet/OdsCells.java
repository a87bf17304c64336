package fr.collectivites.sdk.core.internal.spreadsheet;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The cells of the current row of an ODS sheet: kept as written, told when asked. */
final class OdsCells {

    private static final String OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
    private static final String TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";

    private final int textLimit;
    private final StringBuilder paragraphs = new StringBuilder();
    private String[] types = new String[64];
    private String[] values = new String[64];
    private String[] texts = new String[64];
    private int size;

    OdsCells(int textLimit) {
        this.textLimit = textLimit;
    }

    void clear() {
        size = 0;
    }

    int size() {
        return size;
    }

    /** Whether any cell of the row holds something. */
    boolean filled() {
        for (int i = 0; i < size; i++) {
            if (!types[i].isEmpty() || !texts[i].isEmpty()) {
                return true;
            }
        }
        return false;
    }

    /** Reads the cell element just opened, adds it as often as told, and says whether it holds something. */
    boolean read(SheetXml xml, int times) throws IOException, SheetFault {
        String type = orEmpty(xml.attribute(OFFICE, "value-type"));
        String value = orEmpty(
                switch (type) {
                    case "date" -> xml.attribute(OFFICE, "date-value");
                    case "time" -> xml.attribute(OFFICE, "time-value");
                    case "boolean" -> xml.attribute(OFFICE, "boolean-value");
                    default -> xml.attribute(OFFICE, "value");
                });
        String text = readText(xml);
        for (int i = 0; i < times; i++) {
            add(type, value, text);
        }
        return !type.isEmpty() || !text.isEmpty();
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private void add(String type, String value, String text) {
        if (size == types.length) {
            types = Arrays.copyOf(types, size * 2);
            values = Arrays.copyOf(values, size * 2);
            texts = Arrays.copyOf(texts, size * 2);
        }
        types[size] = type;
        values[size] = value;
        texts[size] = text;
        size++;
    }

    /** The paragraphs of the cell, joined by line breaks; comments and drawings are not text. */
    private String readText(SheetXml xml) throws IOException, SheetFault {
        int cell = xml.depth();
        paragraphs.setLength(0);
        boolean any = false;
        boolean inside = false;
        for (int event = xml.next(); xml.depth() >= cell && event != SheetXml.END; event = xml.next()) {
            if (inside) {
                append(xml.text());
            }
            if (event == SheetXml.CLOSE) {
                inside &= xml.depth() > cell;
            } else if (inside) {
                white(xml);
            } else if (xml.is("p") || xml.is("h")) {
                if (any) {
                    append("\n");
                }
                any = true;
                inside = true;
            } else {
                xml.skip();
            }
        }
        return paragraphs.toString();
    }

    private void white(SheetXml xml) throws IOException, SheetFault {
        if (xml.is("s")) {
            int count = Math.max(1, XlsxWorkbook.number(xml.attribute(TEXT, "c")));
            append(" ".repeat(Math.min(count, textLimit + 1)));
        } else if (xml.is("tab")) {
            append("\t");
        } else if (xml.is("line-break")) {
            append("\n");
        } else if (xml.is("annotation") || xml.is("note")) {
            xml.skip();
        }
    }

    private void append(CharSequence text) throws SheetFault {
        if (paragraphs.length() + text.length() > textLimit) {
            throw SheetFault.limit("cell-too-long", textLimit);
        }
        paragraphs.append(text);
    }

    /**
     * What a person sees. Dates and times in ISO form; numbers as displayed, but with a point and without grouping,
     * because the separators follow the habits of whoever saved the file.
     */
    String text(int cell) {
        if (cell >= size) {
            return "";
        }
        String type = types[cell];
        String value = values[cell];
        String text = texts[cell];
        if (isNumber(type)) {
            Double number = number(value);
            return number == null ? text : text.isEmpty() ? CellFormat.general(number) : neutral(text, number);
        }
        if (type.equals("date") || type.equals("time")) {
            Object date = IsoDate.parse(value);
            return date == null ? text : CellStyle.text(timeOfDay(date));
        }
        if (type.equals("boolean") && text.isEmpty()) {
            return value.equals("true") ? "TRUE" : "FALSE";
        }
        return text;
    }

    /** ODS has no time of day: what looks like one is a duration below a day. */
    private static Object timeOfDay(Object date) {
        return date instanceof Duration duration && !duration.isNegative() && duration.compareTo(Duration.ofDays(1)) < 0
                ? LocalTime.MIDNIGHT.plus(duration)
                : date;
    }

    /** A cell as ezodf and the reference engine type it. A time stays the text of its duration there. */
    @Nullable Object value(int cell) {
        if (cell >= size || types[cell].isEmpty()) {
            return null;
        }
        String value = values[cell];
        String type = types[cell];
        if (type.equals("string")) {
            return texts[cell];
        }
        if (value.isEmpty()) {
            return null;
        }
        if (isNumber(type)) {
            Double number = number(value);
            return number == null ? value : typed(number);
        }
        if (type.equals("date")) {
            Object date = IsoDate.parse(value);
            return date instanceof LocalDate || date instanceof LocalDateTime ? date : value;
        }
        return type.equals("boolean") ? (Object) value.equals("true") : value;
    }

    private static boolean isNumber(String type) {
        return type.equals("float") || type.equals("percentage") || type.equals("currency");
    }

    private static Object typed(double number) {
        if (number != Math.floor(number)) {
            return XlsxCells.floating(number);
        }
        return Math.abs(number) < 1e18 ? (Object) (long) number : new BigDecimal(number);
    }

    private static @Nullable Double number(String value) {
        return XlsxCells.number(value);
    }

    /** The displayed number without grouping, and with a point. */
    private static String neutral(String text, double number) {
        String joined = text.replaceAll("(?<=[0-9])[\u00a0\u202f](?=[0-9])", "")
                .replace('\u00a0', ' ')
                .replace('\u202f', ' ');
        int comma = joined.lastIndexOf(',');
        if (comma < 0) {
            return joined;
        }
        String european =
                joined.substring(0, comma).replaceAll("[.,](?=[0-9]{3})", "") + "." + joined.substring(comma + 1);
        String american = joined.replace(",", "");
        return distance(european, number) <= distance(american, number) ? european : american;
    }

    private static double distance(String text, double number) {
        String digits = text.replaceAll("[^0-9.]", "");
        Double shown = number(digits);
        double times = text.indexOf('%') >= 0 ? 100 : 1;
        return shown == null ? Double.MAX_VALUE : Math.abs(shown - Math.abs(number) * times);
    }
}
