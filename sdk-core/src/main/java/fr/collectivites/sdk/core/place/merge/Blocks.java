package fr.collectivites.sdk.core.place.merge;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntConsumer;

/**
 * The pairs that are worth comparing: records of one area that share a word of the name, the street, the body, a telephone
 * number; and records of any area that lie in one cell of a grid and share such a thing. A block with more than {@value
 * #LARGEST} records tells nothing and is passed over: the pairs in it share something rarer, or are not compared.
 */
final class Blocks {

    private static final int LARGEST = 400;

    /** Cells a degree: some 250 metres. */
    private static final double CELLS = 400;

    private final Map<Long, int[]> members = new HashMap<>();
    private final Map<Long, Integer> sizes = new HashMap<>();

    Blocks(List<PlaceTraits> places) {
        for (int i = 0; i < places.size(); i++) {
            for (long key : keys(places.get(i))) {
                add(key, i);
            }
        }
    }

    private void add(long key, int place) {
        int size = sizes.merge(key, 1, Integer::sum);
        if (size > LARGEST) {
            members.remove(key);
            return;
        }
        int[] block = members.getOrDefault(key, new int[2]);
        if (size > block.length) {
            block = Arrays.copyOf(block, 2 * block.length);
        }
        block[size - 1] = place;
        members.put(key, block);
    }

    private static Set<Long> keys(PlaceTraits place) {
        Set<Long> keys = new HashSet<>();
        for (String word : place.name) {
            keys.add(key("n", place.area, beginning(word)));
        }
        if (place.street.length > 0) {
            keys.add(key("s", place.area, beginning(place.street[place.street.length - 1])));
        }
        if (!place.body.isEmpty()) {
            keys.add(key("b", place.area, place.body));
        }
        if (!place.phone.isEmpty()) {
            keys.add(key("p", "", place.phone));
        }
        if (place.position != null) {
            // Two grids, one shifted by half a cell: neighbours across an edge share a cell of the other
            for (double shift : new double[] {0, 0.5}) {
                long north = (long) Math.floor(place.position.latitude() * CELLS + shift);
                long east = (long) Math.floor(place.position.longitude() * CELLS + shift);
                for (String word : place.name) {
                    keys.add(key("g" + shift, north + "," + east, beginning(word)));
                }
            }
        }
        return keys;
    }

    /** What a slip at the end of a word leaves as it is. */
    private static String beginning(String word) {
        return word.substring(0, Math.min(4, word.length()));
    }

    /** 64 bits of a text: that two texts share them is as good as never, and costs one comparison more. */
    private static long key(String kind, String area, String text) {
        long hash = 1125899906842597L;
        for (String part : new String[] {kind, area, text}) {
            for (int i = 0; i < part.length(); i++) {
                hash = 31 * hash + part.charAt(i);
            }
            hash = 31 * hash + 7;
        }
        return hash;
    }

    /** The records that are compared with one, each once, of those behind it in the list. */
    void after(int place, PlaceTraits traits, IntConsumer others) {
        Set<Integer> seen = new HashSet<>();
        for (long key : keys(traits)) {
            int[] block = members.get(key);
            int size = Math.min(sizes.getOrDefault(key, 0), block == null ? 0 : block.length);
            for (int i = 0; i < size; i++) {
                if (block != null && block[i] > place && seen.add(block[i])) {
                    others.accept(block[i]);
                }
            }
        }
    }
}
