package fr.collectivites.sdk.platform.access;

import java.util.EnumSet;
import java.util.Set;

/** What a caller may do, by the names that tokens carry. */
public enum Scope {
    READ("needs.read"),
    WRITE("needs.write"),
    RESTRICTED("needs.restricted"),
    MODERATE("needs.moderate");

    private final String word;

    Scope(String word) {
        this.word = word;
    }

    /** As tokens write it. */
    public String word() {
        return word;
    }

    /** Those that a text separated by blanks names; what is unknown is passed over. */
    public static Set<Scope> parse(String text) {
        Set<Scope> found = EnumSet.noneOf(Scope.class);
        for (String word : text.split(" ")) {
            for (Scope scope : values()) {
                if (scope.word.equals(word)) {
                    found.add(scope);
                }
            }
        }
        return found;
    }
}
