/** Words for people that several packages share. Internal: may change at any time. */
@NullMarked
package fr.collectivites.sdk.opendata.internal.text;

import org.jspecify.annotations.NullMarked;
