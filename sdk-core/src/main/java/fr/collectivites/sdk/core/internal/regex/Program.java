package fr.collectivites.sdk.core.internal.regex;

import java.util.List;

/**
 * An expression as instructions for a machine that reads a text from left to right.
 *
 * @param sets what instructions refer to
 * @param slots how many positions the instructions keep
 * @param regular whether only {@link Op#isRegular regular} instructions are used
 */
record Program(List<Instruction> instructions, List<CodePoints> sets, int slots, boolean regular) {

    /** Slot of the start of a group; the slots of groups come first. */
    static int startOf(int group) {
        return 2 * group;
    }

    /** Slot of the end of a group. */
    static int endOf(int group) {
        return 2 * group + 1;
    }

    record Instruction(Op op, int x, int y) {}

    enum Op {
        /** Takes a code point of set x. */
        TAKE,
        /** Goes on at the beginning of the text: {@code \A}, and {@code ^} outside MULTILINE. */
        TEXT_START,
        /** Goes on at the end of the text: {@code \Z}. */
        TEXT_END,
        /** Goes on at the end of the text and before a newline that is its last character: {@code $}. */
        LAST_LINE_END,
        /** Goes on at the beginning of a line: {@code ^} in MULTILINE. */
        LINE_START,
        /** Goes on at the end of a line: {@code $} in MULTILINE. */
        LINE_END,
        /** Goes on at the boundary of a word, whose code points are those of set x: {@code \b}. */
        BOUNDARY,
        /** Goes on elsewhere, but in an empty text: {@code \B}. */
        NO_BOUNDARY,
        /** Goes to x, or else to y. */
        SPLIT,
        /** Goes to x. */
        JUMP,
        /** Keeps the position in slot x. */
        MARK,
        /** Goes on, or to y if the position is still the one kept in slot x. */
        PROGRESS,
        /** The end of the expression, or of the part of a LOOK or an ATOMIC. */
        DONE,
        /** Goes to x if the instructions that follow match, tried y code points earlier; takes nothing. */
        LOOK,
        /** Goes to x if they don't. */
        LOOK_NOT,
        /** Goes to x after the first way in which the instructions that follow match. */
        ATOMIC,
        /** Takes what group x took. */
        REFERENCE,
        /** Takes what group x took, in any case. */
        REFERENCE_IGNORING_CASE,
        /** Takes what group x took, its ASCII letters in any case. */
        REFERENCE_IGNORING_ASCII_CASE,
        /** Goes on if group x took something, else to y. */
        IF_GROUP;

        /** Whether it depends on the code point before the place, beyond there being one. */
        boolean looksBack() {
            return this == LINE_START || isBoundary();
        }

        boolean isBoundary() {
            return this == BOUNDARY || this == NO_BOUNDARY;
        }

        /** Whether it can be followed without knowing by which way it was reached. */
        boolean isRegular() {
            return compareTo(DONE) <= 0;
        }

        /** Whether x is the number of an instruction. */
        boolean xIsTarget() {
            return switch (this) {
                case SPLIT, JUMP, LOOK, LOOK_NOT, ATOMIC -> true;
                default -> false;
            };
        }

        /** Whether y is the number of an instruction. */
        boolean yIsTarget() {
            return this == SPLIT || this == PROGRESS || this == IF_GROUP;
        }
    }
}
