package fr.collectivites.sdk.needs.demand;

import java.util.OptionalDouble;

/**
 * How far the projects of an ambition have come. Immutable.
 */
public final class AmbitionProgress {

    private final String ambition;
    private final int projects;
    private final int unknown;
    private final OptionalDouble byCount;
    private final OptionalDouble byBudget;

    AmbitionProgress(String ambition, int projects, int unknown, OptionalDouble byCount, OptionalDouble byBudget) {
        this.ambition = ambition;
        this.projects = projects;
        this.unknown = unknown;
        this.byCount = byCount;
        this.byBudget = byBudget;
    }

    /** Code of the ambition. */
    public String ambition() {
        return ambition;
    }

    /** How many projects serve it; abandoned ones do not count. */
    public int projects() {
        return projects;
    }

    /** How many of them do not tell their progress, and so are left out of both means. */
    public int unknown() {
        return unknown;
    }

    /** Mean progress from 0 to 100, each project counting the same; empty where none tells it. */
    public OptionalDouble byCount() {
        return byCount;
    }

    /** Mean progress from 0 to 100, each project counting by its planned budget with taxes; empty where none tells both. */
    public OptionalDouble byBudget() {
        return byBudget;
    }
}
