package fr.collectivites.sdk.core.territory;

import static org.assertj.core.api.Assertions.assertThat;

import fr.collectivites.sdk.core.code.CommuneCode;
import fr.collectivites.sdk.core.code.DepartementCode;
import fr.collectivites.sdk.core.code.EpciCode;
import fr.collectivites.sdk.core.code.PostalCode;
import fr.collectivites.sdk.core.code.RegionCode;
import fr.collectivites.sdk.core.code.Siren;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A host that implements the abstract methods only gets the same answers as from the embedded territory. */
class TerritoryDefaultsTest {

    private final Territory embedded = Territory.embedded();
    private final Territory host = new HostTerritory(embedded);

    @Test
    void answersAsTheEmbeddedOne() {
        CommuneCode moissac = CommuneCode.of("82112");
        assertThat(host.commune(moissac)).isPresent().isEqualTo(embedded.commune(moissac));
        assertThat(host.commune(CommuneCode.of("82999"))).isEmpty();
        Siren siren = Siren.of("218201127");
        assertThat(host.commune(siren)).isPresent().isEqualTo(embedded.commune(siren));
        PostalCode postalCode = PostalCode.of("82200");
        assertThat(host.communes(postalCode)).isNotEmpty().isEqualTo(embedded.communes(postalCode));
        DepartementCode departement = DepartementCode.of("82");
        assertThat(host.communes(departement)).isNotEmpty().isEqualTo(embedded.communes(departement));
        assertThat(host.epcis(departement)).isEqualTo(embedded.epcis(departement));
        assertThat(host.departement(departement)).isEqualTo(embedded.departement(departement));
        for (String code : List.of("248200016", "200057867")) {
            EpciCode epci = EpciCode.of(code);
            assertThat(host.epci(epci)).isPresent().isEqualTo(embedded.epci(epci));
            assertThat(host.members(epci)).isNotEmpty().isEqualTo(embedded.members(epci));
        }
        RegionCode region = RegionCode.of("76");
        assertThat(host.region(region)).isPresent().isEqualTo(embedded.region(region));
        assertThat(host.departements(region)).hasSize(13).isEqualTo(embedded.departements(region));
        for (String name : List.of("Le Mont-Dore", "mont dore", "St-Martin", "nulle part")) {
            assertThat(host.communesNamed(name)).isEqualTo(embedded.communesNamed(name));
        }
        for (String name : List.of("Quercy Caussadais", "plaine commune", "CC Sud Gironde", "nulle part")) {
            assertThat(host.epcisNamed(name)).isEqualTo(embedded.epcisNamed(name));
        }
        for (String name : List.of("Castelsarasin", "Mont-Dorre", "nulle part")) {
            assertThat(host.nearest(name)).isEqualTo(embedded.nearest(name));
            assertThat(host.nearest(name, departement)).isEqualTo(embedded.nearest(name, departement));
        }
    }

    @Test
    void aHostBuildsItsOwnCommunes() {
        Commune one = Commune.builder(CommuneCode.of("82112"), "Moissac")
                .siren(Siren.of("218201127"))
                .epci(EpciCode.of("200066322"))
                .postalCodes(List.of(PostalCode.of("82200")))
                .population(1)
                .epciPopulation(2)
                .build();
        Commune bare = Commune.builder(CommuneCode.of("82112"), "Moissac").build();
        assertThat(one).isNotEqualTo(bare).hasSameHashCodeAs(bare);
        assertThat(bare.siren()).isEmpty();
        assertThat(bare.epci()).isEmpty();
        assertThat(bare.postalCodes()).isEmpty();
        assertThat(bare.population()).isEmpty();
        assertThat(bare.epciPopulation()).isEmpty();
        Epci epci = Epci.builder(EpciCode.of("248200057"), "Pays inventé", EpciKind.parse("SIVOM"))
                .build();
        assertThat(epci.kind()).isEqualTo(EpciKind.OTHER);
        assertThat(epci.taxRegime()).isEmpty();
        assertThat(epci.straddles()).isFalse();
        assertThat(epci).hasToString("248200057 Pays inventé");
    }

    private record HostTerritory(Territory source) implements Territory {
        @Override
        public Provenance provenance() {
            return source.provenance();
        }

        @Override
        public List<Commune> communes() {
            return source.communes();
        }

        @Override
        public List<CommunePart> parts() {
            return source.parts();
        }

        @Override
        public List<Epci> epcis() {
            return source.epcis();
        }

        @Override
        public List<Epci> epts() {
            return source.epts();
        }

        @Override
        public List<Departement> departements() {
            return source.departements();
        }

        @Override
        public List<Region> regions() {
            return source.regions();
        }

        @Override
        public List<Commune> successors(CommuneCode former) {
            return source.successors(former);
        }
    }
}
