package fr.collectivites.sdk.needs.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.collectivites.sdk.core.code.CommuneCode;
import fr.collectivites.sdk.core.code.EpciCode;
import fr.collectivites.sdk.core.place.AccessFee;
import fr.collectivites.sdk.core.place.AccessMode;
import fr.collectivites.sdk.core.place.MediationOffer;
import fr.collectivites.sdk.core.place.MediationPoint;
import fr.collectivites.sdk.core.place.MediationService;
import fr.collectivites.sdk.core.place.PlaceContact;
import fr.collectivites.sdk.core.place.TargetPublic;
import fr.collectivites.sdk.core.territory.Commune;
import fr.collectivites.sdk.core.territory.Territory;
import fr.collectivites.sdk.core.value.Address;
import fr.collectivites.sdk.core.value.Position;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CoverageTest {

    private static final Territory TERRITORY = Territory.embedded();
    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    private static final CommuneCode MOISSAC = CommuneCode.of("82112");
    private static final CommuneCode CASTELSARRASIN = CommuneCode.of("82033");
    private static final CommuneCode MONTAUBAN = CommuneCode.of("82121");
    private static final List<Commune> COMMUNES =
            List.of(commune(MONTAUBAN), commune(MOISSAC), commune(CASTELSARRASIN));
    private static final Map<CommuneCode, Position> CENTRES = Map.of(
            MOISSAC, new Position(44.1, 1.1),
            CASTELSARRASIN, new Position(44.0, 1.1),
            MONTAUBAN, new Position(44.0, 1.35));

    private static Commune commune(CommuneCode code) {
        return TERRITORY.commune(code).orElseThrow();
    }

    private static MediationPoint.Builder place(String id, CommuneCode commune) {
        return MediationPoint.builder(id, "Lieu " + id)
                .source("hub")
                .updated("2026-06-01")
                .address(Address.builder().communeCode(commune).build())
                .offer(MediationOffer.builder()
                        .service(MediationService.ACCESS)
                        .forPublic(TargetPublic.SENIORS)
                        .fee(AccessFee.FREE)
                        .build());
    }

    private static Coverage coverage(MediationPoint... places) {
        return Coverage.builder(TERRITORY, COMMUNES, DAY)
                .places(List.of(places))
                .centres(CENTRES)
                .build();
    }

    @Test
    void hoursAndPlacesAreCountedByCommuneAndInhabitants() {
        Coverage coverage = coverage(
                place("1", MOISSAC)
                        .hours("Mo-Fr 09:00-12:00; Sa \"sur rendez-vous\"")
                        .build(),
                place("2", MOISSAC).hours("le matin").build());
        CommuneCoverage moissac = coverage.communes().get(1);
        assertThat(moissac.commune().code()).isEqualTo(MOISSAC);
        assertThat(moissac.places()).isEqualTo(2);
        assertThat(moissac.weeklyHours()).as("appointments are no hours").isEqualTo(15);
        assertThat(moissac.placesWithHours()).isEqualTo(1);
        assertThat(moissac.placesPer10k().orElseThrow()).isCloseTo(20_000.0 / moissac.population(), within(1e-9));
        assertThat(moissac.services()).containsExactly("Accès internet et matériel informatique");
        assertThat(moissac.hasFree()).isTrue();
        assertThat(coverage.placesByPublic()).containsEntry("Seniors", 2).containsEntry("Femmes", 0);
        EpciCoverage epci = coverage.epcis().stream()
                .filter(found -> found.epci().code().equals(EpciCode.of("200066322")))
                .findFirst()
                .orElseThrow();
        assertThat(epci.communes()).isEqualTo(2);
        assertThat(epci.uncovered()).isEqualTo(1);
        assertThat(epci.missingServices()).contains("Utilisation sécurisée du numérique");
        assertThat(epci.missingPublics()).doesNotContain("Seniors");
    }

    @Test
    void communesWithoutAPlaceAreRankedByInhabitantsTimesDistance() {
        Coverage coverage = coverage(place("1", MOISSAC).build());
        assertThat(coverage.uncovered())
                .extracting(c -> c.coverage().commune().code())
                .containsExactly(MONTAUBAN, CASTELSARRASIN);
        UncoveredCommune castelsarrasin = coverage.uncovered().get(1);
        double kilometres = castelsarrasin.coverage().nearest().orElseThrow().kilometres();
        assertThat(kilometres).as("a tenth of a degree of latitude").isCloseTo(11.1, within(0.1));
        assertThat(castelsarrasin.weight()).isEqualTo(castelsarrasin.coverage().population() * kilometres);
        assertThat(castelsarrasin.elsewhere()).isEqualTo(1);
        assertThat(castelsarrasin.reasons(Locale.FRENCH))
                .hasSize(3)
                .anyMatch(r -> r.contains("11,1 km : Lieu 1 (Moissac)"));
        assertThat(castelsarrasin.reasons(Locale.ENGLISH)).anyMatch(r -> r.contains("11.1 km: Lieu 1 (Moissac)"));
    }

    @Test
    void placesThatReceiveNobodyDoNotCountAndThoseOutsideCountForDistances() {
        MediationPoint closed = place("1", MOISSAC)
                .offer(MediationOffer.builder().accessMode(AccessMode.NO_PUBLIC).build())
                .build();
        MediationPoint outside = MediationPoint.builder("2", "Ailleurs")
                .position(new Position(44.1, 1.12))
                .address(Address.builder().communeCode("82125").build())
                .build();
        Coverage coverage = coverage(
                closed, outside, MediationPoint.builder("3", "Nulle part").build());
        assertThat(coverage.places()).isZero();
        assertThat(coverage.unlocated()).isEqualTo(1);
        assertThat(coverage.uncovered()).hasSize(3);
        assertThat(coverage.communes().get(1).nearest().orElseThrow().kilometres())
                .isCloseTo(1.6, within(0.1));
    }

    /** The grid of cells finds the same as a look at every place. */
    @Test
    void theNearestIsTheNearest() {
        java.util.Random random = new java.util.Random(82);
        for (int round = 0; round < 200; round++) {
            List<MediationPoint> places = new java.util.ArrayList<>();
            for (int i = 0; i < 1 + random.nextInt(30); i++) {
                places.add(MediationPoint.builder("" + i, "" + i)
                        .position(new Position(43 + random.nextDouble() * 3, random.nextDouble() * 3))
                        .build());
            }
            Position from = new Position(43 + random.nextDouble() * 3, random.nextDouble() * 3);
            double expected = places.stream()
                    .mapToDouble(place -> from.distanceTo(place.position().orElseThrow()))
                    .min()
                    .orElseThrow();
            NearestPlace nearest = new NearestPlace(places.stream()
                    .map(place -> LocatedPlace.of(place, TERRITORY, Map.of()))
                    .toList());
            assertThat(nearest.to(from).orElseThrow().kilometres()).isCloseTo(expected / 1000, within(0.051));
        }
    }

    @Test
    void qualityIsToldByProducer() {
        MediationPoint good = place("1", MOISSAC)
                .hours("Mo-Fr 09:00-12:00")
                .position(new Position(44.1, 1.1))
                .contact(PlaceContact.builder().phone("+33536490000").build())
                .build();
        MediationPoint bad = place("2", MOISSAC)
                .hours("le matin")
                .updated("1970-01-01")
                .source("mairie")
                .build();
        List<ProducerQuality> producers = coverage(good, bad).producers();
        assertThat(producers)
                .containsExactly(
                        new ProducerQuality("hub", 1, 1, 1, 1, 1, 1), new ProducerQuality("mairie", 1, 0, 0, 0, 0, 0));
        assertThat(producers.get(0).score()).isEqualTo(100);
        assertThat(producers.get(1).score()).isZero();
    }

    @Test
    void nobodyIsNamedInWhatIsWritten() {
        Coverage coverage = coverage(place("1", MOISSAC)
                .name("Permanence de Camille Dupont")
                .source("Mme Dupont")
                .build());
        String all = CoverageWriter.html(coverage, "A", Locale.FRENCH)
                + CoverageWriter.csv(coverage)
                + CoverageWriter.json(coverage, Locale.FRENCH);
        assertThat(all).doesNotContainIgnoringCase("dupont").contains("Lieu de médiation numérique");
    }

    @Test
    void thePageStandsAloneAndEscapes() {
        Coverage coverage =
                coverage(place("<script>", MOISSAC).hours("Mo 09:00-12:00").build());
        for (Locale locale : List.of(Locale.FRENCH, Locale.ENGLISH)) {
            String page = CoverageWriter.html(coverage, "A & B", locale);
            assertThat(page)
                    .contains("A &amp; B", "<svg class=\"map\"")
                    .doesNotContain("<script")
                    .doesNotContain("src=");
            assertThat(page).doesNotContainIgnoringCase("zone blanche");
            assertThat(page.replaceAll("(?s)<style>.*</style>", "")).doesNotContain("}");
        }
        assertThat(CoverageWriter.html(coverage, "A", Locale.FRENCH)).contains("11,1 km");
    }

    @Test
    void csvHasOneLineACommuneAndJsonTheSame() {
        Coverage coverage = coverage(place("1", MOISSAC).hours("Mo 09:00-12:00").build());
        String[] lines = CoverageWriter.csv(coverage).split("\n");
        assertThat(lines).hasSize(4);
        assertThat(lines[0]).startsWith("code_insee,commune,epci,population,lieux");
        assertThat(lines[2])
                .startsWith("82112,Moissac,200066322,")
                .contains(",1,")
                .endsWith("Lieu 1,Moissac,0.0,");
        assertThat(lines[3]).startsWith("82121").endsWith(",1");
        String json = CoverageWriter.json(coverage, Locale.ENGLISH);
        assertThat(json).contains("\"communesWithoutPlace\"", "\"kilometres\" : 11.1");
        assertThat(CoverageWriter.json(coverage, Locale.ENGLISH)).isEqualTo(json);
    }

    @Test
    void withoutCentresThereAreNeitherDistancesNorAMap() {
        Coverage coverage = Coverage.builder(TERRITORY, COMMUNES, DAY).build();
        assertThat(coverage.uncovered()).hasSize(3);
        assertThat(coverage.uncovered().get(0).coverage().commune().code()).isEqualTo(MONTAUBAN);
        assertThat(CoverageWriter.html(coverage, "A", Locale.FRENCH)).doesNotContain("class=\"map\"");
    }
}
