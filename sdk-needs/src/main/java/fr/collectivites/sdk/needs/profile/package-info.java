/**
 * What makes a platform that of one département, as data. Start with {@link
 * fr.collectivites.sdk.needs.profile.ProfileReader} and {@link fr.collectivites.sdk.needs.profile.PlatformTerritory}.
 */
@NullMarked
package fr.collectivites.sdk.needs.profile;

import org.jspecify.annotations.NullMarked;
