package fr.collectivites.sdk.core.place.merge;

import static org.assertj.core.api.Assertions.assertThat;

import fr.collectivites.sdk.core.place.StandardField;
import fr.collectivites.sdk.core.place.StandardRecord;
import fr.collectivites.sdk.core.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class PlaceMergerTest {

    private static final StandardRecord FRESH = StandardRecord.empty()
            .with(StandardField.ID, "1")
            .with(StandardField.SOURCE, "hub")
            .with(StandardField.NAME, "Médiathèque")
            .with(StandardField.PIVOT, "00000000000000")
            .with(StandardField.HOURS, "le matin")
            .with(StandardField.CITY, "Moissac")
            .with(StandardField.LATITUDE, "44.1")
            .with(StandardField.SERVICES, List.of("Utilisation sécurisée du numérique"))
            .with(StandardField.FEES, List.of("Gratuit"))
            .with(StandardField.UPDATED, "2026-05-01")
            .withExtra("note", "a");

    private static final StandardRecord OLD = StandardRecord.empty()
            .with(StandardField.ID, "9")
            .with(StandardField.SOURCE, "mairie")
            .with(StandardField.NAME, "Bibliothèque")
            .with(StandardField.PIVOT, "21820112700014")
            .with(StandardField.HOURS, "Mo-Fr 09:00-12:00")
            .with(StandardField.CITY, "MOISSAC")
            .with(StandardField.STREET, "3 place de l'Exemple")
            .with(StandardField.POSTAL_CODE, "82200")
            .with(StandardField.LATITUDE, "44.1049")
            .with(StandardField.LONGITUDE, "1.0854")
            .with(StandardField.SERVICES, List.of("Accès internet et matériel informatique"))
            .with(StandardField.FEES, List.of("Payant"))
            .with(StandardField.UPDATED, "1970-01-01")
            .withExtra("note", "b")
            .withExtra("autre", "c");

    @Test
    void theFreshestAndFullestOfEachFieldIsKeptWithItsOrigin() {
        MergedPlace merged = PlaceMerger.merge(List.of(OLD, FRESH), List.of(0, 1));
        StandardRecord place = merged.record();

        assertThat(place.text(StandardField.ID)).contains("1");
        assertThat(place.text(StandardField.NAME)).contains("Médiathèque");
        assertThat(place.text(StandardField.PIVOT))
                .as("zeros yield to a number")
                .contains("21820112700014");
        assertThat(place.text(StandardField.HOURS)).as("what can be read wins").contains("Mo-Fr 09:00-12:00");
        assertThat(place.text(StandardField.CITY)).as("the address is one").contains("MOISSAC");
        assertThat(place.text(StandardField.LATITUDE)).as("the position is one").contains("44.1049");
        assertThat(place.texts(StandardField.SERVICES))
                .containsExactly("Utilisation sécurisée du numérique", "Accès internet et matériel informatique");
        assertThat(place.texts(StandardField.FEES)).as("fees are not united").containsExactly("Gratuit");
        assertThat(place.extra("note")).isEqualTo("a");
        assertThat(place.extra("autre")).isEqualTo("c");
        assertThat(place.extra(PlaceMerger.IDS)).isEqualTo("hub:1|mairie:9");
        assertThat(place.extra(PlaceMerger.PROVENANCE))
                .contains("pivot=mairie:9")
                .contains("services=hub:1+mairie:9");
        assertThat(merged.provenance().get(StandardField.HOURS)).containsExactly(0);
        assertThat(merged.provenance().get(StandardField.NAME)).containsExactly(1);
    }

    @Test
    void theOrderMakesNoDifference() {
        assertThat(PlaceMerger.merge(List.of(FRESH, OLD), List.of(1, 0)).record())
                .isEqualTo(PlaceMerger.merge(List.of(OLD, FRESH), List.of(0, 1)).record());
    }

    @Test
    void eachMergeIsToldWithItsProvenance() {
        List<Problem> changes = new ArrayList<>();
        StandardRecord other = FRESH.with(StandardField.ID, "3").with(StandardField.NAME, "Centre social");
        List<StandardRecord> all = PlaceMerger.mergeAll(
                List.of(FRESH, other, OLD), List.of(new MatchGroup(List.of(0, 2), List.of())), changes::add);
        assertThat(all).hasSize(2).element(1).isEqualTo(other);
        assertThat(all.get(0).extra(PlaceMerger.IDS)).isEqualTo("hub:1|mairie:9");
        assertThat(changes).singleElement().satisfies(problem -> {
            assertThat(problem.code().code()).isEqualTo("place-merged");
            assertThat(problem.text(Locale.FRENCH))
                    .startsWith("« Médiathèque » réunit hub:1, mairie:9.")
                    .contains("pivot=mairie:9");
        });
    }

    @Test
    void aRecordThatOthersAddNothingToIsToldToBeWhole() {
        List<Problem> changes = new ArrayList<>();
        PlaceMerger.mergeAll(
                List.of(OLD, OLD.with(StandardField.ID, "8")),
                List.of(new MatchGroup(List.of(0, 1), List.of())),
                changes::add);
        assertThat(changes)
                .singleElement()
                .satisfies(problem -> assertThat(problem.rule()).contains("whole"));
    }
}
