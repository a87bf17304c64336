package fr.collectivites.sdk.core.report;

/**
 * Text of files made visible: what a reader could not see, or what could steer a terminal or a line of text, is
 * replaced by a sign of its own.
 */
final class Shown {

    /** Open box: a space that would go unseen, or that is not the ordinary one. */
    private static final char SPACE = '\u2423';

    private Shown() {}

    /** A cell: spaces at its ends and no-break spaces anywhere become visible; cut after {@code max} characters. */
    static String value(String value, int max) {
        int first = 0;
        while (first < value.length() && value.charAt(first) == ' ') {
            first++;
        }
        int last = value.length();
        while (last > first && value.charAt(last - 1) == ' ') {
            last--;
        }
        StringBuilder out = new StringBuilder(Math.min(value.length(), max) + 8);
        int shown = 0;
        for (int i = 0; i < value.length(); i += Character.charCount(value.codePointAt(i))) {
            if (shown++ == max) {
                return out.append('…').toString();
            }
            int c = value.codePointAt(i);
            boolean atAnEnd = c == ' ' && (i < first || i >= last);
            if (atAnEnd || c == '\u00a0' || c == '\u202f') {
                out.append(SPACE);
            } else {
                append(out, c);
            }
        }
        return out.toString();
    }

    /** A sentence that may hold text of a file: on one line, without control characters; cut at {@code max}. */
    static String sentence(String text, int max) {
        StringBuilder out = new StringBuilder(Math.min(text.length(), max) + 8);
        int shown = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            if (shown++ == max) {
                return out.append('…').toString();
            }
            append(out, text.codePointAt(i));
        }
        return out.toString();
    }

    private static void append(StringBuilder out, int c) {
        if (c < 0x20) {
            out.append((char) (0x2400 + c));
        } else if (c == 0x7f) {
            out.append('\u2421');
        } else if (invisible(c)) {
            out.append("⟨U+")
                    .append(String.format(java.util.Locale.ROOT, "%04X", c))
                    .append('⟩');
        } else {
            out.appendCodePoint(c);
        }
    }

    /** Controls, signs that change the direction of writing, other formatting signs, half of a surrogate pair. */
    private static boolean invisible(int c) {
        int type = Character.getType(c);
        // The joiner of emoji is harmless, and taking it out would take them apart.
        return c != 0x200d
                && (type == Character.CONTROL
                        || type == Character.FORMAT
                        || type == Character.SURROGATE
                        // No characters at all; XML forbids two of them
                        || (c & 0xfffe) == 0xfffe
                        || type == Character.LINE_SEPARATOR
                        || type == Character.PARAGRAPH_SEPARATOR);
    }
}
