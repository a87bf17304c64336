/**
 * Opening hours as people write them in French, read as those of OpenStreetMap. Start with {@link
 * fr.collectivites.sdk.core.place.hours.FrenchHours}: words are told apart, read into statements, and these collected into a
 * plan of the week; what is not understood to the last word is not converted.
 */
@NullMarked
package fr.collectivites.sdk.core.place.hours;

import org.jspecify.annotations.NullMarked;
