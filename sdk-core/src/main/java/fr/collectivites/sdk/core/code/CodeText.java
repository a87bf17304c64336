package fr.collectivites.sdk.core.code;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What the identifiers share: the reading of their text. Digits are ASCII digits everywhere. */
final class CodeText {

    private CodeText() {}

    /**
     * The verdict on a text as written: that of its standard form, or {@link CodeFault#SPELLING} when only the standard
     * form is right.
     */
    static Optional<CodeFault> check(
            String text, UnaryOperator<String> standardForm, Function<String, @Nullable CodeFault> fault) {
        CodeFault asWritten = fault.apply(text);
        if (asWritten == null) {
            return Optional.empty();
        }
        String standard = standardForm.apply(text);
        CodeFault found = standard.isEmpty() ? CodeFault.BLANK : fault.apply(standard);
        return Optional.of(found == null ? CodeFault.SPELLING : found);
    }

    /** Throws unless {@code fault} is empty. */
    static void require(String kind, String text, Optional<CodeFault> fault) {
        if (fault.isPresent()) {
            throw new IllegalArgumentException(
                    kind + " \"" + text + "\" " + fault.get().sentence());
        }
    }

    /** Without the spaces (of any width), dots and dashes that people group digits with. */
    static String withoutSeparators(String text) {
        StringBuilder kept = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean separator = isSeparator(c);
            if (separator && kept == null) {
                kept = new StringBuilder(text.length()).append(text, 0, i);
            } else if (!separator && kept != null) {
                kept.append(c);
            }
        }
        return kept == null ? text : kept.toString();
    }

    private static boolean isSeparator(char c) {
        if (c <= 127) {
            return c == ' ' || c == '.' || c == '-' || (c >= '\t' && c <= '\r');
        }
        // The byte order mark comes with values pasted from a badly read file.
        return Character.isSpaceChar(c) || Character.getType(c) == Character.DASH_PUNCTUATION || c == '\uFEFF';
    }

    static String upperCase(String text) {
        return text.toUpperCase(Locale.ROOT);
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    static boolean isUpper(char c) {
        return c >= 'A' && c <= 'Z';
    }

    static boolean allDigits(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            if (!isDigit(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    static boolean allZeros(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) != '0') {
                return false;
            }
        }
        return true;
    }

    /** The first fault among characters, length and placeholder of a number of {@code length} digits. */
    static @Nullable CodeFault digitsFault(String text, int length) {
        if (!allDigits(text, 0)) {
            return CodeFault.CHARACTERS;
        }
        if (text.length() != length) {
            return CodeFault.LENGTH;
        }
        return allZeros(text, 0, length) ? CodeFault.PLACEHOLDER : null;
    }

    /** Luhn's test on the first {@code length} characters, all digits: every second digit from the right is doubled. */
    static boolean luhn(String digits, int length) {
        int sum = 0;
        for (int i = 0; i < length; i++) {
            int digit = digits.charAt(i) - '0';
            if ((length - i) % 2 == 0) {
                digit *= 2;
                sum += digit > 9 ? digit - 9 : digit;
            } else {
                sum += digit;
            }
        }
        return sum % 10 == 0;
    }
}
