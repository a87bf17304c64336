/** The files below {@code core.remote}: what was fetched, with its checksum and what asks whether it has changed. */
@NullMarked
package fr.collectivites.sdk.core.internal.remote;

import org.jspecify.annotations.NullMarked;
