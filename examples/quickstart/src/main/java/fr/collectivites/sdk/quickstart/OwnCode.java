package fr.collectivites.sdk.quickstart;

import fr.collectivites.sdk.core.problem.ProblemCode;
import fr.collectivites.sdk.core.problem.Severity;

/** The findings of one's own checks; their texts are in {@code own_fr.properties} and {@code own_en.properties}. */
public enum OwnCode implements ProblemCode {
    /** A large grant without the reference of its decision. */
    DECISION_MISSING;

    @Override
    public String code() {
        return "decision-missing";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public String bundle() {
        return "fr.collectivites.sdk.quickstart.own";
    }
}
