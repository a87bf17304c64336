package fr.collectivites.sdk.core.code;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Number of an association in the national register of associations: {@code W} and 9 digits or capital letters
 * (overseas numbers hold letters). It has no checksum.
 *
 * @param value the 10 characters
 */
public record Rna(String value) implements LegalId {

    private static final int LENGTH = 10;

    /** The number in its standard form; throws {@link IllegalArgumentException} that says which rule is broken. */
    public Rna {
        CodeText.require("RNA", value, check(value));
    }

    /** The number of a text in its standard form; throws {@link IllegalArgumentException} otherwise. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Rna of(String text) {
        return new Rna(text);
    }

    /** The number that a text means, separators and case left aside; empty if it is not an RNA number. */
    public static Optional<Rna> parse(String text) {
        String plain = standardForm(text);
        return fault(plain) == null ? Optional.of(new Rna(plain)) : Optional.empty();
    }

    /** The rule that the text breaks as it is written; empty if it is an RNA number in its standard form. */
    public static Optional<CodeFault> check(String text) {
        return CodeText.check(text, Rna::standardForm, Rna::fault);
    }

    private static String standardForm(String text) {
        return CodeText.upperCase(CodeText.withoutSeparators(text));
    }

    private static @Nullable CodeFault fault(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean fits = i == 0 ? c == 'W' : CodeText.isDigit(c) || CodeText.isUpper(c);
            if (!fits) {
                return CodeFault.CHARACTERS;
            }
        }
        if (text.length() != LENGTH) {
            return CodeFault.LENGTH;
        }
        return CodeText.allZeros(text, 1, LENGTH) ? CodeFault.PLACEHOLDER : null;
    }

    /** The 10 characters. */
    @JsonValue
    @Override
    public String toString() {
        return value;
    }
}
