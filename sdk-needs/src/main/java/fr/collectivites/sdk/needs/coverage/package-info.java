/**
 * Where people find help with digital services and where they do not: places, services and hours by commune and EPCI, the
 * distance to the nearest place, publics and fees that nobody serves, and how good the data of each producer are. Start with
 * {@link fr.collectivites.sdk.needs.coverage.Coverage}. Communes without a place are called that, never <em>zones
 * blanches</em>, which are those without a mobile network.
 */
@NullMarked
package fr.collectivites.sdk.needs.coverage;

import org.jspecify.annotations.NullMarked;
