/**
 * Needs that are likely told twice, rule N-015. Start with {@link
 * fr.collectivites.sdk.needs.duplicate.DuplicateFinder}.
 */
@NullMarked
package fr.collectivites.sdk.needs.duplicate;

import org.jspecify.annotations.NullMarked;
