package fr.collectivites.sdk.core.validation.check;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A text that Python's {@code float()} reads, with the value that Python gives the same text as a literal: exact
 * without point or exponent, else the nearest double. Validata compares columns through such literals.
 *
 * @param integer the exact value; null when the text has a point or an exponent
 * @param real the nearest double
 * @param fault why the text is no literal, in the words of {@link CompareColumns}' rules; empty when it is one
 */
record PythonNumber(@Nullable BigInteger integer, double real, String fault) {

    /** Longer texts are taken for words, so that reading stays cheap. */
    private static final int MAX_LENGTH = 400;

    private static final String DIGITS = "[0-9]+(?:_[0-9]+)*";
    private static final Pattern SYNTAX = Pattern.compile("[+-]?(?:(?<int>" + DIGITS + ")|(?<real>(?:" + DIGITS
            + "(?:\\.(?:" + DIGITS + ")?)?|\\." + DIGITS + ")(?:[eE][+-]?" + DIGITS
            + ")?)|(?<special>(?i:nan|inf|infinity)))");

    /** The number of a text, or null when {@code float()} would not take it. */
    static @Nullable PythonNumber of(String text) {
        String stripped = text.strip();
        if (stripped.isEmpty() || stripped.length() > MAX_LENGTH) {
            return null;
        }
        String ascii = asciiDigits(stripped);
        Matcher matcher = SYNTAX.matcher(ascii);
        if (!matcher.matches()) {
            return null;
        }
        if (matcher.group("special") != null) {
            return new PythonNumber(null, Double.NaN, "not-a-number");
        }
        String plain = ascii.replace("_", "");
        if (!ascii.equals(stripped)) {
            return new PythonNumber(null, Double.parseDouble(plain), "foreign-digits");
        }
        if (matcher.group("real") != null) {
            return new PythonNumber(null, Double.parseDouble(plain), "");
        }
        BigInteger integer = new BigInteger(plain);
        String digits = matcher.group("int");
        boolean leadingZero = digits.charAt(0) == '0' && integer.signum() != 0;
        return new PythonNumber(integer, integer.doubleValue(), leadingZero ? "leading-zero" : "");
    }

    private static String asciiDigits(String text) {
        if (text.chars().allMatch(c -> c < 128)) {
            return text;
        }
        StringBuilder ascii = new StringBuilder(text.length());
        text.codePoints().forEach(c -> ascii.appendCodePoint(Character.isDigit(c) ? '0' + Character.digit(c, 10) : c));
        return ascii.toString();
    }

    /** Compares as Python does: an integer and a double by their exact values. Neither has a fault. */
    int compareTo(PythonNumber other) {
        if (integer != null && other.integer != null) {
            return integer.compareTo(other.integer);
        }
        if (Double.isInfinite(real) || Double.isInfinite(other.real)) {
            return Double.compare(real, other.real);
        }
        return exact().compareTo(other.exact());
    }

    private BigDecimal exact() {
        return integer == null ? new BigDecimal(real) : new BigDecimal(integer);
    }
}
