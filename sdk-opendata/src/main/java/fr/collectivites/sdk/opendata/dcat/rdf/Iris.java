package fr.collectivites.sdk.opendata.dcat.rdf;

import java.nio.charset.StandardCharsets;

/** What may stand in an IRI. */
public final class Iris {

    private static final String HEX = "0123456789ABCDEF";

    /** The characters that are never encoded, but a second {@code #}; all others need a closer look. */
    private static final boolean[] PLAIN = plain();

    private Iris() {}

    /**
     * The IRI with every character that it may not hold percent-encoded: spaces, controls, {@code < > " { } | \ ^ `},
     * brackets outside the host, a percent sign that encodes nothing, a second {@code #}. Letters beyond ASCII stay (RFC
     * 3987). White space around is dropped. Idempotent.
     */
    public static String encode(String iri) {
        if (isPlain(iri)) {
            return iri;
        }
        String text = iri.strip();
        int path = pathStart(text);
        int fragment = text.indexOf('#');
        StringBuilder out = null;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            int next = i + Character.charCount(c);
            boolean legal = isLegal(c)
                    && !(c == '%' && !isEscape(text, i))
                    && !((c == '[' || c == ']') && i >= path)
                    && !(c == '#' && i != fragment);
            if (!legal && out == null) {
                out = new StringBuilder(text.length() + 16).append(text, 0, i);
            }
            if (out != null) {
                if (legal) {
                    out.appendCodePoint(c);
                } else {
                    percent(out, c);
                }
            }
            i = next;
        }
        return out == null ? text : out.toString();
    }

    /** Whether the text begins with a scheme, as an absolute IRI does. */
    public static boolean isAbsolute(String iri) {
        int colon = iri.indexOf(':');
        if (colon < 1 || !isAsciiLetter(iri.charAt(0))) {
            return false;
        }
        for (int i = 1; i < colon; i++) {
            char c = iri.charAt(i);
            if (!isAsciiLetter(c) && !(c >= '0' && c <= '9') && c != '+' && c != '-' && c != '.') {
                return false;
            }
        }
        return colon + 1 < iri.length();
    }

    /** Whether it is an address that a harvester can fetch: {@code http} or {@code https} with a host. */
    public static boolean isWeb(String iri) {
        int start = iri.regionMatches(true, 0, "http://", 0, 7) ? 7 : 8;
        return (start == 7 || iri.regionMatches(true, 0, "https://", 0, 8))
                && iri.length() > start
                && "/?#:".indexOf(iri.charAt(start)) < 0;
    }

    private static boolean isPlain(String iri) {
        int fragments = 0;
        for (int i = 0; i < iri.length(); i++) {
            char c = iri.charAt(i);
            if (c >= PLAIN.length || !PLAIN[c]) {
                return false;
            }
            fragments += c == '#' ? 1 : 0;
        }
        return fragments < 2;
    }

    private static boolean[] plain() {
        boolean[] plain = new boolean[0x7F];
        for (char c = ' ' + 1; c < plain.length; c++) {
            plain[c] = "<>\"{}|\\^`%[]".indexOf(c) < 0;
        }
        return plain;
    }

    private static boolean isLegal(int c) {
        if (c < 0x80) {
            return c > ' ' && c != 0x7F && "<>\"{}|\\^`".indexOf(c) < 0;
        }
        // ucschar of RFC 3987: no C1 controls, no non-characters, no half surrogates, no space of any kind.
        return c >= 0xA0
                && (c & 0xFFFE) != 0xFFFE
                && !(c >= 0xD800 && c <= 0xF8FF)
                && !(c >= 0xFDD0 && c <= 0xFDEF)
                && !(c >= 0xFFF0 && c <= 0xFFFD)
                && c < 0xE0000
                && !Character.isSpaceChar(c);
    }

    private static boolean isEscape(String text, int at) {
        return at + 2 < text.length()
                && Character.digit(text.charAt(at + 1), 16) >= 0
                && Character.digit(text.charAt(at + 2), 16) >= 0
                && text.charAt(at + 1) < 0x80
                && text.charAt(at + 2) < 0x80;
    }

    private static int pathStart(String text) {
        int authority = text.indexOf("://");
        if (authority < 0) {
            return 0;
        }
        for (int i = authority + 3; i < text.length(); i++) {
            if ("/?#".indexOf(text.charAt(i)) >= 0) {
                return i;
            }
        }
        return text.length();
    }

    private static void percent(StringBuilder out, int codePoint) {
        for (byte b : Character.toString(codePoint).getBytes(StandardCharsets.UTF_8)) {
            out.append('%').append(HEX.charAt((b >> 4) & 15)).append(HEX.charAt(b & 15));
        }
    }

    private static boolean isAsciiLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
}
