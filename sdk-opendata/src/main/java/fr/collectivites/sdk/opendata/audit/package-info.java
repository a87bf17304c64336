/**
 * What a portal holds of a territory, and in what state: {@link fr.collectivites.sdk.opendata.audit.PortalAudit} reads the
 * portal, validates the files and gives an {@link fr.collectivites.sdk.opendata.audit.Audit}, body by body and subject by
 * subject. {@link fr.collectivites.sdk.opendata.audit.Obligations} tells what a body is expected to publish. Pages for
 * people are made in {@code audit.page}; portals are read in {@code audit.portal}.
 */
@NullMarked
package fr.collectivites.sdk.opendata.audit;

import org.jspecify.annotations.NullMarked;
