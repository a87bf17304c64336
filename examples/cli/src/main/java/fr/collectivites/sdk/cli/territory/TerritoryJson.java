package fr.collectivites.sdk.cli.territory;

import fr.collectivites.sdk.core.code.CommuneCode;
import fr.collectivites.sdk.core.territory.Commune;
import fr.collectivites.sdk.core.territory.CommunePart;
import fr.collectivites.sdk.core.territory.Departement;
import fr.collectivites.sdk.core.territory.Epci;
import fr.collectivites.sdk.core.territory.Provenance;
import fr.collectivites.sdk.core.territory.Region;
import fr.collectivites.sdk.core.territory.TaxRegime;
import fr.collectivites.sdk.core.territory.Territory;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The entities of the territory as JSON objects; what an entity has not is left out. */
final class TerritoryJson {

    private TerritoryJson() {}

    static Map<String, Object> answer(TerritoryAnswer answer, Territory territory) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("communes", list(answer.communes(), commune -> commune(commune, territory)));
        object.put("parts", list(answer.parts(), part -> part(part, territory)));
        object.put("epcis", list(answer.epcis(), TerritoryJson::epci));
        object.put("departements", list(answer.departements(), TerritoryJson::departement));
        object.put("regions", list(answer.regions(), TerritoryJson::region));
        return object;
    }

    static <T> List<Map<String, Object>> list(List<T> all, Function<T, Map<String, Object>> toObject) {
        return all.stream().map(toObject).toList();
    }

    static Map<String, Object> commune(Commune commune, Territory territory) {
        Map<String, Object> object = named(commune.code(), commune.name());
        object.put("departement", commune.departement());
        territory
                .departement(commune.departement())
                .ifPresent(departement -> object.put("region", departement.region()));
        commune.siren().ifPresent(siren -> object.put("siren", siren));
        commune.epci().ifPresent(epci -> object.put("epci", epci));
        commune.ept().ifPresent(ept -> object.put("ept", ept));
        object.put("postalCodes", commune.postalCodes());
        commune.population().ifPresent(population -> object.put("population", population));
        commune.epciPopulation().ifPresent(population -> object.put("epciPopulation", population));
        return object;
    }

    static Map<String, Object> part(CommunePart part, Territory territory) {
        Map<String, Object> object = named(part.code(), part.name());
        object.put("kind", part.kind().label());
        object.put("commune", reference(part.commune(), territory));
        return object;
    }

    private static Map<String, Object> reference(CommuneCode code, Territory territory) {
        return named(code, territory.commune(code).map(Commune::name).orElse(""));
    }

    static Map<String, Object> epci(Epci epci) {
        Map<String, Object> object = named(epci.code(), epci.name());
        object.put("kind", epci.kind().label());
        epci.taxRegime().map(TaxRegime::name).ifPresent(regime -> object.put("taxRegime", regime));
        object.put("departements", epci.departements());
        epci.population().ifPresent(population -> object.put("epciPopulation", population));
        epci.totalPopulation().ifPresent(population -> object.put("epciTotalPopulation", population));
        return object;
    }

    private static Map<String, Object> departement(Departement departement) {
        Map<String, Object> object = named(departement.code(), departement.name());
        object.put("region", departement.region());
        object.put("chefLieu", departement.chefLieu());
        return object;
    }

    private static Map<String, Object> region(Region region) {
        Map<String, Object> object = named(region.code(), region.name());
        object.put("chefLieu", region.chefLieu());
        return object;
    }

    static Map<String, Object> provenance(Provenance provenance) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("year", provenance.year());
        object.put("source", provenance.source());
        object.put("licence", provenance.licence());
        object.put("population", provenance.population());
        object.put("epciPopulation", provenance.epciPopulation());
        return object;
    }

    private static Map<String, Object> named(Object code, String name) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("code", code);
        object.put("name", name);
        return object;
    }
}
