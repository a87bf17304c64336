package fr.collectivites.sdk.opendata.declaration;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Finds the word that was meant: a French word for a property, or one at most two letters away. */
final class Nearest {

    /** What people write who expect the properties in French, or in American English. */
    private static final Map<String, String> FRENCH = Map.ofEntries(
            Map.entry("titre", "title"),
            Map.entry("nom", "name"),
            Map.entry("fichiers", "files"),
            Map.entry("fichier", "files"),
            Map.entry("liens", "links"),
            Map.entry("schéma", "schema"),
            Map.entry("license", "licence"),
            Map.entry("fréquence", "frequency"),
            Map.entry("thèmes", "themes"),
            Map.entry("mots-clés", "keywords"),
            Map.entry("période", "period"),
            Map.entry("territoire", "coverage"),
            Map.entry("jeux", "datasets"),
            Map.entry("collectivité", "collectivity"),
            Map.entry("courriel", "email"),
            Map.entry("identifiant", "id"));

    private static final int LETTERS = 2;

    private Nearest() {}

    static Optional<String> in(Collection<String> words, String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        String french = FRENCH.get(lower);
        if (french != null && words.contains(french)) {
            return Optional.of(french);
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

    /** Levenshtein distance; words of the declaration are short. */
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
