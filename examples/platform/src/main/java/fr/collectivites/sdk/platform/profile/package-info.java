/**
 * The territory of the platform, by codes. Start with {@link
 * fr.collectivites.sdk.platform.profile.Perimeter}.
 */
@NullMarked
package fr.collectivites.sdk.platform.profile;

import org.jspecify.annotations.NullMarked;
