package fr.collectivites.sdk.core.place.merge;

import static org.assertj.core.api.Assertions.assertThat;

import fr.collectivites.sdk.core.place.StandardField;
import fr.collectivites.sdk.core.place.StandardRecord;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class DeduplicatorTest {

    private static final StandardRecord LIBRARY = StandardRecord.empty()
            .with(StandardField.ID, "1")
            .with(StandardField.NAME, "Médiathèque de Moissac")
            .with(StandardField.CITY, "Moissac")
            .with(StandardField.COMMUNE_CODE, "82112")
            .with(StandardField.POSTAL_CODE, "82200")
            .with(StandardField.STREET, "3 place de l'Exemple")
            .with(StandardField.LATITUDE, "44.1049")
            .with(StandardField.LONGITUDE, "1.0854");

    @Test
    void aMatchSaysItsReasons() {
        StandardRecord again = LIBRARY.with(StandardField.ID, "2")
                .with(StandardField.NAME, "BIBLIOTHEQUE")
                .with(StandardField.STREET, "3 pl. de l'Exemple")
                .with(StandardField.LATITUDE, "44.1050");
        List<Match> matches = Deduplicator.create().matches(List.of(LIBRARY, again));
        assertThat(matches).hasSize(1);
        assertThat(matches.get(0).reasons())
                .containsExactly(MatchReason.SAME_NAME, MatchReason.SAME_ADDRESS, MatchReason.NEAR);
        assertThat(matches.get(0).score()).isGreaterThan(90);
        assertThat(matches.get(0).reasons().get(0).label(Locale.FRENCH)).isEqualTo("noms semblables");
    }

    /** The national tool counts missing positions as one and the same. */
    @Test
    void missingPositionsAreNoEvidence() {
        StandardRecord one = LIBRARY.with(StandardField.NAME, "Centre social").with(StandardField.STREET, "");
        StandardRecord other = one.with(StandardField.NAME, "Mairie");
        StandardRecord somewhere = one.with(StandardField.LATITUDE, "").with(StandardField.LONGITUDE, "");
        StandardRecord elsewhere = other.with(StandardField.LATITUDE, "").with(StandardField.LONGITUDE, "");
        assertThat(Deduplicator.create().matches(List.of(somewhere, elsewhere))).isEmpty();
        int without = Evidence.of(traits(somewhere), traits(elsewhere)).score();
        int with = Evidence.of(traits(one), traits(other)).score();
        assertThat(without).isLessThanOrEqualTo(with);
    }

    @Test
    void groupsDoNotChain() {
        StandardRecord left = LIBRARY.with(StandardField.NAME, "Médiathèque des Tilleuls");
        StandardRecord right = LIBRARY.with(StandardField.NAME, "Médiathèque du Moulin")
                .with(StandardField.LATITUDE, "44.1449")
                .with(StandardField.STREET, "90 rue Basse");
        StandardRecord between = LIBRARY.with(StandardField.NAME, "Médiathèque des Tilleuls du Moulin")
                .with(StandardField.LATITUDE, "")
                .with(StandardField.LONGITUDE, "")
                .with(StandardField.STREET, "");
        for (MatchGroup group : Deduplicator.create().withThreshold(20).groups(List.of(left, between, right))) {
            assertThat(group.members()).doesNotContainSequence(0, 1, 2);
        }
    }

    @Test
    void theOrderOfTheRecordsMakesNoDifference() {
        PlaceSet set = new PlaceSet(200, 5);
        List<StandardRecord> reversed = new ArrayList<>(set.records);
        java.util.Collections.reverse(reversed);
        assertThat(names(Deduplicator.create().groups(reversed), reversed))
                .isEqualTo(names(Deduplicator.create().groups(set.records), set.records));
    }

    private static Set<Set<String>> names(List<MatchGroup> groups, List<StandardRecord> records) {
        Set<Set<String>> all = new HashSet<>();
        for (MatchGroup group : groups) {
            Set<String> ids = new HashSet<>();
            group.members()
                    .forEach(i -> ids.add(records.get(i).text(StandardField.ID).orElseThrow()));
            all.add(ids);
        }
        return all;
    }

    /** The figures of docs/performance.md: pairs of records that are, and that are said to be, of one place. */
    @Test
    void precisionAndRecallOnASetOfOurs() {
        PlaceSet set = new PlaceSet(2_500, 20261124);
        assertThat(set.records.size()).isGreaterThan(2_000);
        Map<Integer, Integer> sizes = new HashMap<>();
        set.truth.forEach(place -> sizes.merge(place, 1, Integer::sum));
        long pairs = sizes.values().stream().mapToLong(n -> n * (n - 1L) / 2).sum();
        long right = 0;
        long wrong = 0;
        for (MatchGroup group : Deduplicator.create().groups(set.records)) {
            for (int a : group.members()) {
                for (int b : group.members()) {
                    if (a < b) {
                        boolean same = set.truth.get(a).equals(set.truth.get(b));
                        right += same ? 1 : 0;
                        wrong += same ? 0 : 1;
                    }
                }
            }
        }
        double precision = (double) right / (right + wrong);
        double recall = (double) right / pairs;
        System.out.printf(
                Locale.ROOT,
                "%d records, %d pairs of one place: precision %.4f, recall %.4f%n",
                set.records.size(),
                pairs,
                precision,
                recall);
        assertThat(precision).isGreaterThan(0.97);
        assertThat(recall).isGreaterThan(0.93);
    }

    /** The figure of docs/performance.md, in processor time of the one thread; with a heap of 1 GB: -Dtest.jvm.args=-Xmx1g. */
    @Test
    @Tag("deep")
    void aHundredThousandPlacesFitIntoAGigabyte() {
        PlaceSet set = new PlaceSet(68_000, 7);
        long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        List<MatchGroup> groups = Deduplicator.create().groups(set.records);
        List<StandardRecord> merged = PlaceMerger.mergeAll(set.records, groups, change -> {});
        double seconds = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / 1e9;
        System.out.printf(
                Locale.ROOT,
                "%d records, %d groups, %d places in %.1f s of processor time, %d MB of heap at most%n",
                set.records.size(),
                groups.size(),
                merged.size(),
                seconds,
                Runtime.getRuntime().totalMemory() >> 20);
        assertThat(set.records.size()).isGreaterThanOrEqualTo(100_000);
        assertThat(groups).isNotEmpty();
        int absorbed =
                groups.stream().mapToInt(group -> group.members().size() - 1).sum();
        assertThat(merged).hasSize(set.records.size() - absorbed);
    }

    private static PlaceTraits traits(StandardRecord record) {
        return new PlaceTraits(record, fr.collectivites.sdk.core.territory.Territory.embedded());
    }
}
