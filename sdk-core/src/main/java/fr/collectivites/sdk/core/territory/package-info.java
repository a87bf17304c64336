/**
 * The official geographic code: communes, their groupings (EPCI), départements and régions. Start with {@link
 * fr.collectivites.sdk.core.territory.Territory#embedded()}, which knows all of them offline for the year that its
 * {@link fr.collectivites.sdk.core.territory.Provenance} states; a host that has its own source implements {@link
 * fr.collectivites.sdk.core.territory.Territory}. Names are compared by {@link
 * fr.collectivites.sdk.core.territory.PlaceName}. Look a commune up by its code, else by postal code and name, else by
 * département and name; a name alone is a suggestion, for 1,441 names are borne by several communes.
 */
@NullMarked
package fr.collectivites.sdk.core.territory;

import org.jspecify.annotations.NullMarked;
