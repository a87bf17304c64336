package fr.collectivites.sdk.core.internal.regex;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Code points put into classes: those of a class are in the same ones of the given sets. Immutable. */
final class Alphabet {

    /** Latin letters with accents: classes of these are looked up without a search. */
    private static final int DIRECT = 0x180;

    /** Sets times runs that are compared; a real expression has a tenth of a percent of that. */
    private static final long MOST_COMPARED = 20_000_000;

    /** First code points of runs of one class, ascending from 0. */
    private final int[] starts;

    private final int[] classOfRun;
    private final int[] direct;
    /** By class: the sets that hold it. */
    private final List<BitSet> memberships;

    /** Whether the classes of these sets can be told at a small cost. */
    static boolean isSmall(List<CodePoints> sets) {
        return sets.stream().flatMapToInt(CodePoints::edges).count() * sets.size() < MOST_COMPARED;
    }

    Alphabet(List<CodePoints> sets) {
        starts = Stream.concat(Stream.of(IntStream.of(0)), sets.stream().map(CodePoints::edges))
                .flatMapToInt(edges -> edges)
                .sorted()
                .distinct()
                .toArray();
        classOfRun = new int[starts.length];
        memberships = new ArrayList<>();
        Map<BitSet, Integer> known = new HashMap<>();
        for (int run = 0; run < starts.length; run++) {
            BitSet membership = new BitSet();
            for (int set = 0; set < sets.size(); set++) {
                membership.set(set, sets.get(set).contains(starts[run]));
            }
            classOfRun[run] = known.computeIfAbsent(membership, m -> {
                memberships.add(m);
                return memberships.size() - 1;
            });
        }
        direct = IntStream.range(0, DIRECT).map(this::search).toArray();
    }

    private int search(int codePoint) {
        int found = Arrays.binarySearch(starts, codePoint);
        return classOfRun[found >= 0 ? found : -found - 2];
    }

    /** Number of classes. */
    int size() {
        return memberships.size();
    }

    int classOf(int codePoint) {
        return codePoint < DIRECT ? direct[codePoint] : search(codePoint);
    }

    boolean isIn(int set, int codePointClass) {
        return memberships.get(codePointClass).get(set);
    }
}
