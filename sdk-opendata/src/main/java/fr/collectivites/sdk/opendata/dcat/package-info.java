/**
 * Catalogues as DCAT-AP 3.0.1. Start with {@link fr.collectivites.sdk.opendata.dcat.DcatWriter}, which writes a {@link
 * fr.collectivites.sdk.core.catalog.Catalog} for the target that a {@link fr.collectivites.sdk.opendata.dcat.DcatProfile}
 * names: strict readers, data.gouv.fr, CKAN, or all of them.
 */
@NullMarked
package fr.collectivites.sdk.opendata.dcat;

import org.jspecify.annotations.NullMarked;
