package fr.collectivites.sdk.core.territory;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Arrays;

/**
 * The names of communes as {@link PlaceName} folds them: a hash table over the names without article, and what the search
 * for a near name needs. Folded names are ASCII, for official names hold Latin letters only.
 */
final class NameIndex {

    private static final int BUCKETS = 1 << 16;

    private final byte[] pool;
    private final int[] starts;
    private final byte[] articles;
    private final int[] letters;
    private final int[] heads = new int[BUCKETS];
    private final int[] next;

    NameIndex(CommuneTable communes) {
        int size = communes.size();
        starts = new int[size + 1];
        articles = new byte[size];
        letters = new int[size];
        next = new int[size];
        Arrays.fill(heads, -1);
        StringBuilder all = new StringBuilder(size * 16);
        for (int row = 0; row < size; row++) {
            String folded = PlaceName.fold(communes.name(row));
            int article = PlaceName.articleLength(folded);
            String base = folded.substring(article);
            all.append(folded);
            starts[row + 1] = all.length();
            articles[row] = (byte) article;
            letters[row] = NearestName.letters(base);
        }
        pool = all.toString().getBytes(ISO_8859_1);
        // From the last to the first, so that chains are in the order of codes.
        for (int row = size - 1; row >= 0; row--) {
            int bucket = bucket(base(row));
            next[row] = heads[bucket];
            heads[bucket] = row;
        }
    }

    private static int bucket(String base) {
        int hash = base.hashCode();
        return (hash ^ hash >>> 16) & (BUCKETS - 1);
    }

    private String folded(int row) {
        return new String(pool, starts[row], starts[row + 1] - starts[row], ISO_8859_1);
    }

    private String base(int row) {
        int start = starts[row] + articles[row];
        return new String(pool, start, starts[row + 1] - start, ISO_8859_1);
    }

    /** The rows of that name: those with the same article first, then the others, each in the order of codes. */
    int[] find(String name) {
        String folded = PlaceName.fold(name);
        String base = folded.substring(PlaceName.articleLength(folded));
        int[] same = new int[0];
        int[] others = new int[0];
        for (int row = heads[bucket(base)]; row >= 0; row = next[row]) {
            if (base(row).equals(base)) {
                if (folded(row).equals(folded)) {
                    same = with(same, row);
                } else {
                    others = with(others, row);
                }
            }
        }
        int[] found = Arrays.copyOf(same, same.length + others.length);
        System.arraycopy(others, 0, found, same.length, others.length);
        return found;
    }

    /** The rows from {@code from} to {@code to}, exclusive, whose names are nearest, in order. */
    int[] nearest(NearestName wanted, int from, int to) {
        int[] found = new int[0];
        int best = wanted.bound();
        for (int row = from; row < to; row++) {
            if (wanted.mayBeNear(letters[row], starts[row + 1] - starts[row] - articles[row])) {
                int distance = wanted.distance(base(row));
                if (distance < best) {
                    found = new int[0];
                    best = distance;
                }
                if (distance <= best) {
                    found = with(found, row);
                }
            }
        }
        return found;
    }

    private static int[] with(int[] rows, int row) {
        int[] longer = Arrays.copyOf(rows, rows.length + 1);
        longer[rows.length] = row;
        return longer;
    }
}
