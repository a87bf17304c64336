package fr.collectivites.sdk.opendata.dcat.linked;

import fr.collectivites.sdk.core.code.CommuneCode;
import fr.collectivites.sdk.core.code.DepartementCode;
import fr.collectivites.sdk.core.code.EpciCode;
import fr.collectivites.sdk.core.code.RegionCode;
import fr.collectivites.sdk.core.territory.Commune;
import fr.collectivites.sdk.core.territory.Departement;
import fr.collectivites.sdk.core.territory.Epci;
import fr.collectivites.sdk.core.territory.Region;
import fr.collectivites.sdk.core.territory.Territory;
import java.util.Optional;

/** Territories as the Insee's ontology has them, with their names from a geographic code. */
final class Zones {

    private Zones() {}

    static Nodes.Zone commune(CommuneCode code, Territory territory) {
        return new Nodes.Zone(
                "commune", "Commune", code.toString(), territory.commune(code).map(Commune::name));
    }

    static Nodes.Zone epci(EpciCode code, Territory territory) {
        return new Nodes.Zone(
                "epci",
                "Intercommunalite",
                code.toString(),
                territory.epci(code).map(Epci::name));
    }

    static Nodes.Zone departement(DepartementCode code, Territory territory) {
        return new Nodes.Zone(
                "departement",
                "Departement",
                code.toString(),
                territory.departement(code).map(Departement::name));
    }

    static Nodes.Zone region(RegionCode code, Territory territory) {
        return new Nodes.Zone(
                "region", "Region", code.toString(), territory.region(code).map(Region::name));
    }

    /** The territory of a body of that kind, when it is one that has a territory of its own and the code can be read. */
    static Optional<Nodes.Zone> of(String kind, String code, Territory territory) {
        return switch (kind) {
            case "commune", "ccas" -> CommuneCode.parse(code).map(c -> commune(c, territory));
            case "epci", "cias" -> EpciCode.parse(code).map(c -> epci(c, territory));
            case "departement" -> DepartementCode.parse(code).map(c -> departement(c, territory));
            case "region" -> RegionCode.parse(code).map(c -> region(c, territory));
            default -> Optional.empty();
        };
    }

    /** The territory that one is a direct part of: a département for a commune, a région for a département. */
    static Optional<Nodes.Zone> around(Nodes.Zone zone, Territory territory) {
        return switch (zone.level()) {
            case "commune" ->
                CommuneCode.parse(zone.code())
                        .flatMap(territory::commune)
                        .map(c -> departement(c.departement(), territory));
            case "departement" ->
                DepartementCode.parse(zone.code())
                        .flatMap(territory::departement)
                        .map(d -> region(d.region(), territory));
            default -> Optional.empty();
        };
    }
}
