package fr.collectivites.sdk.needs.client;

import java.util.List;

/**
 * What came of a write.
 *
 * @param record the record as the platform has it now
 * @param outcome what happened
 * @param etag its entity tag, such as {@code "7"} with its quotes
 * @param warnings what the platform pointed out
 * @param <T> class of the record
 */
public record Saved<T>(T record, Outcome outcome, String etag, List<PlatformFinding> warnings) {

    /** Takes a copy of the warnings. */
    public Saved {
        warnings = List.copyOf(warnings);
    }

    /** What happened. */
    public enum Outcome {
        /** It was not there before. */
        CREATED,
        /** It was there, and is another now. */
        UPDATED,
        /** It was there already, just like that. */
        UNCHANGED
    }
}
