/**
 * From a table with columns of its own to a table that follows a schema. Start with {@link
 * fr.collectivites.sdk.core.mapping.Mapping}, which reads a {@code mapping.yaml} and applies it to any {@link
 * fr.collectivites.sdk.core.table.TableSource} in a stream; {@link fr.collectivites.sdk.core.mapping.draft.MappingDraft}
 * proposes one. Nothing is invented, and nothing is lost in silence: what cannot be converted is kept as written, with a
 * finding at its cell in the source.
 */
@NullMarked
package fr.collectivites.sdk.core.mapping;

import org.jspecify.annotations.NullMarked;
