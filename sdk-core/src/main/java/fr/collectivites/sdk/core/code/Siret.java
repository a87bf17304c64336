package fr.collectivites.sdk.core.code;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Number of an establishment in the Sirene register: a SIREN and 5 more digits, which together pass Luhn's test.
 *
 * <p>Most establishments of La Poste (SIREN 356000000) fail that test: theirs is valid as well when the plain sum of
 * the 14 digits is a multiple of 5. The head office satisfies Luhn's test and not the sum, so both are tried.
 *
 * @param value the 14 digits
 */
public record Siret(String value) implements LegalId {

    private static final int LENGTH = 14;
    private static final int SIREN_LENGTH = 9;
    private static final String LA_POSTE = "356000000";

    /** The number in its standard form; throws {@link IllegalArgumentException} that says which rule is broken. */
    public Siret {
        CodeText.require("SIRET", value, check(value));
    }

    /** The number of a text in its standard form; throws {@link IllegalArgumentException} otherwise. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Siret of(String text) {
        return new Siret(text);
    }

    /** The number that a text means, spaces, dots and dashes left aside; empty if it is not a SIRET. */
    public static Optional<Siret> parse(String text) {
        String digits = CodeText.withoutSeparators(text);
        return fault(digits) == null ? Optional.of(new Siret(digits)) : Optional.empty();
    }

    /** The rule that the text breaks as it is written; empty if it is a SIRET in its standard form. */
    public static Optional<CodeFault> check(String text) {
        return CodeText.check(text, CodeText::withoutSeparators, Siret::fault);
    }

    private static @Nullable CodeFault fault(String text) {
        CodeFault fault = CodeText.digitsFault(text, LENGTH);
        if (fault != null) {
            return fault;
        }
        if (CodeText.allZeros(text, 0, SIREN_LENGTH)) {
            return CodeFault.PLACEHOLDER;
        }
        boolean key = CodeText.luhn(text, LENGTH) || (text.startsWith(LA_POSTE) && digitSum(text) % 5 == 0);
        return key && CodeText.luhn(text, SIREN_LENGTH) ? null : CodeFault.CHECKSUM;
    }

    private static int digitSum(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            sum += digits.charAt(i) - '0';
        }
        return sum;
    }

    /** The legal unit that the establishment belongs to: the first 9 digits. */
    public Siren siren() {
        return new Siren(value.substring(0, SIREN_LENGTH));
    }

    /** The 14 digits. */
    @JsonValue
    @Override
    public String toString() {
        return value;
    }
}
