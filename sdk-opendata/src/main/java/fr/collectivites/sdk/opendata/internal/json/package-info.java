/** Catalogue entities as JSON members and back. Internal: may change at any time. */
@NullMarked
package fr.collectivites.sdk.opendata.internal.json;

import org.jspecify.annotations.NullMarked;
