package fr.collectivites.sdk.core.internal.regex;

import java.util.EnumSet;
import java.util.Set;

/** Which inline flags are on at a place of an expression. Immutable. */
final class Flags {

    static final Flags NONE = new Flags(EnumSet.noneOf(Flag.class));

    enum Flag {
        IGNORE_CASE('i'),
        MULTILINE('m'),
        DOT_ALL('s'),
        VERBOSE('x'),
        ASCII('a'),
        UNICODE('u');

        private final char letter;

        Flag(char letter) {
            this.letter = letter;
        }

        static Flag of(int letter) throws PatternException {
            for (Flag flag : values()) {
                if (flag.letter == letter) {
                    return flag;
                }
            }
            // L is for bytes only
            throw new PatternException("unknown flag");
        }

        /** Whether it says which letters there are: one of them at most is on, and none is turned off. */
        boolean isAlphabet() {
            return this == ASCII || this == UNICODE;
        }
    }

    private final Set<Flag> on;

    private Flags(Set<Flag> on) {
        this.on = on;
    }

    boolean has(Flag flag) {
        return on.contains(flag);
    }

    Flags with(Set<Flag> added, Set<Flag> removed) {
        EnumSet<Flag> result = EnumSet.noneOf(Flag.class);
        result.addAll(on);
        if (added.stream().anyMatch(Flag::isAlphabet)) {
            result.removeIf(Flag::isAlphabet);
        }
        result.addAll(added);
        result.removeAll(removed);
        return new Flags(result);
    }

    CaseRule caseRule() {
        if (!has(Flag.IGNORE_CASE)) {
            return CaseRule.EXACT;
        }
        return has(Flag.ASCII) ? CaseRule.IGNORED_IN_ASCII : CaseRule.IGNORED;
    }

    CodePoints word() {
        return has(Flag.ASCII) ? CodePoints.ASCII_WORD : CodePoints.word();
    }

    CodePoints digits() {
        return has(Flag.ASCII) ? CodePoints.ASCII_DIGITS : CodePoints.digits();
    }

    CodePoints spaces() {
        return has(Flag.ASCII) ? CodePoints.ASCII_SPACES : CodePoints.spaces();
    }
}
