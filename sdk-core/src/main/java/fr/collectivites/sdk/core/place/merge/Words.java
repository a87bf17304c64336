package fr.collectivites.sdk.core.place.merge;

import java.util.Set;

/** How alike two lists of words are. Stateless. */
final class Words {

    /** Words that many places have in their names: they tell half as much. */
    private static final Set<String> COMMON = Set.of(
            "espace",
            "maison",
            "centre",
            "numerique",
            "public",
            "publique",
            "bibliotheque",
            "mairie",
            "services",
            "service",
            "france",
            "mission",
            "locale",
            "municipale",
            "municipal",
            "intercommunale",
            "ccas",
            "association",
            "point",
            "rue",
            "avenue",
            "place",
            "route",
            "chemin",
            "boulevard",
            "impasse",
            "allee",
            "social",
            "sociale",
            "antenne",
            "relais");

    private static final double COMMON_WEIGHT = 0.5;
    private static final int SHORT = 4;

    private Words() {}

    /** From 0 to 1: twice the weight of the words that both have, over the weight of all. */
    static double similarity(String[] a, String[] b) {
        if (a.length == 0 || b.length == 0) {
            return 0;
        }
        double all = weight(a) + weight(b);
        double shared = 0;
        boolean[] used = new boolean[b.length];
        for (String word : a) {
            for (int i = 0; i < b.length; i++) {
                if (!used[i] && alike(word, b[i])) {
                    used[i] = true;
                    shared += weight(word) + weight(b[i]);
                    break;
                }
            }
        }
        return shared / all;
    }

    private static double weight(String[] words) {
        double sum = 0;
        for (String word : words) {
            sum += weight(word);
        }
        return sum;
    }

    private static double weight(String word) {
        return COMMON.contains(word) ? COMMON_WEIGHT : 1;
    }

    /** Equal, one the beginning of the other, or one slip apart in a word that is not short. */
    static boolean alike(String a, String b) {
        if (a.equals(b)) {
            return true;
        }
        int shorter = Math.min(a.length(), b.length());
        if (shorter <= SHORT - 1 || Character.isDigit(a.charAt(0)) || Character.isDigit(b.charAt(0))) {
            return false;
        }
        if (shorter >= SHORT && (a.startsWith(b) || b.startsWith(a))) {
            return true;
        }
        return shorter > SHORT && slips(a, b) <= 1;
    }

    /** Slips between two words, counted up to two: a letter more, less or other, or two exchanged. */
    private static int slips(String a, String b) {
        if (Math.abs(a.length() - b.length()) > 1) {
            return 2;
        }
        int start = 0;
        while (start < a.length() && start < b.length() && a.charAt(start) == b.charAt(start)) {
            start++;
        }
        int endA = a.length();
        int endB = b.length();
        while (endA > start && endB > start && a.charAt(endA - 1) == b.charAt(endB - 1)) {
            endA--;
            endB--;
        }
        int restA = endA - start;
        int restB = endB - start;
        boolean exchanged = restA == 2
                && restB == 2
                && a.charAt(start) == b.charAt(start + 1)
                && a.charAt(start + 1) == b.charAt(start);
        return (restA <= 1 && restB <= 1) || exchanged ? 1 : 2;
    }
}
