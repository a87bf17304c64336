/**
 * Tabular Data Packages (versions 1 and 2): several tables with their schemas and dialects, described by a {@code
 * datapackage.json}, read offline and from its folder alone. Start with {@link
 * fr.collectivites.sdk.core.datapackage.DataPackage#read(java.nio.file.Path)}. A descriptor with a bad part is still a
 * package: what is wrong with it is in {@link fr.collectivites.sdk.core.datapackage.DataPackage#problems()}.
 */
@NullMarked
package fr.collectivites.sdk.core.datapackage;

import org.jspecify.annotations.NullMarked;
