/** What the entities of all packages have in common inside: copies of their fields and reading of their texts. */
@NullMarked
package fr.collectivites.sdk.core.internal.model;

import org.jspecify.annotations.NullMarked;
