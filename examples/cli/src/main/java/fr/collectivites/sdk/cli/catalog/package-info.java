/**
 * The commands on catalogues as RDF: check, lint, export, convert. Start with {@link
 * fr.collectivites.sdk.cli.catalog.CatalogCommand}.
 */
@NullMarked
package fr.collectivites.sdk.cli.catalog;

import org.jspecify.annotations.NullMarked;
