package fr.collectivites.sdk.needs.duplicate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.collectivites.sdk.core.code.CommuneCode;
import fr.collectivites.sdk.core.problem.Severity;
import fr.collectivites.sdk.core.territory.Territory;
import fr.collectivites.sdk.needs.need.DigitalNeed;
import fr.collectivites.sdk.needs.need.NeedStatus;
import fr.collectivites.sdk.needs.profile.PlatformTerritory;
import fr.collectivites.sdk.needs.profile.ProfileReader;
import fr.collectivites.sdk.needs.registry.NeedTheme;
import fr.collectivites.sdk.needs.registry.Perimeter;
import fr.collectivites.sdk.needs.registry.RecordSource;
import fr.collectivites.sdk.needs.testing.Samples;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DuplicateFinderTest {

    private static final DuplicateFinder FINDER =
            DuplicateFinder.in(PlatformTerritory.of(ProfileReader.tarnEtGaronne(), Territory.embedded()));

    /** Published values of the measure. */
    @Test
    void textsAreComparedAsPublished() {
        assertThat(JaroWinkler.similarity("martha", "marhta")).isCloseTo(0.9611, within(1e-4));
        assertThat(JaroWinkler.similarity("dwayne", "duane")).isCloseTo(0.8400, within(1e-4));
        assertThat(JaroWinkler.similarity("dixon", "dicksonx")).isCloseTo(0.8133, within(1e-4));
        assertThat(JaroWinkler.similarity("", "")).isEqualTo(1);
        assertThat(JaroWinkler.similarity("abc", "")).isZero();
        assertThat(JaroWinkler.similarity("abc", "xyz")).isZero();
    }

    @Test
    void theSameTwiceIsCertainWhateverAccentsAndCase() {
        DigitalNeed need = Samples.need(1).build();
        DigitalNeed again = Samples.need(2).title("WIFI DE LA MEDIATHEQUE").build();
        List<Duplicate> found = FINDER.find(again, Stream.of(need));
        assertThat(found).singleElement().satisfies(duplicate -> {
            assertThat(duplicate.isCertain()).isTrue();
            assertThat(duplicate.score()).isEqualTo(1.0);
            assertThat(duplicate.problem().severity()).isEqualTo(Severity.ERROR);
            assertThat(duplicate.problem().text(Locale.FRENCH))
                    .contains("Wifi de la médiathèque")
                    .contains("1.00");
        });
    }

    @Test
    void alikeIsPossibleAndAnotherSubjectIsNone() {
        DigitalNeed need = Samples.need(1).build();
        DigitalNeed alike = Samples.need(2)
                .title("Wifi pour la médiathèque")
                .description("La médiathèque accueille des ateliers numériques mais n'a pas d'accès public au réseau.")
                .build();
        DigitalNeed other = Samples.need(3)
                .title("Sauvegarde hors site des serveurs")
                .description("Les sauvegardes sont aujourd'hui dans le même bâtiment que les serveurs.")
                .build();
        assertThat(FINDER.find(alike, Stream.of(need, other)))
                .singleElement()
                .satisfies(duplicate -> assertThat(duplicate.score()).isBetween(Duplicate.POSSIBLE, 0.999));
        assertThat(FINDER.score(need, other)).isLessThan(0.6);
    }

    @Test
    void otherThemesPlacesAndLivesDoNotCount() {
        DigitalNeed need = Samples.need(1).build();
        assertThat(FINDER.find(Samples.need(2).theme(NeedTheme.EDUCATION).build(), Stream.of(need)))
                .isEmpty();
        assertThat(FINDER.find(Samples.need(1).build(), Stream.of(need))).isEmpty();
        for (NeedStatus over : List.of(NeedStatus.MERGED, NeedStatus.WITHDRAWN, NeedStatus.REJECTED)) {
            assertThat(FINDER.find(
                            Samples.need(2).build(),
                            Stream.of(Samples.need(1).status(over).build())))
                    .isEmpty();
        }
        RecordSource source = RecordSource.builder("logiciel", "42").build();
        assertThat(FINDER.find(
                        Samples.need(2).source(source).build(),
                        Stream.of(Samples.need(1).source(source).build())))
                .isEmpty();
        DigitalNeed elsewhere = Samples.need(2)
                .noPerimeters()
                .perimeter(Perimeter.commune(CommuneCode.of("82121")))
                .build();
        assertThat(FINDER.find(elsewhere, Stream.of(need)))
                .singleElement()
                .satisfies(duplicate -> assertThat(duplicate.isCertain()).isFalse());
    }
}
