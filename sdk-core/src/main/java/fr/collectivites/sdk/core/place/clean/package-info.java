/**
 * Cleaning of mediation points as vendors and hubs write them: hours, telephone numbers, e-mail addresses, names in
 * capitals. Start with {@link fr.collectivites.sdk.core.place.clean.Cleaner}: it changes only what it was asked to,
 * only where the result is certain, and tells each change.
 */
@NullMarked
package fr.collectivites.sdk.core.place.clean;

import org.jspecify.annotations.NullMarked;
