/** Digests of texts and files. Internal: may change at any time. */
@NullMarked
package fr.collectivites.sdk.opendata.internal.digest;

import org.jspecify.annotations.NullMarked;
