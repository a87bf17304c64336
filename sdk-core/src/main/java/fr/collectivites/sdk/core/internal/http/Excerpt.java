package fr.collectivites.sdk.core.internal.http;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The first words of a body, fit for one line of a message. */
public final class Excerpt {

    private static final int LONGEST = 200;
    private static final int BYTES = 4_096;
    private static final Pattern TITLE =
            Pattern.compile("<title[^>]*>([^<]*)", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private Excerpt() {}

    /** At most 200 characters of the body; the title of a page stands for the whole of it. */
    public static String of(byte[] body, boolean html, Collection<String> secrets) {
        // Cut after the secrets are out: a cut secret would not be recognised.
        String text = new String(body, 0, Math.min(body.length, BYTES), StandardCharsets.UTF_8);
        if (html) {
            Matcher title = TITLE.matcher(text);
            text = title.find() ? title.group(1) : "";
        }
        return line(text, secrets);
    }

    /** At most 200 characters of a text, on one line, without secrets and control characters. */
    public static String line(String text, Collection<String> secrets) {
        String flat = Redaction.text(text, secrets)
                .codePoints()
                .map(c -> Character.isWhitespace(c) ? ' ' : c)
                .filter(c -> !Character.isISOControl(c) && Character.getType(c) != Character.FORMAT)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .replaceAll(" {2,}", " ")
                .strip();
        return flat.codePointCount(0, flat.length()) <= LONGEST
                ? flat
                : flat.substring(0, flat.offsetByCodePoints(0, LONGEST - 1)) + "…";
    }
}
