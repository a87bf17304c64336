package fr.collectivites.sdk.core.writing;

import fr.collectivites.sdk.core.problem.Report;

/**
 * What a {@link TableMerge} did, or would do.
 *
 * @param changes rows added, changed (a finding for each field) and vanished, and faults of the keys; counts are exact, the
 *     findings kept are bounded as in every report
 * @param merged the report of the merged file
 * @param written whether the merged file was written
 */
public record MergeResult(Report changes, Report merged, boolean written) {}
