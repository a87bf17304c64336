package fr.collectivites.sdk.core.territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.collectivites.sdk.core.code.CommuneCode;
import fr.collectivites.sdk.core.code.DepartementCode;
import fr.collectivites.sdk.core.code.EpciCode;
import fr.collectivites.sdk.core.code.PostalCode;
import fr.collectivites.sdk.core.code.RegionCode;
import fr.collectivites.sdk.core.code.Siren;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The facts of the official geographic code of 2026, and that every look-up finds them. */
class EmbeddedTerritoryTest {

    private final Territory territory = Territory.embedded();

    @Test
    void statesItsVintageAndLicence() {
        Provenance provenance = territory.provenance();
        assertThat(provenance.year()).isEqualTo(2026);
        assertThat(provenance.licence()).isEqualTo("Licence Ouverte 2.0");
        assertThat(provenance.source()).contains("INSEE", "DGCL", "La Poste", "decoupage-administratif 6.0.0");
        assertThat(provenance.population()).startsWith("INSEE");
        assertThat(provenance.epciPopulation()).startsWith("DGCL");
        assertThat(Territory.embedded()).isSameAs(territory).hasToString("Territory 2026");
    }

    @Test
    void hasTheCountsOfTheYear() {
        assertThat(territory.communes()).hasSize(34_969);
        assertThat(territory.epcis()).hasSize(1_255);
        assertThat(territory.epts()).hasSize(11);
        assertThat(territory.departements()).hasSize(109);
        assertThat(territory.regions()).hasSize(26);
        assertThat(territory.parts().stream().collect(Collectors.groupingBy(CommunePart::kind, Collectors.counting())))
                .containsEntry(CommunePart.Kind.DELEGUEE, 2_105L)
                .containsEntry(CommunePart.Kind.ASSOCIEE, 471L)
                .containsEntry(CommunePart.Kind.ARRONDISSEMENT_MUNICIPAL, 45L);
        assertThat(territory.epcis().stream().collect(Collectors.groupingBy(Epci::kind, Collectors.counting())))
                .containsEntry(EpciKind.COMMUNAUTE_DE_COMMUNES, 989L)
                .containsEntry(EpciKind.COMMUNAUTE_D_AGGLOMERATION, 230L)
                .containsEntry(EpciKind.METROPOLE, 21L)
                .containsEntry(EpciKind.COMMUNAUTE_URBAINE, 14L)
                .containsEntry(EpciKind.METROPOLE_DE_LYON, 1L);
        assertThat(territory.epcis())
                .filteredOn(epci -> epci.taxRegime().equals(TaxRegime.parse("FPU")))
                .hasSize(1_095);
        assertThat(territory.epcis())
                .filteredOn(epci -> epci.taxRegime().equals(TaxRegime.parse("FA")))
                .hasSize(160);
    }

    @Test
    void hasTheGapsOfTheYear() {
        List<Commune> communes = territory.communes();
        assertThat(communes).filteredOn(commune -> commune.epci().isPresent()).hasSize(34_871);
        assertThat(communes).filteredOn(commune -> commune.siren().isEmpty()).hasSize(94);
        assertThat(communes)
                .filteredOn(
                        commune -> commune.epci().isEmpty() && commune.siren().isPresent())
                .extracting(commune -> commune.code().value())
                .containsExactly("22016", "29083", "29155", "85113");
        assertThat(communes)
                .filteredOn(commune -> commune.postalCodes().isEmpty())
                .extracting(commune -> commune.code().value())
                .containsExactly("98411", "98412", "98413", "98414", "98415");
        assertThat(communes)
                .filteredOn(commune -> commune.population().isEmpty())
                .hasSize(6);
        // Metropolitan France and the five overseas départements: those that have a région of two digits.
        assertThat(communes.stream()
                        .filter(commune -> !isCollectivity(commune))
                        .mapToLong(commune -> commune.population().orElseThrow())
                        .sum())
                .isEqualTo(68_350_798L);
    }

    private boolean isCollectivity(Commune commune) {
        return territory
                .departement(commune.departement())
                .orElseThrow()
                .region()
                .isCollectivity();
    }

