/**
 * Table Schema descriptors (versions 1 and 2, with the extensions that French schemas use) and catalogues of them.
 * Start with {@link fr.collectivites.sdk.core.schema.SchemaCatalog#bundled()} or {@link
 * fr.collectivites.sdk.core.schema.TableSchema#read(java.nio.file.Path)}. A descriptor with a bad part is still a
 * schema: what is wrong with it is in {@link fr.collectivites.sdk.core.schema.TableSchema#problems()}.
 */
@NullMarked
package fr.collectivites.sdk.core.schema;

import org.jspecify.annotations.NullMarked;
