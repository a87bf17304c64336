package fr.collectivites.sdk.core.code;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;

/**
 * Code of an EPCI (a grouping of communes with its own taxation): its SIREN.
 *
 * @param value the 9 digits
 */
public record EpciCode(String value) {

    /** The code in its standard form; throws {@link IllegalArgumentException} that says which rule is broken. */
    public EpciCode {
        CodeText.require("EPCI code", value, check(value));
    }

    /** The code of a text in its standard form; throws {@link IllegalArgumentException} otherwise. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static EpciCode of(String text) {
        return new EpciCode(text);
    }

    /** The code that a text means, spaces, dots and dashes left aside; empty if it is not a SIREN. */
    public static Optional<EpciCode> parse(String text) {
        return Siren.parse(text).map(siren -> new EpciCode(siren.value()));
    }

    /** The rule that the text breaks as it is written; empty if it is a SIREN in its standard form. */
    public static Optional<CodeFault> check(String text) {
        return Siren.check(text);
    }

    /** The same number as the SIREN of the body. */
    public Siren siren() {
        return new Siren(value);
    }

    /** The 9 digits. */
    @JsonValue
    @Override
    public String toString() {
        return value;
    }
}
