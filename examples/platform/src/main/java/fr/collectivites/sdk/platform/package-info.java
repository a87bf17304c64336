/**
 * The departmental needs platform: the registry of a département behind a REST API, and pages for people. Start with {@link
 * fr.collectivites.sdk.platform.Platform}.
 */
@NullMarked
package fr.collectivites.sdk.platform;

import org.jspecify.annotations.NullMarked;
