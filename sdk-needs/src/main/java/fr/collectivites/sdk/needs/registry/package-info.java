/**
 * What all records of the registry have in common: identity, owner, area, visibility, theme, amounts. Start with {@link
 * fr.collectivites.sdk.needs.registry.RegistryRecord}.
 */
@NullMarked
package fr.collectivites.sdk.needs.registry;

import org.jspecify.annotations.NullMarked;
