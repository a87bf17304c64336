package fr.collectivites.sdk.core.correction;

import java.util.Set;

/** The kinds of corrections, by which a person accepts them. */
final class Kinds {

    static final String TRIM = "trim";
    static final String RENAME = "rename-column";
    static final String SPELLING = "spelling";
    static final String NUMBER = "number-format";
    static final String WHOLE = "whole-number";
    static final String DATE_ORDER = "date-order";
    static final String SWAP = "swap-coordinates";
    static final String LOST_ZERO = "lost-zero";
    static final String FORMAT_AS_TEXT = "format-as-text";
    static final String BLANK_ROW = "blank-row";
    static final String TITLE_ROWS = "title-rows";

    /** Findings may propose more than this: what is not named here waits until somebody accepts it. */
    static final Set<String> CERTAIN = Set.of(
            TRIM,
            RENAME,
            SPELLING,
            NUMBER,
            WHOLE,
            DATE_ORDER,
            SWAP,
            FORMAT_AS_TEXT,
            BLANK_ROW,
            TITLE_ROWS,
            "date-separators",
            "drop-time",
            "french-date",
            "join-digits",
            "identifier-spelling",
            "official-spelling",
            "slash-spaces");

    private Kinds() {}
}
