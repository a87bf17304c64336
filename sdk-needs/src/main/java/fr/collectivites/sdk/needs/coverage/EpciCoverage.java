package fr.collectivites.sdk.needs.coverage;

import fr.collectivites.sdk.core.territory.Epci;
import java.util.List;
import java.util.NavigableSet;

/**
 * What the communes of an EPCI have, as far as they are in the territory that was asked for.
 *
 * @param epci the EPCI
 * @param communes number of its communes in the territory
 * @param uncovered number of those without a place
 * @param population inhabitants of those communes
 * @param places places in them
 * @param weeklyHours hours a week, all together
 * @param missingPublics publics and kinds of care that no place names
 * @param missingServices services that no place offers
 */
public record EpciCoverage(
        Epci epci,
        int communes,
        int uncovered,
        int population,
        int places,
        double weeklyHours,
        List<String> missingPublics,
        List<String> missingServices) {

    static EpciCoverage of(
            Epci epci, List<CommuneCoverage> members, NavigableSet<String> publics, NavigableSet<String> services) {
        return new EpciCoverage(
                epci,
                members.size(),
                (int) members.stream().filter(commune -> commune.places() == 0).count(),
                members.stream().mapToInt(CommuneCoverage::population).sum(),
                members.stream().mapToInt(CommuneCoverage::places).sum(),
                members.stream().mapToDouble(CommuneCoverage::weeklyHours).sum(),
                CoverageLists.publics().stream()
                        .filter(label -> !publics.contains(label))
                        .toList(),
                CoverageLists.services().stream()
                        .filter(label -> !services.contains(label))
                        .toList());
    }

    /** Places per 10,000 inhabitants; 0 when there is nobody. */
    public double placesPer10k() {
        return population == 0 ? 0 : places * 10_000.0 / population;
    }

    /** Hours a week per 10,000 inhabitants; 0 when there is nobody. */
    public double hoursPer10k() {
        return population == 0 ? 0 : weeklyHours * 10_000.0 / population;
    }
}
