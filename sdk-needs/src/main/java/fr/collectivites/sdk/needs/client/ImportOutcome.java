package fr.collectivites.sdk.needs.client;

import java.util.List;

/**
 * What came of a line of a bulk import.
 *
 * @param line line in its file, from 1
 * @param id identifier of the record; empty where the line could not be read
 * @param result what came of it
 * @param findings what is wrong, for a line that was rejected; else what the platform points out
 * @param reason why it was rejected, in the words of the platform; empty where it was not
 */
public record ImportOutcome(long line, String id, Result result, List<PlatformFinding> findings, String reason) {

    /** Takes a copy of the findings. */
    public ImportOutcome {
        findings = List.copyOf(findings);
    }

    /** What may come of a line. */
    public enum Result {
        /** The record is new. */
        CREATED,
        /** The record is another now. */
        UPDATED,
        /** The record was like that already. */
        UNCHANGED,
        /** The line was not taken; the record is as it was. */
        REJECTED
    }
}
