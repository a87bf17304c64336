package fr.collectivites.sdk.core.internal.spreadsheet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Strings of an XLSX workbook that cells name by number, and strings within cells. */
final class SharedStrings {

    private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private SharedStrings() {}

    /** All shared strings, as the file has them. */
    static List<String> read(SheetXml xml, int textLimit) throws IOException, SheetFault {
        List<String> strings = new ArrayList<>();
        while (xml.nextOpen()) {
            if (xml.is("si")) {
                strings.add(readString(xml, textLimit));
            }
        }
        return strings;
    }

    /** The text of the string element just opened: its own and that of its runs, without phonetic help. */
    static String readString(SheetXml xml, int textLimit) throws IOException, SheetFault {
        int outside = xml.depth() - 1;
        String first = "";
        StringBuilder more = null;
        int event = xml.next();
        while (xml.depth() > outside && event != SheetXml.END) {
            if (event == SheetXml.OPEN && (xml.is("rPh") || xml.is("phoneticPr"))) {
                xml.skip();
            } else if (event == SheetXml.CLOSE && xml.is("t")) {
                if (first.isEmpty()) {
                    first = xml.text().toString();
                } else {
                    more = more == null ? new StringBuilder(first) : more;
                    more.append(xml.text());
                    if (more.length() > textLimit) {
                        throw SheetFault.limit("cell-too-long", textLimit);
                    }
                }
            }
            event = xml.next();
        }
        return more == null ? first : more.toString();
    }

    /** A shared string as the reference engine reads it: it only drops the mark of an escaped underscore. */
    static String reference(String text) {
        return text.contains("x005F_") ? text.replace("x005F_", "") : text;
    }

    /** A string as a person sees it: characters that XML cannot hold are written {@code _x000D_} (ST_Xstring). */
    static String visible(String text) {
        if (!text.contains("_x")) {
            return text;
        }
        Matcher matcher = ESCAPE.matcher(text);
        return matcher.replaceAll(
                m -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(m.group(1), 16))));
    }
}
