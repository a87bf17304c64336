package fr.collectivites.sdk.core.place.merge;

import fr.collectivites.sdk.core.place.StandardRecord;
import fr.collectivites.sdk.core.territory.Territory;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

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
        return matches(traits(places), new ArrayList<>(places.size()));
    }

    private List<PlaceTraits> traits(List<StandardRecord> places) {
        return places.stream().map(place -> new PlaceTraits(place, territory)).toList();
    }

    private List<Match> matches(List<PlaceTraits> traits, List<Match> found) {
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
        List<Match> matches = matches(traits, new ArrayList<>());
        Map<Integer, List<Integer>> groupOf = new HashMap<>();
        for (Match match : matches) {
            List<Integer> one = groupOf.computeIfAbsent(match.first(), Deduplicator::alone);
            List<Integer> other = groupOf.computeIfAbsent(match.second(), Deduplicator::alone);
            if (one != other && agree(one, other, traits)) {
                one.addAll(other);
                other.forEach(member -> groupOf.put(member, one));
            }
        }
        Map<Integer, MatchGroup> groups = new TreeMap<>();
        groupOf.values().stream()
                .filter(members -> members.size() > 1)
                .distinct()
                .forEach(members -> {
                    List<Integer> sorted = members.stream().sorted().toList();
                    groups.put(sorted.get(0), new MatchGroup(sorted, new ArrayList<>()));
                });
        Map<Integer, List<Match>> byGroup = new HashMap<>();
        for (Match match : matches) {
            List<Integer> group = groupOf.getOrDefault(match.first(), List.of());
            if (group.contains(match.second())) {
                int key = group.stream().min(Integer::compare).orElseThrow();
                byGroup.computeIfAbsent(key, absent -> new ArrayList<>()).add(match);
            }
        }
        return groups.entrySet().stream()
                .map(entry ->
                        new MatchGroup(entry.getValue().members(), byGroup.getOrDefault(entry.getKey(), List.of())))
                .toList();
    }

    private static List<Integer> alone(int place) {
        List<Integer> group = new ArrayList<>();
        group.add(place);
        return group;
    }

    private static boolean agree(List<Integer> one, List<Integer> other, List<PlaceTraits> traits) {
        return one.stream()
                .allMatch(a -> other.stream()
                        .allMatch(b -> Evidence.of(traits.get(a), traits.get(b)).score() >= CONTRADICTION));
    }
}
