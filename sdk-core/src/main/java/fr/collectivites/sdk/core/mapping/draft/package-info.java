/**
 * A first mapping of a table to a schema, proposed from the labels of its columns and from what they hold, for a person
 * to read over. Start with {@link fr.collectivites.sdk.core.mapping.draft.MappingDraft}.
 */
@NullMarked
package fr.collectivites.sdk.core.mapping.draft;

import org.jspecify.annotations.NullMarked;
