package fr.collectivites.sdk.needs.demand;

import fr.collectivites.sdk.core.code.CommuneCode;
import fr.collectivites.sdk.core.code.EpciCode;
import fr.collectivites.sdk.core.territory.Commune;
import fr.collectivites.sdk.core.territory.Epci;
import fr.collectivites.sdk.needs.need.DigitalNeed;
import fr.collectivites.sdk.needs.profile.PlatformTerritory;
import fr.collectivites.sdk.needs.registry.NeedTheme;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The open needs of a territory by main theme and EPCI. A need whose perimeter meets several EPCI stands in the cell of each,
 * with its whole budget, and once in the sums: so rows do not add up to their totals, and must not be added up. An EPCI that
 * straddles the border counts with its communes inside. Immutable and thread-safe.
 */
public final class DemandMatrix {

    private final PlatformTerritory territory;
    private final List<OpenNeed> needs;
    private final Map<EpciCode, Set<CommuneCode>> members = new LinkedHashMap<>();

    private DemandMatrix(PlatformTerritory territory, List<OpenNeed> needs) {
        this.territory = territory;
        this.needs = needs;
        for (Epci epci : territory.epcis()) {
            members.put(
                    epci.code(),
                    territory.members(epci.code()).stream().map(Commune::code).collect(Collectors.toSet()));
        }
    }

    /** The matrix of those of the needs that are open. */
    public static DemandMatrix of(Collection<DigitalNeed> needs, PlatformTerritory territory) {
        return new DemandMatrix(territory, OpenNeed.of(needs, territory));
    }

    /** The themes with at least one open need: known ones in the order of the list, then others by code. */
    public List<NeedTheme> themes() {
        Set<NeedTheme> present = needs.stream().map(OpenNeed::theme).collect(Collectors.toSet());
        List<NeedTheme> themes = new ArrayList<>(
                NeedTheme.values().stream().filter(present::contains).toList());
        present.stream()
                .filter(theme -> !themes.contains(theme))
                .sorted(Comparator.comparing(NeedTheme::code))
                .forEach(themes::add);
        return Collections.unmodifiableList(themes);
    }

    /** The EPCI of the territory, with needs or without. */
    public List<Epci> epcis() {
        return territory.epcis();
    }

    /** Needs of a theme that meet an EPCI; population within it. */
    public Demand cell(NeedTheme theme, EpciCode epci) {
        return within(needs.stream().filter(need -> need.theme().equals(theme)).toList(), epci);
    }

    /** All needs of a theme, each once. */
    public Demand byTheme(NeedTheme theme) {
        return whole(needs.stream().filter(need -> need.theme().equals(theme)).toList());
    }

    /** All needs that meet an EPCI; population within it. */
    public Demand byEpci(EpciCode epci) {
        return within(needs, epci);
    }

    /** All open needs, each once. */
    public Demand total() {
        return whole(needs);
    }

    /**
     * What could be borne together: themes whose open needs meet at least so many EPCI, the most widespread first, then the
     * theme with more bodies, then by code.
     *
     * @param epcis at least so many EPCI; three is what the library proposes
     */
    public List<PoolingCandidate> poolingCandidates(int epcis) {
        List<PoolingCandidate> candidates = new ArrayList<>();
        for (NeedTheme theme : themes()) {
            List<OpenNeed> same =
                    needs.stream().filter(need -> need.theme().equals(theme)).toList();
            List<Epci> met = territory.epcis().stream()
                    .filter(epci -> !meeting(same, epci.code()).isEmpty())
                    .toList();
            if (same.size() > 1 && met.size() >= epcis) {
                List<String> ids = same.stream()
                        .flatMap(need -> need.need().id().stream())
                        .sorted()
                        .toList();
                candidates.add(new PoolingCandidate(theme, met, whole(same), ids));
            }
        }
        candidates.sort(
                Comparator.comparingInt((PoolingCandidate c) -> -c.epcis().size())
                        .thenComparingInt(c -> -c.demand().bodies())
                        .thenComparing(c -> c.theme().code()));
        return List.copyOf(candidates);
    }

    private Demand within(Collection<OpenNeed> group, EpciCode epci) {
        return OpenNeed.demand(meeting(group, epci), members.getOrDefault(epci, Set.of()), territory);
    }

    private Demand whole(Collection<OpenNeed> group) {
        Set<CommuneCode> all = new LinkedHashSet<>();
        territory.communes().forEach(commune -> all.add(commune.code()));
        return OpenNeed.demand(group, all, territory);
    }

    private List<OpenNeed> meeting(Collection<OpenNeed> group, EpciCode epci) {
        Set<CommuneCode> within = members.getOrDefault(epci, Set.of());
        return group.stream()
                .filter(need -> need.communes().stream().anyMatch(within::contains))
                .toList();
    }
}
