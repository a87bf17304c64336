package fr.collectivites.sdk.core.internal.regex;

/** Which letters are one. */
enum CaseRule {
    EXACT,
    IGNORED,
    IGNORED_IN_ASCII;

    /** Whether two code points are the same, as a reference to a group compares them: by lower case. */
    boolean same(int a, int b) {
        return switch (this) {
            case EXACT -> a == b;
            case IGNORED -> Character.toLowerCase(a) == Character.toLowerCase(b);
            case IGNORED_IN_ASCII -> asciiLower(a) == asciiLower(b);
        };
    }

    /** The set, and all that differs from a member only by case. */
    CodePoints close(CodePoints set) {
        return switch (this) {
            case EXACT -> set;
            case IGNORED -> CaseOrbits.unicode().close(set);
            case IGNORED_IN_ASCII -> CaseOrbits.ascii().close(set);
        };
    }

    private static int asciiLower(int c) {
        return c >= 'A' && c <= 'Z' ? c + 'a' - 'A' : c;
    }
}
