package fr.collectivites.sdk.core.code;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;

/**
 * What identifies a body in a column that takes several kinds, such as the {@code pivot} of digital-mediation places:
 * a {@link Siret}, an association's {@link Rna}, a {@link Ridet} of the Pacific, or a {@link Placeholder} that stands
 * for "not known" and identifies nobody.
 */
public sealed interface LegalId permits Siret, Rna, Ridet, LegalId.Placeholder {

    /** The identifier in its standard form. */
    String value();

    /** The identifier of a text in its standard form; throws {@link IllegalArgumentException} for all else. */
    static LegalId of(String text) {
        CodeText.require("Identifier", text, check(text));
        return parse(text).orElseThrow();
    }

    /**
     * What the text means, separators and case left aside: an identifier, or a {@link Placeholder} when it is made of
     * zeros; empty if it is neither.
     */
    static Optional<LegalId> parse(String text) {
        String plain = CodeText.withoutSeparators(text);
        if (isPlaceholder(plain)) {
            return Optional.of(new Placeholder(plain));
        }
        if (looksLikeRna(plain)) {
            return Rna.parse(text).map(id -> id);
        }
        return looksLikeRidet(plain)
                ? Ridet.parse(text).map(id -> id)
                : Siret.parse(text).map(id -> id);
    }

    /**
     * The rule that the text breaks as it is written, by the kind that it looks like (a SIRET, if by none); empty if it
     * is an identifier in its standard form. A placeholder is always a fault.
     */
    static Optional<CodeFault> check(String text) {
        String plain = CodeText.withoutSeparators(text);
        if (isPlaceholder(plain)) {
            return Optional.of(CodeFault.PLACEHOLDER);
        }
        if (looksLikeRna(plain)) {
            return Rna.check(text);
        }
        return looksLikeRidet(plain) ? Ridet.check(text) : Siret.check(text);
    }

    private static boolean isPlaceholder(String plain) {
        return !plain.isEmpty() && CodeText.allZeros(plain, 0, plain.length());
    }

    private static boolean looksLikeRna(String plain) {
        return plain.startsWith("W") || plain.startsWith("w");
    }

    private static boolean looksLikeRidet(String plain) {
        return CodeText.allDigits(plain, 0) && Ridet.hasLengthOf(plain);
    }

    /**
     * Zeros in place of an identifier that is not known, such as the {@code 00000000000000} that the national
     * conversion of mediation places writes. It passes Luhn's test and is never valid.
     *
     * @param value the zeros, as many as were written
     */
    record Placeholder(String value) implements LegalId {

        /** Zeros only; throws {@link IllegalArgumentException} for all else. */
        public Placeholder {
            if (!isPlaceholder(value)) {
                throw new IllegalArgumentException("Placeholder \"" + value + "\" is not made of zeros");
            }
        }

        /** The zeros. */
        @JsonValue
        @Override
        public String toString() {
            return value;
        }
    }
}
