/**
 * Audits as pages and files for people: {@link fr.collectivites.sdk.opendata.audit.page.AuditPages} writes one page for the
 * territory, one for each body, and the same as CSV, JSON and SVG.
 */
@NullMarked
package fr.collectivites.sdk.opendata.audit.page;

import org.jspecify.annotations.NullMarked;
