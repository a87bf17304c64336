/**
 * The commands that look things up in the official geographic code. Start with {@link
 * fr.collectivites.sdk.cli.territory.TerritoryCommand}.
 */
@NullMarked
package fr.collectivites.sdk.cli.territory;

import org.jspecify.annotations.NullMarked;
