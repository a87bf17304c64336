/**
 * Who calls, and what they may do: tokens of software (OAuth 2, checked against the keys of the issuer), API keys of small
 * collectivités, accounts of people. Start with {@link fr.collectivites.sdk.platform.access.Caller}.
 */
@NullMarked
package fr.collectivites.sdk.platform.access;

import org.jspecify.annotations.NullMarked;
