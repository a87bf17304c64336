/**
 * The commands that speak with a platform of digital needs, and the one that runs a platform. Start with {@link
 * fr.collectivites.sdk.cli.needs.NeedsCommand}.
 */
@NullMarked
package fr.collectivites.sdk.cli.needs;

import org.jspecify.annotations.NullMarked;
