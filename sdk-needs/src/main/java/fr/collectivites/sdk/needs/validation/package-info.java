/**
 * Judging records of the registry by rules N-001 to N-021. Start with {@link
 * fr.collectivites.sdk.needs.validation.NeedsValidator}.
 */
@NullMarked
package fr.collectivites.sdk.needs.validation;

import org.jspecify.annotations.NullMarked;
