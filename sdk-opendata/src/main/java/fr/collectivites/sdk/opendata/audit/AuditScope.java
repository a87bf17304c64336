package fr.collectivites.sdk.opendata.audit;

import fr.collectivites.sdk.core.code.CommuneCode;
import fr.collectivites.sdk.core.code.DepartementCode;
import fr.collectivites.sdk.core.code.EpciCode;
import fr.collectivites.sdk.core.code.RegionCode;
import fr.collectivites.sdk.core.code.Siren;
import fr.collectivites.sdk.core.collectivity.PublicBodyKind;
import fr.collectivites.sdk.core.territory.Commune;
import fr.collectivites.sdk.core.territory.Departement;
import fr.collectivites.sdk.core.territory.Epci;
import fr.collectivites.sdk.core.territory.Region;
import fr.collectivites.sdk.core.territory.Territory;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The bodies of a territory: its own body first, then its EPCI, then its communes by name.
 *
 * @param code the code asked for
 * @param name name of the territory
 * @param bodies at least one
 */
public record AuditScope(String code, String name, List<AuditedBody> bodies) {

    /** Copies the list. */
    public AuditScope {
        bodies = List.copyOf(bodies);
    }

    /**
     * The bodies of a territory.
     *
     * @param code INSEE code of a commune or département, or SIREN of an EPCI
     * @return nothing when the code is none of these
     */
    public static Optional<AuditScope> of(String code, Territory territory) {
        String plain = code.strip();
        return CommuneCode.parse(plain)
                .flatMap(territory::commune)
                .map(commune -> new AuditScope(plain, commune.name(), List.of(body(commune))))
                .or(() -> EpciCode.parse(plain).flatMap(territory::epci).map(epci -> epci(epci, territory)))
                .or(() -> DepartementCode.parse(plain)
                        .flatMap(territory::departement)
                        .map(departement -> departement(departement, territory)));
    }

    /** The single body of a code: also of a région, whose bodies together would be too many for one page. */
    public static Optional<AuditedBody> body(String code, Territory territory) {
        return of(code, territory)
                .map(scope -> scope.bodies().get(0))
                .or(() -> RegionCode.parse(code.strip())
                        .flatMap(territory::region)
                        .map(AuditScope::body));
    }

    private static AuditScope epci(Epci epci, Territory territory) {
        List<AuditedBody> bodies = new ArrayList<>(List.of(body(epci)));
        bodies.addAll(byName(territory.members(epci.code())));
        return new AuditScope(epci.code().toString(), epci.name(), bodies);
    }

    private static AuditScope departement(Departement departement, Territory territory) {
        List<AuditedBody> bodies = new ArrayList<>();
        int population = territory.communes(departement.code()).stream()
                .mapToInt(commune -> commune.population().orElse(0))
                .sum();
        bodies.add(new AuditedBody(
                departement.code().toString(), departement.name(), PublicBodyKind.DEPARTEMENT, "", population));
        territory.epcis(departement.code()).stream()
                .map(AuditScope::body)
                .sorted(Comparator.comparing(AuditedBody::name))
                .forEach(bodies::add);
        bodies.addAll(byName(territory.communes(departement.code())));
        return new AuditScope(departement.code().toString(), departement.name(), bodies);
    }

    private static List<AuditedBody> byName(List<Commune> communes) {
        return communes.stream()
                .map(AuditScope::body)
                .sorted(Comparator.comparing(AuditedBody::name).thenComparing(AuditedBody::code))
                .toList();
    }

    private static AuditedBody body(Commune commune) {
        return new AuditedBody(
                commune.code().toString(),
                commune.name(),
                PublicBodyKind.COMMUNE,
                commune.siren().map(Siren::toString).orElse(""),
                commune.population().orElse(-1));
    }

    private static AuditedBody body(Epci epci) {
        return new AuditedBody(
                epci.code().toString(),
                epci.name(),
                PublicBodyKind.EPCI,
                epci.code().toString(),
                epci.population().orElse(-1));
    }

    private static AuditedBody body(Region region) {
        return new AuditedBody(region.code().toString(), region.name(), PublicBodyKind.REGION, "", -1);
    }
}
