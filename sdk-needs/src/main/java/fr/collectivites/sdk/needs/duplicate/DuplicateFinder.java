package fr.collectivites.sdk.needs.duplicate;

import fr.collectivites.sdk.core.code.CommuneCode;
import fr.collectivites.sdk.needs.need.DigitalNeed;
import fr.collectivites.sdk.needs.need.NeedStatus;
import fr.collectivites.sdk.needs.profile.PlatformTerritory;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds needs that look alike, within one theme: half of the score comes from the titles (Jaro-Winkler), three tenths from
 * the words of the descriptions, two tenths from the communes (Jaccard). The same source and identifier are no duplicate but
 * one and the same need, and neither are needs that are merged, withdrawn or rejected. Immutable and thread-safe.
 */
public final class DuplicateFinder {

    private static final double TITLE = 0.5;
    private static final double DESCRIPTION = 0.3;
    private static final double PLACES = 0.2;

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NO_WORD = Pattern.compile("[^a-z0-9]+");
    private static final Set<NeedStatus> OVER = Set.of(NeedStatus.MERGED, NeedStatus.WITHDRAWN, NeedStatus.REJECTED);

    /** Words that say nothing of a subject. */
    private static final Set<String> STOP_WORDS = Set.of(
            "a", "au", "aux", "avec", "c", "ce", "ces", "cette", "d", "dans", "de", "des", "du", "elle", "en", "est",
            "et", "il", "ils", "j", "je", "l", "la", "le", "les", "leur", "leurs", "m", "mais", "n", "ne", "nos",
            "notre", "nous", "on", "ont", "ou", "par", "pas", "pour", "plus", "qu", "que", "qui", "s", "sa", "sans",
            "se", "ses", "son", "sont", "sur", "t", "un", "une", "vos", "votre", "vous", "y");

    private final PlatformTerritory territory;

    private DuplicateFinder(PlatformTerritory territory) {
        this.territory = territory;
    }

    /** A finder that expands areas to the communes of that territory. */
    public static DuplicateFinder in(PlatformTerritory territory) {
        return new DuplicateFinder(territory);
    }

    /** The needs that a new one looks like, the likest first; itself is left out. */
    public List<Duplicate> find(DigitalNeed need, Stream<DigitalNeed> others) {
        Features own = new Features(need);
        return others.filter(other -> isComparable(need, other))
                .map(other -> new Duplicate(other, score(own, new Features(other))))
                .filter(duplicate -> duplicate.score() >= Duplicate.POSSIBLE)
                .sorted(Comparator.comparingDouble(Duplicate::score)
                        .reversed()
                        .thenComparing(duplicate -> duplicate.need().id().orElse("")))
                .toList();
    }

    /** How much two needs are alike, 0 to 1, whatever their themes. */
    public double score(DigitalNeed one, DigitalNeed other) {
        return score(new Features(one), new Features(other));
    }

    private static boolean isComparable(DigitalNeed need, DigitalNeed other) {
        boolean same = need.id().isPresent() && need.id().equals(other.id());
        boolean sameSource = need.source().isPresent() && need.source().equals(other.source());
        return !same
                && !sameSource
                && need.theme().equals(other.theme())
                && other.status().filter(OVER::contains).isEmpty();
    }

    private static double score(Features one, Features other) {
        return TITLE * JaroWinkler.similarity(one.title, other.title)
                + DESCRIPTION * jaccard(one.words, other.words)
                + PLACES * jaccard(one.communes, other.communes);
    }

    private static double jaccard(Set<?> one, Set<?> other) {
        if (one.isEmpty() && other.isEmpty()) {
            return 1;
        }
        Set<Object> both = new HashSet<>(one);
        both.retainAll(other);
        return (double) both.size() / (one.size() + other.size() - both.size());
    }

    private static String normal(String text) {
        String plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .replace("œ", "oe");
        return NO_WORD.matcher(plain).replaceAll(" ").strip();
    }

    private final class Features {
        private final String title;
        private final Set<String> words;
        private final Set<CommuneCode> communes;

        Features(DigitalNeed need) {
            this.title = normal(need.title().orElse(""));
            this.words = Arrays.stream(normal(need.description().orElse("")).split(" "))
                    .filter(word -> !word.isEmpty() && !STOP_WORDS.contains(word))
                    .collect(Collectors.toSet());
            this.communes = territory.communes(need.perimeters());
        }
    }
}
