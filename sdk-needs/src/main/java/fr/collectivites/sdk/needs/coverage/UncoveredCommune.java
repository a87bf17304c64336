package fr.collectivites.sdk.needs.coverage;

import java.util.List;
import java.util.Locale;

/**
 * A commune without a place, and why it stands where it does in the list.
 *
 * @param rank from 1; the first is where a place would help most
 * @param coverage what is known of it
 * @param weight inhabitants times kilometres to the nearest place; inhabitants alone where the distance is not known
 * @param elsewhere places in other communes of its EPCI
 */
public record UncoveredCommune(int rank, CommuneCoverage coverage, double weight, int elsewhere) {

    /** The reasons, one sentence each, in French or English. */
    public List<String> reasons(Locale locale) {
        return new CoverageTexts(locale).reasons(this);
    }
}
