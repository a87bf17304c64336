/**
 * Talking to platforms. Start with {@link fr.collectivites.sdk.core.http.PlatformException}: whatever a platform does
 * wrong reaches the caller as one of its kinds. Those eight kinds stay beside the transport that throws them, which makes
 * the package larger than others.
 */
@NullMarked
package fr.collectivites.sdk.core.http;

import org.jspecify.annotations.NullMarked;
