package fr.collectivites.sdk.core.internal.cast;

import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * E-mail addresses, as the standard takes them and as the reference engine does ({@code validators} 0.20), which looks at no
 * more than the beginning of the domain: {@code nom@domaine.fr et autre chose} passes there.
 */
public final class Mailboxes {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final Pattern NAME =
            Pattern.compile("[-!#$%&'*+/=?^_`{}|~0-9A-Za-z]+(?:\\.[-!#$%&'*+/=?^_`{}|~0-9A-Za-z]+)*\\n?", FLAGS);
    private static final Pattern QUOTED_NAME = Pattern.compile(
            "\"(?:[\\x01-\\x08\\x0b\\x0c\\x0e-\\x1f!#-\\[\\]-\\x7f]|\\\\[\\x01-\\x09\\x0b\\x0c\\x0e-\\x7f])*\"\\n?");
    private static final String BYTE = "(?:25[0-5]|2[0-4]\\p{Nd}|[0-1]?\\p{Nd}?\\p{Nd})";
    private static final Pattern ADDRESS = Pattern.compile("\\[" + BYTE + "(?:\\." + BYTE + "){3}]\\n?");
    /** Longest name of a host (RFC 1035, 2.3.4). */
    private static final int LONGEST_HOST = 253;

    private static final int LONGEST_NAME = 64;
    private static final int LONGEST_LABEL = 63;

    private Mailboxes() {}

    /** Whether there is one address and nothing else. */
    public static boolean isSound(String value) {
        int at = value.lastIndexOf('@');
        String host = value.substring(at + 1);
        return at >= 0
                && isName(value.substring(0, at))
                && (host.equals("localhost")
                        || ADDRESS.matcher(host).matches()
                        || isHost(isAscii(host) ? host : isInternational(host) ? ascii(host) : ""));
    }

    /** Whether the reference engine takes the value for an address. */
    static boolean passes(String value) {
        int at = value.lastIndexOf('@');
        String host = value.substring(at + 1);
        return at >= 0
                && isName(value.substring(0, at))
                && (host.equals("localhost")
                        || beginsWithHost(host)
                        || ADDRESS.matcher(host).matches()
                        || (!isAscii(host) && beginsWithHost(ascii(host))));
    }

    private static boolean isName(String name) {
        return name.getBytes(StandardCharsets.UTF_8).length <= LONGEST_NAME
                && (NAME.matcher(name).matches() || QUOTED_NAME.matcher(name).matches());
    }

    /** Two labels or more, the last of two characters or more; a line feed behind them counts for nothing. */
    private static boolean isHost(String host) {
        String text = host.endsWith("\n") ? host.substring(0, host.length() - 1) : host;
        if (text.length() > LONGEST_HOST) {
            return false;
        }
        String[] labels = text.split("\\.", -1);
        for (String label : labels) {
            if (run(label, 0) != label.length() || !isLabel(label, 0, label.length())) {
                return false;
            }
        }
        return labels.length > 1 && labels[labels.length - 1].length() > 1;
    }

    /** Labels with their points, then two letters, or two letters, digits or hyphens at the end. */
    private static boolean beginsWithHost(String host) {
        int start = 0;
        while (true) {
            int end = run(host, start);
            if (end == host.length() || host.charAt(end) != '.' || !isLabel(host, start, end)) {
                return false;
            }
            start = end + 1;
            if (start + 1 < host.length() && isLetter(host.charAt(start)) && isLetter(host.charAt(start + 1))) {
                return true;
            }
            int last = run(host, start);
            int behind = last < host.length() && host.charAt(last) == '.' ? last + 1 : last;
            if (last - start > 1
                    && (behind == host.length() || host.substring(behind).equals("\n"))) {
                return true;
            }
        }
    }

    /** The end of the letters, digits and hyphens from a place on. */
    private static int run(String text, int from) {
        int at = from;
        while (at < text.length() && (isAlphanumeric(text.charAt(at)) || text.charAt(at) == '-')) {
            at++;
        }
        return at;
    }

    private static boolean isLabel(String text, int from, int to) {
        return to > from && to - from <= LONGEST_LABEL && text.charAt(from) != '-' && text.charAt(to - 1) != '-';
    }

    private static boolean isAlphanumeric(char c) {
        return (c >= '0' && c <= '9') || isLetter(c);
    }

    /** Python adds four to the letters of ASCII when case does not count. */
    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || "\u0130\u0131\u017F\u212A".indexOf(c) >= 0;
    }

    /** Letters and digits of any script, hyphens and points. */
    private static boolean isInternational(String host) {
        return host.codePoints().allMatch(c -> Character.isLetterOrDigit(c) || c == '-' || c == '.');
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(c -> c < 0x80);
    }

    /** The host in the letters of ASCII; empty when it has none. */
    private static String ascii(String host) {
        try {
            return IDN.toASCII(host);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
