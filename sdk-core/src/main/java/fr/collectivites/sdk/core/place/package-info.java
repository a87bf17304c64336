/**
 * Places that are open to people, first of all those of digital mediation. Start with {@link
 * fr.collectivites.sdk.core.place.MediationPoint}: the record of a place, with its address, position, hours and what it
 * offers, in the terms of the national standard {@code LaMednum/standard-mediation-num}; {@link
 * fr.collectivites.sdk.core.place.StandardRecord} is the same as texts by field, for whoever reads, cleans or compares.
 */
@NullMarked
package fr.collectivites.sdk.core.place;

import org.jspecify.annotations.NullMarked;
