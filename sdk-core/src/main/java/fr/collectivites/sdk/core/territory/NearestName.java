package fr.collectivites.sdk.core.territory;

import java.util.ArrayList;
import java.util.List;

/**
 * The search for the names that differ least from a misspelt one, in letters added, missing, replaced or swapped with
 * their neighbour (optimal string alignment). Leading articles are left aside. Immutable.
 */
final class NearestName {

    private final String wanted;
    private final int letters;
    private final int bound;

    NearestName(String name) {
        this.wanted = base(name);
        this.letters = letters(wanted);
        this.bound = wanted.length() < 4 ? 0 : wanted.length() < 8 ? 1 : 2;
    }

    static String base(String name) {
        String folded = PlaceName.fold(name);
        return folded.substring(PlaceName.articleLength(folded));
    }

    /** Those of the communes whose names are nearest, in their order. */
    List<Commune> among(List<Commune> communes) {
        List<Commune> found = new ArrayList<>();
        int best = bound;
        for (Commune commune : communes) {
            int distance = distance(base(commune.name()));
            if (distance < best) {
                found.clear();
                best = distance;
            }
            if (distance <= best) {
                found.add(commune);
            }
        }
        return List.copyOf(found);
    }

    /** The letters of a name as a set, one bit each. */
    static int letters(String base) {
        int set = 0;
        for (int i = 0; i < base.length(); i++) {
            char c = base.charAt(i);
            set |= 1 << (c >= 'a' && c <= 'z' ? c - 'a' : 26 + c % 6);
        }
        return set;
    }

    /** Whether a name of that length and letters may be near at all: a slip changes at most two letters of the set. */
    boolean mayBeNear(int otherLetters, int otherLength) {
        return Math.abs(wanted.length() - otherLength) <= bound
                && Integer.bitCount(letters ^ otherLetters) <= 2 * bound;
    }

    /** Greatest number of slips that counts as near. */
    int bound() {
        return bound;
    }

    /** Number of slips between the wanted name and another, at most one more than the bound. */
    int distance(String base) {
        int columns = base.length();
        if (Math.abs(wanted.length() - columns) > bound) {
            return bound + 1;
        }
        int[] beforeLast = new int[columns + 1];
        int[] last = new int[columns + 1];
        int[] row = new int[columns + 1];
        for (int j = 0; j <= columns; j++) {
            last[j] = j;
        }
        for (int i = 1; i <= wanted.length(); i++) {
            row[0] = i;
            int least = i;
            for (int j = 1; j <= columns; j++) {
                int replaced = last[j - 1] + (wanted.charAt(i - 1) == base.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replaced, 1 + Math.min(last[j], row[j - 1]));
                if (i > 1
                        && j > 1
                        && wanted.charAt(i - 1) == base.charAt(j - 2)
                        && wanted.charAt(i - 2) == base.charAt(j - 1)) {
                    row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
                }
                least = Math.min(least, row[j]);
            }
            if (least > bound + 1) {
                return bound + 1;
            }
            int[] free = beforeLast;
            beforeLast = last;
            last = row;
            row = free;
        }
        return Math.min(last[columns], bound + 1);
    }
}
