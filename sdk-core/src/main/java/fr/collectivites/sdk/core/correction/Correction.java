package fr.collectivites.sdk.core.correction;

import fr.collectivites.sdk.core.problem.Report;

/**
 * What a {@link Fixer} did, or would do.
 *
 * @param changes the log, a report whose findings have the code {@code corrected} or {@code correction-waiting} (needs
 *     acceptance), as rule the kind of correction, as value what stood there and as fix what stands there now; counts are
 *     exact, the findings kept are bounded as in every report
 * @param remaining the report of the corrected copy: all that is still wrong with it. Where nothing was written its lines
 *     and the order of columns are those of the original
 * @param written whether the corrected copy was written
 */
public record Correction(Report changes, Report remaining, boolean written) {}
