/**
 * Talking to platforms. Start with {@link fr.collectivites.sdk.core.http.PlatformException}: whatever a platform does
 * wrong reaches the caller as one of its kinds.
 */
@NullMarked
package fr.collectivites.sdk.core.http;

import org.jspecify.annotations.NullMarked;
