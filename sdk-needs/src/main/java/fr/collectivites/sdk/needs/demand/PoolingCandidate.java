package fr.collectivites.sdk.needs.demand;

import fr.collectivites.sdk.core.territory.Epci;
import fr.collectivites.sdk.needs.registry.NeedTheme;
import java.util.List;

/**
 * A theme in which several could act together.
 *
 * @param theme the theme
 * @param epcis the EPCI that its needs meet
 * @param demand what its needs amount to
 * @param needs identifiers of the needs, in order
 */
public record PoolingCandidate(NeedTheme theme, List<Epci> epcis, Demand demand, List<String> needs) {

    /** A candidate. */
    public PoolingCandidate {
        epcis = List.copyOf(epcis);
        needs = List.copyOf(needs);
    }
}
