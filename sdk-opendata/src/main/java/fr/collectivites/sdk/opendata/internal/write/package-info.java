/** What the writes to several platforms have in common. Internal: may change at any time. */
@NullMarked
package fr.collectivites.sdk.opendata.internal.write;

import org.jspecify.annotations.NullMarked;
