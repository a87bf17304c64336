/**
 * Portals read without a key, for an audit: {@link fr.collectivites.sdk.opendata.audit.portal.PortalReader} finds out what
 * software answers and gives every dataset as one of the core's model.
 */
@NullMarked
package fr.collectivites.sdk.opendata.audit.portal;

import org.jspecify.annotations.NullMarked;
