/**
 * Reports for people and for programs: text, JSON and a self-contained HTML page, in French or English. Start with
 * {@link fr.collectivites.sdk.core.report.ReportWriter}. Everything written is deterministic, and everything that comes
 * from a file is escaped: a hostile cell can neither steer a terminal nor run in a browser.
 */
@NullMarked
package fr.collectivites.sdk.core.report;

import org.jspecify.annotations.NullMarked;
