package fr.collectivites.sdk.core.code;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Number of a legal unit in the Sirene register: 9 digits that pass Luhn's test, not all zero.
 *
 * @param value the 9 digits
 */
public record Siren(String value) {

    private static final int LENGTH = 9;

    /** The number in its standard form; throws {@link IllegalArgumentException} that says which rule is broken. */
    public Siren {
        CodeText.require("SIREN", value, check(value));
    }

    /** The number of a text in its standard form; throws {@link IllegalArgumentException} otherwise. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Siren of(String text) {
        return new Siren(text);
    }

    /** The number that a text means, spaces, dots and dashes left aside; empty if it is not a SIREN. */
    public static Optional<Siren> parse(String text) {
        String digits = CodeText.withoutSeparators(text);
        return fault(digits) == null ? Optional.of(new Siren(digits)) : Optional.empty();
    }

    /** The rule that the text breaks as it is written; empty if it is a SIREN in its standard form. */
    public static Optional<CodeFault> check(String text) {
        return CodeText.check(text, CodeText::withoutSeparators, Siren::fault);
    }

    private static @Nullable CodeFault fault(String text) {
        CodeFault fault = CodeText.digitsFault(text, LENGTH);
        return fault == null && !CodeText.luhn(text, LENGTH) ? CodeFault.CHECKSUM : fault;
    }

    /** The 9 digits. */
    @JsonValue
    @Override
    public String toString() {
        return value;
    }
}
