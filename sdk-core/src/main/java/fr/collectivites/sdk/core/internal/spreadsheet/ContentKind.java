package fr.collectivites.sdk.core.internal.spreadsheet;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** What a file is by its first bytes, whatever its name says. */
enum ContentKind {
    /** No byte at all. */
    EMPTY(""),
    /** Nothing that announces another format: delimited text, it is hoped. */
    TEXT("CSV"),
    /** A ZIP file: XLSX, ODS, or an archive. */
    ZIP("ZIP"),
    /** An OLE2 file: XLS, or a protected XLSX. */
    OLE2("XLS"),
    GZIP("gzip"),
    HTML("HTML"),
    PDF("PDF"),
    /** Among others the XML spreadsheets of Excel 2003 and flat ODS. */
    XML("XML"),
    RTF("RTF"),
    IMAGE("image"),
    ARCHIVE("7z, RAR"),
    PARQUET("Parquet"),
    SQLITE("SQLite"),
    /** A bare BIFF stream, before OLE2. */
    OLD_EXCEL("Excel 2.0 – 4.0");

    /** Bytes that {@link #of} looks at. */
    static final int HEAD = 1024;

    private final String label;

    ContentKind(String label) {
        this.label = label;
    }

    /** What to call it, in any language. */
    String label() {
        return label;
    }

    /** Tells by the first bytes, up to {@link #HEAD}. */
    static ContentKind of(byte[] head) {
        if (head.length == 0) {
            return EMPTY;
        }
        String start = new String(head, 0, Math.min(head.length, 16), StandardCharsets.ISO_8859_1);
        if (start.startsWith("PK\3\4") || start.startsWith("PK\5\6")) {
            return ZIP;
        } else if (start.startsWith("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1")) {
            return OLE2;
        } else if (start.startsWith("\u001f\u008b\b")) {
            return GZIP;
        } else if (start.startsWith("%PDF-")) {
            return PDF;
        } else if (start.startsWith("{\\rtf")) {
            return RTF;
        } else if (start.startsWith("\u0089PNG")
                || start.startsWith("\u00ff\u00d8\u00ff")
                || start.startsWith("GIF8")) {
            return IMAGE;
        } else if (start.startsWith("7z\u00bc\u00af") || start.startsWith("Rar!\u001a")) {
            return ARCHIVE;
        } else if (start.startsWith("PAR1")) {
            return PARQUET;
        } else if (start.startsWith("SQLite format 3")) {
            return SQLITE;
        } else if (start.length() > 3
                && start.charAt(0) == '\t'
                && "\0\2\4\b".indexOf(start.charAt(1)) >= 0
                && "\4\6\b\u0010".indexOf(start.charAt(2)) >= 0
                && start.charAt(3) == 0) {
            return OLD_EXCEL;
        }
        return markup(head);
    }

    private static ContentKind markup(byte[] head) {
        String text = new String(head, StandardCharsets.UTF_8)
                .replace("\ufeff", "")
                .strip()
                .toLowerCase(Locale.ROOT);
        if (!text.startsWith("<")) {
            return TEXT;
        }
        if (text.startsWith("<!doctype html") || text.startsWith("<html") || text.contains("<html ")) {
            return HTML;
        }
        return text.startsWith("<table") || text.startsWith("<meta ") || text.startsWith("<div")
                ? HTML
                : text.startsWith("<?xml") ? XML : TEXT;
    }
}
