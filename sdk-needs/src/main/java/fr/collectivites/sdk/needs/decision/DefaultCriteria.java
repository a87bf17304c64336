package fr.collectivites.sdk.needs.decision;

import static fr.collectivites.sdk.needs.decision.Direction.MAX;
import static fr.collectivites.sdk.needs.decision.Direction.MIN;

import java.util.List;

/**
 * The criteria that the library proposes for digital needs and projects. They are ours: no standard exists, and a territory
 * replaces them at will. Reach and cost per inhabitant share the population; a ranking tells when they say the same.
 */
public final class DefaultCriteria {

    /** Inhabitants reached. */
    public static final String REACH = "reach";
    /** Bodies that bear it together. */
    public static final String POOLING = "pooling";
    /** How well it fits the roadmap, 0 to 4. */
    public static final String ALIGNMENT = "alignment";
    /** What it does for people who are far from digital services, 0 to 4. */
    public static final String EQUITY = "equity";
    /** How ready it is to begin, 0 to 5. */
    public static final String READINESS = "readiness";
    /** Cost in euros, all taxes included, per inhabitant reached. */
    public static final String COST = "cost";
    /** Share of the cost that others pay, 0 to 1. */
    public static final String CO_FINANCING = "co-financing";
    /** How urgent it is, 0 to 4. */
    public static final String URGENCY = "urgency";
    /** What may go wrong, 0 to 4; less is better. */
    public static final String RISK = "risk";
    /** How sparing it is of resources, 0 to 4. */
    public static final String SOBRIETY = "sobriety";

    private DefaultCriteria() {}

    /**
     * The criteria for a territory, whose size fixes the scales of reach and pooling.
     *
     * @param population inhabitants of the territory, above 0; always of one vintage
     * @param bodies how many bodies could bear a need together, at least 2
     * @param costPerInhabitant the cost per inhabitant, in euros, that counts as the worst; above 0
     */
    public static List<Criterion> forTerritory(long population, int bodies, double costPerInhabitant) {
        return List.of(
                criterion(REACH, "portée", "reach", MAX, 0, (double) population),
                criterion(POOLING, "mutualisation", "pooling", MAX, 1, bodies),
                criterion(ALIGNMENT, "accord avec la feuille de route", "alignment with the roadmap", MAX, 0, 4),
                criterion(EQUITY, "inclusion", "inclusion", MAX, 0, 4),
                criterion(READINESS, "maturité", "readiness", MAX, 0, 5),
                criterion(COST, "coût par habitant", "cost per inhabitant", MIN, 0, costPerInhabitant),
                criterion(CO_FINANCING, "cofinancement", "co-financing", MAX, 0, 1),
                criterion(URGENCY, "urgence", "urgency", MAX, 0, 4),
                criterion(RISK, "risque", "risk", MIN, 0, 4),
                criterion(SOBRIETY, "sobriété", "sobriety", MAX, 0, 4));
    }

    private static Criterion criterion(
            String id, String french, String english, Direction direction, double low, double high) {
        return new Criterion(id, french, english, direction, new Bounds(low, high));
    }
}
