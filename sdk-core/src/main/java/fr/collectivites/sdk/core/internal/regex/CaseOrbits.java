package fr.collectivites.sdk.core.internal.regex;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Code points that are one under {@code IGNORECASE}: those whose lower case has the same upper case. So {@code s}, {@code
 * S} and the long s are one, as are {@code i}, {@code I}, the dotless i and the capital I with a dot.
 */
final class CaseOrbits {

    private final List<int[]> orbits;

    private CaseOrbits(Collection<List<Integer>> orbits) {
        this.orbits = orbits.stream()
                .filter(orbit -> orbit.size() > 1)
                .map(orbit -> orbit.stream().mapToInt(Integer::intValue).toArray())
                .toList();
    }

    static CaseOrbits ascii() {
        return Tables.ASCII;
    }

    static CaseOrbits unicode() {
        return Tables.UNICODE;
    }

    CodePoints close(CodePoints set) {
        List<CodePoints> parts = new ArrayList<>();
        parts.add(set);
        for (int[] orbit : orbits) {
            if (set.containsAny(orbit)) {
                for (int c : orbit) {
                    parts.add(CodePoints.of(c));
                }
            }
        }
        return CodePoints.union(parts);
    }

    private static CaseOrbits below(int end) {
        Map<String, List<Integer>> orbits = new HashMap<>();
        for (int c = 0; c < end; c++) {
            int lower = Character.toLowerCase(c);
            if (lower != c || Character.isLowerCase(c) || Character.toUpperCase(c) != c) {
                String key = Character.toString(lower).toUpperCase(Locale.ROOT);
                orbits.computeIfAbsent(key, k -> new ArrayList<>()).add(c);
            }
        }
        return new CaseOrbits(orbits.values());
    }

    /** Built when first used: few expressions ignore case. */
    private static final class Tables {
        static final CaseOrbits ASCII = below(0x80);
        static final CaseOrbits UNICODE = below(Character.MAX_CODE_POINT + 1);
    }
}
