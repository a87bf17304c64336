/**
 * Places that are open to people, first of all those of digital mediation. Start with {@link
 * fr.collectivites.sdk.core.place.MediationPoint}: the record of a place, with its address, position, hours and what it
 * offers, in the terms of the national standard {@code LaMednum/standard-mediation-num}.
 */
@NullMarked
package fr.collectivites.sdk.core.place;

import org.jspecify.annotations.NullMarked;
