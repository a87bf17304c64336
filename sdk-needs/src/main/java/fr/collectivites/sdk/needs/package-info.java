/**
 * The registry of digital needs of a département: needs, initiatives, good practices, projects, actors, and the client of
 * the platform that gathers them. Start with {@code need.DigitalNeed} and {@code client.NeedsClient}.
 */
@NullMarked
package fr.collectivites.sdk.needs;

import org.jspecify.annotations.NullMarked;
