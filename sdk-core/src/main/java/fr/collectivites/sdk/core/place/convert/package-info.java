/**
 * Mediation points from files and into files: both versions of the standard, data·inclusion and GeoJSON. Start with {@link
 * fr.collectivites.sdk.core.place.convert.StandardTable}, which reads and writes the tables of the standard without loss.
 */
@NullMarked
package fr.collectivites.sdk.core.place.convert;

import org.jspecify.annotations.NullMarked;
