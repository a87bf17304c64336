package fr.collectivites.sdk.platform.profile;

import fr.collectivites.sdk.core.code.DepartementCode;
import fr.collectivites.sdk.core.territory.Commune;
import fr.collectivites.sdk.core.territory.Epci;
import fr.collectivites.sdk.needs.profile.PlatformTerritory;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The territory of the platform by codes: its départements, their communes and the EPCI that have at least one of them. An
 * EPCI that lies in two départements counts with its communes inside only. Immutable and thread-safe.
 */
public final class Perimeter {

    private final Map<String, String> departements = new LinkedHashMap<>();
    private final Map<String, Commune> communes = new LinkedHashMap<>();
    private final Map<String, Epci> epcis = new LinkedHashMap<>();
    private final Map<String, Set<String>> members = new LinkedHashMap<>();
    private final Map<String, String> bySiren = new LinkedHashMap<>();

    /** The perimeter that a profile names. */
    public Perimeter(PlatformTerritory territory) {
        for (DepartementCode code : territory.departements()) {
            departements.put(
                    code.value(),
                    territory
                            .geography()
                            .departement(code)
                            .map(found -> found.name())
                            .orElse(code.value()));
        }
        for (Commune commune : territory.communes()) {
            String code = commune.code().value();
            communes.put(code, commune);
            commune.siren().ifPresent(siren -> bySiren.put(siren.value(), code));
            commune.epci()
                    .ifPresent(epci -> members.computeIfAbsent(epci.value(), any -> new TreeSet<>())
                            .add(code));
        }
        for (Epci epci : territory.epcis()) {
            epcis.put(epci.code().value(), epci);
        }
    }

    /** Codes of the départements, in the order of the profile. */
    public Set<String> departements() {
        return Collections.unmodifiableSet(departements.keySet());
    }

    /** Names of the départements, joined. */
    public String name() {
        return String.join(", ", departements.values());
    }

    /** Its communes, in the order of codes. */
    public List<Commune> communes() {
        return List.copyOf(communes.values());
    }

    /** Its EPCI, in the order of codes. */
    public List<Epci> epcis() {
        return List.copyOf(epcis.values());
    }

    /** The commune of that code, if it lies in the département. */
    public Optional<Commune> commune(String code) {
        return Optional.ofNullable(communes.get(code));
    }

    /** The EPCI of that code, if it has communes in the département. */
    public Optional<Epci> epci(String code) {
        return Optional.ofNullable(epcis.get(code));
    }

    /** Codes of the communes of an EPCI that lie in the département. */
    public Set<String> members(String epci) {
        return members.getOrDefault(epci, Set.of());
    }

    /** The communes that perimeters stand for, by their codes: of communes, EPCI or the département. */
    public Set<String> communesOf(Set<String> places) {
        Set<String> found = new TreeSet<>();
        for (String place : places) {
            if (departements.containsKey(place)) {
                communes.forEach((code, commune) -> {
                    if (commune.departement().value().equals(place)) {
                        found.add(code);
                    }
                });
            } else if (communes.containsKey(place)) {
                found.add(place);
            } else {
                found.addAll(members(place));
            }
        }
        return found;
    }

    /** The perimeters that meet an EPCI: itself, its communes here, the département. */
    public Set<String> meetingEpci(String epci) {
        Set<String> places = new LinkedHashSet<>(Set.of(epci));
        if (epcis.containsKey(epci)) {
            for (String member : members(epci)) {
                places.add(member);
                commune(member)
                        .ifPresent(commune -> places.add(commune.departement().value()));
            }
        }
        return places;
    }

    /** The perimeters that meet a commune: itself, its EPCI, the département. */
    public Set<String> meetingCommune(String commune) {
        Set<String> places = new LinkedHashSet<>(Set.of(commune));
        Optional.ofNullable(communes.get(commune)).ifPresent(found -> {
            places.add(found.departement().value());
            found.epci().ifPresent(epci -> places.add(epci.value()));
        });
        return places;
    }

    /** The place that a body of that SIREN stands for: the code of a commune, of an EPCI, or of the département. */
    public Optional<String> placeOf(String siren) {
        return epcis.containsKey(siren) ? Optional.of(siren) : Optional.ofNullable(bySiren.get(siren));
    }

    /** What a place is called. */
    public String nameOf(String place) {
        return commune(place)
                .map(Commune::name)
                .or(() -> epci(place).map(Epci::name))
                .or(() -> Optional.ofNullable(departements.get(place)))
                .orElse(place);
    }

    /** Whether a text is the code of a place here. */
    public boolean knows(String place) {
        return departements.containsKey(place) || communes.containsKey(place) || epcis.containsKey(place);
    }
}
