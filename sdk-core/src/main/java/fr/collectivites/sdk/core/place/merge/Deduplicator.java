package fr.collectivites.sdk.core.place.merge;

import fr.collectivites.sdk.core.place.StandardRecord;
import fr.collectivites.sdk.core.territory.Territory;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Finds records of the same place. Records that share an area and something else are compared; each comparison adds up what
 * name, street, distance, body, telephone and type say for and against, and keeps the reasons. A missing position is no
 * evidence. Groups do not chain: a record joins one only if it contradicts none of its members. The work grows with the number
 * of records about as a straight line. Immutable and thread-safe.
 */
public final class Deduplicator {

    private static final int DEFAULT_THRESHOLD = 60;

    /** Two members of a group are never less alike than that. */
    private static final int CONTRADICTION = 15;

    private static final Comparator<Match> SUREST = Comparator.comparingInt(Match::score)
            .reversed()
            .thenComparing(Match::first)
            .thenComparing(Match::second);

    private final int threshold;
    private final Territory territory;

    private Deduplicator(int threshold, Territory territory) {
        this.threshold = threshold;
        this.territory = territory;
    }

    /** A deduplicator that takes records of a score of 60 and more for one place. */
    public static Deduplicator create() {
        return new Deduplicator(DEFAULT_THRESHOLD, Territory.embedded());
    }

    /**
     * The same with another threshold: a higher one finds fewer and surer.
     *
     * @throws IllegalArgumentException if it is not between 1 and 100
     */
    public Deduplicator withThreshold(int score) {
        if (score < 1 || score > 100) {
            throw new IllegalArgumentException("not a score: " + score);
        }
        return new Deduplicator(score, territory);
    }

    /** The matches among some records, the surest first. */
    public List<Match> matches(List<StandardRecord> places) {
        return matchesOf(traits(places));
    }

    private List<PlaceTraits> traits(List<StandardRecord> places) {
        return places.stream().map(place -> new PlaceTraits(place, territory)).toList();
    }

    private List<Match> matchesOf(List<PlaceTraits> traits) {
        List<Match> found = new ArrayList<>();
        Blocks blocks = new Blocks(traits);
        for (int i = 0; i < traits.size(); i++) {
            int first = i;
            PlaceTraits one = traits.get(i);
            blocks.after(i, one, second -> {
                Evidence evidence = Evidence.of(one, traits.get(second));
                if (evidence.score() >= threshold) {
                    found.add(new Match(first, second, evidence.score(), evidence.reasons()));
                }
            });
        }
        found.sort(SUREST);
        return found;
    }

    /** The groups of records of one place, in the order of their first members; records without a match are in none. */
    public List<MatchGroup> groups(List<StandardRecord> places) {
        List<PlaceTraits> traits = traits(places);
        List<Match> matches = matchesOf(traits);
        Map<Integer, SortedSet<Integer>> groupOf = new TreeMap<>();
        for (Match match : matches) {
            SortedSet<Integer> one = groupOf.computeIfAbsent(match.first(), Deduplicator::alone);
            SortedSet<Integer> other = groupOf.computeIfAbsent(match.second(), Deduplicator::alone);
            if (one != other && agree(one, other, traits)) {
                one.addAll(other);
                other.forEach(member -> groupOf.put(member, one));
            }
        }
        Map<Integer, List<Match>> within = new HashMap<>();
        for (Match match : matches) {
            SortedSet<Integer> group = Objects.requireNonNull(groupOf.get(match.first()));
            if (group.contains(match.second())) {
                within.computeIfAbsent(group.first(), absent -> new ArrayList<>())
                        .add(match);
            }
        }
        return groupOf.entrySet().stream()
                .filter(entry -> entry.getValue().size() > 1)
                .filter(entry -> entry.getKey().equals(entry.getValue().first()))
                .map(entry ->
                        new MatchGroup(List.copyOf(entry.getValue()), within.getOrDefault(entry.getKey(), List.of())))
                .toList();
    }

    private static SortedSet<Integer> alone(int place) {
        return new TreeSet<>(List.of(place));
    }

    private static boolean agree(Set<Integer> one, Set<Integer> other, List<PlaceTraits> traits) {
        return one.stream()
                .allMatch(a -> other.stream()
                        .allMatch(b -> Evidence.of(traits.get(a), traits.get(b)).score() >= CONTRADICTION));
    }
}
