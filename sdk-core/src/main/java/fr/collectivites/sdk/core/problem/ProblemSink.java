package fr.collectivites.sdk.core.problem;

/** Takes findings one by one, in the order in which they are found. */
@FunctionalInterface
public interface ProblemSink {

    /** Takes one finding. */
    void accept(Problem problem);
}
