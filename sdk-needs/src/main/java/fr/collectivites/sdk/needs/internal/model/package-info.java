/** What the entities of this module share inside. Internal: may change at any time. */
@NullMarked
package fr.collectivites.sdk.needs.internal.model;

import org.jspecify.annotations.NullMarked;
