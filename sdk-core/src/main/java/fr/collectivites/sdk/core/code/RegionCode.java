package fr.collectivites.sdk.core.code;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Code of a région: one of the 18 since 2016, or the 3 digits of an overseas collectivity, which is its own région and
 * département. Every one of them is also the code of some département: the type tells them apart, the text cannot.
 *
 * @param value 2 digits, or 3 for an overseas collectivity
 */
public record RegionCode(String value) {

    private static final Set<String> REGIONS = Set.of(
            "01", "02", "03", "04", "06", "11", "24", "27", "28", "32", "44", "52", "53", "75", "76", "84", "93", "94");

    private static final Set<String> COLLECTIVITIES = Set.of("975", "977", "978", "984", "986", "987", "988", "989");

    /** The code in its standard form; throws {@link IllegalArgumentException} that says which rule is broken. */
    public RegionCode {
        CodeText.require("Région code", value, check(value));
    }

    /** The code of a text in its standard form; throws {@link IllegalArgumentException} otherwise. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static RegionCode of(String text) {
        return new RegionCode(text);
    }

    /** The code that a text means, separators left aside; empty if there is no such région. */
    public static Optional<RegionCode> parse(String text) {
        String digits = CodeText.withoutSeparators(text);
        return fault(digits) == null ? Optional.of(new RegionCode(digits)) : Optional.empty();
    }

    /** The rule that the text breaks as it is written; empty if it is the code of a région in its standard form. */
    public static Optional<CodeFault> check(String text) {
        return CodeText.check(text, CodeText::withoutSeparators, RegionCode::fault);
    }

    private static @Nullable CodeFault fault(String text) {
        if (REGIONS.contains(text) || COLLECTIVITIES.contains(text)) {
            return null;
        }
        if (!CodeText.allDigits(text, 0)) {
            return CodeFault.CHARACTERS;
        }
        if (text.length() != 2 && text.length() != 3) {
            return CodeFault.LENGTH;
        }
        return text.equals("00") ? CodeFault.PLACEHOLDER : CodeFault.UNKNOWN;
    }

    /** Whether it is an overseas collectivity rather than one of the 18 régions. */
    public boolean isCollectivity() {
        return COLLECTIVITIES.contains(value);
    }

    /** The 2 or 3 digits. */
    @JsonValue
    @Override
    public String toString() {
        return value;
    }
}