    @Test
    void hasThePostalCodesOfTheYear() {
        assertThat(territory.communes().stream()
                        .flatMap(commune -> commune.postalCodes().stream())
                        .distinct())
                .hasSize(6_310);
        assertThat(territory.communes(PostalCode.of("51300"))).hasSize(46);
        Commune paris = territory.commune(CommuneCode.of("75056")).orElseThrow();
        assertThat(paris.postalCodes()).hasSize(21).isSortedAccordingTo(Comparator.comparing(PostalCode::value));
        assertThat(territory.communes(PostalCode.of("82200")))
                .extracting(Commune::name)
                .contains("Moissac");
        assertThat(territory.communes(PostalCode.of("01400")))
                .extracting(commune -> commune.code().value())
                .startsWith("01001");
        assertThat(territory.communes(PostalCode.of("99999"))).isEmpty();
    }

    @Test
    void communesAreInTheOrderOfCodesAndFoundByCodeAndSiren() {
        List<Commune> communes = territory.communes();
        assertThat(communes)
                .isSortedAccordingTo(
                        Comparator.comparing(commune -> commune.code().value()));
        for (Commune commune : communes) {
            assertThat(territory.commune(commune.code())).contains(commune);
            commune.siren()
                    .ifPresent(siren -> assertThat(territory.commune(siren)).contains(commune));
        }
        assertThat(territory.commune(CommuneCode.of("82196"))).isEmpty();
        assertThat(territory.commune(Siren.of("248200099"))).isEmpty();
        assertThatThrownBy(() -> communes.remove(0)).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void everyCodeLeadsSomewhere() {
        for (Commune commune : territory.communes()) {
            assertThat(territory.departement(commune.departement())).isPresent();
        }
        for (Departement departement : territory.departements()) {
            assertThat(territory.region(departement.region())).isPresent();
            assertThat(territory.commune(departement.chefLieu()))
                    .as(departement.name())
                    .isPresent();
            assertThat(territory.communes(departement.code())).isNotEmpty();
        }
        for (Region region : territory.regions()) {
            assertThat(territory.commune(region.chefLieu())).isPresent();
            assertThat(territory.departements(region.code())).isNotEmpty();
        }
        for (CommunePart part : territory.parts()) {
            assertThat(territory.commune(part.commune())).isPresent();
        }
        int inDepartements = territory.departements().stream()
                .mapToInt(departement -> territory.communes(departement.code()).size())
                .sum();
        assertThat(inDepartements).isEqualTo(34_969);
    }

    @Test
    void membersOfAnEpciAddUpToItsPopulation() {
        for (Epci epci : territory.epcis()) {
            List<Commune> members = territory.members(epci.code());
            assertThat(members).allSatisfy(member -> assertThat(member.epci()).contains(epci.code()));
            assertThat(members.stream()
                            .mapToInt(member -> member.epciPopulation().orElseThrow())
                            .sum())
                    .isEqualTo(epci.population().orElseThrow());
            assertThat(members.stream().map(Commune::departement).distinct().toList())
                    .isEqualTo(epci.departements());
            assertThat(territory.epci(epci.code())).containsSame(epci);
            assertThat(epci.totalPopulation().orElseThrow())
                    .isGreaterThanOrEqualTo(epci.population().orElseThrow());
        }
        assertThat(territory.epcis()).filteredOn(Epci::straddles).hasSize(89);
        assertThat(territory.members(EpciCode.of("218201218"))).isEmpty();
        assertThat(territory.epci(EpciCode.of("218201218"))).isEmpty();
    }

    @Test
    void knowsTheEstablishmentsOfGreaterParis() {
        Epci plaineCommune = territory.epci(EpciCode.of("200057867")).orElseThrow();
        assertThat(plaineCommune.kind()).isEqualTo(EpciKind.ETABLISSEMENT_PUBLIC_TERRITORIAL);
        assertThat(plaineCommune.taxRegime()).isEmpty();
        assertThat(territory.epts()).contains(plaineCommune);
        assertThat(territory.epcis()).doesNotContain(plaineCommune);
        assertThat(territory.members(plaineCommune.code()))
                .hasSize(8)
                .allSatisfy(member -> assertThat(member.ept()).contains(plaineCommune.code()))
                .allSatisfy(member -> assertThat(member.epci()).isNotEqualTo(member.ept()));
        assertThat(territory.epcisNamed("plaine commune")).containsExactly(plaineCommune);
    }

    @Test
    void keepsTheTwoPopulationsApart() {
        Commune montauban = territory.commune(CommuneCode.of("82121")).orElseThrow();
        assertThat(montauban.population()).hasValue(62_945);
        assertThat(montauban.epciPopulation()).hasValue(62_487);
    }

    @Test
    void tarnEtGaronneHas195CommunesIn10EpciOfWhichTwoStraddle() {
        DepartementCode code = DepartementCode.of("82");
        Departement departement = territory.departement(code).orElseThrow();
        assertThat(departement.name()).isEqualTo("Tarn-et-Garonne");
        assertThat(departement.region()).isEqualTo(RegionCode.of("76"));
        assertThat(departement.chefLieu()).isEqualTo(CommuneCode.of("82121"));
        List<Commune> communes = territory.communes(code);
        assertThat(communes).hasSize(195);
        assertThat(communes.get(0).code()).isEqualTo(CommuneCode.of("82001"));
        assertThat(communes.get(194).code()).isEqualTo(CommuneCode.of("82195"));
        assertThat(communes)
                .allSatisfy(commune -> assertThat(commune.siren()).isPresent())
                .allSatisfy(commune -> assertThat(commune.postalCodes()).hasSize(1));
        assertThat(communes.stream().mapToInt(c -> c.population().orElseThrow()).sum())
                .isEqualTo(265_817);
        assertThat(communes.stream().flatMap(c -> c.postalCodes().stream()).distinct())
                .hasSize(33);

        List<Epci> epcis = territory.epcis(code);
        assertThat(epcis).hasSize(10);
        assertThat(epcis)
                .filteredOn(Epci::straddles)
                .extracting(Epci::name)
                .containsExactly("CC des Deux Rives", "CC du Quercy Rouergue et des Gorges de l'Aveyron");
        assertThat(epcis.stream()
                        .mapToInt(epci -> territory.members(epci.code()).size())
                        .sum())
                .isEqualTo(199);
        assertThat(territory.members(EpciCode.of("248200016")))
                .hasSize(28)
                .filteredOn(member -> !member.departement().equals(code))
                .extracting(member -> member.code().value())
                .containsExactly("32358", "47067", "47113");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    82121, Montauban,          62945, 82000, 218201218, CA Grand Montauban
                    82033, Castelsarrasin,     14343, 82100, 218200335, CC Terres des Confluences
                    82112, Moissac,            13419, 82200, 218201127, CC Terres des Confluences
                    82037, Caussade,            6803, 82300, 218200376, CC du Quercy Caussadais
                    82186, Valence,             5289, 82400, 218201861, CC des Deux Rives
                    82190, Verdun-sur-Garonne,  4961, 82600, 218201903, CC Grand Sud Tarn-et-Garonne
                    """)
    void knowsTheLargestCommunesOfTarnEtGaronne(
            String code, String name, int population, String postalCode, String siren, String epci) {
        Commune commune = territory.commune(CommuneCode.of(code)).orElseThrow();
        assertThat(commune.name()).isEqualTo(name);
        assertThat(commune.population()).hasValue(population);
        assertThat(commune.postalCodes()).containsExactly(PostalCode.of(postalCode));
        assertThat(commune.siren()).contains(Siren.of(siren));
        assertThat(commune).hasToString(code + " " + name);
        assertThat(commune.epci().flatMap(territory::epci).map(Epci::name)).contains(epci);
    }

    @Test
    void aFormerCodeLeadsToItsSuccessor() {
        // Seen in real files: 69159 for a commune that is 69114.
        assertThat(territory.successors(CommuneCode.of("69159")))
                .extracting(commune -> commune.code().value())
                .containsExactly("69114");
        // A municipal arrondissement.
        assertThat(territory.successors(CommuneCode.of("75112")))
                .extracting(Commune::name)
                .containsExactly("Paris");
        // The two sources of the code differ: both are told, none is guessed.
        assertThat(territory.successors(CommuneCode.of("60455")))
                .extracting(commune -> commune.code().value())
                .containsExactly("60694", "60054");
        assertThat(territory.successors(CommuneCode.of("82121"))).isEmpty();
        assertThat(territory.successors(CommuneCode.of("82999"))).isEmpty();
        // A delegated commune that kept the code of the commune is current, not former.
        assertThat(territory.parts(CommuneCode.of("01015")))
                .extracting(CommunePart::name)
                .contains("Arbignieu");
        assertThat(territory.successors(CommuneCode.of("01015"))).isEmpty();
        assertThat(territory.parts(CommuneCode.of("75056"))).hasSize(20);
        assertThat(territory.parts(CommuneCode.of("82121"))).isEmpty();
    }
}
