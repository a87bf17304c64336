package fr.collectivites.sdk.needs.validation;

import fr.collectivites.sdk.core.code.CommuneCode;
import fr.collectivites.sdk.core.code.DepartementCode;
import fr.collectivites.sdk.core.code.EpciCode;
import fr.collectivites.sdk.core.code.Siren;
import fr.collectivites.sdk.core.problem.Fix;
import fr.collectivites.sdk.core.territory.Commune;
import fr.collectivites.sdk.core.territory.Epci;
import fr.collectivites.sdk.needs.finding.NeedsCode;
import fr.collectivites.sdk.needs.profile.PlatformTerritory;
import fr.collectivites.sdk.needs.registry.OrganisationRef;
import fr.collectivites.sdk.needs.registry.Perimeter;
import fr.collectivites.sdk.needs.registry.PerimeterKind;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Rules N-004, N-005, N-006 and N-018: where a record is about. Immutable and thread-safe. */
final class Places {

    private final PlatformTerritory territory;
    private final String label;

    Places(PlatformTerritory territory) {
        this.territory = territory;
        this.label = territory.departements().stream()
                .map(DepartementCode::value)
                .sorted()
                .collect(Collectors.joining(", "));
    }

    PlatformTerritory territory() {
        return territory;
    }

    void check(List<Perimeter> perimeters, Optional<OrganisationRef> owner, boolean required, FieldChecks checks) {
        checks.size("/perimeters", perimeters, required ? 1 : 0, 200);
        Optional<Set<CommuneCode>> governed =
                owner.flatMap(OrganisationRef::siren).flatMap(territory::governedBy);
        for (int i = 0; i < perimeters.size(); i++) {
            check("/perimeters/" + i, perimeters.get(i), governed, owner, checks);
        }
    }

    private void check(
            String pointer,
            Perimeter perimeter,
            Optional<Set<CommuneCode>> governed,
            Optional<OrganisationRef> owner,
            FieldChecks checks) {
        boolean kind = checks.required(pointer + "/kind", perimeter.kind());
        boolean whole = checks.required(pointer + "/code", perimeter.code()) && kind;
        checks.known(pointer + "/kind", perimeter.kind());
        if (!whole || !perimeter.kind().orElseThrow().isKnown()) {
            return;
        }
        String code = perimeter.code().orElseThrow();
        List<Commune> covered = territory.covered(perimeter);
        if (covered.isEmpty()) {
            nowhere(pointer + "/code", perimeter.kind().get(), code, checks);
        } else if (covered.stream().noneMatch(territory::contains)) {
            checks.report(checks.at(pointer + "/code", NeedsCode.PERIMETER_OUTSIDE)
                    .value(code)
                    .expected(label));
        } else if (governed.isPresent() && !covered.stream().map(Commune::code).allMatch(governed.get()::contains)) {
            checks.report(checks.at(pointer, NeedsCode.PERIMETER_BEYOND_OWNER)
                    .value(code)
                    .expected(owner.flatMap(OrganisationRef::name)
                            .or(() -> owner.flatMap(OrganisationRef::siren).map(Siren::value))
                            .orElse("")));
        }
    }

    /** Codes that exist, wherever they are. */
    void codes(List<Perimeter> perimeters, FieldChecks checks) {
        for (int i = 0; i < perimeters.size(); i++) {
            String pointer = "/perimeters/" + i;
            Perimeter perimeter = perimeters.get(i);
            checks.known(pointer + "/kind", perimeter.kind());
            if (checks.required(pointer + "/kind", perimeter.kind())
                    && checks.required(pointer + "/code", perimeter.code())
                    && perimeter.kind().orElseThrow().isKnown()
                    && territory.covered(perimeter).isEmpty()) {
                nowhere(
                        pointer + "/code",
                        perimeter.kind().get(),
                        perimeter.code().orElseThrow(),
                        checks);
            }
        }
    }

    private void nowhere(String pointer, PerimeterKind kind, String code, FieldChecks checks) {
        List<Commune> successors = kind.equals(PerimeterKind.COMMUNE)
                ? CommuneCode.parse(code)
                        .map(former -> territory.geography().successors(former))
                        .orElse(List.of())
                : List.of();
        if (successors.isEmpty()) {
            checks.report(checks.at(pointer, NeedsCode.COMMUNE_UNKNOWN).value(code));
            return;
        }
        String names = successors.stream()
                .map(commune -> commune.name() + " (" + commune.code().value() + ")")
                .collect(Collectors.joining(", "));
        var problem = checks.at(pointer, NeedsCode.COMMUNE_MERGED).value(code).expected(names);
        if (successors.size() == 1) {
            problem.fix(new Fix("commune-successor", successors.get(0).code().value()));
        }
        checks.report(problem);
    }

    /** Not above the population of the perimeters, in the most generous of the counts that exist. */
    void reach(Optional<Integer> reached, List<Perimeter> perimeters, FieldChecks checks) {
        long population = Math.max(
                territory.population(territory.communes(perimeters)),
                perimeters.stream().mapToLong(this::population).sum());
        if (population > 0 && reached.filter(number -> number > population).isPresent()) {
            checks.report(checks.at("/populationReached", NeedsCode.REACH_ABOVE_POPULATION)
                    .value(String.valueOf(reached.get()))
                    .expected(String.valueOf(population)));
        }
    }

    /** The EPCI's own figure counts double residents, and communes beyond the border. */
    private long population(Perimeter perimeter) {
        long ofEpci = perimeter.kind().filter(PerimeterKind.EPCI::equals).isPresent()
                ? perimeter
                        .code()
                        .flatMap(EpciCode::parse)
                        .flatMap(territory.geography()::epci)
                        .map(Epci::totalPopulation)
                        .map(total -> total.orElse(0))
                        .orElse(0)
                : 0;
        return Math.max(
                ofEpci,
                territory.population(
                        territory.covered(perimeter).stream().map(Commune::code).toList()));
    }
}
