package fr.collectivites.sdk.core.territory;

import java.util.List;

/** Comparison of names of EPCI: that of places, the type in front and the words that tie it to the name left aside. */
final class EpciName {

    // Longest first, so that none hides another.
    private static final List<String> TYPES = List.of(
            "etablissement-public-territorial-",
            "communaute-d-agglomeration-",
            "communaute-de-communes-",
            "communaute-urbaine-",
            "metropole-",
            "ept-",
            "cc-",
            "ca-",
            "cu-");

    private static final List<String> LINKS =
            List.of("de-la-", "de-les-", "de-le-", "de-l-", "des-", "de-", "du-", "d-", "les-", "la-", "le-", "l-");

    private EpciName() {}

    static String fold(String name) {
        return without(LINKS, without(TYPES, PlaceName.fold(name)));
    }

    private static String without(List<String> prefixes, String folded) {
        for (String prefix : prefixes) {
            if (folded.startsWith(prefix) && folded.length() > prefix.length()) {
                return folded.substring(prefix.length());
            }
        }
        return folded;
    }
}
