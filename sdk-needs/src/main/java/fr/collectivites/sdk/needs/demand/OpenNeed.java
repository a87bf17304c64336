package fr.collectivites.sdk.needs.demand;

import fr.collectivites.sdk.core.code.CommuneCode;
import fr.collectivites.sdk.needs.need.DigitalNeed;
import fr.collectivites.sdk.needs.need.NeedStatus;
import fr.collectivites.sdk.needs.profile.PlatformTerritory;
import fr.collectivites.sdk.needs.registry.Amount;
import fr.collectivites.sdk.needs.registry.NeedTheme;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A need that is open, with the communes of the territory that it is about, computed once. */
record OpenNeed(DigitalNeed need, Set<CommuneCode> communes) {

    private static final Set<NeedStatus> OPEN = Set.of(
            NeedStatus.SUBMITTED,
            NeedStatus.NEEDS_INFO,
            NeedStatus.QUALIFIED,
            NeedStatus.PRIORITIZED,
            NeedStatus.PLANNED,
            NeedStatus.ON_HOLD);

    static List<OpenNeed> of(Collection<DigitalNeed> needs, PlatformTerritory territory) {
        return needs.stream()
                .filter(need -> need.status().filter(OPEN::contains).isPresent())
                .map(need -> new OpenNeed(need, territory.communes(need.perimeters())))
                .toList();
    }

    /** Its main theme; one that has none counts among the others. */
    NeedTheme theme() {
        return need.theme().orElse(NeedTheme.OTHER);
    }

    /** The bodies that bear it, by SIREN. */
    Set<String> bodies() {
        Set<String> bodies =
                need.supporters().stream().map(siren -> siren.value()).collect(Collectors.toCollection(HashSet::new));
        need.owner().flatMap(owner -> owner.siren()).ifPresent(siren -> bodies.add(siren.value()));
        return bodies;
    }

    /** What a group of needs amounts to within some communes. */
    static Demand demand(Collection<OpenNeed> needs, Set<CommuneCode> within, PlatformTerritory territory) {
        Set<String> bodies = new HashSet<>();
        Set<CommuneCode> communes = new HashSet<>();
        BigDecimal budget = BigDecimal.ZERO;
        int unknown = 0;
        for (OpenNeed need : needs) {
            bodies.addAll(need.bodies());
            need.communes.stream().filter(within::contains).forEach(communes::add);
            BigDecimal amount =
                    need.need.estimatedBudget().flatMap(Amount::amountWithTax).orElse(null);
            if (amount == null) {
                unknown++;
            } else {
                budget = budget.add(amount);
            }
        }
        return new Demand(needs.size(), bodies.size(), territory.population(communes), budget, unknown);
    }
}
