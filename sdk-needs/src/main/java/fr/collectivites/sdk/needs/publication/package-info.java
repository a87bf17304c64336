/**
 * What of the registry everybody may see: public forms of the records, made by lists of what is allowed, and their export as
 * open data. Start with {@link fr.collectivites.sdk.needs.publication.PublicViews} and {@link
 * fr.collectivites.sdk.needs.publication.RegistryExport}.
 */
@NullMarked
package fr.collectivites.sdk.needs.publication;

import org.jspecify.annotations.NullMarked;
