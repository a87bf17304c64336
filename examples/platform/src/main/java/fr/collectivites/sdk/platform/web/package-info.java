/**
 * The pages for people, in French, made on the server, without scripts. Start with {@link
 * fr.collectivites.sdk.platform.web.Site}, which knows all addresses.
 */
@NullMarked
package fr.collectivites.sdk.platform.web;

import org.jspecify.annotations.NullMarked;
