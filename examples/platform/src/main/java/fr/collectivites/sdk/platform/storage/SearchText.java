package fr.collectivites.sdk.platform.storage;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Texts as the search compares them: without accents and capitals, words of letters and digits between single blanks. */
public final class SearchText {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern SEPARATORS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private SearchText() {}

    /** A text folded; empty when it holds neither letters nor digits. */
    public static String fold(String text) {
        String lower = text.replace("œ", "oe").replace("Œ", "oe").toLowerCase(Locale.ROOT);
        String plain =
                MARKS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFD)).replaceAll("");
        return SEPARATORS.matcher(plain).replaceAll(" ").strip();
    }
}
