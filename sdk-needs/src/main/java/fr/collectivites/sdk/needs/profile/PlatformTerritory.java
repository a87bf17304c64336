package fr.collectivites.sdk.needs.profile;

import fr.collectivites.sdk.core.code.CommuneCode;
import fr.collectivites.sdk.core.code.DepartementCode;
import fr.collectivites.sdk.core.code.EpciCode;
import fr.collectivites.sdk.core.code.Siren;
import fr.collectivites.sdk.core.territory.Commune;
import fr.collectivites.sdk.core.territory.Epci;
import fr.collectivites.sdk.core.territory.Territory;
import fr.collectivites.sdk.needs.registry.Perimeter;
import fr.collectivites.sdk.needs.registry.PerimeterKind;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The territory of a platform: the communes of its départements, and what perimeters mean in it. An EPCI that straddles the
 * border counts with its communes inside alone; several perimeters count each commune once. Immutable and thread-safe.
 */
public final class PlatformTerritory {

    private final Territory territory;
    private final Set<DepartementCode> departements;
    private final TreeMap<String, Commune> communes;
    private final List<Epci> epcis;

    private PlatformTerritory(Territory territory, Set<DepartementCode> departements) {
        this.territory = territory;
        this.departements = departements;
        this.communes = departements.stream()
                .flatMap(code -> territory.communes(code).stream())
                .collect(Collectors.toMap(
                        commune -> commune.code().value(), Function.identity(), (a, b) -> a, TreeMap::new));
        this.epcis = departements.stream()
                .flatMap(code -> territory.epcis(code).stream())
                .distinct()
                .toList();
    }

    /** The territory that a profile names, by the geographic code that is handed over. */
    public static PlatformTerritory of(DepartmentProfile profile, Territory territory) {
        Set<DepartementCode> codes = profile.departements().stream()
                .flatMap(code -> DepartementCode.parse(code).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return new PlatformTerritory(territory, codes);
    }

    /** The geographic code behind it. */
    public Territory geography() {
        return territory;
    }

    /** The départements, in the order of the profile. */
    public Set<DepartementCode> departements() {
        return Collections.unmodifiableSet(departements);
    }

    /** The communes, by code. */
    public List<Commune> communes() {
        return List.copyOf(communes.values());
    }

    /** The EPCI with at least one commune inside. */
    public List<Epci> epcis() {
        return epcis;
    }

    /** The communes of an EPCI that lie inside. */
    public List<Commune> members(EpciCode epci) {
        return territory.members(epci).stream().filter(this::contains).toList();
    }

    /** Whether a commune lies inside. */
    public boolean contains(Commune commune) {
        return communes.containsKey(commune.code().value());
    }

    /** The communes inside that a perimeter covers; none when its code means nothing or lies outside. */
    public Set<CommuneCode> communes(Perimeter perimeter) {
        return covered(perimeter).stream()
                .filter(this::contains)
                .map(Commune::code)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The communes inside that perimeters cover together, each once. */
    public Set<CommuneCode> communes(Collection<Perimeter> perimeters) {
        Set<CommuneCode> all = new LinkedHashSet<>();
        perimeters.forEach(perimeter -> all.addAll(communes(perimeter)));
        return all;
    }

    /** All communes that a perimeter covers, inside or not. */
    public List<Commune> covered(Perimeter perimeter) {
        String code = perimeter.code().orElse("");
        PerimeterKind kind = perimeter.kind().orElse(PerimeterKind.COMMUNE);
        if (kind.equals(PerimeterKind.COMMUNE)) {
            return CommuneCode.parse(code).flatMap(territory::commune).stream().toList();
        } else if (kind.equals(PerimeterKind.EPCI)) {
            return EpciCode.parse(code).map(territory::members).orElse(List.of());
        } else if (kind.equals(PerimeterKind.DEPARTEMENT)) {
            return DepartementCode.parse(code).map(territory::communes).orElse(List.of());
        }
        return List.of();
    }

    /** Sum of the legal populations of communes ({@link Commune#population()}), in the vintage of the geographic code. */
    public long population(Collection<CommuneCode> codes) {
        return codes.stream()
                .flatMap(code -> territory.commune(code).stream())
                .mapToLong(commune -> commune.population().orElse(0))
                .sum();
    }

    /** Whether perimeters touch the communes of an EPCI that lie inside: what a filter by EPCI goes by. */
    public boolean meets(Collection<Perimeter> perimeters, EpciCode epci) {
        Set<CommuneCode> covered = communes(perimeters);
        return members(epci).stream().anyMatch(commune -> covered.contains(commune.code()));
    }

    /** The communes that a body with that SIREN governs: a commune or an EPCI; empty for others. */
    public Optional<Set<CommuneCode>> governedBy(Siren siren) {
        Optional<Commune> commune = territory.commune(siren);
        if (commune.isPresent()) {
            return Optional.of(Set.of(commune.get().code()));
        }
        return EpciCode.parse(siren.value())
                .flatMap(territory::epci)
                .map(epci -> territory.members(epci.code()).stream()
                        .map(Commune::code)
                        .collect(Collectors.toCollection(LinkedHashSet::new)));
    }
}
