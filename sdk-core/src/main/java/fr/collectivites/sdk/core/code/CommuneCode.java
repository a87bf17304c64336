package fr.collectivites.sdk.core.code;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Code of a commune in the official geographic code (INSEE): the code of its département and 3 digits, or 2 digits
 * overseas. Also that of a municipal arrondissement (Paris, Lyon, Marseille), of a delegated or associated commune, and
 * of a commune that is no more. It is not a postal code. Whether it exists is known to the territory alone.
 *
 * @param value 5 characters, all digits but for the {@code 2A} and {@code 2B} of Corsica
 */
public record CommuneCode(String value) {

    private static final int LENGTH = 5;

    /** The code in its standard form; throws {@link IllegalArgumentException} that says which rule is broken. */
    public CommuneCode {
        CodeText.require("Commune code", value, check(value));
    }

    /** The code of a text in its standard form; throws {@link IllegalArgumentException} otherwise. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static CommuneCode of(String text) {
        return new CommuneCode(text);
    }

    /** The code that a text means, separators and case left aside; empty if it is none. Lost zeros are not guessed. */
    public static Optional<CommuneCode> parse(String text) {
        String plain = standardForm(text);
        return fault(plain) == null ? Optional.of(new CommuneCode(plain)) : Optional.empty();
    }

    /**
     * The rule that the text breaks as it is written; empty if it has the form of a commune code and begins with a
     * département. {@link CodeFault#UNKNOWN}: no département begins like that; {@code 99} stands for foreign countries.
     */
    public static Optional<CodeFault> check(String text) {
        return CodeText.check(text, CommuneCode::standardForm, CommuneCode::fault);
    }

    private static String standardForm(String text) {
        return CodeText.upperCase(CodeText.withoutSeparators(text));
    }

    private static @Nullable CodeFault fault(String text) {
        boolean corsica = text.startsWith("2A") || text.startsWith("2B");
        if (!CodeText.allDigits(text, corsica ? 2 : 0)) {
            return CodeFault.CHARACTERS;
        }
        if (text.length() != LENGTH) {
            return CodeFault.LENGTH;
        }
        if (CodeText.allZeros(text, 0, LENGTH)) {
            return CodeFault.PLACEHOLDER;
        }
        return DepartementCode.fault(prefix(text)) == null ? null : CodeFault.UNKNOWN;
    }

    private static String prefix(String text) {
        return text.substring(0, text.startsWith("97") || text.startsWith("98") ? 3 : 2);
    }

    /** The département, or overseas collectivity, that the code belongs to. */
    public DepartementCode departement() {
        return new DepartementCode(prefix(value));
    }

    /** The 5 characters. */
    @JsonValue
    @Override
    public String toString() {
        return value;
    }
}
