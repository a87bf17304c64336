package fr.collectivites.sdk.needs.demand;

import java.math.BigDecimal;

/**
 * What a group of needs amounts to.
 *
 * @param needs how many needs
 * @param bodies how many bodies bear them, owners and supporters by distinct SIREN
 * @param population inhabitants of the communes concerned, each commune once
 * @param budget sum of the estimated budgets whose amount with taxes is known, in euros
 * @param budgetUnknown how many needs are not in that sum, their budget or its taxes being unknown
 */
public record Demand(int needs, int bodies, long population, BigDecimal budget, int budgetUnknown) {}
