/** Regular expressions that mean what they mean in Python, and cannot hang. */
@NullMarked
package fr.collectivites.sdk.core.internal.regex;

import org.jspecify.annotations.NullMarked;
