package fr.collectivites.sdk.cli.territory;

import fr.collectivites.sdk.core.code.CommuneCode;
import fr.collectivites.sdk.core.code.DepartementCode;
import fr.collectivites.sdk.core.code.EpciCode;
import fr.collectivites.sdk.core.code.PostalCode;
import fr.collectivites.sdk.core.code.RegionCode;
import fr.collectivites.sdk.core.code.Siren;
import fr.collectivites.sdk.core.territory.Commune;
import fr.collectivites.sdk.core.territory.CommunePart;
import fr.collectivites.sdk.core.territory.Departement;
import fr.collectivites.sdk.core.territory.Epci;
import fr.collectivites.sdk.core.territory.PlaceName;
import fr.collectivites.sdk.core.territory.Region;
import fr.collectivites.sdk.core.territory.Territory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What the territory has for a word: by every kind of code, or by name. */
record TerritoryAnswer(
        List<Commune> communes,
        List<CommunePart> parts,
        List<Epci> epcis,
        List<Departement> departements,
        List<Region> regions) {

    /** All that a code stands for; the same digits may be the code of several things. */
    static TerritoryAnswer byCode(Territory territory, String text) {
        Optional<CommuneCode> commune = CommuneCode.parse(text);
        Optional<Siren> siren = Siren.parse(text);
        return new TerritoryAnswer(
                Stream.concat(commune.flatMap(territory::commune).stream(), siren.flatMap(territory::commune).stream())
                        .toList(),
                // A delegated commune may have the code of the commune: then the commune is meant.
                commune.filter(code -> territory.commune(code).isEmpty()).stream()
                        .flatMap(code -> territory.parts().stream()
                                .filter(part -> part.code().equals(code)))
                        .toList(),
                EpciCode.parse(text).flatMap(territory::epci).stream().toList(),
                DepartementCode.parse(text).flatMap(territory::departement).stream()
                        .toList(),
                RegionCode.parse(text).flatMap(territory::region).stream().toList());
    }

    /** All that bears a name, homonyms included. */
    static TerritoryAnswer byName(Territory territory, String text) {
        return new TerritoryAnswer(
                territory.communesNamed(text),
                territory.partsNamed(text).stream()
                        // The fold drops the number of an arrondissement: all those of the city would come.
                        .filter(part -> part.kind() != CommunePart.Kind.ARRONDISSEMENT_MUNICIPAL)
                        .toList(),
                territory.epcisNamed(text),
                territory.departements().stream()
                        .filter(departement -> PlaceName.same(departement.name(), text))
                        .toList(),
                territory.regions().stream()
                        .filter(region -> PlaceName.same(region.name(), text))
                        .toList());
    }

    /** The communes of a postal code, beside what else the answer has. */
    TerritoryAnswer withPostalCode(Territory territory, String text) {
        List<Commune> all = new ArrayList<>(communes);
        PostalCode.parse(text).map(territory::communes).orElse(List.of()).stream()
                .filter(commune -> !all.contains(commune))
                .forEach(all::add);
        return new TerritoryAnswer(List.copyOf(all), parts, epcis, departements, regions);
    }

    /** Only what lies in a département, in part at least. */
    TerritoryAnswer within(DepartementCode code) {
        return new TerritoryAnswer(
                communes.stream()
                        .filter(commune -> commune.departement().equals(code))
                        .toList(),
                parts.stream()
                        .filter(part -> part.commune().departement().equals(code))
                        .toList(),
                epcis.stream()
                        .filter(epci -> epci.departements().contains(code))
                        .toList(),
                departements.stream()
                        .filter(departement -> departement.code().equals(code))
                        .toList(),
                List.of());
    }

    boolean isEmpty() {
        return communes.isEmpty() && parts.isEmpty() && epcis.isEmpty() && departements.isEmpty() && regions.isEmpty();
    }
}
