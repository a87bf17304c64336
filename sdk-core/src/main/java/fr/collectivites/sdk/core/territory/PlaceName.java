package fr.collectivites.sdk.core.territory;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * Comparison of names of places as people write them: accents, case, ligatures, apostrophes, dashes and spaces do not
 * count, {@code St} and {@code Ste} stand for Saint and Sainte, {@code s/} for sur, and what postal addresses append (a
 * CEDEX number, the number of an arrondissement) is dropped. What stands in parentheses counts: six communes differ by
 * it alone. Stateless.
 */
public final class PlaceName {

    private static final Pattern CEDEX = Pattern.compile("-cedex(-\\d{1,2})?$");
    private static final Pattern ARRONDISSEMENT =
            Pattern.compile("-\\d{1,2}(er|e|eme|ieme)?(-arr|-arrdt|-arrondissement)?$");
    private static final Pattern INVERTED_ARTICLE = Pattern.compile("(.+)-\\((le|la|les|l)\\)");

    private PlaceName() {}

    /**
     * The name in the form that is compared, article included: lower-case words without accents, joined by hyphens. The
     * article may also stand at the end, in parentheses.
     */
    public static String fold(String name) {
        String folded = letters(name);
        if (folded.startsWith("st") || folded.contains("-st") || folded.contains("(st")) {
            folded = words(folded);
        }
        if (folded.endsWith(")")) {
            return INVERTED_ARTICLE.matcher(folded).replaceFirst("$2-$1");
        }
        if (folded.contains("-cedex")) {
            folded = CEDEX.matcher(folded).replaceFirst("");
        }
        return hasDigit(folded) ? ARRONDISSEMENT.matcher(folded).replaceFirst("") : folded;
    }

    /** Whether two texts name the same place as far as names go, with or without the leading article. */
    public static boolean same(String one, String other) {
        String a = fold(one);
        String b = fold(other);
        return a.substring(articleLength(a)).equals(b.substring(articleLength(b)));
    }

    /** Length of the leading article of a folded name, its hyphen included; 0 when there is none. */
    static int articleLength(String folded) {
        int length = folded.startsWith("le-") || folded.startsWith("la-") ? 3 : 0;
        length = folded.startsWith("les-") ? 4 : length;
        length = folded.startsWith("l-") ? 2 : length;
        return length < folded.length() ? length : 0;
    }

    private static String letters(String name) {
        String text = isAscii(name) ? name : Normalizer.normalize(name, Normalizer.Form.NFKD);
        StringBuilder out = new StringBuilder(text.length() + 4);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '/' && i > 0 && (text.charAt(i - 1) == 's' || text.charAt(i - 1) == 'S') && isWord(out, "s")) {
                out.append("ur-");
            } else {
                append(out, c);
            }
        }
        while (out.length() > 0 && out.charAt(out.length() - 1) == '-') {
            out.setLength(out.length() - 1);
        }
        return out.toString();
    }

    private static void append(StringBuilder out, char c) {
        char last = out.length() == 0 ? '-' : out.charAt(out.length() - 1);
        if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
            out.append(c);
        } else if (c >= 'A' && c <= 'Z') {
            out.append((char) (c + ('a' - 'A')));
        } else if (c == 'œ' || c == 'Œ') {
            out.append("oe");
        } else if (c == 'æ' || c == 'Æ') {
            out.append("ae");
        } else if (c == ')' && last == '-' && out.length() > 0) {
            out.setCharAt(out.length() - 1, c);
        } else if (c == '(' || c == ')') {
            out.append(c);
        } else if (Character.isLetterOrDigit(c)) {
            out.append(Character.toLowerCase(c));
        } else if (Character.getType(c) != Character.NON_SPACING_MARK && last != '-' && last != '(') {
            out.append('-');
        }
    }

    private static boolean isWord(StringBuilder out, String word) {
        int start = out.length() - word.length();
        return start >= 0 && out.substring(start).equals(word) && (start == 0 || out.charAt(start - 1) == '-');
    }

    private static String words(String folded) {
        StringBuilder out = new StringBuilder(folded.length() + 8);
        int start = 0;
        for (int i = 0; i <= folded.length(); i++) {
            char c = i < folded.length() ? folded.charAt(i) : '-';
            if (c == '-' || c == '(' || c == ')') {
                String word = folded.substring(start, i);
                out.append(word.equals("st") ? "saint" : word.equals("ste") ? "sainte" : word);
                if (i < folded.length()) {
                    out.append(c);
                }
                start = i + 1;
            }
        }
        return out.toString();
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 127) {
                return false;
            }
        }
        return true;
    }

    private static boolean hasDigit(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isDigit(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }
}
