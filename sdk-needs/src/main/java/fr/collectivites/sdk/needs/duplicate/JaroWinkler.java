package fr.collectivites.sdk.needs.duplicate;

/** The Jaro-Winkler likeness of texts: how many characters they share about the same place, more so at the start. Stateless. */
final class JaroWinkler {

    private static final double PREFIX_WEIGHT = 0.1;
    private static final int PREFIX = 4;

    private JaroWinkler() {}

    /** 0 (nothing in common) to 1 (equal); two empty texts are equal. */
    static double similarity(String one, String other) {
        if (one.equals(other)) {
            return 1;
        }
        double jaro = jaro(one, other);
        int prefix = 0;
        int longest = Math.min(PREFIX, Math.min(one.length(), other.length()));
        while (prefix < longest && one.charAt(prefix) == other.charAt(prefix)) {
            prefix++;
        }
        return jaro + prefix * PREFIX_WEIGHT * (1 - jaro);
    }

    private static double jaro(String one, String other) {
        int window = Math.max(0, Math.max(one.length(), other.length()) / 2 - 1);
        boolean[] ofOne = new boolean[one.length()];
        boolean[] ofOther = new boolean[other.length()];
        int matches = 0;
        for (int i = 0; i < one.length(); i++) {
            int to = Math.min(other.length() - 1, i + window);
            for (int j = Math.max(0, i - window); j <= to && !ofOne[i]; j++) {
                if (!ofOther[j] && one.charAt(i) == other.charAt(j)) {
                    ofOne[i] = true;
                    ofOther[j] = true;
                    matches++;
                }
            }
        }
        if (matches == 0) {
            return 0;
        }
        double m = matches;
        return (m / one.length() + m / other.length() + (m - transpositions(one, other, ofOne, ofOther)) / m) / 3;
    }

    /** Half the number of matching characters that stand in another order. */
    private static double transpositions(String one, String other, boolean[] ofOne, boolean[] ofOther) {
        int differing = 0;
        int j = 0;
        for (int i = 0; i < one.length(); i++) {
            if (ofOne[i]) {
                while (!ofOther[j]) {
                    j++;
                }
                if (one.charAt(i) != other.charAt(j)) {
                    differing++;
                }
                j++;
            }
        }
        return differing / 2.0;
    }
}
