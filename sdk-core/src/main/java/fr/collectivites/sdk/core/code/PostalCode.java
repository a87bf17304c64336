package fr.collectivites.sdk.core.code;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A postal code: 5 digits. It is not the code of a commune: most are shared by several, some communes have many, and 23
 * communes of metropolitan France have one that begins as those of another département.
 *
 * @param value the 5 digits
 */
public record PostalCode(String value) {

    private static final int LENGTH = 5;

    /** The code in its standard form; throws {@link IllegalArgumentException} that says which rule is broken. */
    public PostalCode {
        CodeText.require("Postal code", value, check(value));
    }

    /** The code of a text in its standard form; throws {@link IllegalArgumentException} otherwise. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static PostalCode of(String text) {
        return new PostalCode(text);
    }

    /** The code that a text means, separators left aside; empty if it is not 5 digits. Lost zeros are not guessed. */
    public static Optional<PostalCode> parse(String text) {
        String digits = CodeText.withoutSeparators(text);
        return fault(digits) == null ? Optional.of(new PostalCode(digits)) : Optional.empty();
    }

    /** The rule that the text breaks as it is written; empty if it is a postal code in its standard form. */
    public static Optional<CodeFault> check(String text) {
        return CodeText.check(text, CodeText::withoutSeparators, PostalCode::fault);
    }

    private static @Nullable CodeFault fault(String text) {
        return CodeText.digitsFault(text, LENGTH);
    }

    /** The 5 digits. */
    @JsonValue
    @Override
    public String toString() {
        return value;
    }
}
