package fr.collectivites.sdk.needs.client;

/** Told how a bulk import goes, on the thread that makes it. */
@FunctionalInterface
public interface ImportListener {

    /** What came of a line; called in the order of the lines. */
    void line(ImportOutcome outcome);

    /** A part is done; {@code soFar} are the figures of all parts up to it. */
    default void part(ImportSummary soFar) {}
}
