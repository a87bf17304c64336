/**
 * Small values that every model of local data shares: dates as they are written, periods, addresses, positions, phone
 * numbers, opening hours, amounts of money. Records are strict and complete; the entities among them ({@link
 * fr.collectivites.sdk.core.value.Period}) keep the text as written, so that wrong data can be held and reported. Start
 * with {@link fr.collectivites.sdk.core.value.IsoDate}.
 */
@NullMarked
package fr.collectivites.sdk.core.value;

import org.jspecify.annotations.NullMarked;
