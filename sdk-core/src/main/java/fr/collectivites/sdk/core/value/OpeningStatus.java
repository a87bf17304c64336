package fr.collectivites.sdk.core.value;

/** What opening hours say about a moment. */
public enum OpeningStatus {
    /** Open. */
    OPEN,
    /** Closed. */
    CLOSED,
    /** Cannot be told from the text: on appointment, during school holidays, until late, at sunset. */
    UNKNOWN
}
