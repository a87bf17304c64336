package fr.collectivites.sdk.core.table;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Labels of columns, and other words of tables: how they are compared. */
public final class Labels {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern SEPARATORS = Pattern.compile("[^a-z0-9]+");

    private Labels() {}

    /** Without the white space around it, no-break spaces included, as Python's {@code strip} does. */
    public static String strip(String label) {
        int from = 0;
        int to = label.length();
        while (from < to && isSpace(label.charAt(from))) {
            from++;
        }
        while (to > from && isSpace(label.charAt(to - 1))) {
            to--;
        }
        return label.substring(from, to);
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == 0x85;
    }

    /** Without case, accents, spaces and punctuation. */
    public static String fold(String label) {
        StringBuilder folded = new StringBuilder(label.length());
        for (int i = 0; i < label.length(); i++) {
            char c = label.charAt(i);
            if (c >= 0x80) {
                return foldBeyondAscii(label);
            }
            if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
                folded.append(c);
            } else if (c >= 'A' && c <= 'Z') {
                folded.append((char) (c + ('a' - 'A')));
            }
        }
        return folded.toString();
    }

    private static String foldBeyondAscii(String label) {
        String plain =
                MARKS.matcher(Normalizer.normalize(label, Normalizer.Form.NFKD)).replaceAll("");
        return SEPARATORS.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll("");
    }

    /** Equal, or of at least five letters and one insertion, deletion, change or exchange apart. */
    public static boolean isClose(String a, String b) {
        if (a.equals(b)) {
            return true;
        }
        if (a.length() < 5 || b.length() < 5 || Math.abs(a.length() - b.length()) > 1) {
            return false;
        }
        int start = 0;
        while (start < a.length() && start < b.length() && a.charAt(start) == b.charAt(start)) {
            start++;
        }
        int endA = a.length();
        int endB = b.length();
        while (endA > start && endB > start && a.charAt(endA - 1) == b.charAt(endB - 1)) {
            endA--;
            endB--;
        }
        int restA = endA - start;
        int restB = endB - start;
        boolean exchanged = restA == 2
                && restB == 2
                && a.charAt(start) == b.charAt(start + 1)
                && a.charAt(start + 1) == b.charAt(start);
        return (restA <= 1 && restB <= 1) || exchanged;
    }
}
