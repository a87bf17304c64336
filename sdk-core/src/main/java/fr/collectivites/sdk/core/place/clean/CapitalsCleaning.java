package fr.collectivites.sdk.core.place.clean;

import fr.collectivites.sdk.core.code.CommuneCode;
import fr.collectivites.sdk.core.code.PostalCode;
import fr.collectivites.sdk.core.place.StandardField;
import fr.collectivites.sdk.core.territory.Commune;
import fr.collectivites.sdk.core.territory.Territory;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Names and streets written in capitals as ordinary words; names of communes as the official code has them. */
final class CapitalsCleaning implements FieldCleaning {

    private static final Set<String> SMALL = Set.of(
            "de",
            "du",
            "des",
            "la",
            "le",
            "les",
            "et",
            "en",
            "sur",
            "sous",
            "au",
            "aux",
            "à",
            "d",
            "l",
            "pour",
            "par",
            "bis",
            "ter",
            "quater",
            "rue",
            "avenue",
            "boulevard",
            "place",
            "route",
            "chemin",
            "impasse",
            "allée",
            "allee",
            "quai",
            "cours",
            "square");

    /** Written in capitals for good. */
    private static final Set<String> SIGLES = Set.of(
            "CCAS", "CIAS", "CAF", "MJC", "MSA", "EPN", "PIMMS", "CPAM", "MSAP", "ESAT", "EHPAD", "ZA", "ZI", "ZAC",
            "BP", "CS", "CC", "CA", "CDC", "PMI", "UDAF", "AFPA", "ADMR", "UFCV", "RFS", "II", "III", "IV", "VI", "VII",
            "VIII", "XIV", "XV", "XVI", "FJT", "PIJ", "BIJ", "MDS", "MFS", "FS", "RD", "RN", "HLM", "TIC", "NTIC",
            "RAM", "ALSH");

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+");

    private final Territory territory;

    CapitalsCleaning(Territory territory) {
        this.territory = territory;
    }

    @Override
    public void clean(Draft place) {
        place.replace(StandardField.NAME, name -> lowered(name, true));
        place.replace(StandardField.STREET, street -> lowered(street, false));
        place.replace(StandardField.COMPLEMENT, text -> lowered(text, false));
        place.replace(StandardField.CITY, city -> official(place, city));
    }

    /** The official name of the commune that the code tells, or the postal code and the name together. */
    private Optional<String> official(Draft place, String city) {
        Optional<Commune> byCode = place.text(StandardField.COMMUNE_CODE)
                .flatMap(CommuneCode::parse)
                .flatMap(territory::commune)
                .filter(commune -> commune.isNamed(city));
        return byCode.or(() -> byPostalCode(territory, place, city))
                .map(Commune::name)
                .filter(name -> !name.equals(city));
    }

    /** The only commune of that postal code that bears the name; never one found by its name alone. */
    static Optional<Commune> byPostalCode(Territory territory, Draft place, String city) {
        List<Commune> named = place
                .text(StandardField.POSTAL_CODE)
                .flatMap(PostalCode::parse)
                .map(territory::communes)
                .orElse(List.of())
                .stream()
                .filter(commune -> commune.isNamed(city))
                .toList();
        return named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty();
    }

    private static Optional<String> lowered(String text, boolean name) {
        List<String> words =
                WORD.matcher(text).results().map(match -> match.group()).toList();
        boolean capitals = words.stream().anyMatch(word -> word.length() > 3 && !SIGLES.contains(word))
                && words.stream().allMatch(word -> word.equals(word.toUpperCase(Locale.FRENCH)));
        if (!capitals) {
            return Optional.empty();
        }
        StringBuilder out = new StringBuilder();
        int[] at = {0};
        WORD.matcher(text).results().forEach(match -> {
            out.append(text, at[0], match.start());
            out.append(word(match.group(), name && out.length() == 0));
            at[0] = match.end();
        });
        return Optional.of(out.append(text.substring(at[0])).toString());
    }

    private static String word(String word, boolean first) {
        String small = word.toLowerCase(Locale.FRENCH);
        if (SIGLES.contains(word)) {
            return word;
        } else if (!first && SMALL.contains(small)) {
            return small;
        }
        return small.substring(0, 1).toUpperCase(Locale.FRENCH) + small.substring(1);
    }
}
