package fr.collectivites.sdk.core.territory;

import static org.assertj.core.api.Assertions.assertThat;

import fr.collectivites.sdk.core.code.CommuneCode;
import fr.collectivites.sdk.core.code.DepartementCode;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Look-up by name: folding, homonyms, near names. */
class TerritoryNamesTest {

    private static final DepartementCode TARN_ET_GARONNE = DepartementCode.of("82");

    private final Territory territory = Territory.embedded();

    @ParameterizedTest
    @CsvSource(textBlock = """
                    Nègrepelisse,                     negrepelisse
                    NEGREPELISSE,                     negrepelisse
                    Verdun-sur-Garonne,               verdun-sur-garonne
                    VERDUN SUR GARONNE,               verdun-sur-garonne
                    Verdun s/Garonne,                 verdun-sur-garonne
                    VERDUN S/ GARONNE,                verdun-sur-garonne
                    St Antonin Noble Val,             saint-antonin-noble-val
                    St.-Antonin Noble-Val,            saint-antonin-noble-val
                    Ste-Colombe,                      sainte-colombe
                    Castelsarrasin,                   castelsarrasin
                    L’Orée de Mormal,                 l-oree-de-mormal
                    L'Orée de Mormal,                 l-oree-de-mormal
                    'Havre (Le)',                     le-havre
                    'Abergement-Clémenciat (L'')',    l-abergement-clemenciat
                    Montœuvre,                        montoeuvre
                    'MONTAUBAN CEDEX',                montauban
                    'Montauban  Cedex 9',             montauban
                    Paris 12,                         paris
                    Paris 1er Arrondissement,         paris
                    'Marseille 13ème',                marseille
                    'Bors (Canton de Montmoreau)',    bors-(canton-de-montmoreau)
                    '  Moissac – ',                   moissac
                    Y,                                y
                    '',                               ''
                    '- -',                            ''
                    """)
    void foldsWhatPeopleWrite(String written, String folded) {
        assertThat(PlaceName.fold(written)).isEqualTo(folded);
    }

    @Test
    void comparesWithAndWithoutArticle() {
        assertThat(PlaceName.same("Le Mont-Dore", "mont dore")).isTrue();
        assertThat(PlaceName.same("L'Honor-de-Cos", "Honor de Cos")).isTrue();
        assertThat(PlaceName.same("Les Barthes", "BARTHES")).isTrue();
        assertThat(PlaceName.same("Lamothe", "La Mothe")).isFalse();
        assertThat(PlaceName.same("La", "Le")).isFalse();
    }

    @Test
    void homonymsAreAllReturned() {
        assertThat(territory.communesNamed("sainte colombe")).hasSize(12);
        assertThat(territory.communesNamed("Ste-Colombe")).hasSize(12);
        // The trap of the official conversion of mediation places: Le Mont-Dore is in New Caledonia.
        assertThat(territory.communesNamed("Mont-Dore"))
                .extracting(commune -> commune.code().value())
                .containsExactly("63236", "98817");
        assertThat(territory.communesNamed("Le Mont-Dore"))
                .extracting(commune -> commune.code().value())
                .containsExactly("98817", "63236");
        assertThat(territory.communesNamed("Trifouilly-les-Oies")).isEmpty();
        assertThat(territory.communesNamed("")).isEmpty();
        assertThat(territory.communesNamed("Москва")).isEmpty();
        // Parentheses tell six communes apart.
        assertThat(territory.communesNamed("Bors (Canton de Tude-et-Lavalette)"))
                .hasSize(1);
        assertThat(territory.communesNamed("Y")).hasSize(1);
    }

    @Test
    void sharedNamesAreAsManyAsTheSourceSays() {
        // 1,441 names as written, 1,482 once folded.
        assertThat(shared(Commune::name)).isEqualTo(1_441);
        assertThat(shared(commune -> PlaceName.fold(commune.name()))).isEqualTo(1_482);
    }

