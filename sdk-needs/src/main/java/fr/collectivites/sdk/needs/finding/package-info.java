/**
 * The kinds of findings of sdk-needs and their texts in French and English. Start with {@link
 * fr.collectivites.sdk.needs.finding.NeedsCode}; the findings themselves are {@link
 * fr.collectivites.sdk.core.problem.Problem}s.
 */
@NullMarked
package fr.collectivites.sdk.needs.finding;

import org.jspecify.annotations.NullMarked;
