/** JSON text to plain values (maps, lists, strings, numbers, booleans, null) under limits, and back in a stable order. */
@NullMarked
package fr.collectivites.sdk.core.internal.json;

import org.jspecify.annotations.NullMarked;
