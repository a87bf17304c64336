/**
 * The same place recorded twice, in one source or in several. Start with {@link
 * fr.collectivites.sdk.core.place.merge.Deduplicator}, which finds such records and says why it thinks so, and {@link
 * fr.collectivites.sdk.core.place.merge.PlaceMerger}, which makes one record of them.
 */
@NullMarked
package fr.collectivites.sdk.core.place.merge;

import org.jspecify.annotations.NullMarked;
