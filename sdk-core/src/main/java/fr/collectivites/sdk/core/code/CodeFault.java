package fr.collectivites.sdk.core.code;

import java.util.Locale;

/** The rule that a text breaks when it is taken for an identifier. At most one is named, the first in this order. */
public enum CodeFault {
    /** Nothing, or separators only. */
    BLANK("is blank"),
    /** Something other than the characters that the identifier is made of; digits are {@code 0} to {@code 9} only. */
    CHARACTERS("holds a character that it may not hold"),
    /** Too many or too few characters. Leading zeros lost in a spreadsheet end up here: nothing is padded silently. */
    LENGTH("has not the right number of characters"),
    /** Zeros only: the stand-in for "not known". It satisfies most checksums and identifies nobody. */
    PLACEHOLDER("is a placeholder made of zeros"),
    /** The key does not match the digits. */
    CHECKSUM("has a wrong checksum"),
    /** Well formed, but its list, or the list of its prefixes, does not have it. */
    UNKNOWN("is not in the official list"),
    /**
     * Right, but not in its standard form: separators or lower case. {@code parse} accepts it and gives the standard
     * form; {@code of} does not.
     */
    SPELLING("is not written in its standard form");

    private final String id = name().toLowerCase(Locale.ROOT);
    private final String sentence;

    CodeFault(String sentence) {
        this.sentence = sentence;
    }

    /** Stable name in lower case, fit for the rule of a finding: {@code checksum}. */
    public String id() {
        return id;
    }

    String sentence() {
        return sentence;
    }
}
