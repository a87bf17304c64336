/**
 * What may be written to the registry, by whom, and what comes of it, the same for the API, imports and pages. Start with
 * {@link fr.collectivites.sdk.platform.registry.Registry}.
 */
@NullMarked
package fr.collectivites.sdk.platform.registry;

import org.jspecify.annotations.NullMarked;
