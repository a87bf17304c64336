/**
 * Judging catalogues before anybody harvests them. Start with {@link
 * fr.collectivites.sdk.opendata.dcat.check.CatalogChecker}, which tells what DCAT-AP 3.0.1 asks for, and {@link
 * fr.collectivites.sdk.opendata.dcat.check.HarvestLint}, which tells what udata and CKAN will make of a document.
 */
@NullMarked
package fr.collectivites.sdk.opendata.dcat.check;

import org.jspecify.annotations.NullMarked;
