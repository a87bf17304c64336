package fr.collectivites.sdk.core.internal.cast;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Integers and numbers. */
final class Numbers {

    /** What {@code bareNumber: false} takes off both ends. */
    private static final Pattern NOT_BARE = Pattern.compile("(?:^[^-\\d]*)|(?:\\D*$)", Pattern.UNICODE_CHARACTER_CLASS);

    private static final Pattern XSD_NUMBER =
            Pattern.compile("[+-]?(?:[0-9]+(?:\\.[0-9]*)?|\\.[0-9]+)(?:[eE][+-]?[0-9]{1,9})?");
    private static final Pattern PYTHON_NUMBER =
            Pattern.compile("[+-]?(?:[0-9]+(?:\\.[0-9]*)?|\\.[0-9]+)(?:[eE][+-]?[0-9]{1,9})?");

    /** Decimal marks of a field: how a text becomes a number that the standard reads. */
    record Marks(String decimal, String group, boolean bare, boolean declared) {}

    private Numbers() {}

    static ValueReader integer(Marks marks, boolean standard) {
        return cell -> {
            if (cell instanceof String text) {
                String bare = marks.bare
                        ? pythonStrip(text)
                        : NOT_BARE.matcher(pythonStrip(text)).replaceAll("");
                return standard ? standardInteger(bare.replace(marks.group, "")) : pythonInteger(bare);
            } else if (cell instanceof Long || cell instanceof BigInteger) {
                return cell;
            } else if (cell instanceof BigDecimal decimal
                    && decimal.precision() - decimal.scale() < 400
                    && decimal.stripTrailingZeros().scale() <= 0) {
                return small(decimal.toBigInteger());
            }
            return null;
        };
    }

    static ValueReader number(Marks marks, boolean standard) {
        return cell -> {
            if (cell instanceof String text) {
                String plain = plain(pythonStrip(text), marks);
                return plain == null ? null : standard ? standardNumber(plain) : pythonNumber(plain);
            } else if (cell instanceof Long number) {
                return BigDecimal.valueOf(number);
            } else if (cell instanceof BigInteger number) {
                return new BigDecimal(number);
            }
            return cell instanceof BigDecimal ? cell : null;
        };
    }

    private static @Nullable String plain(String text, Marks marks) {
        if (!marks.declared) {
            return text;
        }
        String bare = marks.bare ? text : NOT_BARE.matcher(text).replaceAll("");
        String ungrouped = marks.group.isEmpty() ? bare : bare.replace(marks.group, "");
        if (!marks.decimal.equals(".") && ungrouped.indexOf('.') >= 0) {
            return null;
        }
        return ungrouped.replace(marks.decimal, ".");
    }

    /** XSD integer (Table Schema 2.0, integer). */
    private static @Nullable Object standardInteger(String text) {
        return digits(text, signLength(text)) ? parse(text) : null;
    }

    /** Python's {@code int(text)}: Unicode digits, single underscores between digits. */
    private static @Nullable Object pythonInteger(String text) {
        int from = signLength(text);
        if (digits(text, from)) {
            return parse(text);
        }
        String ascii = pythonDigits(text, from);
        return ascii != null && digits(ascii, signLength(ascii)) ? parse(ascii) : null;
    }

    /** Digits of any script as ASCII and underscores between digits dropped; null where Python would refuse. */
    private static @Nullable String pythonDigits(String text, int from) {
        StringBuilder ascii = new StringBuilder(text.length());
        ascii.append(text, 0, from);
        boolean lastIsDigit = false;
        for (int i = from; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (Character.isDigit(c)) {
                ascii.append((char) ('0' + Character.digit(c, 10)));
                lastIsDigit = true;
            } else if (c == '_' && lastIsDigit && i < text.length() && Character.isDigit(text.codePointAt(i))) {
                lastIsDigit = false;
            } else {
                return null;
            }
        }
        return ascii.toString();
    }

    private static int signLength(String text) {
        return !text.isEmpty() && (text.charAt(0) == '+' || text.charAt(0) == '-') ? 1 : 0;
    }

    private static boolean digits(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                return false;
            }
        }
        return text.length() > from;
    }

    private static @Nullable Object parse(String digits) {
        if (digits.length() <= 18) {
            return Long.parseLong(digits);
        }
        // Python refuses to convert longer texts (its limit of 4,300 digits)
        return digits.length() > 4_301 ? null : small(new BigInteger(digits));
    }

    private static Object small(BigInteger number) {
        return number.bitLength() < 64 ? (Object) number.longValue() : number;
    }

    /** XSD decimal with an optional exponent, NaN, INF and -INF in any case (Table Schema 2.0, number). */
    private static @Nullable Object standardNumber(String text) {
        if (XSD_NUMBER.matcher(text).matches()) {
            return new BigDecimal(text);
        }
        return switch (text.toUpperCase(Locale.ROOT)) {
            case "NAN" -> Double.NaN;
            case "INF" -> Double.POSITIVE_INFINITY;
            case "-INF" -> Double.NEGATIVE_INFINITY;
            default -> null;
        };
    }

    /** Python's {@code Decimal(text)}: digits of any script, underscores anywhere, infinities and NaNs. */
    private static @Nullable Object pythonNumber(String text) {
        if (PYTHON_NUMBER.matcher(text).matches()) {
            return new BigDecimal(text);
        }
        StringBuilder ascii = new StringBuilder(text.length());
        text.codePoints()
                .filter(c -> c != '_')
                .map(c -> Character.isDigit(c) ? '0' + Character.digit(c, 10) : c)
                .forEach(ascii::appendCodePoint);
        String plain = ascii.toString();
        if (PYTHON_NUMBER.matcher(plain).matches()) {
            return new BigDecimal(plain);
        }
        String word = plain.substring(signLength(plain)).toLowerCase(Locale.ROOT);
        if (word.equals("inf") || word.equals("infinity")) {
            return plain.startsWith("-") ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
        }
        String digits = word.startsWith("snan") ? word.substring(4) : word.startsWith("nan") ? word.substring(3) : "x";
        return digits.isEmpty() || digits(digits, 0) ? (Object) Double.NaN : null;
    }

    /** Python's {@code str.strip()}. */
    static String pythonStrip(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isPythonSpace(text.charAt(from))) {
            from++;
        }
        while (to > from && isPythonSpace(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    /** Python's {@code str.isspace()}: Unicode white space, no-break spaces included, and the four separators. */
    static boolean isPythonSpace(char c) {
        return c <= ' '
                ? c == ' ' || (c >= 9 && c <= 13) || (c >= 0x1C && c <= 0x1F)
                : c >= 0x85 && (c == 0x85 || Character.isSpaceChar(c));
    }
}
