package fr.collectivites.sdk.needs.demand;

import fr.collectivites.sdk.needs.decision.Alternative;
import fr.collectivites.sdk.needs.decision.Criterion;
import fr.collectivites.sdk.needs.decision.DefaultCriteria;
import fr.collectivites.sdk.needs.decision.PerformanceTable;
import fr.collectivites.sdk.needs.need.DigitalNeed;
import fr.collectivites.sdk.needs.need.LegalObligation;
import fr.collectivites.sdk.needs.profile.PlatformTerritory;
import fr.collectivites.sdk.needs.registry.Amount;
import fr.collectivites.sdk.needs.registry.NeedTheme;
import fr.collectivites.sdk.needs.roadmap.Roadmap;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Makes a table to be ranked of the open needs: what the needs themselves tell under the {@linkplain DefaultCriteria default
 * criteria}, and what moderators have assessed. Nothing is invented: what nobody told stays unknown.
 *
 * <p>Told by a need: reach (its own figure; where it gives none, unknown), pooling (bodies that bear it), cost (estimated
 * budget with taxes per inhabitant reached), urgency, and alignment (4 when its theme is one that the roadmap acts on, 0
 * otherwise; without roadmap, unknown). A legal obligation takes a need out of the ranking: it is to be met anyway. Not
 * thread-safe.
 */
public final class NeedsTable {

    /** Cost per inhabitant, in euros, from which on a need counts as wholly expensive; ours. */
    private static final double EXPENSIVE = 50;

    private final PlatformTerritory territory;
    private final Map<String, Map<String, Double>> assessments = new LinkedHashMap<>();
    private @Nullable Roadmap roadmap;

    private NeedsTable(PlatformTerritory territory) {
        this.territory = territory;
    }

    /** A table for a territory, whose size fixes the scales. */
    public static NeedsTable in(PlatformTerritory territory) {
        return new NeedsTable(territory);
    }

    /** With the roadmap that alignment is judged by. */
    public NeedsTable roadmap(Roadmap roadmap) {
        this.roadmap = roadmap;
        return this;
    }

    /**
     * What was assessed of a need, on the scale of the criterion; it takes the place of what the need tells.
     *
     * @param need identifier of the need
     * @param criterion id of the criterion, one of {@link DefaultCriteria}
     * @throws IllegalArgumentException if there is no such criterion
     */
    public NeedsTable assess(String need, String criterion, double value) {
        if (criteria().stream().noneMatch(known -> known.id().equals(criterion))) {
            throw new IllegalArgumentException("no such criterion: " + criterion);
        }
        assessments.computeIfAbsent(need, id -> new LinkedHashMap<>()).put(criterion, value);
        return this;
    }

    /** The criteria, with the scales of the territory. */
    public List<Criterion> criteria() {
        long population = territory.population(
                territory.communes().stream().map(commune -> commune.code()).toList());
        return DefaultCriteria.forTerritory(
                Math.max(1, population), Math.max(2, territory.epcis().size()), EXPENSIVE);
    }

    /** The table of those of the needs that are open, by identifier; needs without one are left out. */
    public PerformanceTable of(Collection<DigitalNeed> needs) {
        List<Alternative> alternatives = new ArrayList<>();
        for (OpenNeed open : OpenNeed.of(needs, territory)) {
            open.need().id().ifPresent(id -> alternatives.add(alternative(id, open)));
        }
        return PerformanceTable.of(criteria(), alternatives);
    }

    private Alternative alternative(String id, OpenNeed open) {
        DigitalNeed need = open.need();
        Map<String, Double> values = new LinkedHashMap<>();
        Optional<Double> reach =
                need.populationReached().map(Integer::doubleValue).filter(people -> people > 0);
        reach.ifPresent(people -> values.put(DefaultCriteria.REACH, people));
        if (!open.bodies().isEmpty()) {
            values.put(DefaultCriteria.POOLING, (double) open.bodies().size());
        }
        need.estimatedBudget()
                .flatMap(Amount::amountWithTax)
                .map(BigDecimal::doubleValue)
                .flatMap(cost -> reach.map(people -> cost / people))
                .ifPresent(cost -> values.put(DefaultCriteria.COST, cost));
        need.urgency().ifPresent(urgency -> values.put(DefaultCriteria.URGENCY, urgency.doubleValue()));
        if (roadmap != null) {
            values.put(DefaultCriteria.ALIGNMENT, actedOn(roadmap).contains(open.theme()) ? 4.0 : 0.0);
        }
        values.putAll(assessments.getOrDefault(id, Map.of()));
        Alternative alternative = Alternative.of(id, need.title().orElse(id), values);
        return need.legalObligation()
                .flatMap(LegalObligation::text)
                .map(alternative::required)
                .orElse(alternative);
    }

    /** The themes that the projects of a roadmap act on. */
    static Set<NeedTheme> actedOn(Roadmap roadmap) {
        return roadmap.projects().stream()
                .map(action -> action.themes())
                .flatMap(Collection::stream)
                .collect(Collectors.toSet());
    }
}
