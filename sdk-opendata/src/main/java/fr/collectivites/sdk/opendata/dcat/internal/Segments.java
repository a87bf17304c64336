package fr.collectivites.sdk.opendata.dcat.internal;

import fr.collectivites.sdk.opendata.dcat.rdf.Iris;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Texts as segments of addresses. */
public final class Segments {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHERS = Pattern.compile("[^a-z0-9._~-]+");
    private static final Pattern ENDS = Pattern.compile("^-+|-+$");

    private Segments() {}

    /** The text as one segment of a path: letters beyond ASCII stay, what would end the segment does not. */
    public static String segment(String text) {
        if (isUnreserved(text)) {
            return text;
        }
        return Iris.encode(text)
                .replace("/", "%2F")
                .replace("?", "%3F")
                .replace("#", "%23")
                .replace(":", "%3A");
    }

    /** RFC 3986, section 2.3. */
    private static boolean isUnreserved(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!((c >= 'a' && c <= 'z')
                    || (c >= 'A' && c <= 'Z')
                    || (c >= '0' && c <= '9')
                    || "-._~".indexOf(c) >= 0)) {
                return false;
            }
        }
        return true;
    }

    /** Lower case, no accents, words joined by hyphens. */
    public static String slug(String text) {
        String plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        return ENDS.matcher(OTHERS.matcher(plain).replaceAll("-")).replaceAll("");
    }
}
