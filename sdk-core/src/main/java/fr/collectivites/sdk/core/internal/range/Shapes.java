package fr.collectivites.sdk.core.internal.range;

/** The usual form of identifiers, mailboxes, addresses and places; unusual ones are left to the plain rules. */
public final class Shapes {

    private static final int LETTER = 1;
    private static final int DIGIT = 2;
    private static final int HEX = 4;
    /** Marks that a mailbox may hold besides letters, digits and points. */
    private static final int MAILBOX = 8;
    /** Marks that the scheme of an address may hold besides letters and digits. */
    private static final int SCHEME = 16;

    private static final byte[] KINDS = kinds();

    private Shapes() {}

    private static byte[] kinds() {
        byte[] kinds = new byte[256];
        mark(kinds, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ", LETTER);
        mark(kinds, "0123456789", DIGIT);
        mark(kinds, "0123456789abcdefABCDEF", HEX);
        mark(kinds, "_%+-", MAILBOX);
        mark(kinds, "+.-", SCHEME);
        return kinds;
    }

    private static void mark(byte[] kinds, String characters, int kind) {
        for (int i = 0; i < characters.length(); i++) {
            kinds[characters.charAt(i)] |= (byte) kind;
        }
    }

    private static boolean is(byte b, int kind) {
        return (KINDS[b & 0xFF] & kind) != 0;
    }

    /** Groups of 8, 4, 4, 4 and 12 hexadecimal digits. */
    public static boolean isUuid(byte[] bytes, int from, int to) {
        if (to - from != 36) {
            return false;
        }
        for (int i = 0; i < 36; i++) {
            boolean dash = i == 8 || i == 13 || i == 18 || i == 23;
            if (dash ? bytes[from + i] != '-' : !is(bytes[from + i], HEX)) {
                return false;
            }
        }
        return true;
    }

    /** A scheme and a colon. */
    public static boolean hasScheme(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to && is(bytes[at], LETTER | DIGIT | SCHEME)) {
            at++;
        }
        return at > from && is(bytes[from], LETTER) && at < to && bytes[at] == ':';
    }

    /** Words parted by points, one at sign, and a domain of at least two labels. */
    public static boolean isMailbox(byte[] bytes, int from, int to) {
        int at = from;
        int word = from;
        while (at < to && bytes[at] != '@') {
            if (bytes[at] == '.') {
                if (at == word) {
                    return false;
                }
                word = at + 1;
            } else if (!is(bytes[at], LETTER | DIGIT | MAILBOX)) {
                return false;
            }
            at++;
        }
        return at < to && at > word && at - from <= 64 && to - at <= 254 && isDomain(bytes, at + 1, to);
    }

    private static boolean isDomain(byte[] bytes, int from, int to) {
        int label = from;
        int labels = 0;
        for (int at = from; at <= to; at++) {
            if (at == to || bytes[at] == '.') {
                int length = at - label;
                if (length < 1 || length > 63 || bytes[label] == '-' || bytes[at - 1] == '-') {
                    return false;
                }
                labels++;
                label = at + 1;
            } else if (bytes[at] != '-' && !is(bytes[at], LETTER | DIGIT)) {
                return false;
            }
        }
        // The last label has two letters or more: `label` stands behind the end and a point
        return labels >= 2 && bytes[to - 2] != '.';
    }

    /**
     * Longitude, a comma, latitude; short of 180 and 90 degrees.
     *
     * @param brackets whether they stand in brackets
     */
    public static RangeCheck place(boolean brackets) {
        return (bytes, from, to) -> {
            int begin = from;
            int end = to;
            if (brackets) {
                if (to - from < 5 || bytes[from] != '[' || bytes[to - 1] != ']') {
                    return false;
                }
                begin++;
                end--;
            }
            int comma = degrees(bytes, begin, end, 180);
            if (comma < 0 || comma >= end || bytes[comma] != ',') {
                return false;
            }
            int latitude = comma + 1;
            if (latitude < end && bytes[latitude] == ' ') {
                latitude++;
            }
            return degrees(bytes, latitude, end, 90) == end;
        };
    }

    /** Where a number of JSON without exponent ends whose whole part is below the limit; -1 when there is none. */
    private static int degrees(byte[] bytes, int from, int to, int limit) {
        int at = from < to && bytes[from] == '-' ? from + 1 : from;
        int begin = at;
        int whole = 0;
        while (at < to && at - begin < 4 && is(bytes[at], DIGIT)) {
            whole = whole * 10 + bytes[at++] - '0';
        }
        if (at == begin || whole >= limit || (bytes[begin] == '0' && at - begin > 1)) {
            return -1;
        }
        if (at < to && bytes[at] == '.') {
            int decimals = ++at;
            while (at < to && is(bytes[at], DIGIT)) {
                at++;
            }
            // Longer ones are left to the plain rules, which have limits of their own
            return at == decimals || at - decimals > 100 ? -1 : at;
        }
        return at;
    }

    /** Texts by their number of code points. */
    public static RangeCheck length(int least, int greatest) {
        return (bytes, from, to) -> {
            int length = to - from;
            if (length <= greatest && length / 4 >= least) {
                return true;
            }
            for (int i = from; i < to; i++) {
                // Bytes within a code point
                length -= (bytes[i] & 0xC0) == 0x80 ? 1 : 0;
            }
            return length >= least && length <= greatest;
        };
    }
}
