package fr.collectivites.sdk.core.writing;

/** What becomes of published rows that the new file does not have. */
public enum Vanished {
    /** An error: somebody has to say which of the other two is meant. */
    ASK,
    /** Kept: the published file is cumulative, the new one brings what is new. */
    KEEP,
    /** Removed: the new file is whole each time. */
    REMOVE
}
