package fr.collectivites.sdk.core.place.clean;

import fr.collectivites.sdk.core.place.StandardField;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts without what came with them from web pages and wrong encodings. */
final class TextCleaning implements FieldCleaning {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final Set<StandardField> LINES = Set.of(StandardField.DESCRIPTION, StandardField.HOURS);

    private static final Pattern BREAK = Pattern.compile("(?i)<\\s*(?:br|/p|/div|/li|/h[1-6])\\s*/?\\s*>");
    private static final Pattern TAG = Pattern.compile("(?i)</?[a-z][a-z0-9]*(?:\\s[^<>]*)?/?>");
    private static final Pattern ENTITY = Pattern.compile("&(#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z]{2,8});");
    private static final Pattern SPACES = Pattern.compile("[ \\t\\u00A0\\u2009\\u202F]+");
    private static final Pattern LINE_ENDS = Pattern.compile(" ?(?:\\r\\n?|\\n)(?: ?(?:\\r\\n?|\\n))*\\s?");

    /** Letters of UTF-8 read as windows-1252: the first byte of a two-byte letter, and one more. */
    private static final Pattern MISREAD =
            Pattern.compile("[\u00C2\u00C3][\u0080-\u00BF\u0152-\u0192\u2013-\u20AC]|\u00E2\u20AC.");

    private static final Map<String, String> NAMED = Map.ofEntries(
            Map.entry("amp", "&"),
            Map.entry("lt", "<"),
            Map.entry("gt", ">"),
            Map.entry("quot", "\""),
            Map.entry("apos", "'"),
            Map.entry("nbsp", " "),
            Map.entry("rsquo", "\u2019"),
            Map.entry("lsquo", "\u2018"),
            Map.entry("laquo", "\u00AB"),
            Map.entry("raquo", "\u00BB"),
            Map.entry("ndash", "\u2013"),
            Map.entry("mdash", "\u2014"),
            Map.entry("hellip", "\u2026"),
            Map.entry("euro", "\u20AC"),
            Map.entry("deg", "\u00B0"),
            Map.entry("eacute", "\u00E9"),
            Map.entry("egrave", "\u00E8"),
            Map.entry("ecirc", "\u00EA"),
            Map.entry("euml", "\u00EB"),
            Map.entry("agrave", "\u00E0"),
            Map.entry("acirc", "\u00E2"),
            Map.entry("ccedil", "\u00E7"),
            Map.entry("icirc", "\u00EE"),
            Map.entry("iuml", "\u00EF"),
            Map.entry("ocirc", "\u00F4"),
            Map.entry("ugrave", "\u00F9"),
            Map.entry("ucirc", "\u00FB"),
            Map.entry("oelig", "\u0153"),
            Map.entry("Eacute", "\u00C9"),
            Map.entry("Agrave", "\u00C0"));

    @Override
    public void clean(Draft place) {
        for (StandardField field : StandardField.values()) {
            if (field != StandardField.ID) {
                place.each(field, text -> clean(text, LINES.contains(field)));
            }
        }
    }

    static String clean(String written, boolean lines) {
        String text = decoded(written);
        if (text.indexOf('<') >= 0) {
            text = TAG.matcher(BREAK.matcher(text).replaceAll("\n")).replaceAll(" ");
        }
        text = text.indexOf('&') >= 0 ? ENTITY.matcher(text).replaceAll(TextCleaning::entity) : text;
        text = SPACES.matcher(Normalizer.normalize(text, Normalizer.Form.NFC)).replaceAll(" ");
        text = LINE_ENDS.matcher(text).replaceAll(lines ? "\n" : " ");
        text = text.replace("\uFEFF", "").replace("\u200B", "");
        return text.strip().equalsIgnoreCase("null") ? "" : text.strip();
    }

    private static String entity(MatchResult match) {
        String name = match.group(1);
        String named = NAMED.get(name);
        if (named == null && name.startsWith("#")) {
            boolean hex = name.charAt(1) == 'x' || name.charAt(1) == 'X';
            int code = hex ? Integer.parseInt(name.substring(2), 16) : Integer.parseInt(name.substring(1));
            named = Character.isValidCodePoint(code) && code >= ' ' ? Character.toString(code) : null;
        }
        return Matcher.quoteReplacement(named == null ? match.group() : named);
    }

    /** UTF-8 that was read as windows-1252, read again: only if all of it fits. */
    private static String decoded(String text) {
        if (!MISREAD.matcher(text).find()) {
            return text;
        }
        try {
            ByteBuffer bytes = WINDOWS.newEncoder().encode(CharBuffer.wrap(text));
            return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
        } catch (CharacterCodingException e) {
            return text;
        }
    }
}
