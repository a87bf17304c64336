/**
 * Decision aid: which needs or projects come first, and why. Start with {@link
 * fr.collectivites.sdk.needs.decision.PerformanceTable}: what each alternative is worth under each criterion; it stands
 * side by side before anything is added up. {@link fr.collectivites.sdk.needs.decision.WeightedSum} ranks it over value
 * functions with fixed bounds, {@link fr.collectivites.sdk.needs.decision.Promethee} gives a second opinion; each {@link
 * fr.collectivites.sdk.needs.decision.Ranking} carries its method, weights and normalisation, explains every rank, and
 * tells how far the weights may move before the order changes. Two methods, no more: with three, there is one for each
 * wish.
 */
@NullMarked
package fr.collectivites.sdk.needs.decision;

import org.jspecify.annotations.NullMarked;
