package fr.collectivites.sdk.core.internal.regex;

/**
 * The tokens of an expression: a code point, or a backslash with the code point behind it. Python reads them so
 * everywhere, comments included.
 */
final class PatternReader {

    /** Instead of a token at the end. */
    static final int END = -1;

    /** Added to the code point behind a backslash. */
    static final int ESCAPED = 1 << 24;

    private final int[] codePoints;
    private int index;

    PatternReader(String expression) throws PatternException {
        this.codePoints = expression.codePoints().toArray();
        int backslashes = 0;
        while (backslashes < codePoints.length && codePoints[codePoints.length - 1 - backslashes] == '\\') {
            backslashes++;
        }
        // Every token is read, so this is the only way to end behind a backslash that escapes nothing
        if (backslashes % 2 == 1) {
            throw new PatternException("backslash at the end");
        }
    }

    int peek() {
        if (index == codePoints.length) {
            return END;
        }
        return codePoints[index] == '\\' ? ESCAPED + codePoints[index + 1] : codePoints[index];
    }

    int next() {
        int token = peek();
        if (token != END) {
            index += token >= ESCAPED ? 2 : 1;
        }
        return token;
    }

    /** Takes the token if it comes next. */
    boolean take(int token) {
        if (peek() != token) {
            return false;
        }
        next();
        return true;
    }

    /** Takes a token that must come. */
    void expect(int token) throws PatternException {
        if (!take(token)) {
            throw new PatternException(Character.toString(token) + " missing");
        }
    }

    /** Takes ASCII digits of a base, at most so many; may be empty. */
    String digits(int base, int most) {
        StringBuilder digits = new StringBuilder();
        while (digits.length() < most && isDigit(peek(), base)) {
            digits.appendCodePoint(next());
        }
        return digits.toString();
    }

    static boolean isDigit(int token, int base) {
        return token >= 0 && token < 0x80 && Character.digit(token, base) >= 0;
    }

    /** Takes everything before a token, and the token; an escape counts as two characters. */
    String until(int end) throws PatternException {
        StringBuilder text = new StringBuilder();
        for (int token = next(); token != end; token = next()) {
            if (token == END) {
                throw new PatternException(Character.toString(end) + " missing");
            }
            if (token >= ESCAPED) {
                text.append('\\');
            }
            text.appendCodePoint(token % ESCAPED);
        }
        return text.toString();
    }

    int position() {
        return index;
    }

    void backTo(int position) {
        index = position;
    }
}
