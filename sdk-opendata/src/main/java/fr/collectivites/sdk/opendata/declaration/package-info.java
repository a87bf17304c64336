/**
 * The declaration file {@code catalog.yaml}: what a collectivité publishes, written by hand in a few lines, with
 * everything derived that can be. Start
 * with {@link fr.collectivites.sdk.opendata.declaration.CatalogDeclaration}. The format is documented in {@code
 * docs/guides/catalog-yaml.md} and by a JSON Schema beside this package's resources.
 */
@NullMarked
package fr.collectivites.sdk.opendata.declaration;

import org.jspecify.annotations.NullMarked;
