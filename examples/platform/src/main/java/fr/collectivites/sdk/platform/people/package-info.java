/**
 * The door for people: accounts attached to bodies, invitations, one-time links by mail. Start with {@link
 * fr.collectivites.sdk.platform.people.Door}.
 */
@NullMarked
package fr.collectivites.sdk.platform.people;

import org.jspecify.annotations.NullMarked;
