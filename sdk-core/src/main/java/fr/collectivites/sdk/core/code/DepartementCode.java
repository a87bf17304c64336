package fr.collectivites.sdk.core.code;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Code of a département or of an overseas collectivity that takes its place: {@code 01} to {@code 95} without {@code 20}
 * but with {@code 2A} and {@code 2B}, the five overseas départements, and eight overseas collectivities. Codes of
 * régions look the same and mean something else: see {@link RegionCode}.
 *
 * @param value 2 characters, or 3 overseas
 */
public record DepartementCode(String value) {

    private static final Set<String> OVERSEAS =
            Set.of("971", "972", "973", "974", "975", "976", "977", "978", "984", "986", "987", "988", "989");

    /** The code in its standard form; throws {@link IllegalArgumentException} that says which rule is broken. */
    public DepartementCode {
        CodeText.require("Département code", value, check(value));
    }

    /** The code of a text in its standard form; throws {@link IllegalArgumentException} otherwise. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static DepartementCode of(String text) {
        return new DepartementCode(text);
    }

    /** The code that a text means, separators and case left aside; empty if there is no such département. */
    public static Optional<DepartementCode> parse(String text) {
        String plain = standardForm(text);
        return fault(plain) == null ? Optional.of(new DepartementCode(plain)) : Optional.empty();
    }

    /** The rule that the text breaks as it is written; empty if it is the code of a département in its standard form. */
    public static Optional<CodeFault> check(String text) {
        return CodeText.check(text, DepartementCode::standardForm, DepartementCode::fault);
    }

    private static String standardForm(String text) {
        return CodeText.upperCase(CodeText.withoutSeparators(text));
    }

    static @Nullable CodeFault fault(String text) {
        if (text.equals("2A") || text.equals("2B")) {
            return null;
        }
        if (!CodeText.allDigits(text, 0)) {
            return CodeFault.CHARACTERS;
        }
        if (text.length() == 2) {
            if (text.equals("00")) {
                return CodeFault.PLACEHOLDER;
            }
            return text.equals("20") || text.compareTo("95") > 0 ? CodeFault.UNKNOWN : null;
        }
        if (text.length() != 3) {
            return CodeFault.LENGTH;
        }
        return OVERSEAS.contains(text) ? null : CodeFault.UNKNOWN;
    }

    /** The 2 or 3 characters. */
    @JsonValue
    @Override
    public String toString() {
        return value;
    }
}
