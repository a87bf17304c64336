package fr.collectivites.sdk.core.yaml;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Finds the word that was meant: that of a synonym, or one at most two letters away. */
final class Nearest {

    private static final int LETTERS = 2;

    private Nearest() {}

    static Optional<String> in(Collection<String> words, String word, Map<String, String> synonyms) {
        String lower = word.toLowerCase(Locale.ROOT);
        String synonym = synonyms.get(lower);
        if (synonym != null && words.contains(synonym)) {
            return Optional.of(synonym);
        }
        String best = "";
        int bestDistance = LETTERS + 1;
        for (String candidate : words) {
            int distance = distance(lower, candidate);
            // A short word is any other short word after two changes.
            if (distance < bestDistance && distance * 2 < candidate.length()) {
                best = candidate;
                bestDistance = distance;
            }
        }
        return best.isEmpty() ? Optional.empty() : Optional.of(best);
    }

    /** Levenshtein distance; names of properties are short. */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int above = row[j];
                int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(change, Math.min(above, row[j - 1]) + 1);
                diagonal = above;
            }
        }
        return row[b.length()];
    }
}
