/**
 * Text to values, by the types of Table Schema: as the standard's text says, or as the reference engine does. Start with
 * {@code ValueReaders}.
 */
@NullMarked
package fr.collectivites.sdk.core.internal.cast;

import org.jspecify.annotations.NullMarked;