    private long shared(Function<Commune, String> name) {
        return territory.communes().stream()
                .collect(Collectors.groupingBy(name, Collectors.counting()))
                .values()
                .stream()
                .filter(count -> count > 1)
                .count();
    }

    @Test
    void everyCommuneIsFoundByItsName() {
        for (Commune commune : territory.communes()) {
            assertThat(territory.communesNamed(commune.name())).contains(commune);
            assertThat(commune.isNamed(commune.name())).isTrue();
        }
    }

    @Test
    void in82NoTwoShareANameBut42ShareItWithOneElsewhere() {
        Map<String, Long> bearers =
                territory.communes().stream().collect(Collectors.groupingBy(Commune::name, Collectors.counting()));
        List<Commune> communes = territory.communes(TARN_ET_GARONNE);
        assertThat(communes).extracting(Commune::name).doesNotHaveDuplicates();
        assertThat(communes)
                .filteredOn(commune -> bearers.get(commune.name()) > 1)
                .hasSize(42);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    Castelsarasin,       82033
                    Montauabn,           82121
                    Negrepelise,         82134
                    Verdun-sur-Garone,   82190
                    Verdunsur Garonne,   82190
                    """)
    void proposesTheNearestName(String misspelt, String code) {
        assertThat(territory.nearest(misspelt))
                .extracting(commune -> commune.code().value())
                .containsExactly(code);
        assertThat(territory.nearest(misspelt, TARN_ET_GARONNE))
                .extracting(commune -> commune.code().value())
                .containsExactly(code);
    }

    @Test
    void equallyNearNamesAreAllProposed() {
        // Castel-Sarrazin in the Landes is as near as Castelsarrasin; the département decides.
        assertThat(territory.nearest("Castelsarrazin"))
                .extracting(commune -> commune.code().value())
                .containsExactly("40074", "82033");
        assertThat(territory.nearest("Castelsarrazin", TARN_ET_GARONNE))
                .extracting(commune -> commune.code().value())
                .containsExactly("82033");
    }

    @Test
    void proposesNothingFarAwayAndNothingForShortNames() {
        assertThat(territory.nearest("Xyzzyxyzzy")).isEmpty();
        assertThat(territory.nearest("Ax")).isEmpty();
        assertThat(territory.nearest("")).isEmpty();
        assertThat(territory.nearest("Moisac", DepartementCode.of("81"))).isEmpty();
    }

    @Test
    void aNameWithoutSlipGivesItsBearers() {
        assertThat(territory.nearest("Sainte-Colombe")).hasSize(12);
    }

    @Test
    void countsSlips() {
        NearestName wanted = new NearestName("Castelsarrasin");
        assertThat(wanted.distance("castelsarrasin")).isZero();
        assertThat(wanted.distance("castelsarrasins")).isEqualTo(1);
        assertThat(wanted.distance("astelsarrasin")).isEqualTo(1);
        assertThat(wanted.distance("castelsarraisn")).isEqualTo(1);
        assertThat(wanted.distance("catselsarraisn")).isEqualTo(2);
        assertThat(wanted.distance("moissac")).isEqualTo(3);
        assertThat(wanted.distance("verdun-garonne")).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CC du Quercy Caussadais",
                "Communauté de communes du Quercy Caussadais",
                "quercy caussadais",
                "COMMUNAUTE DE COMMUNES QUERCY CAUSSADAIS"
            })
    void findsAnEpciByItsNameWithAndWithoutType(String name) {
        assertThat(territory.epcisNamed(name))
                .extracting(epci -> epci.code().value())
                .containsExactly("248200057");
        assertThat(territory.epcisNamed(name).get(0).isNamed(name)).isTrue();
    }

    @Test
    void findsPartsByName() {
        assertThat(territory.partsNamed("arbignieu"))
                .extracting(CommunePart::commune)
                .containsExactly(CommuneCode.of("01015"));
    }
}
