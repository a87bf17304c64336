/**
 * Keys of rows: values that must be unique, and references to the rows of this or another table. A key is held as a
 * digest, so that memory does not grow with the length of values. Start with {@code RowKeys} and {@code References}.
 */
@NullMarked
package fr.collectivites.sdk.core.internal.key;

import org.jspecify.annotations.NullMarked;
