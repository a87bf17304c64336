package fr.collectivites.sdk.core.code;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Number in the business register of New Caledonia: 6 or 7 digits for a company, or 7 digits, a dot and 3 digits for an
 * establishment. These are the forms met; no checksum is known.
 *
 * @param value the digits, with the dot before the last three of an establishment
 */
public record Ridet(String value) implements LegalId {

    private static final int SHORT = 6;
    private static final int COMPANY = 7;
    private static final int ESTABLISHMENT = 10;

    /** The number in its standard form; throws {@link IllegalArgumentException} that says which rule is broken. */
    public Ridet {
        CodeText.require("RIDET", value, check(value));
    }

    /** The number of a text in its standard form; throws {@link IllegalArgumentException} otherwise. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Ridet of(String text) {
        return new Ridet(text);
    }

    /** The number that a text means; 10 digits with any separator or none are an establishment. Empty if it is none. */
    public static Optional<Ridet> parse(String text) {
        String plain = standardForm(text);
        return fault(plain) == null ? Optional.of(new Ridet(plain)) : Optional.empty();
    }

    /** The rule that the text breaks as it is written; empty if it is a RIDET in its standard form. */
    public static Optional<CodeFault> check(String text) {
        return CodeText.check(text, Ridet::standardForm, Ridet::fault);
    }

    static boolean hasLengthOf(String digits) {
        return digits.length() == SHORT || digits.length() == COMPANY || digits.length() == ESTABLISHMENT;
    }

    private static String standardForm(String text) {
        String digits = CodeText.withoutSeparators(text);
        return digits.length() == ESTABLISHMENT
                ? digits.substring(0, COMPANY) + "." + digits.substring(COMPANY)
                : digits;
    }

    private static @Nullable CodeFault fault(String text) {
        boolean establishment = text.length() == ESTABLISHMENT + 1 && text.charAt(COMPANY) == '.';
        String digits = establishment ? text.substring(0, COMPANY) + text.substring(COMPANY + 1) : text;
        if (!CodeText.allDigits(digits, 0)) {
            return CodeFault.CHARACTERS;
        }
        if (!establishment && digits.length() != SHORT && digits.length() != COMPANY) {
            return CodeFault.LENGTH;
        }
        return CodeText.allZeros(digits, 0, digits.length()) ? CodeFault.PLACEHOLDER : null;
    }

    /** The digits, with the dot of an establishment. */
    @JsonValue
    @Override
    public String toString() {
        return value;
    }
}
