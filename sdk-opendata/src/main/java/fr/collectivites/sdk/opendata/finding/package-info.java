/**
 * The kinds of findings of sdk-opendata and their texts in French and English. Start with {@link
 * fr.collectivites.sdk.opendata.finding.OpendataCode}; the findings themselves are {@link
 * fr.collectivites.sdk.core.problem.Problem}s.
 */
@NullMarked
package fr.collectivites.sdk.opendata.finding;

import org.jspecify.annotations.NullMarked;
