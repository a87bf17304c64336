/**
 * The strict judgement of mediation points: what makes a record of use to people, beyond what the registered schema asks.
 * Start with {@link fr.collectivites.sdk.core.place.check.PlaceChecker}, alone or as a check of a table validator.
 */
@NullMarked
package fr.collectivites.sdk.core.place.check;

import org.jspecify.annotations.NullMarked;
